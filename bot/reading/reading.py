"""What the reader makes of a line: an outcome, an intent and its slots."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Outcome(StrEnum):
    """Whether the line can be served as it stands."""

    UNDERSTOOD = "understood"
    ASK = "ask"
    UNKNOWN = "unknown"


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
    """One line, read: what is asked, with what, what is missing or wrong, and why it was read so."""

    outcome: Outcome
    intent: str | None
    slots: Mapping[str, Any]
    missing: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    why: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The reading as the command prints it."""
        return {
            "outcome": self.outcome.value,
            "intent": self.intent,
            "slots": dict(self.slots),
            "missing": list(self.missing),
            "flags": list(self.flags),
            "alternatives": [alternative.as_json() for alternative in self.alternatives],
            "why": list(self.why),
        }
