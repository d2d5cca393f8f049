"""Follow-ups: a line that is whole only together with what the talk is about, a list or an order shown before."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from bot.conversation import lists, orders
from bot.conversation.forms import ALSO_NEEDED, ask_for
from bot.conversation.leaving import leaning, leaves_off
from bot.conversation.memory import Asked, Listed
from bot.conversation.plans import dropped
from bot.conversation.said import Said, said
from bot.conversation.serving import serve
from bot.conversation.turn import Turn
from bot.reading.followups import FollowUp
from bot.replies.notices import nothing_for_it
from fasta_core.requests.registry import kinds


def followed(turn: Turn, text: str) -> Said | None:
    """What comes of the line as a follow-up; None where it stands on its own, or nothing was shown before. Raises Refused."""
    if leaves_off(turn, text):
        return _drop(turn)
    found = leaning(turn, text)
    return None if found is None else _WAYS[found.kind](turn, found)


def _next(turn: Turn, _found: FollowUp) -> Said | None:
    return _page(turn, lists.next_page)


def _previous(turn: Turn, _found: FollowUp) -> Said | None:
    return _page(turn, lists.previous_page)


def _page(turn: Turn, way: Callable[[Listed], Listed | None]) -> Said | None:
    listed = turn.memory.listed
    page = None if listed is None else way(listed)
    return said(nothing_for_it(turn.shown())) if page is None else lists.show(turn, page)


def _open(turn: Turn, found: FollowUp) -> Said | None:
    """A row of the list shown last; a number beyond its rows is an order's own."""
    listed = turn.memory.listed
    if listed is None or found.row is None or not 0 < found.row <= len(listed.rows):
        return None
    return orders.show(turn, listed.rows[found.row - 1], back=listed)


def _narrow(turn: Turn, found: FollowUp) -> Said | None:
    """Another mall, another period: that part of what was asked last changes; not of single orders opened since."""
    about = turn.memory.asked
    if turn.memory.listed is not None and (about is None or "orders" in about.slots):
        about = turn.memory.listed.asked
    if about is None or not _takes(about.intent, found.slots):
        return None
    return serve(turn, Asked(about.intent, {**about.slots, **found.slots}))


def _refer(turn: Turn, found: FollowUp) -> Said | None:
    """A deed without a number is about the order in hand; what it would change is shown before anything is done."""
    if turn.memory.order is None or found.intent is None:
        return None
    asked = Asked(found.intent, {**found.slots, "orders": [turn.memory.order]})
    needed = ALSO_NEEDED.get(found.intent)
    return serve(turn, asked) if needed is None or needed in asked.slots else ask_for(turn, asked, (needed,))


def _drop(turn: Turn) -> Said | None:
    """Said instead of a tap, the word leaves the plan that waits for it."""
    return None if turn.memory.plan is None else dropped(turn, turn.memory.plan)


def _takes(intent: str, slots: Mapping[str, Any]) -> bool:
    """Whether a read has all of these to be changed."""
    kind = kinds()[intent]
    return not kind.writes and set(slots) <= {field.name for field in fields(kind.shape)}


_WAYS: dict[str, Callable[[Turn, FollowUp], Said | None]] = {
    "next": _next,
    "previous": _previous,
    "open": _open,
    "narrow": _narrow,
    "refer": _refer,
}
