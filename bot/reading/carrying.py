"""How much may rest on a corrected word: a write on its own words and on asking, never on a mended ending or small word."""

from bot.reading.interpretation import Interpreted
from bot.reading.shapes import intents
from bot.reading.tokens import Sense, Token
from bot.reading.words import Word

_SLOTS = ("mall", "channel", "status", "courier", "reverted")
_ASKING = frozenset({"do", "wanted", "polite_question", "reason", "refund", "on"})
_LISTED = frozenset({*_SLOTS, "by", "product", "product_name", "number", "market", "ordinal", "date"})
_LIGHT = frozenset({"show", "show_weakly", "list", "all", "arrived", "left", "howmany"})
_LONG_ENOUGH = 5
_LONG_WORD = 4
_TRADE = "direct_trade"
_ORDER = (Sense("cue", "order"),)
"""A word that says what a number is, and never what is to be done."""


def carries(known: Word | None, word: str, place: int, result: Interpreted) -> bool:
    """Whether the reading may rest on this word, which was put in at this place."""
    intent = result.reading.intent
    if not result.writes or intent is None:
        return word.isascii() or not _may_be_a_filter(place, result)
    senses = known.senses if known is not None else ()
    if senses and (senses == _ORDER or _only_asks(word, senses)):
        return word.isascii()
    own = intents().shapes[intent].own_cues
    there = _read_there(result, place)
    if there is not None and _only_asks(word, there.senses):
        return word.isascii()
    whole = there is not None and there.end - there.start > len(word)
    slots = _SLOTS if intent != _TRADE or whole or _is_long(word) or _has_a_sum(result) else ()
    return any(
        sense.kind in slots or (sense.kind == "cue" and sense.value in own)
        for sense in (*senses, *(there.senses if there is not None else ()))
    )


def _may_be_a_filter(place: int, result: Interpreted) -> bool:
    """Whether a read would lose what may be a filter: a word made light by its correction (예약, 요약) before what is listed."""
    grounds = result.reading.grounds
    if grounds is None:
        return False
    reasons = intents().reasons(grounds.facts.cues)
    heavy = [token.end for token in grounds.facts.tokens if _is_heavy(token, reasons)]
    there = _read_there(result, place)
    return there is not None and not _is_heavy(there, reasons) and any(end > there.end for end in heavy)


def _is_heavy(token: Token, reasons: frozenset[str]) -> bool:
    """Whether the word says what is to be listed, or which."""
    return any(
        sense.kind in _LISTED
        or sense.kind.startswith(("day.", "n."))
        or (sense.kind == "cue" and sense.value in reasons - _LIGHT)
        for sense in token.senses
    )


def _only_asks(word: str, senses: tuple[Sense, ...]) -> bool:
    """Whether the word does no more than ask, or give a reason; a long one may be any small word."""
    long = len(word) >= _LONG_ENOUGH and word.isascii()
    return all(
        (sense.kind == "cue" and sense.value in _ASKING) or (long and sense.kind == "filler") for sense in senses
    )


def _is_long(word: str) -> bool:
    """Whether so many syllables were typed that one wrong key leaves no doubt (매장출거)."""
    return len(word) >= _LONG_WORD and not word.isascii()


def _has_a_sum(result: Interpreted) -> bool:
    """Whether a sum is said as one: without, a channel that was typed wrong makes no trade of an order's number (rstore 48213)."""
    return result.reading.grounds is not None and "#money" in result.reading.grounds.facts.cues


def _read_there(result: Interpreted, place: int) -> Token | None:
    """What the mended word was read as, together with the words around it (sold out, cancel complete)."""
    grounds = result.reading.grounds
    tokens = grounds.facts.tokens if grounds is not None else ()
    return next((token for token in tokens if token.start <= place < token.end), None)
