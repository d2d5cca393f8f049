"""Numbers, in digits or in words: 35,000 · 3.5 · and the Korean ones, place by place."""

import re
from collections.abc import Mapping
from typing import NamedTuple

_DIGITS = re.compile(r"\d{1,3}(?:\.\d{3})+(?= ?[^\W\d_a-z])|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?")
_PLAIN = re.compile(r"\d{1,15}(?![\d.,])")
_LONGEST = 24
_MOST_DIGITS = 15
_MYRIAD = 10_000
_HUNDRED = 100


class Stop(NamedTuple):
    """A number that may end here: its value, and how it was written."""

    end: int
    value: int
    style: str
    """`digits`, `sino`, `native`, `places` once a hundred or more was said, `short` for thousands left unsaid (3만5)."""


class _Sum:
    """A number on its way: whole myriads, what is below them, and the figure that waits for its place."""

    __slots__ = ("digits", "figure", "last", "least", "least_myriad", "part", "spelled", "whole")

    def __init__(self) -> None:
        self.whole = 0.0
        self.part = 0.0
        self.figure: float | None = None
        self.last = 0
        self.least = _MYRIAD
        self.least_myriad = _MYRIAD**3
        self.spelled = False
        self.digits = False

    def allows(self, size: int) -> bool:
        """Whether this place may follow: hundreds after thousands, never the other way round."""
        if size >= _MYRIAD:
            return size < self.least_myriad
        return size < self.least and (self.figure is None or self.figure < 10 or not self.part)  # noqa: PLR2004

    def place(self, size: int) -> None:
        if size >= _MYRIAD:
            self.whole += (self.part + (self.figure or 0) or 1) * size
            self.part = 0.0
            self.least_myriad, self.least = size, _MYRIAD
        else:
            self.least = size
            self.part += (1 if self.figure is None else self.figure) * size
        self.figure = None
        self.last = max(self.last, size) if size < _MYRIAD else size

    def stop(self, end: int) -> Stop | None:
        value = self.whole + self.part + (self.figure or 0)
        if self.last and self.figure and self.digits and self.last > _HUNDRED and self.figure < 10:  # noqa: PLR2004
            return Stop(end, round(self.whole + self.part + self.figure * self.last / 10), "short")
        if abs(value - round(value)) > 1e-6:  # noqa: PLR2004 - a fraction of a won is no sum
            return None
        return Stop(end, round(value), self._style())

    def _style(self) -> str:
        if self.last >= _HUNDRED:
            return "places"
        return "sino" if self.spelled else "digits"


class Numerals:
    """The figures of the languages, by letter or word."""

    __slots__ = ("_figures", "_first_native", "_native", "_places", "begins", "goes_on", "uncounted")

    def __init__(
        self,
        figures: Mapping[str, int],
        native: Mapping[str, int],
        places: Mapping[str, int],
        uncounted: tuple[str, ...],
    ) -> None:
        self.uncounted = uncounted
        """Number words that stand by themselves, never before what is counted (하나, not 하나 달)."""
        self._figures = figures
        self._native = native
        self._places = places
        self._first_native = frozenset(word[0] for word in native)
        spelled_places = {letter for letter in places if not letter.isascii()}
        self.begins = frozenset(figures) | spelled_places | self._first_native
        """Letters with which a number in words can begin."""
        self.goes_on = frozenset(figures) | spelled_places
        """Letters after which a number in words does not begin anew."""

    def is_place(self, char: str) -> bool:
        """Whether this letter is a ten, hundred, thousand or myriad."""
        return char in self._places

    def stops(self, text: str, at: int) -> list[Stop]:
        """Every number that begins here, shortest first."""
        plain = _PLAIN.match(text, at)
        if plain is not None and text[plain.end()] not in self._places:
            return [Stop(plain.end(), int(plain[0]), "digits")]
        found = self._native_stops(text, at)
        total = _Sum()
        place, end = at, at + _LONGEST
        while place < end:
            step = self._step(text, place, total)
            if step == place:
                break
            place = step
            stop = total.stop(place)
            if stop is not None:
                found.append(stop)
            if text[place] == " " and total.figure is None:
                place += 1
        return found

    def _step(self, text: str, place: int, total: _Sum) -> int:
        char = text[place]
        if char in "0123456789":
            return place if self._is_apart(text, place, total) else _digits(text, place, total)
        if char in self._figures:
            return self._figure(place, char, total)
        size = self._places.get(char)
        if (
            size is None
            or not total.allows(size)
            or (char.isascii() and (total.figure is None or text[place + 1].isalpha()))
        ):
            return place
        total.place(size)
        total.spelled = total.spelled or not char.isascii()
        return place + 1

    def _is_apart(self, text: str, place: int, total: _Sum) -> bool:
        """Whether digits after a place in words are a number of their own: 만 5천 is one number, 만 35,000 and 백 3.5만 are two."""
        if not total.last or total.digits:
            return False
        match = _DIGITS.match(text, place)
        following = self._places.get(text[match.end()], 1) if match is not None else 1
        small = match is not None and match[0].isdecimal() and int(match[0]) * following < total.last
        return not small or (following == 1 and text[place - 1] == " ")

    def _figure(self, place: int, char: str, total: _Sum) -> int:
        if total.figure is not None:
            return place
        total.figure = self._figures[char]
        total.spelled = True
        total.digits = False
        return place + 1

    def _native_stops(self, text: str, at: int) -> list[Stop]:
        if text[at] not in self._first_native:
            return []
        found: list[Stop] = []
        total, place = 0, at
        while size := self._native_size(text, place):
            figure = self._native[text[place : place + size]]
            total += figure
            place += size
            found.append(Stop(place, total, "native"))
            if figure < 10:  # noqa: PLR2004 - units end a native number
                break
        return found

    def _native_size(self, text: str, at: int) -> int:
        for size in (3, 2, 1):
            if text[at : at + size] in self._native:
                return size
        return 0


def _digits(text: str, place: int, total: _Sum) -> int:
    match = _DIGITS.match(text, place)
    if match is None or total.figure is not None or len(match[0]) > _MOST_DIGITS:
        return place
    total.figure = float(match[0].replace(",", "").replace(".", "") if _is_grouped(match[0]) else match[0])
    total.digits = True
    return match.end()


def _is_grouped(written: str) -> bool:
    """Whether commas or full stops part the thousands."""
    return "," in written or re.fullmatch(r"\d{1,3}(?:\.\d{3})+", written) is not None
