"""Passes over clauses that only say why, whatever they are made of (단추가 없어서, 촬영용 샘플 나갔어요, they got their money back)."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.reading.names import NameReader
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.word_shapes import Clausal

_REASON: tuple[Sense, ...] = (Sense("cue", "reason"),)
_ASIDE: tuple[Sense, ...] = (Sense("cue", "aside"),)
_MARKS = frozenset({"punct", "filler"})
_NAMING = frozenset({"buyer", "product", "types", "staff"})
"""What stands behind these is a name."""
_TRADING = frozenset({"money", "trade", "buyer", "types", "channel"})
"""Where these are said, an unknown word may be somebody's name."""
_SOFT = frozenset({
    "aside", "told", "context", "customer", "reason", "refund", "returning", "cancel", "drop", "collect", "arrived", "stock", "soldout",
    "show", "staff", "left", "stating", "memo_talk", "late_word", "hold", "regret", "nuisance", "all", "phone", "state", "sold", "buyer",
})  # fmt: skip
"""Cues that may stand in a reason."""
_CLOSING = frozenset({"doubt", "done", "drop", "reported", "stating", "told", "aside", "acted", "finished", "quoting"})
"""Cues that the ending of a reason is made of; elsewhere they deny or report."""
_STATUSES = frozenset({"cancel_requested", "return_requested"})
_DEEDS = frozenset(
    {"restore", "normal", "complete", "release", "release_all", "adjust", "register", "add", "less", "level"}
)
_SENTENCE_ENDS = frozenset({".", "!", "~", ";", ","})


@dataclass(frozen=True, slots=True)
class _Word:
    """Tokens that touch each other: their places, and their letters."""

    first: int
    after: int
    text: str


class ClauseReader:
    """Tells clauses that say why by how their last word ends."""

    __slots__ = ("_known", "_names")

    def __init__(self, known: Clausal, names: NameReader) -> None:
        self._known = known
        self._names = names

    def passed_over(self, text: str, tokens: list[Token]) -> list[Token]:
        """The tokens of a folded line, those of such clauses known as reasons, or, where only a list may pass over them, as asides."""
        found = list(tokens)
        words = list(_words(text, tokens))
        names = not _TRADING.isdisjoint(kind_or_cue for token in tokens for kind_or_cue in _kinds_and_cues(token))
        for index, word in enumerate(words):
            if self._closes(tokens, word, self._known.reasons):
                first = self._begin(tokens, words, index, names=names)
                if self._is_reason(tokens, words[first : index + 1], index + 1 < len(words)):
                    found[words[first].first : word.after] = [
                        token._replace(senses=_REASON) for token in tokens[words[first].first : word.after]
                    ]
        return self._asides(tokens, words, found)

    def _asides(self, tokens: list[Token], words: list[_Word], found: list[Token]) -> list[Token]:
        """With the unknown words of the other clauses as asides."""
        for index, word in enumerate(words):
            if self._closes(tokens, word, self._known.asides):
                for before in words[self._begin(tokens, words, index, names=True) : index + 1]:
                    for at in range(before.first, before.after):
                        if found[at].senses is UNKNOWN and not self._is_named(tokens, before):
                            found[at] = found[at]._replace(senses=_ASIDE)
        return found

    def _closes(self, tokens: list[Token], word: _Word, endings: tuple[str, ...]) -> bool:
        """Whether a clause ends with this word."""
        text = word.text.rstrip(".,!~?;ㅠㅜㅋㅎ^ ")
        return len(text) > 1 and text.endswith(endings) and _is_soft(tokens, word, closing=True)

    def _begin(self, tokens: list[Token], words: list[_Word], index: int, *, names: bool) -> int:
        """The first word of the clause that ends with this one; where `names` may matter, what is built like one stands outside."""
        while (
            index > 0
            and _is_soft(tokens, words[index - 1], closing=False)
            and not self._ends_before(tokens, words[index - 1], names=names)
        ):
            index -= 1
        return index

    def _ends_before(self, tokens: list[Token], word: _Word, *, names: bool) -> bool:
        """Whether another clause or sentence ends with this word, or it is a name."""
        return (
            tokens[word.after - 1].of("punct") in _SENTENCE_ENDS
            or self._closes(tokens, word, self._known.reasons)
            or (names and self._is_named(tokens, word))
            or _is_behind_a_name_word(tokens, word)
        )

    def _is_named(self, tokens: list[Token], word: _Word) -> bool:
        if _is_behind_a_name_word(tokens, word):
            return True
        return tokens[word.first].senses is UNKNOWN and self._names.is_likely(word.text)

    def _is_reason(self, tokens: list[Token], clause: list[_Word], goes_on: bool) -> bool:
        """Whether the clause may be passed over in a write too: it speaks of no act, and stands before what is asked or behind it."""
        first, after = clause[0].first, clause[-1].after
        spoken = [token for token in tokens[first:after] if token.of("punct") is None]
        closing = clause[-1].text
        if any(word in closing for word in self._known.never):
            return False
        topical = any(word.text.startswith(self._known.topics) for word in clause)
        if not topical and closing.startswith(self._known.general):
            return False
        if not topical and len(clause) == 1 and all(token.senses is UNKNOWN for token in spoken):
            return False
        asked = _asks(tokens[:first])
        return asked or (goes_on and _acts(tokens[after:]))


def _words(text: str, tokens: list[Token]) -> Iterator[_Word]:
    first = 0
    for at in range(1, len(tokens) + 1):
        if at == len(tokens) or tokens[at].start > tokens[at - 1].end or tokens[at - 1].of("punct") is not None:
            yield _Word(first, at, text[tokens[first].start : tokens[at - 1].end])
            first = at


def _is_soft(tokens: list[Token], word: _Word, *, closing: bool) -> bool:
    """Whether nothing in the word is a slot, an act or a denial; the endings of a clause look like one."""
    allowed = _SOFT | _CLOSING if closing else _SOFT
    return all(_may_be(token, allowed) for token in tokens[word.first : word.after])


def _may_be(token: Token, cues: frozenset[str]) -> bool:
    if token.senses is UNKNOWN:
        return True
    return any(
        sense.kind in _MARKS
        or (sense.kind == "cue" and sense.value in cues)
        or (sense.kind == "status" and sense.value in _STATUSES)
        for sense in token.senses
    )


def _is_behind_a_name_word(tokens: list[Token], word: _Word) -> bool:
    return word.first > 0 and any(tokens[word.first - 1].has("cue", cue) for cue in _NAMING)


def _kinds_and_cues(token: Token) -> Iterator[str]:
    for sense in token.senses:
        yield str(sense.value) if sense.kind == "cue" else sense.kind


def _asks(before: list[Token]) -> bool:
    """Whether what stands before the clause ends by asking for something."""
    spoken = [token for token in before if token.of("punct") is None and not token.has("filler", "laugh")]
    return bool(spoken) and spoken[-1].has("cue", "do") and _acts(spoken)


def _acts(tokens: list[Token]) -> bool:
    """Whether these say what is to be done."""
    return any(
        sense.kind == "signed" or (sense.kind == "cue" and sense.value in _DEEDS)
        for token in tokens
        for sense in token.senses
    )
