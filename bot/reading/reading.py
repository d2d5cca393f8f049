"""What the reader makes of a line: an outcome, an intent and its slots."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from bot.reading.grounds import Grounds


class Outcome(StrEnum):
    """Whether the line can be served as it stands."""

    UNDERSTOOD = "understood"
    ASK = "ask"
    UNKNOWN = "unknown"


class Hint(StrEnum):
    """What may be said beside a reading that cannot be served."""

    INVOICE_OFF = "invoice_off"
    """An invoice is to be taken off, which no request does."""
    TOO_MANY_ORDERS = "too_many_orders"
    """More orders than one line may name."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One of two or three readings that tie; its slots are in the contract's form."""

    intent: str
    slots: Mapping[str, Any]

    def as_json(self) -> dict[str, Any]:
        """The alternative as the command prints it."""
        return {"intent": self.intent, "slots": dict(self.slots)}


@dataclass(frozen=True, slots=True)
class Reading:
    """One line, read: what is asked, with what, what is missing or wrong, and what that rests on."""

    outcome: Outcome
    intent: str | None
    slots: Mapping[str, Any]
    missing: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    hint: Hint | None = None
    grounds: Grounds | None = field(default=None, compare=False, repr=False)

    def as_json(self, why: Sequence[str] = ()) -> dict[str, Any]:
        """The reading as the command prints it, with the sentences that say why."""
        return {
            "outcome": self.outcome.value,
            "intent": self.intent,
            "slots": dict(self.slots),
            "missing": list(self.missing),
            "flags": list(self.flags),
            "alternatives": [alternative.as_json() for alternative in self.alternatives],
            "why": list(why),
        }
