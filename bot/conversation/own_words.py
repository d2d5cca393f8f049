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
    found = _first("digest", "times", line)
    return (None, line) if found is None else (_clock_time(found.groupdict()), _without(found, line))


def _clock_time(said: Mapping[str, str | None]) -> str:
    spoken = said.get("hours") or ""
    hours = next((words[spoken] for words in _said("digest", "hours") if spoken in words), spoken)
    minutes = 30 if said.get("half") else int(said.get("minutes") or 0)
    return f"{_hour_of_day(int(hours), said):02}:{minutes:02}"


def _hour_of_day(hours: int, said: Mapping[str, str | None]) -> int:
    """The hour of 24, by the part of the day that is said; a number that is no hour stays as it is, and is refused."""
    early, late, night = (bool(said.get(part)) for part in ("early", "late", "night"))
    if hours == MIDNIGHT or (hours == NOON and (early or night)):
        return 0
    after_noon = late or (night and hours >= SMALL_HOURS)
    return hours + NOON if after_noon and hours < NOON else hours


def _clock(turn: Turn, line: str) -> Asked | None:
    """How many business days a clock is to have, or how many each has where that or the clock was not said."""
    found = _first("clock", "days", line)
    if _is_as_of(line) if found is None else not _is_a_length(found, line):
        return None
    rest = line if found is None else _without(found, line)
    named = [clock for clock in Clock if _pattern("clock", clock.value).search(rest)]
    for part in ("about", "refund", "collection"):
        rest = _pattern("clock", part).sub(" ", rest)
    left = _left(turn, "clock", rest)
    if left is None or len(named) > 1:
        return None
    if found is None or not named:
        return Asked("clocks")
    said = found.groupdict()
    more_or_less = left.cues & {"add", "less"} and not (said.get("to") or said.get("bare"))
    if left.cues & LISTING or more_or_less:
        return None
    days = int(said.get("days") or said["bare"])
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
    said = found.groupdict()
    sure = any(said.get(part) for part in ("working", "to", "bare"))
    return sure or (about is not None and about.start() < found.start())


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


def _said(about: str, part: str) -> tuple[Any, ...]:
    """This part of such a line as each language says it, in the file's order."""
    return tuple(said[part] for said in _tables()[about].values() if isinstance(said, dict))


@cache
def _pattern(about: str, part: str) -> re.Pattern[str]:
    """The part, in whichever language it is said."""
    return re.compile("|".join(f"(?:{said})" for said in _said(about, part)))


@cache
def _patterns(about: str, part: str) -> tuple[re.Pattern[str], ...]:
    """The ways to say the part, of every language: those whose pieces have names."""
    return tuple(re.compile(way) for said in _said(about, part) for way in said)


def _first(about: str, part: str, line: str) -> re.Match[str] | None:
    """Where the part is said, by the first way that is found."""
    return next((found for way in _patterns(about, part) if (found := way.search(line)) is not None), None)


def _without(found: re.Match[str], line: str) -> str:
    return f"{line[: found.start()]} {line[found.end() :]}"
