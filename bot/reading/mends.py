"""What a typing error was meant to be, and which of several corrections a line is read by."""

from dataclasses import replace
from typing import NamedTuple

from bot.reading.interpretation import Interpreted
from bot.reading.line import Line, fold
from bot.reading.reading import Alternative, Outcome, Reading

TYPO = "typo"
_MOST_ALTERNATIVES = 3


class Mend(NamedTuple):
    """A stretch of the line, and what it was meant to be."""

    start: int
    end: int
    word: str
    weight: int
    """How much the correction changes the meaning's ground: words that carry meaning come first."""


def mended(line: Line, mend: Mend) -> Line:
    """The line with it set right."""
    return fold(line.typed[: mend.start] + mend.word + line.typed[mend.end :])


def chosen(line: Line, first: Interpreted, found: list[tuple[Mend, Interpreted]]) -> Reading:
    """The one reading that a correction makes whole, the readings to choose from, or the first one where none does."""
    whole = [(mend, result) for mend, result in found if result.complete and result.reading.outcome != Outcome.UNKNOWN]
    if not whole:
        return first.reading
    best = max(_rank(mend, result) for mend, result in whole)
    readings: list[tuple[Mend, Reading]] = []
    for mend, result in whole:
        if _rank(mend, result) == best and not any(is_same(result.reading, other) for _, other in readings):
            readings.append((mend, result.reading))
    if len(readings) == 1:
        return flagged(line, *readings[0])
    alternatives = tuple(Alternative(reading.intent, reading.slots) for _, reading in readings if reading.intent)
    return Reading(
        Outcome.ASK,
        None,
        {},
        flags=(TYPO,),
        alternatives=alternatives[:_MOST_ALTERNATIVES],
        grounds=first.reading.grounds,
    )


def _rank(mend: Mend, result: Interpreted) -> tuple[bool, int, int]:
    return result.reading.outcome == Outcome.UNDERSTOOD, mend.weight, len(result.reading.slots)


def is_same(first: Reading, second: Reading) -> bool:
    """Whether two readings ask for the same."""
    return first.intent == second.intent and first.slots == second.slots and first.outcome == second.outcome


def flagged(line: Line, mend: Mend, reading: Reading) -> Reading:
    """The reading, saying what was corrected."""
    flags = tuple(sorted({*reading.flags, TYPO}))
    grounds = reading.grounds
    if grounds is not None:
        grounds = replace(grounds, corrected=(line.typed[mend.start : mend.end], mend.word))
    return replace(reading, flags=flags, grounds=grounds)
