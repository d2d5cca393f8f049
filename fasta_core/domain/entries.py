"""What the journal holds: entries of changes, and the lines that make up an order's history."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from fasta_core.domain import company_changes as cc
from fasta_core.domain import order_changes as oc
from fasta_core.domain.changes import Change
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
    changes: tuple[Change, ...]
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


def lines_of(change: Change) -> tuple[Line, ...]:
    """The journal lines of a change; every change has at least one."""
    return _LINES[type(change)](change)


def order_of(change: Change) -> str | None:
    """The number of the order that a change is about."""
    order = getattr(change, "order", None)
    return order.number if isinstance(order, Order) else order


def without_personal_data(change: Change) -> Change:
    """The change as the journal may keep it for ever: a buyer's name, phone and address stay out."""
    if isinstance(change, oc.OrderOpened | oc.OrderClosed):
        return replace(change, order=replace(change.order, buyer="", phone="", address=""))
    return change


def _opened(change: oc.OrderOpened) -> tuple[Line, ...]:
    order = change.order
    lines = [Line("opened", None, order.status.value, order.number)]
    if order.sold_out:
        lines.append(Line("sold_out", False, True, order.number))
    if order.pinned:
        lines.append(Line("pinned", 0, order.pinned, order.number, order.product))
    return tuple(lines)


def _closed(change: oc.OrderClosed) -> tuple[Line, ...]:
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
    oc.OrderOpened: _opened,
    oc.OrderClosed: _closed,
    oc.StatusChange: _one(lambda x: Line("status", x.before.value, x.after.value, x.order)),
    oc.SoldOutChange: _one(lambda x: Line("sold_out", x.before, x.after, x.order)),
    oc.PinChange: _one(lambda x: Line("pinned", x.before, x.after, x.order, x.product)),
    oc.StockChange: _one(lambda x: Line("on_hand", x.before, x.after, x.order, x.product, x.reason)),
    oc.InvoiceChange: _one(lambda x: Line("invoice", _invoice(x.before), _invoice(x.after), x.order)),
    oc.ReturnChange: _one(lambda x: Line("return", _returning(x.before), _returning(x.after), x.order)),
    oc.MallSaid: _one(lambda x: Line("mall", x.before and x.before.value, x.after and x.after.value, x.order)),
    oc.NoteAdded: _one(lambda x: Line("note", None, x.text, x.order)),
    oc.NoteRemoved: _one(lambda x: Line("note", x.text, None, x.order)),
    oc.BuyerForgotten: _one(lambda x: Line("buyer_forgotten", False, True, x.order)),
    cc.ProductAdded: _one(lambda x: Line("product", None, x.name, product=x.product)),
    cc.ProductRemoved: _one(lambda x: Line("product", x.name, None, product=x.product)),
    cc.MallAdded: _one(lambda x: Line("mall_account", None, x.code, reason=x.mall)),
    cc.MallRemoved: _one(lambda x: Line("mall_account", x.code, None, reason=x.mall)),
    cc.ChannelChange: _one(
        lambda x: Line("channel", x.before and x.before.value, x.after and x.after.value, reason=x.name)
    ),
    cc.AlertChange: _one(lambda x: Line("alert", x.before, x.after, reason=f"{x.person}:{x.alert.value}")),
    cc.SettingChange: _one(lambda x: Line("setting", x.before, x.after, reason=x.setting.value)),
    cc.DigestChange: _one(lambda x: Line("digest", x.before, x.after, reason=str(x.person))),
    cc.ClockChange: _one(lambda x: Line("clock", x.before, x.after, reason=f"{x.mall}:{x.clock.value}")),
    cc.NicknameChange: _one(
        lambda x: Line("nickname", x.code if x.before else None, x.code if x.after else None, reason=x.nickname)
    ),
    cc.RoleChange: _one(
        lambda x: Line("role", x.before and x.before.value, x.after and x.after.value, reason=str(x.person))
    ),
}


def lines_of_all(changes: Iterable[Change]) -> tuple[Line, ...]:
    """The lines of several changes, in order."""
    return tuple(line for change in changes for line in lines_of(change))
