"""Follow-ups: a line that is only part of a request, completed by what the talk is about."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from bot.conversation.memory import Asked
from bot.conversation.said import Said
from bot.conversation.serving import serve
from bot.conversation.turn import Turn
from bot.reading.reading import Outcome, Reading
from fasta_core.requests.registry import kinds

ORDERS = "orders"


def followed(turn: Turn, reading: Reading) -> Said | None:
    """What comes of the line as a follow-up; None where it stands on its own. Raises Refused."""
    if reading.outcome is not Outcome.ASK:
        return None
    asked = _narrowed(turn, reading) or _of_the_order(turn, reading)
    return None if asked is None else serve(turn, asked)


def _narrowed(turn: Turn, reading: Reading) -> Asked | None:
    """A filter alone (another mall, another period) changes that part of what was asked last."""
    about = turn.memory.asked
    if about is None or reading.intent is not None or kinds()[about.intent].writes:
        return None
    parts = [one.slots for one in reading.alternatives if _takes(about.intent, one.slots)]
    return Asked(about.intent, {**about.slots, **parts[0]}) if parts else None


def _of_the_order(turn: Turn, reading: Reading) -> Asked | None:
    """A deed without a number is about the order in hand."""
    order = turn.memory.order
    if order is None or reading.intent is None or reading.missing != (ORDERS,) or reading.flags:
        return None
    return Asked(reading.intent, {**reading.slots, ORDERS: [order]})


def _takes(intent: str, slots: Mapping[str, Any]) -> bool:
    """Whether the request has all of these, and there is something to change."""
    known = {field.name for field in fields(kinds()[intent].shape)}
    return bool(slots) and ORDERS not in slots and set(slots) <= known
