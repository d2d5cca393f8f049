"""Why a line was read as it was: short sentences in its own language, made only where somebody asks."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from bot.reading.grounds import Ground
from bot.reading.reading import Outcome, Reading
from bot.replies.facts import several
from bot.replies.markup import Html, bare, escaped, joined
from bot.replies.questions import SERIOUS
from bot.replies.words import Words, code_key, words_for
from fasta_core.requests.registry import kinds

LONGEST = 40
"""Characters of a line's own words that a sentence repeats."""
FLAGS = (*SERIOUS, "too_long")
SYLLABLES = ("\uac00", "\ud7a3")


def why(reading: Reading, line: str) -> list[str]:
    """One sentence for each thing that counted, then one for what is asked; in Korean where the line holds any."""
    korean = any(SYLLABLES[0] <= char <= SYLLABLES[1] for char in line)
    words = words_for("ko" if korean else "en")
    sentences = [*_grounds(reading, words), *_questions(reading, words)]
    return list(dict.fromkeys(bare(sentence) for sentence in sentences if sentence))


def _grounds(reading: Reading, words: Words) -> Iterator[Html]:
    if reading.grounds is None:
        return
    writes = _writes(reading)
    for ground in reading.grounds.of(_intent(reading), writes=writes):
        yield _sentence(ground, words, reading.grounds.today)


def _sentence(ground: Ground, words: Words, today: date) -> Html:
    said = escaped(ground.said.strip(), LONGEST)
    meant = _MEANT[ground.kind](ground.value, words, today) if ground.kind in _MEANT else Html("")
    if ground.kind in _PLAIN:
        return words.say(code_key("why", ground.kind), said=said)
    if bare(meant).replace(" ", "").lower() == bare(said).replace(" ", "").lower():
        return Html("")
    kind = ground.kind if ground.kind in _OWN else "read"
    return words.say(code_key("why", kind), said=said, meant=meant)


def _questions(reading: Reading, words: Words) -> Iterator[Html]:
    """Why it is asked about, or not served."""
    if reading.hint is not None:
        yield words.coded("hint", reading.hint)
        return
    yield from (words.coded("why-flag", flag) for flag in reading.flags if flag in FLAGS)
    yield from (words.say("why-missing", what=words.coded("slot", slot)) for slot in reading.missing[:1])
    if reading.alternatives:
        intents = dict.fromkeys(one.intent for one in reading.alternatives)
        named = joined(", ", (words.coded("intent", intent) for intent in intents))
        yield words.say("why-one" if len(reading.alternatives) == 1 else "why-several", what=named)
    if reading.outcome is Outcome.UNKNOWN and not reading.flags:
        yield words.say("why-unknown")


def _intent(reading: Reading) -> str | None:
    alternatives = reading.alternatives
    return reading.intent or (alternatives[0].intent if len(alternatives) == 1 else None)


def _writes(reading: Reading) -> bool:
    intent = _intent(reading)
    return intent is not None and kinds()[intent].writes


def _of_code(family: str) -> Callable[[Any, Words, date], Html]:
    return lambda value, words, _: words.coded(family, value)


_MEANT: dict[str, Callable[[Any, Words, date], Html]] = {
    "period": lambda value, words, today: words.span(value[0], value[1], today),
    "mall": lambda value, words, _: words.mall(value),
    "channel": lambda value, words, _: words.channel(value),
    "courier": lambda value, words, _: words.courier(value),
    "status": _of_code("status"),
    "by": _of_code("by"),
    "intent": _of_code("intent"),
    "product": lambda value, words, _: words.say("understood-product", product=value),
    "product_name": lambda value, words, _: words.say("understood-product", product=value),
    "phone": lambda value, words, _: words.say("understood-phone", phone=value),
    "invoice_no": lambda value, words, _: words.say("understood-invoice", invoice=value),
    "money": lambda value, words, _: words.won(value),
    "count": lambda value, words, _: words.say("understood-quantity", count=value),
    "signed": lambda value, words, _: words.say("understood-change", change=f"{value:+}"),
    "orders": lambda value, words, _: words.say("understood-order", orders=several(value)),
    "corrected": lambda value, _, __: escaped(value, LONGEST),
}
_OWN = frozenset({"corrected", "intent"})
"""Kinds with a sentence of their own."""
_PLAIN = frozenset({"taken_back", "denied", "unexplained"})
"""Kinds that are told without saying what they were taken for."""
