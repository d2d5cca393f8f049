"""Every word the reader knows, found from any place of a line, whatever the spacing."""

from typing import Any, NamedTuple

from bot.reading.tokens import Sense

SKIPPED = " -'"
_WITHOUT = {ord(mark): None for mark in SKIPPED}
_END = ""
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


class Found(NamedTuple):
    """A known word at a place of the line: where it ends, and how many spaces and hyphens lie inside it."""

    end: int
    gaps: int
    word: Word


def bare(word: str) -> str:
    """A word without its spaces, hyphens and apostrophes."""
    return word.translate(_WITHOUT)


class Words:
    """A tree of letters that holds the words."""

    __slots__ = ("_root",)

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, spelling: str, word: Word) -> None:
        """Take a word in; one that is there already keeps its senses and gains these."""
        node = self._root
        for char in bare(spelling):
            following = node.get(char)
            if following is None:
                following = node[char] = {}
            node = following
        known: Word | None = node.get(_END)
        node[_END] = word if known is None else _joined(known, word)

    def get(self, spelling: str) -> Word | None:
        """The word with exactly this spelling, if there is one."""
        node: dict[str, Any] | None = self._root
        for char in bare(spelling):
            node = node.get(char) if node is not None else None
        return node.get(_END) if node is not None else None

    def at(self, text: str, place: int) -> tuple[Found, ...] | list[Found]:
        """All words that begin at this place; `text` ends with a line break."""
        node = self._root.get(text[place])
        if node is None:
            return _NOTHING
        found: list[Found] = []
        gaps = 0
        place += 1
        while node is not None:
            word = node.get(_END)
            if word is not None:
                found.append(Found(place, gaps, word))
            while text[place] in SKIPPED:
                place += 1
                gaps += 1
            node = node.get(text[place])
            place += 1
        return found


def _joined(known: Word, more: Word) -> Word:
    senses = known.senses + tuple(sense for sense in more.senses if sense not in known.senses)
    return Word(
        senses,
        known.suffix or more.suffix,
        known.free or more.free,
        known.ending or more.ending,
        known.apart and more.apart,
    )
