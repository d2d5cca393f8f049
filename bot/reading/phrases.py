"""Rows of words that mean one thing together, whatever they are made of: "when u get a sec", "the mall has already refunded it"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bot.reading.amounts import Edge
from bot.reading.tokens import Sense

_LETTERS = re.compile("[a-z']+")
_COST = 8
_OPTIONAL = "?"
_UNENDED = frozenset({"to", "for", "that", "of"})
"""A row does not end before these: "thanks for restoring 123" tells, and "no rush to restore 123" may."""
_ADDRESSED = frozenset({"me", "us", "now", "today", "this", "it", "that"})


class Slot(NamedTuple):
    """A word of a row: which ones it may be, and whether it may be left out."""

    words: frozenset[str]
    optional: bool


class Row(NamedTuple):
    """Words in a row, with what they mean together."""

    slots: tuple[Slot, ...]
    senses: tuple[Sense, ...]


class Phrases:
    """The rows by the words they may begin with."""

    __slots__ = ("_rows", "_seconds", "words")

    def __init__(self, tables: Mapping[str, Sequence[str]], sets: Mapping[str, str]) -> None:
        self._rows: dict[str, list[Row]] = {}
        self._seconds: dict[str, set[str]] = {}
        """The words that may follow a first word: most lines are settled by a look at it."""
        self.words: set[str] = set()
        """Every word that stands in a row."""
        for meaning, rows in tables.items():
            senses = tuple(_sense(name) for name in meaning.split())
            for row in rows:
                self._add(Row(tuple(_slots(row, sets)), senses))

    def _add(self, row: Row) -> None:
        for at, slot in enumerate(row.slots):
            seconds = frozenset[str]().union(*_next(row.slots[at + 1 :]))
            for word in slot.words:
                self._rows.setdefault(word, []).append(row)
                self._seconds.setdefault(word, set()).update(seconds)
            if not slot.optional:
                break
        self.words.update(word for slot in row.slots for word in slot.words)

    def at(self, text: str, place: int) -> list[Edge]:
        """The rows that begin with the word here; none where it is no whole word."""
        if place and (text[place - 1].isalnum() or text[place - 1] == "'"):
            return []
        first, after = _word(text, place)
        seconds = self._seconds.get(first)
        if seconds is None or text[after] != " " or _word(text, after + 1)[0] not in seconds:
            return []
        return [
            Edge(end, row.senses, _COST)
            for row in self._rows[first]
            for end in sorted(set(_ends(text, place, row.slots)))
            if end > after and _may_end(text, end)
        ]


def _sense(name: str) -> Sense:
    kind, _, value = name.partition(":")
    return Sense(kind, value)


def _slots(row: str, sets: Mapping[str, str]) -> Iterator[Slot]:
    for slot in row.split():
        names = slot.removesuffix(_OPTIONAL).split("/")
        words = "/".join(sets.get(name, name) for name in names)
        yield Slot(frozenset(words.split("/")), slot.endswith(_OPTIONAL))


def _next(slots: tuple[Slot, ...]) -> Iterator[frozenset[str]]:
    """The words that may come next: of the first slot, and of the one behind it where it may be left out."""
    for slot in slots:
        yield slot.words
        if not slot.optional:
            return


def _ends(text: str, place: int, slots: tuple[Slot, ...]) -> Iterator[int]:
    """The places where these words may end that begin here; each word left out where it may be."""
    if not slots:
        yield place
        return
    word, after = _word(text, place + 1 if text[place] == " " else place)
    if word in slots[0].words:
        yield from _ends(text, after, slots[1:])
    if slots[0].optional:
        yield from _ends(text, place, slots[1:])


def _word(text: str, place: int) -> tuple[str, int]:
    """The Latin word that begins here, without its apostrophes, and the place behind it; `text` ends with a line break."""
    match = _LETTERS.match(text, place)
    end = match.end() if match is not None else place
    return text[place:end].replace("'", ""), end


def _may_end(text: str, end: int) -> bool:
    """Whether the row is not the beginning of something else."""
    if text[end].isalnum():
        return False
    following, after = _word(text, end + 1 if text[end] == " " else end)
    if following not in _UNENDED:
        return True
    return following == "for" and _word(text, after + 1)[0] in _ADDRESSED
