"""Sums of money and counts of pieces: 3.5만 · 35,000원 · 35k · 열 장 · x3 · +5."""

import re
from typing import NamedTuple

from bot.reading.numerals import Numerals, Stop
from bot.reading.tokens import Sense
from bot.reading.words import Word, Words

_SYMBOL = re.compile(r"₩ ?")
_SIGNED = re.compile(r"(\+|-)(?:(?<=\+) )?(\d{1,6})(?![\d,.]*\d)")
_TIMES = re.compile(r"[x*] ?(\d{1,5})(?![\d.,]*[a-z\d])")
_TIMES_AFTER = re.compile(r"(\d{1,5}) ?x(?![a-z\d])")
_LEAST_COUNTED_IN_SINO = 10
_PREFERRED = 6
_MOST_COUNTED_IN_WORDS = 1000
_LEAST_ORDER = 100
_NEVER_COUNTED = 10_000
"""So many in digits, with a space behind them, are an order's number (71006 박스 찌그러짐)."""
_LONGEST_IN_A_NAME = 2
_NO_UNIT = "none"
"""A word that only begins like a unit."""
_NATIVE = ("count", "tally", "months_native")
_NEVER_NATIVE = frozenset({"day", "days", "month", "months", "year", "quarter"})
"""Units that native numbers are not said with (세 일, 두 월); "세 달" has a unit of its own."""
_KINDS = {"count": "count", "tally": "tally", "months_native": "n.months"}


class Edge(NamedTuple):
    """A number at a place of the line: where it ends, its senses, and how willingly it is taken (less is better)."""

    end: int
    senses: tuple[Sense, ...]
    cost: int


class Amounts:
    """Reads a number together with its unit, found among the words by their kind `unit`."""

    __slots__ = ("_units", "numerals")

    def __init__(self, numerals: Numerals, units: Words) -> None:
        self.numerals = numerals
        self._units = units

    def at(self, text: str, place: int) -> list[Edge]:
        """Every sum, count or measure that begins here."""
        symbol = _SYMBOL.match(text, place) if text[place] == "₩" else None
        begin = symbol.end() if symbol else place
        found: list[Edge] = []
        for stop in self.numerals.stops(text, begin):
            found.extend([_apart(text[begin : stop.end], edge) for edge in self._measured(text, stop)])
            if self._is_whole(text[stop.end - 1], stop) or "," in text[begin : stop.end] or symbol:
                found.append(_sum(text[begin : stop.end], stop, sure=bool(symbol)))
        times = _TIMES_AFTER.match(text, place)
        if times is not None:
            found.append(Edge(times.end(), (Sense("count", int(times[1])),), 8))
        return found

    def inside(self, text: str, place: int) -> list[Edge]:
        """Every number in words that may begin inside a word, right behind other syllables (김민지삼만오천원).

        It neither begins with a bare place, which is as likely the end of a name, nor reaches over a space.
        """
        bare = self.numerals.is_place(text[place])
        return [
            edge
            for edge in self.at(text, place)
            if edge.senses[0].kind != "money"
            or not (bare or " " in text[place : edge.end] or edge.end - place <= _LONGEST_IN_A_NAME)
        ]

    def _is_whole(self, last: str, stop: Stop) -> bool:
        """Whether the number is a sum of money by itself: it ends with a place (만) or in digits, not in a spelled figure."""
        return stop.style == "short" or (stop.style == "places" and (last.isascii() or self.numerals.is_place(last)))

    def signed_at(self, text: str, place: int) -> Edge | None:
        """A number with its sign, at this sign, and the counter behind it."""
        match = _SIGNED.match(text, place)
        if match is None:
            return None
        stop = Stop(match.end(), int(match[2]), "digits")
        ends = [edge.end for edge in self._measured(text, stop) if edge.senses[0].kind == "count"]
        return Edge(max(ends, default=match.end()), (Sense("signed", int(match[1] + match[2])),), 8)

    def in_words(self, text: str, end: int, value: int) -> list[Edge]:
        """An English number word that ends here, with or without its unit."""
        stop = Stop(end, value, "digits")
        return [Edge(end, (Sense("figure", value),), 9), *self._measured(text, stop)]

    def _measured(self, text: str, stop: Stop) -> list[Edge]:
        place = stop.end + 1 if text[stop.end] == " " else stop.end
        if stop.style == "native" and text.endswith(self.numerals.uncounted, 0, stop.end):
            return []
        return self._with_units(text, place, stop)

    def _units_at(self, text: str, place: int) -> list[tuple[int, Word]]:
        """The units that begin here; none where another word does that only begins like one."""
        units = self._units.at(text, place)
        return [] if units and units[-1][1].senses[0].value == _NO_UNIT else units

    def _with_units(self, text: str, place: int, stop: Stop) -> list[Edge]:
        found: list[Edge] = []
        for end, unit in self._units_at(text, place):
            if text[end - 1].isascii() and text[end].isascii() and text[end].isalpha():
                continue
            if _is_too_large(stop, unit, apart=place > stop.end):
                continue
            senses = tuple(measure for sense in unit.senses if (measure := _measure(sense.value, stop)) is not None)
            if stop.value >= _LEAST_ORDER and any(sense.value == "tally" for sense in unit.senses):
                senses = (*senses, Sense("ordinal", str(stop.value))) if stop.style == "digits" else senses
            if senses:
                found.append(Edge(end, senses, 9 if place > stop.end else 8))
        return found


def _is_too_large(stop: Stop, unit: Word, *, apart: bool) -> bool:
    """Whether nobody says so many months (송장 680177665544 달아줘), or, as it is written, counts so many pieces."""
    if stop.value < _NEVER_COUNTED:
        return False
    measure = unit.senses[0].value
    return measure == "months_native" or (measure == "count" and apart and stop.style == "digits")


def _apart(written: str, edge: Edge) -> Edge:
    """The edge; where order numbers stand side by side (589,919번), each for itself."""
    if edge.senses[0].kind != "ordinal" or "," not in written:
        return edge
    return Edge(edge.end, (Sense("numbers", tuple(written.split(","))),), edge.cost)


def _sum(written: str, stop: Stop, *, sure: bool) -> Edge:
    senses = [Sense("money", stop.value)]
    if sure:
        senses.append(Sense("won", stop.value))
    elif "," in written and stop.style == "digits":
        senses.append(Sense("numbers", tuple(written.split(","))))
    return Edge(stop.end, tuple(senses), 8 if stop.style == "places" else 9)


def _measure(unit: str, stop: Stop) -> Sense | None:
    """What this many of a unit stand for, or nothing where nobody would say it like this."""
    if stop.style == "native" and unit in _NEVER_NATIVE:
        return None
    if unit == "won":
        return Sense("money", stop.value) if stop.style != "native" else None
    if stop.style == "short" or (unit in _NATIVE and stop.style == "sino" and stop.value < _LEAST_COUNTED_IN_SINO):
        return None
    if unit == "count" and stop.style == "places" and stop.value >= _MOST_COUNTED_IN_WORDS:
        return None
    if unit == "number":
        return Sense("ordinal", str(stop.value)) if stop.style == "digits" else None
    return Sense(_KINDS.get(unit, f"n.{unit}"), stop.value)


def times_at(text: str, place: int) -> Edge | None:
    """A count written x3, at this x."""
    match = _TIMES.match(text, place)
    return Edge(match.end(), (Sense("count", int(match[1])),), _PREFERRED) if match is not None else None
