"""Cuts a line into the pieces that explain it best: the fewest, the longest, and as little as possible unexplained."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from bot.reading.amounts import Edge
from bot.reading.tokens import UNKNOWN, Sense, Token
from bot.reading.word_shapes import NoteWords
from bot.reading.words import SKIPPED, Word, Words, bare

WORD, SUFFIX = 8, 3
_START, _LETTER, _FOREIGN = 40, 12, 60
_SEAM_BEFORE, _SEAM_AFTER = 8, 12
"""A known word right beside unknown letters of the same word is suspicious (a name that begins like a courier)."""
_LONE_LETTER = 24
_HANGUL_GAP = 4
_NOUNS = ("mall", "channel", "day.rel", "day.part")
_LEAST_UNEXPLAINED = _START + _LETTER
"""What a line costs at the least that leaves anything unexplained."""
_NEVER = 1 << 30
_GAP: tuple[Sense, ...] = ()
PUNCT = {mark: (Sense("punct", mark),) for mark in "~-,.!?:;()[]{}<>'\"/&+*=#@%^_\\$₩…⨯"}

_MARKS = {" ": _GAP, **PUNCT}
_APART = frozenset(_MARKS) | {"\n"}
_ALONE = (False, False, False)
_DIGITS = frozenset("0123456789")
_SKIPPED = frozenset(SKIPPED)

Source = Callable[[str, int], list[Edge]]
KnownBack = tuple[int, tuple[Sense, ...], bool]
OpenBack = tuple[int, bool]
Begin = tuple[int, int, bool]
"""A place, the cost of the way there, and whether that way comes through unknown letters."""


class Sources(NamedTuple):
    """Where pieces come from: the words, and what reads numbers, codes, quotations and a company's own words."""

    words: Words
    others: Source
    starts: Mapping[str, Source]
    """Who finds pieces at digits, marks and letters, besides the beginnings of words, where `others` looks whatever they are."""
    told: Callable[[str, list[Token]], list[Token]]
    """Tells which unknown words only end a sentence."""
    passed_over: Callable[[str, list[Token]], list[Token]]
    """Tells which clauses only say why."""
    note_words: NoteWords


def is_latin(char: str) -> bool:
    """Whether this is a small Latin letter."""
    return "a" <= char <= "z"


def is_hangul(char: str) -> bool:
    """Whether this is a whole syllable of Hangul."""
    return "\uac00" <= char <= "\ud7a3"


def segment(text: str, sources: Sources) -> list[Token]:
    """The pieces of a folded line, from left to right, without its spaces."""
    size = len(text)
    paths = _Paths(text + "\n\n", sources)
    paths.follow_known(size)
    if paths.known[size] >= _LEAST_UNEXPLAINED:
        paths.follow_all(size)
    return paths.tokens(size)


