"""Keeps a person's name whole where its syllables are numbers or words as well (김병만, 임지연님)."""

import re

from bot.reading.amounts import Amounts
from bot.reading.word_shapes import Names
from bot.reading.words import Words

_RUN = re.compile("[\uac00-\ud7a3]+")
_NAME, _LONG_NAME = 3, 4
_SHORTEST_SHOP, _LONGEST_SHOP = 2, 8


class WholeNames:
    """Finds the names that stand by themselves and would be taken for something else."""

    __slots__ = ("_amounts", "_names", "_words")

    def __init__(self, names: Names, words: Words, amounts: Amounts) -> None:
        self._names = names
        self._words = words
        self._amounts = amounts

    def at(self, text: str, place: int) -> int | None:
        """Where the name with its title or particle ends that begins with the word here."""
        run = _RUN.match(text, place)
        if run is None:
            return None
        word = run[0]
        if word.endswith(self._names.shops) and self._is_shop(word):
            return run.end()
        if text[place] not in self._names.surnames or not self._may_be(word):
            return None
        return run.end() if self._is_titled(word) or self._is_mistakable(text, place, word) else None

    def _is_shop(self, word: str) -> bool:
        """Whether a shop's name of some syllables ends here with what shops are called, and it is no word of the desk's own."""
        named = (len(word) - len(shop) for shop in self._names.shops if word.endswith(shop))
        return any(_SHORTEST_SHOP <= size <= _LONGEST_SHOP for size in named) and self._words.get(word) is None

    def _may_be(self, word: str) -> bool:
        """Whether it is no word of the desk's own, and has the length of a name."""
        size = self._size(word)
        return len(word) >= size and self._words.get(word) is None and self._words.get(word[:size]) is None

    def _size(self, word: str) -> int:
        """How long the name is: two syllables and the surname, which may be a long one."""
        return _LONG_NAME if word[:2] in self._names.long_surnames else _NAME

    def _is_titled(self, word: str) -> bool:
        """A surname, two syllables and a title."""
        return word[self._size(word) :] in self._names.titles

    def _is_mistakable(self, text: str, place: int, word: str) -> bool:
        """A name with a number in it that does not count anything, or one that is known to be a word too."""
        size = self._size(word)
        rest = word[size:]
        if rest and rest not in self._names.particles and rest not in self._names.honorifics:
            return False
        if word[size - 2 : size] in self._names.given:
            return True
        if not any(self._amounts.numerals.is_place(char) for char in word[1:size]):
            return False
        end = place + size
        if any(edge.end >= end for edge in self._amounts.at(text, place)):
            return False
        return not any(end - place > 1 and word.free for end, word in self._words.at(text, place))
