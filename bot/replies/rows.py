"""An order in a list, in two short lines: what matters first."""

from collections.abc import Callable

from bot.replies.goods import goods
from bot.replies.markup import Html, escaped, joined, stacked
from bot.replies.moments import SEOUL
from bot.replies.shown import Shown
from fasta_core.domain.masks import mask_name
from fasta_core.domain.returns import Lateness
from fasta_core.requests.answers import OrderRow

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SHORT = 40


def row(place: int, found: OrderRow, intent: str, context: Shown) -> Html:
    """The order at `place` (from 1) of a page; what is said of it depends on the list."""
    mark = CIRCLED[place - 1] if place <= len(CIRCLED) else f"{place}."
    first, second = LINES.get(intent, _in_any_list)(found, context)
    head = context.words.say("list-row", place=mark, number=escaped(found.order.number, SHORT), rest=first)
    return stacked(head, second)


def where(found: OrderRow, context: Shown) -> Html:
    """The mall's account, or the channel of a direct trade."""
    order = found.order
    return context.words.channel(order.channel) if order.mall is None and order.channel else context.mall(order.mall)


def lateness(late: Lateness, context: Shown) -> Html:
    """How late, and by which clock."""
    sooner = "late" if late.days_late > 0 else "due" if late.days_late == 0 else "soon"
    clock = context.words.coded("clock", late.clock.value)
    return context.words.say("list-late", sooner=sooner, days=abs(late.days_late), clock=clock)


def _sold_out(found: OrderRow, context: Shown) -> tuple[Html, Html]:
    words, order = context.words, found.order
    free = words.say("list-untracked")
    if found.free is not None:
        free = words.say("list-free", free=found.free, releasable="yes" if found.releasable else "no")
    return _dotted(where(found, context), free), _dotted(goods(order, context), _buyer(found))


def _delayed(found: OrderRow, context: Shown) -> tuple[Html, Html]:
    late = lateness(found.late, context) if found.late is not None else context.words.status(found.order.status)
    return _dotted(where(found, context), late), stacked(goods(found.order, context), _parcel(found, context))


def _parcel(found: OrderRow, context: Shown) -> Html:
    returning = found.order.returning
    if returning is None:
        return Html("")
    parcel, reason = Html(""), Html("")
    if returning.courier or returning.invoice:
        courier, number = context.words.courier(returning.courier), escaped(returning.invoice or "", SHORT)
        parcel = context.words.say("list-parcel", courier=courier, invoice=number)
    if returning.reason:
        reason = context.words.say("list-reason", reason=escaped(returning.reason, SHORT))
    return _dotted(parcel, reason)


def _in_any_list(found: OrderRow, context: Shown) -> tuple[Html, Html]:
    words, order = context.words, found.order
    sold_out = words.say("list-sold-out") if order.sold_out else Html("")
    day = words.short_day(order.ordered_at.astimezone(SEOUL).date(), context.today)
    first = _dotted(where(found, context), words.status(order.status), sold_out, day)
    return first, _dotted(goods(order, context), _buyer(found), words.won(order.total))


def _buyer(found: OrderRow) -> Html:
    return escaped(mask_name(found.order.buyer), SHORT)


def _dotted(*parts: Html) -> Html:
    return joined(" · ", parts)


LINES: dict[str, Callable[[OrderRow, Shown], tuple[Html, Html]]] = {
    "sold_out_orders": _sold_out,
    "delayed_returns": _delayed,
}
