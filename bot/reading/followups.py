"""Lines that lean on what was shown before: "쿠팡만", "지난주는?", "2번 열어줘", "그거 복원", "다음"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from bot.reading.company_words import CompanyWords
from bot.reading.facts import Facts
from bot.reading.reading import Outcome, Reading
from bot.reading.slots import common

Kind = Literal["narrow", "next", "previous", "open", "refer", "drop"]

_ROWS = range(1, 51)
_ROW_KINDS = ("ordinal", "number", "row", "n.nth", "n.kth")
_DIGITS = 4
_NARROWED = ("malls", "period", "status", "channel", "by")
_ONLY_ORDERS = ("orders",)


class Reads(Protocol):
    """Who reads the line: the reader, or whoever remembers what it read."""

    def read(self, text: str, now: datetime, company: CompanyWords, /) -> Reading:
        """The reading of the line."""

    def facts(self, text: str, now: datetime, company: CompanyWords, /) -> Facts | None:
        """What is in the line; None where it is too long."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A line that is only whole together with the list or order shown last."""

    kind: Kind
    slots: Mapping[str, Any] = field(default_factory=dict)
    """For `narrow` what the list is narrowed to; for `refer` what was said besides."""
    row: int | None = None
    """For `open` the place in the list, from one."""
    intent: str | None = None
    """For `refer` what is to be done with what was shown."""


def follow_up(reader: Reads, text: str, now: datetime, company: CompanyWords) -> FollowUp | None:
    """What the line asks of the thing shown before, or None where it stands on its own."""
    facts = reader.facts(text, now, company)
    if facts is None or (facts.unknown() and facts.memo is None):
        return None
    return _drop(facts) or _page(facts) or _row(facts) or _narrow(facts) or _refer(reader.read(text, now, company))


def _drop(facts: Facts) -> FollowUp | None:
    """취소, 됐어, never mind: what was begun is to end."""
    dropped = any(token.has("cue", "drop") for token in facts.tokens)
    only = all(facts.is_cue(at, "drop", "do") or facts.is_filler(at) for at in range(len(facts.tokens)))
    return FollowUp("drop") if dropped and only else None


def _page(facts: Facts) -> FollowUp | None:
    """다음, more, previous page."""
    if not all(_is_of_pages(facts, at) for at in range(len(facts.tokens))):
        return None
    if "previous_page" in facts.cues:
        return FollowUp("previous")
    return FollowUp("next") if "next_page" in facts.cues else None


def _is_of_pages(facts: Facts, at: int) -> bool:
    return facts.is_filler(at) or facts.is_cue(at, "next_page", "previous_page", "page", "show", "do", "turn")


def _row(facts: Facts) -> FollowUp | None:
    """2번 열어줘, open 2, the second one."""
    if facts.cues & {"#mall", "#product", "#money", "order", "order_no", "#quantity"}:
        return None
    rows = _rows(facts)
    if len(rows) != 1 or rows[0] not in _ROWS:
        return None
    if not all(_is_of_rows(facts, at) for at in range(len(facts.tokens))):
        return None
    return FollowUp("open", row=rows[0])


def _rows(facts: Facts) -> list[int]:
    said = ((kind, token.of(kind)) for token in facts.tokens for kind in _ROW_KINDS)
    return sorted(
        {int(value) for _, value in said if value is not None and str(value).isdecimal() and len(str(value)) < _DIGITS}
    )


def _is_of_rows(facts: Facts, at: int) -> bool:
    token = facts.tokens[at]
    if any(sense.kind in {"ordinal", "number", "n.nth", "n.kth", "row"} for sense in token.senses) or facts.is_filler(
        at
    ):
        return True
    return facts.is_cue(at, "show", "do", "details", "refer", "row")


def _narrow(facts: Facts) -> FollowUp | None:
    """A filter and not a word of what is to be listed."""
    if not all(_is_of_filters(facts, at) for at in range(len(facts.tokens))):
        return None
    readers = {slot: getattr(common, slot) for slot in _NARROWED}
    slots = {slot: value for slot, read in readers.items() if (value := read(facts)) is not None}
    return FollowUp("narrow", slots) if slots else None


def _is_of_filters(facts: Facts, at: int) -> bool:
    if at in facts.dated or facts.is_filler(at):
        return True
    if any(sense.kind in {"mall", "status", "channel", "by"} for sense in facts.tokens[at].senses):
        return True
    return facts.is_cue(at, "show", "do", "list", "meaning", "how", "what", "quoting")


def _refer(reading: Reading) -> FollowUp | None:
    """그거 복원, restore it: a deed without its number."""
    if reading.outcome is not Outcome.ASK or reading.missing != _ONLY_ORDERS or reading.intent is None or reading.flags:
        return None
    return FollowUp("refer", reading.slots, intent=reading.intent) if "orders" not in reading.slots else None
