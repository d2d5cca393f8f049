"""Lists: pages of orders, one message for all of them, and what the talk is about from then on."""

from dataclasses import dataclass, replace

from bot.conversation.cards import Kind, new_card
from bot.conversation.memory import Listed
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from bot.replies.reply import Reply
from bot.replies.understood import understood
from fasta_core.codec import dumps
from fasta_core.requests.answers import OrderList

LISTS = frozenset({"orders", "sold_out_orders", "delayed_returns"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is shown: what the talk is about from then on, and the order where there is only one."""

    reply: Reply
    listed: Listed
    state: str
    only: str | None


def show(turn: Turn, listed: Listed, message: int | None = None) -> Said:
    """A page of a list, as a new message or as the edit of one. Raises Refused.

    It is the same for everybody of a role as long as nothing in the company changes and the day does not end.
    """
    asked = listed.asked
    reader = (turn.words.language, turn.person.role, turn.heard.private, turn.shown().today)
    what = (turn.desk.company, "page", asked.intent, repr(asked.slots), listed.cursors, *reader)
    page = turn.desk.standing.of(what, turn.head, lambda: _page(turn, listed))
    memory = replace(turn.memory, asked=asked, listed=page.listed, order=page.only, form=None)
    return said(page.reply, new_card(turn, Kind.LIST, page.state), message, memory)


def _page(turn: Turn, listed: Listed) -> Page:
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
    return Page(reply_to(answer, context), now, dumps(now), only)


def next_page(listed: Listed) -> Listed | None:
    """The page after this one; None at the end."""
    return None if listed.after is None else replace(listed, cursors=(*listed.cursors, listed.after))


def previous_page(listed: Listed) -> Listed | None:
    """The page before this one; None at the beginning."""
    return replace(listed, cursors=listed.cursors[:-1]) if listed.page > 1 else None
