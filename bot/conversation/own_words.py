"""Lines about the desk itself (its digest, its clocks, its nicknames), which the reader of requests about orders leaves alone."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.conversation.memory import Asked
from bot.conversation.nicknames import nickname_asked
from bot.conversation.turn import Turn
from bot.reading.line import fold
from fasta_core.domain.returns import Clock
from fasta_core.domain.settings import OFF

LONGEST = 80
"""The longest line that can be one of these."""
NOON, MIDNIGHT = 12, 24
SMALL_HOURS = 4
"""Until this hour the night is the next day's morning (밤 2시)."""
HARMLESS = frozenset({"filler", "punct"})
DENYING = frozenset({"off", "neg"})
SWITCHING = frozenset({"on", "turn", "level", "register", "mark", "wanted"})
LISTING = frozenset({"show", "show_weakly", "list", "details", "howmany"})
Tables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Left:
    """What a line says beside its own words: cues of the reader's, and malls by their marketplace's code."""

    cues: frozenset[str]
    malls: tuple[str, ...]


def own_request(turn: Turn, text: str) -> Asked | None:
    """What the line asks of the desk itself; None where it is about orders, or about nothing. Raises Refused."""
    nickname = nickname_asked(turn, text)
    if nickname is not None or len(text) > LONGEST:
        return nickname
    line = fold(text).text
    if not any(key in line for key in _keys()):
        return None
    ways = (way for about, way in _WAYS.items() if _pattern(about, "about").search(line))
    return next((asked for way in ways if (asked := way(turn, line)) is not None), None)


def _digest(turn: Turn, line: str) -> Asked | None:
    """When it is to come, that it is not to come, or what holds."""
    at, rest = _time(_pattern("digest", "about").sub(" ", line))
    off = _pattern("digest", "off").search(rest) is not None
    left = _left(turn, "digest", _pattern("digest", "off").sub(" ", rest))
    if left is None:
        return None
    if off or left.cues & DENYING:
        return None if at else Asked("set_digest", {"at": OFF})
    if at is not None:
        return Asked("set_digest", {"at": at})
    return Asked("set_digest") if left.cues & SWITCHING and "show" not in left.cues - {"on"} else Asked("alerts")


def _time(line: str) -> tuple[str | None, str]:
    """The time of day in the line as "HH:MM", and the line without it."""
    for place in range(len(_tables()["digest"]["times"])):
        found = _pattern("digest", "times", place).search(line)
        if found is not None:
            at = _clock_time(found.groupdict())
            return at, f"{line[: found.start()]} {line[found.end() :]}"
    return None, line


def _clock_time(said: Mapping[str, str | None]) -> str:
    words = _tables()["digest"]["hours"]
    spoken = said.get("hours") or ""
    minutes = 30 if said.get("half") else int(said.get("minutes") or 0)
    return f"{_hour_of_day(int(words.get(spoken, spoken)), said):02}:{minutes:02}"


def _hour_of_day(hours: int, said: Mapping[str, str | None]) -> int:
    """The hour of 24, by the part of the day that is said; a number that is no hour stays as it is, and is refused."""
    early, late, night = (bool(said.get(part)) for part in ("early", "late", "night"))
    if hours == MIDNIGHT or (hours == NOON and (early or night)):
        return 0
    after_noon = late or (night and hours >= SMALL_HOURS)
    return hours + NOON if after_noon and hours < NOON else hours


def _clock(turn: Turn, line: str) -> Asked | None:
    """How many business days a clock is to have, or how many each has where that or the clock was not said."""
    found = _pattern("clock", "days").search(line)
    if _is_as_of(line) if found is None else not _is_a_length(found, line):
        return None
    rest = line if found is None else f"{line[: found.start()]} {line[found.end() :]}"
    named = [clock for clock in Clock if _pattern("clock", clock.value).search(rest)]
    for part in ("about", "refund", "collection"):
        rest = _pattern("clock", part).sub(" ", rest)
    left = _left(turn, "clock", rest)
    if left is None or len(named) > 1:
        return None
    if found is None or not named:
        return Asked("clocks")
    more_or_less = left.cues & {"add", "less"} and not (found["to"] or found["bare"])
    if left.cues & LISTING or more_or_less:
        return None
    days = int(found["days"] or found["bare"])
    malls = {"malls": list(left.malls)} if left.malls else {}
    return Asked("set_clock", {"clock": named[0].value, "days": days, **malls})


def _is_as_of(line: str) -> bool:
    """Whether a moment is said as of which something is asked: the word for it stands before what is asked for."""
    about = _pattern("clock", "about").search(line)
    named = [found.start() for clock in Clock if (found := _pattern("clock", clock.value).search(line)) is not None]
    return about is not None and any(about.start() < start for start in named)


def _is_a_length(found: re.Match[str], line: str) -> bool:
    """Whether the number is of days, not a day of the month as of which something is asked (a bare number before the word)."""
    about = _pattern("clock", "about").search(line)
    said = found["working"] or found["to"] or found["bare"]
    return said is not None or (about is not None and about.start() < found.start())


def _nicknames(turn: Turn, line: str) -> Asked | None:
    """Every nickname."""
    left = _left(turn, "nicknames", _pattern("nicknames", "about").sub(" ", line))
    return None if left is None or left.malls else Asked("nicknames")


_WAYS: Mapping[str, Callable[[Turn, str], Asked | None]] = {"digest": _digest, "clock": _clock, "nicknames": _nicknames}


def _left(turn: Turn, about: str, rest: str) -> Left | None:
    """What the rest of the line says; None where it holds a word that has no place in such a line."""
    rest = _pattern(about, "also").sub(" ", rest)
    if not rest.strip():
        return Left(frozenset(), ())
    facts = turn.reader.facts(rest, turn.now, turn.company_words)
    if facts is None:
        return None
    may = set(_tables()[about]["may"])
    cues: set[str] = set()
    malls: set[str] = set()
    for token in facts.tokens:
        mine = {str(sense.value) for sense in token.senses if sense.kind == "cue"} & may
        mall = token.of("mall")
        if not mine and mall is None and not any(sense.kind in HARMLESS for sense in token.senses):
            return None
        cues |= mine
        malls |= set() if mall is None else {str(mall)}
    return Left(frozenset(cues), tuple(sorted(malls)))


@cache
def _tables() -> Tables:
    return tomllib.loads(Path(__file__).with_name("own_words.toml").read_text("utf-8"))


@cache
def _keys() -> tuple[str, ...]:
    return tuple(_tables()["keys"])


@cache
def _pattern(about: str, part: str, place: int = 0) -> re.Pattern[str]:
    found = _tables()[about][part]
    return re.compile(found if isinstance(found, str) else found[place])