class _Paths:
    """The cheapest ways to every place of the line: one that ends with a known piece, one that ends unexplained."""

    __slots__ = ("ends", "known", "known_back", "letters", "open", "open_back", "sources", "text")

    def __init__(self, text: str, sources: Sources) -> None:
        self.text = text
        self.sources = sources
        self.letters = bare(text)
        self.ends = list(compress(range(1, len(text) + 1), map(_SKIPPED.isdisjoint, text)))
        """Where each of the letters ends."""
        self.known = [_NEVER] * len(text)
        self.known[0] = 0
        self.known_back: list[KnownBack] = [(0, _GAP, False)] * len(text)
        self.open = [_NEVER] * len(text)
        self.open_back: list[OpenBack] = [(0, False)] * len(text)

    def follow_known(self, size: int) -> None:
        """Offer the known pieces wherever the way is cheaper than any that leaves letters unexplained; most lines need no more."""
        known = self.known
        for place in range(size):
            if known[place] < _LEAST_UNEXPLAINED:
                self._extend((place, known[place], False))

    def follow_all(self, size: int) -> None:
        """Offer the unknown letters too, and the known pieces where they have not been offered yet."""
        for place in range(size):
            known = self.known[place]
            if known >= _NEVER and self.open[place] >= _NEVER:
                continue
            if known >= _LEAST_UNEXPLAINED:
                self._extend(self._begin(place))
            char = self.text[place]
            if not (char in _APART or char in _DIGITS):
                self._unknown(place, char)

    def _begin(self, place: int) -> Begin:
        """Whichever way here is cheaper to go on from with a known piece; the way through unknown letters costs a seam."""
        cost = self.known[place]
        if self.open[place] < cost:
            through = self.open[place] + self._seam(place)
            if through < cost:
                return place, through, True
        return place, cost, False

    def _seam(self, place: int) -> int:
        """What it costs to begin a known piece right behind unknown letters: more behind a single one."""
        start, after_open = self.open_back[place]
        return _SEAM_BEFORE + (_LONE_LETTER if place - start == 1 and not after_open else 0)

    def _extend(self, begin: Begin) -> None:
        text, sources, place = self.text, self.sources, begin[0]
        char = text[place]
        if char in _MARKS:
            self._take(begin, place + 1, _MARKS[char], 0)
        else:
            letter = bisect_right(self.ends, place)
            found = sources.words.beginning(self.letters[letter:])
            if found:
                self._words(begin, letter - 1, found)
        source = sources.starts.get(char)
        if source is None and not (char in _MARKS or is_hangul(text[place - 1])):
            source = sources.others
        if source is not None:
            for end, senses, cost in source(text, place):
                self._take(begin, end, senses, cost)

    def _take(self, begin: Begin, end: int, senses: tuple[Sense, ...], cost: int) -> None:
        """A known piece, where it is the cheapest way to its end; of two that cost the same, the one that begins first."""
        start, total, after_open = begin
        total += cost
        known = self.known[end]
        if total < known or (total == known and start < self.known_back[end][0]):
            self.known[end] = total
            self.known_back[end] = (start, senses, after_open)

    def _words(self, begin: Begin, before: int, found: Iterable[tuple[int, Word]]) -> None:
        """Offer words by their length, in letters behind so many before."""
        text, place, ends = self.text, begin[0], self.ends
        clings, begun, closes = self._follows(place)
        loose = begun or place == 0 or text[place - 1] in _APART
        weight = 1 if text[place].isascii() else _HANGUL_GAP
        for size, (senses, suffix, free, ending, apart) in found:
            end = ends[before + size]
            if text[end - 1].isascii() and _runs_on(text[end - 1], text[end]):
                continue
            gaps = (end - place - size) * weight
            if (closes if ending else clings) if suffix else (apart and begun and end - place > 1):
                self._take((place, self.known[place], False), end, senses, SUFFIX + gaps)
            if free and (loose or (end - place > 1 and not apart)):
                self._take(begin, end, senses, WORD + gaps)

    def _follows(self, place: int) -> tuple[bool, bool, bool]:
        """Whether a particle may stand here, a word may begin inside another one, and an ending may stand here.

        A particle clings to a known piece that is more than one loose syllable; a word begins behind such a piece, unless it is a
        last or this, which no verb's ending follows (지난+쥬); an ending clings to a single syllable too where that is a verb.
        """
        start, senses, _ = self.known_back[place]
        if not senses or self.known[place] >= _NEVER:
            return _ALONE
        noun, edge, stem = _role(senses)
        clings = (
            noun
            or place - start > 1
            or self.text[start] < "\uac00"
            or (start > 0 and self.text[start - 1] not in _APART)
        )
        begun = clings and not edge
        return clings, begun, begun or stem

    def _unknown(self, place: int, char: str) -> None:
        end, letter = place + 1, _LETTER
        if is_latin(char):
            end, letter = _end_of_latin(self.text, place), _FOREIGN - _START
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


@lru_cache(maxsize=2048)
def _role(senses: tuple[Sense, ...]) -> tuple[bool, bool, bool]:
    """Whether a piece is a noun that particles cling to even where it is one syllable, a mere last or this, and perhaps a verb."""
    kinds = {sense.kind for sense in senses}
    return not kinds.isdisjoint(_NOUNS), kinds == {"day.edge"}, "cue" in kinds


def _end_of_latin(text: str, place: int) -> int:
    """The end of the Latin word that goes on here."""
    while is_latin(text[place]):
        place += 1
    return place


def _runs_on(last: str, following: str) -> bool:
    """Whether a word would end in the middle of a Latin word or a number."""
    if last.isascii() and following.isascii():
        return (last.isalpha() and following.isalpha()) or (last.isdigit() and following.isdigit())
    return False
