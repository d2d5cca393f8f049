"""Every word the reader knows, found from any place of a line, whatever the spacing."""

from typing import NamedTuple

from bot.reading.tokens import Sense

SKIPPED = " -'"
_HEAD = 3
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

    def at(self, text: str, place: int) -> tuple[Found, ...] | list[Found]:
        """All words that begin at this place, the shortest first; `text` ends with a line break."""
        if text[place] in SKIPPED:
            return _NOTHING
        rest = bare(text[place:])
        sizes = self._sizes(rest)
        if not sizes:
            return _NOTHING
        found: list[Found] = []
        for size in sizes:
            word = self._words.get(rest[:size])
            if word is not None:
                end = place + size if text.startswith(rest[:size], place) else _end(text, place, size)
                found.append(Found(end, end - place - size, word))
        return found

    def _sizes(self, rest: str) -> tuple[int, ...] | None:
        """The lengths of the words that may begin this text: by its first three letters, or by fewer for the short ones."""
        heads = self._heads
        return heads.get(rest[:_HEAD]) or heads.get(rest[:2]) or heads.get(rest[:1])


def _end(text: str, place: int, size: int) -> int:
    """The place behind so many letters from here on, not counting what is skipped."""
    while size:
        if text[place] not in SKIPPED:
            size -= 1
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
