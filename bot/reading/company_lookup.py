"""A company's own words, found by their first letters, so that fifty thousand products cost no more than five."""

from collections.abc import Iterable, Mapping

from bot.reading.amounts import Edge
from bot.reading.company_words import CompanyWords
from bot.reading.identifiers import typed_code_at
from bot.reading.line import fold
from bot.reading.tokens import Sense
from bot.reading.words import Words, bare

_COST = 6
_HEAD = 2
_LONGEST = 60
_BREAKS = " ,\n"


class CompanyLookup:
    """The company's channels, malls, products and staff, by their folded spelling without spaces."""

    __slots__ = ("_codes", "_senses", "_sizes", "_words", "first_letters")

    def __init__(self, words: CompanyWords, known: Words) -> None:
        self._words = known
        self._senses: dict[str, tuple[Sense, ...]] = {}
        self._sizes: dict[str, tuple[int, ...]] = {}
        self._codes = {bare(code.lower()): code for code in words.product_codes}
        self._take("product_name", words.product_names)
        self._take("staff", {name: name for name in words.staff})
        self._take("mall", words.malls)
        self._take("channel", words.channels)
        self._measure(self._senses)
        self.first_letters = frozenset(key[0] for key in self._senses)

    def _take(self, kind: str, names: Mapping[str, str]) -> None:
        for name, value in names.items():
            key = bare(fold(name).text)
            if key:
                self._senses[key] = (*self._senses.get(key, ()), Sense(kind, value))

    def _measure(self, keys: Iterable[str]) -> None:
        sizes: dict[str, set[int]] = {}
        for key in keys:
            sizes.setdefault(key[:_HEAD], set()).add(len(key))
        self._sizes = {head: tuple(sorted(found, reverse=True)) for head, found in sizes.items()}

    def edges(self, text: str, place: int) -> list[Edge]:
        """The company's words that begin here, the longest first."""
        found = self._code(text, place)
        alone = self._senses.get(text[place])
        if alone is not None and self._stands_alone(text, place):
            return [*found, Edge(place + 1, alone, _COST)]
        if text[place + 1] == "\n":
            return found
        squeezed, ends = _squeezed(text, place)
        for size in self._sizes.get(squeezed[:_HEAD], ()):
            senses = self._senses.get(squeezed[:size])
            if senses is not None and size <= len(squeezed) and not _cut(text, ends[size - 1]):
                found.append(Edge(ends[size - 1], senses, _COST))
                break
        return found

    def _stands_alone(self, text: str, place: int) -> bool:
        """Whether the letter here is a word by itself, or with a particle; a nickname of one letter is nothing else."""
        if place and text[place - 1] not in " ,":
            return False
        if text[place + 1] in _BREAKS:
            return True
        return any(word.suffix and text[end] in _BREAKS for end, word in self._words.at(text, place + 1))

    def _code(self, text: str, place: int) -> list[Edge]:
        typed = typed_code_at(text, place)
        if typed is None or (place and text[place - 1].isascii() and text[place - 1].isalnum()):
            return []
        code = self._codes.get(bare(typed[1].lower()))
        return [Edge(typed[0], (Sense("product", code),), _COST)] if code is not None else []


def _squeezed(text: str, place: int) -> tuple[str, list[int]]:
    """The text from here without spaces and hyphens, and where each letter ends."""
    letters: list[str] = []
    ends: list[int] = []
    for at in range(place, min(len(text), place + _LONGEST)):
        if text[at] == "\n":
            break
        if text[at] not in " -'":
            letters.append(text[at])
            ends.append(at + 1)
    return "".join(letters), ends


def _cut(text: str, end: int) -> bool:
    last, following = text[end - 1], text[end]
    if not (last.isascii() and following.isascii()):
        return False
    return (last.isalpha() and following.isalpha()) or (last.isdecimal() and following.isdecimal())
