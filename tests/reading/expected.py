"""Lines with the readings they should have, kept as one JSON object a line."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from bot.reading.reading import Outcome, Reading

LINES = Path(__file__).with_name("lines")
WRITES = frozenset(
    {
        "restore", "cancel_complete", "release_sold_out", "adjust_stock", "direct_trade", "register_invoice",
        "add_note", "set_alert", "request_channel", "undo",
    }
)  # fmt: skip
NOT_A_WRITE = "not_write"
"""Anything but a write that is understood."""


class Expected(NamedTuple):
    """A line, when it was said, and what it should be read as."""

    text: str
    now: datetime
    reading: dict[str, Any]

    def misread(self, reading: Reading) -> dict[str, Any] | None:
        """What was read instead, or None where it is right."""
        read = reading.as_json()
        if self.reading["outcome"] == NOT_A_WRITE:
            return read if is_understood_write(reading) else None
        if all(read[name] == value for name, value in self.reading.items()):
            return None
        return {name: read[name] for name in (*self.reading, "alternatives")}


def is_understood_write(reading: Reading) -> bool:
    """Whether the chat would show a plan for it."""
    return reading.outcome is Outcome.UNDERSTOOD and reading.intent in WRITES


def expected(name: str) -> Iterator[Expected]:
    """The lines of one file."""
    for line in (LINES / name).read_text("utf-8").splitlines():
        said = json.loads(line)
        whole = {"missing": [], "flags": [], "intent": None, "slots": {}, **said}
        yield Expected(
            said["text"],
            datetime.fromisoformat(said["now"]),
            {key: whole[key] for key in ("outcome", "intent", "slots", "missing", "flags")},
        )
