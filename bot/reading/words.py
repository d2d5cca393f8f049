"""Every word the reader knows, found from any place of a line, whatever the spacing."""

import re
from typing import NamedTuple

from bot.reading.tokens import Sense

SKIPPED = " -'"
_HEAD = 3
_WHOLE = re.compile(r"[^ '-]*")
_NOTHING: tuple["Found", ...] = ()


class Word(NamedTuple):
    """A known word: what it can stand for, and where it may stand."""

    senses: tuple[Sense, ...]
    suffix: bool
    """It may cling to the word before it."""
    free: bool
    """It may stand by itself."""
    ending: bool = False
    """It is a verb's ending, not a particle."""
    apart: bool = False
    """It negates or doubts, and is not found right behind unknown letters (봉서+아님)."""


Found = tuple[int, int, Word]
"""A known word at a place of the line: where it ends, how many spaces and hyphens lie inside it, and the word."""


def bare(word: str) -> str:
    """A word without its spaces, hyphens and apostrophes."""
    return word.replace(" ", "").replace("-", "").replace("'", "")


class Words:
    """The words by their bare spelling, and by what they begin with the lengths that are worth a look."""

    __slots__ = ("_heads", "_words")

    def __init__(self) -> None:
        self._words: dict[str, Word] = {}
        self._heads: dict[str, tuple[int, ...]] = {}

    def add(self, spelling: str, word: Word) -> None:
        """Take a word in; one that is there already keeps its senses and gains these."""
        key = bare(spelling)
        known = self._words.get(key)
        self._words[key] = word if known is None else _joined(known, word)

    def settle(self) -> None:
        """Note the lengths of the words that begin alike; no word is found before that."""
        sizes: dict[str, set[int]] = {}
        for key in self._words:
            sizes.setdefault(key[:_HEAD], set()).add(len(key))
        for head, found in sizes.items():
            found.update(size for size in range(1, len(head)) if head[:size] in self._words)
        self._heads = {head: tuple(sorted(found)) for head, found in sizes.items()}

    def get(self, spelling: str) -> Word | None:
        """The word with exactly this spelling, if there is one."""
        return self._words.get(bare(spelling))

    def at(self, text: str, place: int) -> list[Found] | tuple[Found, ...]:
        """All words that begin at this place, the shortest first; `text` ends with a line break."""
        if text[place] in SKIPPED:
            return _NOTHING
        rest = text[place:].replace(" ", "").replace("-", "").replace("'", "")
        heads, words = self._heads, self._words
        sizes = heads.get(rest[:_HEAD]) or heads.get(rest[:2]) or heads.get(rest[:1])
        if sizes is None:
            return _NOTHING
        whole = _WHOLE.match(text, place)
        reach = whole.end() - place if whole is not None else 0
        return [
            (place + size, 0, word) if size <= reach else (*_extent(text, place, size), word)
            for size in sizes
            if (word := words.get(rest[:size])) is not None
        ]


def _extent(text: str, place: int, size: int) -> tuple[int, int]:
    """Where so many letters end, and how much is skipped between them."""
    begin = place
    for _ in range(size):
        while text[place] in SKIPPED:
            place += 1
        place += 1
    return place, place - begin - size


def _joined(known: Word, more: Word) -> Word:
    senses = known.senses + tuple(sense for sense in more.senses if sense not in known.senses)
    return Word(
        senses,
        known.suffix or more.suffix,
        known.free or more.free,
        known.ending or more.ending,
        known.apart and more.apart,
    )
