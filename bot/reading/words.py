"""Every word the reader knows, found from any place of a line, whatever the spacing."""

from sys import intern
from typing import NamedTuple

from bot.reading.tokens import Sense

SKIPPED = " -'"
BEGINNING = 3
"""By so many letters words are told apart at first."""
_NONE: tuple[int, ...] = ()


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


def bare(word: str) -> str:
    """A word without its spaces, hyphens and apostrophes."""
    return word.replace(" ", "").replace("-", "").replace("'", "")


class Words:
    """The words by their bare spelling, and by what they begin with the lengths that are worth a look."""

    __slots__ = ("_heads", "_words", "longest")

    def __init__(self) -> None:
        self._words: dict[str, Word] = {}
        self._heads: dict[str, tuple[int, ...]] = {}
        self.longest = 0
        """How many letters the longest word has."""

    def add(self, spelling: str, word: Word) -> None:
        """Take a word in; one that is there already keeps its senses and gains these."""
        key = intern(bare(spelling))
        known = self._words.get(key)
        self._words[key] = word if known is None else _joined(known, word)

    def settle(self) -> None:
        """Note the lengths of the words that begin alike; no word is found before that."""
        sizes: dict[str, set[int]] = {}
        for key in self._words:
            sizes.setdefault(key[:BEGINNING], set()).add(len(key))
        for head, found in sizes.items():
            found.update(size for size in range(1, len(head)) if head[:size] in self._words)
        self.longest = max(map(len, self._words), default=0)
        self._heads = {head: tuple(sorted(found)) for head, found in sizes.items()}

    def heads(self, size: int) -> frozenset[str]:
        """The first letters of all words."""
        return frozenset(key[:size] for key in self._words)

    def has(self, letters: str) -> bool:
        """Whether these letters, with nothing among them that is skipped, are a word."""
        return letters in self._words

    def get(self, spelling: str) -> Word | None:
        """The word with exactly this spelling, if there is one."""
        return self._words.get(bare(spelling))

    def may_begin(self, letters: str) -> bool:
        """Whether a word of three letters or more begins like this text."""
        return letters[:BEGINNING] in self._heads

    def beginning(self, letters: str) -> list[tuple[int, Word]]:
        """The words that a text without spaces, hyphens and apostrophes begins with, by their length, the shortest first."""
        heads, words = self._heads, self._words
        sizes = heads.get(letters[:BEGINNING]) or heads.get(letters[:2]) or heads.get(letters[:1], _NONE)
        return [(size, word) for size in sizes if (word := words.get(letters[:size])) is not None]

    def at(self, text: str, place: int) -> list[tuple[int, Word]]:
        """The words that begin at this place, by where they end."""
        if text[place] in SKIPPED:
            return []
        return [(_end(text, place, size), word) for size, word in self.beginning(bare(text[place:]))]


def _end(text: str, place: int, size: int) -> int:
    """Where so many letters end, what is skipped between them left out."""
    for _ in range(size):
        while text[place] in SKIPPED:
            place += 1
        place += 1
    return place


def _joined(known: Word, more: Word) -> Word:
    senses = known.senses + tuple(sense for sense in more.senses if sense not in known.senses)
    return Word(
        senses,
        known.suffix or more.suffix,
        known.free or more.free,
        known.ending or more.ending,
        known.apart and more.apart,
    )
