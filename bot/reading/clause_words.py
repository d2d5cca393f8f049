"""The words of a line between its spaces, as clauses see them: what may stand in one, what ends one, what is a name."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.reading.names import NameReader
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.word_shapes import Clausal

_NAMING = frozenset({"buyer", "product", "types", "staff"})
"""What stands behind these is a name."""
_SOFT = frozenset({
    "aside", "told", "context", "customer", "reason", "refund", "returning", "cancel", "drop", "collect", "arrived", "stock",
    "soldout", "show", "left", "stating", "memo_talk", "late_word", "hold", "regret", "nuisance", "all", "phone", "state", "sold",
    "buyer",
})  # fmt: skip
"""Cues that may stand in a reason."""
_CLOSING = frozenset({"doubt", "done", "drop", "reported", "stating", "told", "aside", "acted", "finished", "quoting"})
"""Cues that the ending of a reason is made of; elsewhere they deny or report."""
_STATUSES = frozenset({"cancel_requested", "return_requested"})
_BREAKS = frozenset(".!~;,/()")


class ClauseWord(NamedTuple):
    """A word: its tokens, its letters without marks, and what it may be in a clause."""

    first: int
    after: int
    text: str
    soft: bool
    """It is no slot, act or denial."""
    gives_reason: bool
    """A clause that may stand in a write too ends with it."""
    says_why: bool
    """A clause that only a list may pass over ends with it."""
    breaks: bool
    """A mark stands behind it."""
    behind_a_name_word: bool
    named: bool
    """It is built like somebody's name, or said to be one."""
    topical: bool
    """It is what reasons are about."""


class ClauseWords:
    """Looks at words by the vocabulary's endings."""

    __slots__ = ("_known", "_names")

    def __init__(self, known: Clausal, names: NameReader) -> None:
        self._known = known
        self._names = names

    def of(self, text: str, tokens: list[Token]) -> list[ClauseWord]:
        """The words of a folded line."""
        return [self._word(text, tokens, first, after) for first, after in _stretches(tokens)]

    def _word(self, text: str, tokens: list[Token], first: int, after: int) -> ClauseWord:
        last = after
        while last > first and _is_no_letter(tokens[last - 1]):
            last -= 1
        said = _without_laughs(text[tokens[first].start : tokens[last - 1].end]) if last > first else ""
        closing = len(said) > 1 and all(_may_be(token, _SOFT | _CLOSING) for token in tokens[first:after])
        behind = first > 0 and any(tokens[first - 1].has("cue", cue) for cue in _NAMING)
        unknown = tokens[first].senses is UNKNOWN
        return ClauseWord(
            first, after, said,
            soft=all(_may_be(token, _SOFT) for token in tokens[first:after]),
            gives_reason=closing and said.endswith(self._known.reasons + self._known.leading),
            says_why=closing and said.endswith(self._known.asides),
            breaks=any(tokens[at].of("punct") in _BREAKS for at in range(last, after)),
            behind_a_name_word=behind,
            named=behind or (unknown and self._names.is_likely(said)),
            topical=said.startswith(self._known.topics),
        )  # fmt: skip


def _stretches(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """The tokens that touch each other, marks with what stands before them."""
    first = 0
    for at in range(1, len(tokens) + 1):
        apart = at == len(tokens) or tokens[at].start > tokens[at - 1].end
        if apart or (tokens[at - 1].of("punct") is not None and tokens[at].of("punct") is None):
            yield first, at
            first = at


def _without_laughs(said: str) -> str:
    """The word without the single letters of Hangul that a typed laugh or tear is made of."""
    while said and "\u3131" <= said[-1] <= "\u318e":
        said = said[:-1]
    return said


def _is_no_letter(token: Token) -> bool:
    return token.of("punct") is not None or token.has("filler", "laugh")


def _may_be(token: Token, cues: frozenset[str]) -> bool:
    if token.senses is UNKNOWN:
        return True
    return not token.has("cue", "asks_why") and any(_is_of(sense, cues) for sense in token.senses)


def _is_of(sense: Sense, cues: frozenset[str]) -> bool:
    if sense.kind == "cue":
        return sense.value in cues
    if sense.kind == "day.rel":
        return int(sense.value) <= 0
    if sense.kind == "day.mark":
        return bool(sense.value == "todate")
    return sense.kind in {"punct", "filler"} or (sense.kind == "status" and sense.value in _STATUSES)
