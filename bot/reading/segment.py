"""Cuts a line into the pieces that explain it best: the fewest, the longest, and as little as possible unexplained."""

from collections.abc import Callable
from typing import NamedTuple

from bot.reading.amounts import Edge
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.words import Words

WORD, SUFFIX = 8, 3
_START, _LETTER, _FOREIGN = 40, 12, 60
_SEAM_BEFORE, _SEAM_AFTER = 8, 12
"""A known word right beside unknown letters of the same word is suspicious (a name that begins like a courier)."""
_LONE_LETTER = 24
_HANGUL_GAP = 4
_NOUNS = ("mall", "channel", "day.rel")
_NEVER = 1 << 30
_GAP: tuple[Sense, ...] = ()
_PUNCT = {mark: (Sense("punct", mark),) for mark in "~-,.!?:;()[]{}<>'\"/&+*=#@%^_\\$₩…⨯"}

_APART = frozenset(" \n") | frozenset(_PUNCT)

Source = Callable[[str, int], list[Edge]]
KnownBack = tuple[int, tuple[Sense, ...], bool]
OpenBack = tuple[int, bool]


class Sources(NamedTuple):
    """Where pieces come from: the words, and what reads numbers, codes, quotations and a company's own words."""

    words: Words
    digits: Source
    letters: Source
    marks: Source


def is_latin(char: str) -> bool:
    """Whether this is a small Latin letter."""
    return "a" <= char <= "z"


def segment(text: str, sources: Sources) -> list[Token]:
    """The pieces of a folded line, from left to right, without its spaces."""
    size = len(text)
    paths = _Paths(text + "\n\n", sources)
    for place in range(size):
        paths.extend(place)
    return paths.tokens(size)


class _Paths:
    """The cheapest ways to every place of the line: one that ends with a known piece, one that ends unexplained."""

    __slots__ = ("known", "known_back", "open", "open_back", "sources", "text")

    def __init__(self, text: str, sources: Sources) -> None:
        self.text = text
        self.sources = sources
        self.known = [_NEVER] * len(text)
        self.known[0] = 0
        self.known_back: list[KnownBack] = [(0, _GAP, False)] * len(text)
        self.open = [_NEVER] * len(text)
        self.open_back: list[OpenBack] = [(0, False)] * len(text)

    def extend(self, place: int) -> None:
        """Offer every piece that begins here."""
        if self.known[place] >= _NEVER and self.open[place] >= _NEVER:
            return
        char = self.text[place]
        if char == " ":
            self._offer(place, place + 1, _GAP, 0)
        elif char in "0123456789":
            self._words(place)
            self._edges(place, self.sources.digits(self.text, place))
        elif char in _PUNCT:
            self._offer(place, place + 1, _PUNCT[char], 0)
            self._edges(place, self.sources.marks(self.text, place))
        else:
            self._words(place)
            self._edges(place, self.sources.letters(self.text, place))
            self._unknown(place, char)

    def _offer(self, start: int, end: int, senses: tuple[Sense, ...], cost: int) -> None:
        """A known piece, after whichever way here is cheaper; the way through unknown letters costs a seam."""
        total, after_open = self.known[start], False
        if self.open[start] < total and self.open[start] + self._seam(start) < total:
            total, after_open = self.open[start] + self._seam(start), True
        total += cost
        if total < self.known[end]:
            self.known[end] = total
            self.known_back[end] = (start, senses, after_open)

    def _edges(self, place: int, edges: list[Edge]) -> None:
        for edge in edges:
            self._offer(place, edge.end, edge.senses, edge.cost)

    def _seam(self, place: int) -> int:
        """What it costs to begin a known piece right behind unknown letters: more behind a single one."""
        start, after_open = self.open_back[place]
        return _SEAM_BEFORE + (_LONE_LETTER if place - start == 1 and not after_open else 0)

    def _words(self, place: int) -> None:
        found = self.sources.words.at(self.text, place)
        if not found:
            return
        clings = self._follows_a_word(place)
        begun = clings and not self._follows_an_edge(place)
        ends = begun or self._follows_a_stem(place)
        loose = begun or place == 0 or self.text[place - 1] in _APART
        weight = 1 if self.text[place].isascii() else _HANGUL_GAP
        for end, gaps, word in found:
            if _runs_on(self.text[end - 1], self.text[end]):
                continue
            if word.suffix and (ends if word.ending else clings):
                self._offer_after_known(place, end, word.senses, SUFFIX + gaps * weight)
            if word.free and (loose or (end - place > 1 and not word.apart)):
                self._offer(place, end, word.senses, WORD + gaps * weight)

    def _offer_after_known(self, start: int, end: int, senses: tuple[Sense, ...], cost: int) -> None:
        total = self.known[start] + cost
        if total < self.known[end]:
            self.known[end] = total
            self.known_back[end] = (start, senses, False)

    def _follows_a_word(self, place: int) -> bool:
        """Whether a particle may stand here: right behind a known piece that is more than one loose syllable."""
        if self.known[place] >= _NEVER:
            return False
        start, senses, _ = self.known_back[place]
        if not senses:
            return False
        if any(sense.kind in _NOUNS for sense in senses):
            return True
        return place - start > 1 or self.text[start] < "\uac00" or (start > 0 and self.text[start - 1] not in _APART)

    def _follows_an_edge(self, place: int) -> bool:
        """Whether a last or this stands right before, which no verb's ending follows (지난+쥬)."""
        return all(sense.kind == "day.edge" for sense in self.known_back[place][1])

    def _follows_a_stem(self, place: int) -> bool:
        """Whether an ending may stand here: right behind a single syllable that is a verb."""
        senses = self.known_back[place][1]
        return self.known[place] < _NEVER and any(sense.kind == "cue" for sense in senses)

    def _unknown(self, place: int, char: str) -> None:
        end, letter = place + 1, _LETTER
        if is_latin(char):
            while is_latin(self.text[end]):
                end += 1
            letter = _FOREIGN - _START
        begun = self.known[place] + _START + letter + self._glue(place)
        carried = self.open[place] + letter
        if self.open[place] < _NEVER and self._only_one_glued(place):
            carried -= _LONE_LETTER
        if min(begun, carried) < self.open[end]:
            self.open[end] = min(begun, carried)
            self.open_back[end] = (place, carried <= begun)

    def _glue(self, place: int) -> int:
        """What it costs to leave letters unexplained right behind a known word."""
        glued = place > 0 and self.text[place - 1] not in _APART
        return _SEAM_AFTER + _LONE_LETTER if glued else 0

    def _only_one_glued(self, place: int) -> bool:
        start, after_open = self.open_back[place]
        return not after_open and bool(self._glue(start))

    def tokens(self, end: int) -> list[Token]:
        """The pieces of the cheapest way, unknown letters in a row as one."""
        found: list[Token] = []
        is_open = self.open[end] < self.known[end]
        while end > 0:
            if is_open:
                start, is_open = self.open_back[end]
                if found and found[-1].senses is UNKNOWN and found[-1].start == end:
                    found[-1] = Token(start, found[-1].end, UNKNOWN)
                else:
                    found.append(Token(start, end, UNKNOWN))
            else:
                start, senses, is_open = self.known_back[end]
                if senses:
                    found.append(Token(start, end, senses))
            end = start
        found.reverse()
        return found


def _runs_on(last: str, following: str) -> bool:
    """Whether a word would end in the middle of a Latin word or a number."""
    if last.isascii() and following.isascii():
        return (last.isalpha() and following.isalpha()) or (last.isdigit() and following.isdigit())
    return False
