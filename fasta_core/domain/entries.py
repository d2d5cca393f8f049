"""What the journal holds: entries of changes, and the lines that make up an order's history."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from fasta_core.domain import changes as c
from fasta_core.domain.order import Order


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One carried-out plan: who, when (UTC), from which message, what changed. `undoes` is the entry it takes back."""

    seq: int
    at: datetime
    actor: str
    name: str
    source: str
    intent: str
    changes: tuple[c.Change, ...]
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One fact of an entry: what of which order or product, before and after, as codes and numbers."""

    what: str
    before: Any
    after: Any
    order: str | None = None
    product: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A line as history tells it: when (UTC), by whom."""

    at: datetime
    by: str
    line: Line


@dataclass(frozen=True, slots=True)
class Mover:
    """Who moved an order's status (an actor's id), and by which request."""

    actor: str
    intent: str


def lines_of(change: c.Change) -> tuple[Line, ...]:
    """The journal lines of a change; every change has at least one."""
    return _LINES[type(change)](change)


def order_of(change: c.Change) -> str | None:
    """The number of the order that a change is about."""
    order = getattr(change, "order", None)
    return order.number if isinstance(order, Order) else order


def without_personal_data(change: c.Change) -> c.Change:
    """The change as the journal may keep it for ever: a buyer's name, phone and address stay out."""
    if isinstance(change, c.OrderOpened | c.OrderClosed):
        return replace(change, order=replace(change.order, buyer="", phone="", address=""))
    return change


def _opened(change: c.OrderOpened) -> tuple[Line, ...]:
    order = change.order
    lines = [Line("opened", None, order.status.value, order.number)]
    if order.sold_out:
        lines.append(Line("sold_out", False, True, order.number))
    if order.pinned:
        lines.append(Line("pinned", 0, order.pinned, order.number, order.product))
    return tuple(lines)


def _closed(change: c.OrderClosed) -> tuple[Line, ...]:
    order = change.order
    lines = [Line("closed", order.status.value, None, order.number)]
    if order.pinned:
        lines.append(Line("pinned", order.pinned, 0, order.number, order.product))
    return tuple(lines)


def _returning(parcel: Any) -> str | None:
    if parcel is None:
        return None
    if parcel.arrived_on is not None:
        return "arrived"
    return "picked_up" if parcel.picked_up_on is not None else "requested"


def _one(line: Callable[[Any], Line]) -> Callable[[Any], tuple[Line, ...]]:
    return lambda change: (line(change),)


def _invoice(invoice: Any) -> str | None:
    return None if invoice is None else invoice.number


_LINES: dict[type, Callable[[Any], tuple[Line, ...]]] = {
    c.OrderOpened: _opened,
    c.OrderClosed: _closed,
    c.StatusChange: _one(lambda x: Line("status", x.before.value, x.after.value, x.order)),
    c.SoldOutChange: _one(lambda x: Line("sold_out", x.before, x.after, x.order)),
    c.PinChange: _one(lambda x: Line("pinned", x.before, x.after, x.order, x.product)),
    c.StockChange: _one(lambda x: Line("on_hand", x.before, x.after, x.order, x.product, x.reason)),
    c.InvoiceChange: _one(lambda x: Line("invoice", _invoice(x.before), _invoice(x.after), x.order)),
    c.ReturnChange: _one(lambda x: Line("return", _returning(x.before), _returning(x.after), x.order)),
    c.MallSaid: _one(lambda x: Line("mall", x.before and x.before.value, x.after and x.after.value, x.order)),
    c.NoteAdded: _one(lambda x: Line("note", None, x.text, x.order)),
    c.NoteRemoved: _one(lambda x: Line("note", x.text, None, x.order)),
    c.BuyerForgotten: _one(lambda x: Line("buyer_forgotten", False, True, x.order)),
    c.ProductAdded: _one(lambda x: Line("product", None, x.name, product=x.product)),
    c.ProductRemoved: _one(lambda x: Line("product", x.name, None, product=x.product)),
    c.MallAdded: _one(lambda x: Line("mall_account", None, x.code, reason=x.mall)),
    c.MallRemoved: _one(lambda x: Line("mall_account", x.code, None, reason=x.mall)),
    c.ChannelChange: _one(
        lambda x: Line("channel", x.before and x.before.value, x.after and x.after.value, reason=x.name)
    ),
    c.AlertChange: _one(lambda x: Line("alert", x.before, x.after, reason=f"{x.person}:{x.alert.value}")),
    c.SettingChange: _one(lambda x: Line("setting", x.before, x.after, reason=x.setting.value)),
    c.DigestChange: _one(lambda x: Line("digest", x.before, x.after, reason=str(x.person))),
    c.ClockChange: _one(lambda x: Line("clock", x.before, x.after, reason=f"{x.mall}:{x.clock.value}")),
    c.NicknameChange: _one(
        lambda x: Line("nickname", x.code if x.before else None, x.code if x.after else None, reason=x.nickname)
    ),
    c.RoleChange: _one(
        lambda x: Line("role", x.before and x.before.value, x.after and x.after.value, reason=str(x.person))
    ),
}


def lines_of_all(changes: Iterable[c.Change]) -> tuple[Line, ...]:
    """The lines of several changes, in order."""
    return tuple(line for change in changes for line in lines_of(change))
