"""Passes over Korean clauses that only say why, whatever they are made of (단추가 없어서, 촬영용 샘플 나갔어요)."""

from collections.abc import Iterator

from bot.reading.clause_words import ClauseWord, ClauseWords
from bot.reading.names import NameReader
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.word_shapes import Clausal

_REASON: tuple[Sense, ...] = (Sense("cue", "reason"),)
_ASIDE: tuple[Sense, ...] = (Sense("cue", "aside"),)
_TRADING = frozenset({"money", "trade", "buyer", "types", "channel"})
"""Where these are said, an unknown word may be somebody's name."""
_DEEDS = frozenset({
    "restore", "normal", "complete", "release", "release_all", "adjust", "register", "add", "less", "level", "on", "off",
})  # fmt: skip
_CANCELLED = Sense("status", "cancelled")
_GIVEN = frozenset({"number", "ordinal", "market", "signed"})
_LEAST = 2
_MOST = 60
"""Of more words nothing is passed over; looking at them would only take time."""


class ClauseReader:
    """Tells clauses that say why by how their last word ends, or, between marks, by what they are about."""

    __slots__ = ("_known", "_words")

    def __init__(self, known: Clausal, names: NameReader) -> None:
        self._known = known
        self._words = ClauseWords(known, names)

    def passed_over(self, text: str, tokens: list[Token]) -> list[Token]:
        """The tokens of a folded line; reasons are known as such, and unknown words over which only a list may pass as asides."""
        words = self._words.of(text, tokens)
        if len(words) > _MOST:
            return tokens
        reasons = self._reasons(tokens, words)
        asides = (at for word in _asides(words) for at in range(word.first, word.after) if tokens[at].senses is UNKNOWN)
        as_what = dict.fromkeys(asides, _ASIDE) | dict.fromkeys(reasons, _REASON)
        return [token._replace(senses=as_what.get(at, token.senses)) for at, token in enumerate(tokens)]

    def _reasons(self, tokens: list[Token], words: list[ClauseWord]) -> Iterator[int]:
        """Where the reasons stand."""
        names = any(sense.kind in _TRADING or sense.value in _TRADING for token in tokens for sense in token.senses)
        for clause in (*_clauses(words, names=names), *_remarks(words)):
            if self._is_reason(tokens, clause, names=names):
                yield from range(clause[0].first, clause[-1].after)

    def _is_reason(self, tokens: list[Token], clause: list[ClauseWord], *, names: bool) -> bool:
        """Whether it may be passed over in a write too: it tells no act, and stands before what is asked or behind it."""
        closing = clause[-1].text
        if any(word in closing for word in self._known.never) or not self._tells_why(tokens, clause, names=names):
            return False
        told = any(syllables in word.text for syllables in self._known.reporting for word in clause)
        behind = _asks(tokens[: clause[0].first]) and not (told or closing.endswith(self._known.leading))
        return behind or _acts(tokens[clause[-1].after :])

    def _tells_why(self, tokens: list[Token], clause: list[ClauseWord], *, names: bool) -> bool:
        """Whether it is about what reasons are about, or at least tells nothing that might have been done, and is no name."""
        closing, topical = clause[-1].text, any(word.topical for word in clause)
        general = closing.startswith(self._known.general)
        if any(word.text in self._known.negating for word in clause):
            return topical and not general
        if topical:
            return True
        lone = len(clause) == 1 and all(token.senses is UNKNOWN for token in _spoken(tokens, clause[0]))
        return not general and not (lone and (names or not closing.endswith(self._known.causal)))


def _clauses(words: list[ClauseWord], *, names: bool) -> Iterator[list[ClauseWord]]:
    """The clauses that end like a reason; where `names` may matter, what is built like one stands outside."""
    for last, word in enumerate(words):
        if word.gives_reason:
            yield words[_begin(words, last, names=names) : last + 1]


def _remarks(words: list[ClauseWord]) -> Iterator[list[ClauseWord]]:
    """What stands between two marks, or a mark and an end of the line, and is about what reasons are about (, 샘플 반출)."""
    first = 0
    for last, word in enumerate(words):
        if word.breaks or last == len(words) - 1:
            remark = words[first : last + 1]
            inside = first > 0 or word.breaks
            if inside and len(remark) >= _LEAST and all(one.soft for one in remark) and remark[0].topical:
                yield remark
            first = last + 1


def _asides(words: list[ClauseWord]) -> Iterator[ClauseWord]:
    """The words of clauses that only a list may pass over."""
    for last, word in enumerate(words):
        if word.says_why:
            yield from (one for one in words[_begin(words, last, names=True) : last + 1] if not one.named)


def _begin(words: list[ClauseWord], last: int, *, names: bool) -> int:
    """The first word of the clause that ends with this one."""
    while last > 0 and words[last - 1].soft and not _ends_before(words[last - 1], names=names):
        last -= 1
    return last


def _ends_before(word: ClauseWord, *, names: bool) -> bool:
    """Whether another clause or sentence ends with this word, or it is a name."""
    return word.breaks or word.gives_reason or word.behind_a_name_word or (names and word.named)


def _spoken(tokens: list[Token], word: ClauseWord) -> list[Token]:
    return [token for token in tokens[word.first : word.after] if token.of("punct") is None]


def _asks(before: list[Token]) -> bool:
    """Whether what stands before the clause ends by asking for something to be done, or with what it is to be done by or to."""
    spoken = [token for token in before if token.of("punct") is None and not token.has("filler", "laugh")]
    if not spoken or not _acts(spoken):
        return False
    last = spoken[-1]
    given = any(sense.kind in _GIVEN for sense in last.senses)
    asked = any(token.has("cue", "do") for token in spoken)
    return last.has("cue", "do") or (asked and given)


def _acts(tokens: list[Token]) -> bool:
    """Whether these say what is to be done."""
    return any(
        sense.kind == "signed" or sense == _CANCELLED or (sense.kind == "cue" and sense.value in _DEEDS)
        for token in tokens
        for sense in token.senses
    )
