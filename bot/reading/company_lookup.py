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


Senses = dict[str, tuple[Sense, ...]]
Sizes = dict[str, tuple[int, ...]]


class CompanyLookup:
    """The company's channels, malls, products and staff, by their folded spelling without spaces."""

    __slots__ = ("_codes", "_senses", "_sizes", "_words", "first_letters")

    def __init__(self, known: Words, codes: dict[str, str], senses: Senses, sizes: Sizes) -> None:
        self._words = known
        self._codes = codes
        self._senses = senses
        self._sizes = sizes
        self.first_letters = frozenset(head[0] for head in sizes)

    def renewed(self, before: CompanyWords, words: CompanyWords) -> "CompanyLookup":
        """The lookup of these words; where they are those before and a few products more, at the price of the few."""
        if not _only_more_products(before, words):
            return lookup_of(words, self._words)
        new = words.product_names.keys() - before.product_names.keys()
        senses = _senses(("product_name", {name: words.product_names[name] for name in new}))
        codes = _codes(words.product_codes - before.product_codes)
        known = not (senses.keys().isdisjoint(self._senses) and codes.keys().isdisjoint(self._codes))
        if known or len(senses) < len(new):
            return lookup_of(words, self._words)
        sizes = {head: _merged(more, self._sizes.get(head, ())) for head, more in _sizes(senses).items()}
        return CompanyLookup(self._words, self._codes | codes, self._senses | senses, self._sizes | sizes)

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


def lookup_of(words: CompanyWords, known: Words) -> CompanyLookup:
    """The lookup of a company's words, beside the words known to everybody."""
    senses = _senses(
        ("product_name", words.product_names),
        ("staff", {name: name for name in words.staff}),
        ("mall", words.malls),
        ("channel", words.channels),
    )
    return CompanyLookup(known, _codes(words.product_codes), senses, _sizes(senses))


def _codes(codes: Iterable[str]) -> dict[str, str]:
    return {bare(code.lower()): code for code in codes}


def _senses(*named: tuple[str, Mapping[str, str]]) -> Senses:
    senses: Senses = {}
    for kind, names in named:
        for name, value in names.items():
            key = bare(fold(name).text)
            if key:
                senses[key] = (*senses.get(key, ()), Sense(kind, value))
    return senses


def _sizes(keys: Iterable[str]) -> Sizes:
    """How long the words are that begin with the same letters, the longest first."""
    sizes: dict[str, set[int]] = {}
    for key in keys:
        sizes.setdefault(key[:_HEAD], set()).add(len(key))
    return {head: tuple(sorted(found, reverse=True)) for head, found in sizes.items()}


def _merged(some: tuple[int, ...], more: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(sorted({*some, *more}, reverse=True))


def _only_more_products(before: CompanyWords, words: CompanyWords) -> bool:
    """Whether nothing but products has come in, and nothing has gone."""
    same = (words.channels, words.malls, words.staff) == (before.channels, before.malls, before.staff)
    names = before.product_names.items() <= words.product_names.items()
    return same and names and before.product_codes <= words.product_codes


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
