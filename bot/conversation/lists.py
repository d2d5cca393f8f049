"""Lists: pages of orders, one message for all of them, and what the talk is about from then on."""

from dataclasses import replace

from bot.conversation.cards import Kind, new_card
from bot.conversation.memory import Listed
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from bot.replies.understood import understood
from fasta_core.requests.answers import OrderList

LISTS = frozenset({"orders", "sold_out_orders", "delayed_returns"})


def show(turn: Turn, listed: Listed, message: int | None = None) -> Said:
    """A page of a list, as a new message or as the edit of one. Raises Refused."""
    asked = listed.asked
    answer: OrderList = turn.ask(asked, after=listed.cursors[-1])
    now = replace(listed, after=answer.after, rows=tuple(row.order.number for row in answer.rows))
    context = turn.shown(
        page=now.page,
        has_previous=now.page > 1,
        parts=tuple(asked.slots),
        narrowed=tuple(asked.slots.get("malls", ())),
        understood=understood(asked.intent, asked.slots, turn.shown()),
    )
    only = now.rows[0] if answer.totals.count == 1 else None
    memory = replace(turn.memory, asked=asked, listed=now, order=only, form=None)
    return said(reply_to(answer, context), new_card(turn, Kind.LIST, now), message, memory)


def next_page(listed: Listed) -> Listed | None:
    """The page after this one; None at the end."""
    return None if listed.after is None else replace(listed, cursors=(*listed.cursors, listed.after))


def previous_page(listed: Listed) -> Listed | None:
    """The page before this one; None at the beginning."""
    return replace(listed, cursors=listed.cursors[:-1]) if listed.page > 1 else None
