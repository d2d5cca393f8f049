"""The sample's books: each event as the changes it made, with the befores that were true then."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from bot.demo.sample.calendar import SEOUL
from bot.demo.sample.events import Event, Kind
from fasta_core.domain.changes import Change
from fasta_core.domain.order import NORMAL, ON_THE_SHELF, Invoice, Order, Return, Status
from fasta_core.domain.order_changes import (
    InvoiceChange,
    MallSaid,
    NoteAdded,
    OrderOpened,
    PinChange,
    ReturnChange,
    SoldOutChange,
    StatusChange,
    StockChange,
)
from fasta_core.domain.stock import Product

Changes = tuple[Change, ...]
LOW, REFILL = 20, 80
SHIPPED_REASON, COUNTED_REASON, DELIVERED_REASON = "shipped", "adjusted", "adjusted"


class Books:
    """Orders and pieces as they stand after the events so far."""

    def __init__(self, products: Mapping[str, Product]) -> None:
        self.orders: dict[str, Order] = {}
        self.products = dict(products)
        self._packed: dict[str, Status] = {}
        self._notes: dict[str, int] = {}
        self._ways: Mapping[Kind, Callable[[Event], Changes]] = {
            Kind.OPEN: self._open,
            Kind.INVOICE: self._invoice,
            Kind.SHIP: self._ship,
            Kind.REQUEST_CANCEL: lambda event: self._cancel(event, Status.CANCEL_REQUESTED),
            Kind.COMPLETE_CANCEL: lambda event: self._cancel(event, Status.CANCELLED),
            Kind.REQUEST_RETURN: self._request_return,
            Kind.DELAY: lambda event: self._parcel(event, "reason"),
            Kind.PICK_UP: lambda event: self._parcel(event, "picked_up_on"),
            Kind.ARRIVE: lambda event: self._parcel(event, "arrived_on"),
            Kind.COMPLETE_RETURN: self._complete_return,
            Kind.RESTORE: self._restore,
            Kind.NOTE: self._note,
            Kind.RUN_OUT: lambda event: self._stock(event, self.products[event.subject].pinned, COUNTED_REASON),
            Kind.DELIVER: self._deliver,
            Kind.TOP_UP: self._top_up,
            Kind.RELEASE: self._release,
        }

    def changes(self, event: Event) -> Changes:
        """What the event changes now; nothing where it cannot happen (a sold-out order is not packed)."""
        return self._ways[event.kind](event)

    def _open(self, event: Event) -> Changes:
        order = event.told(Order)
        product = self.products.get(order.product or "")
        more: Changes = ()
        if product is not None and product.free is not None:
            order, more = self._take(order, product, product.free)
        heard = event.occasion.at if order.mall else None
        self.orders[order.number] = order = replace(order, mall_read_at=heard)
        return (OrderOpened(replace(order, number="")), *more)

    def _take(self, order: Order, product: Product, free: int) -> tuple[Order, Changes]:
        if order.status is Status.SHIPPED:
            if free < order.quantity:
                return replace(order, product=None, quantity=1), ()
            return order, (self._count(product.code, -order.quantity, SHIPPED_REASON, order.number),)
        if free < order.quantity:
            return replace(order, sold_out=True), ()
        self.products[product.code] = replace(product, pinned=product.pinned + order.quantity)
        return replace(order, pinned=order.quantity), ()

    def _invoice(self, event: Event) -> Changes:
        order, invoice = self.orders[event.subject], event.told(Invoice)
        if order.status is not Status.NEW or order.sold_out:
            return ()
        self._keep(order, invoice=invoice)
        return (InvoiceChange(order.number, None, invoice), self._move(event.subject, Status.INVOICED))

    def _ship(self, event: Event) -> Changes:
        order = self.orders[event.subject]
        if order.sold_out or order.status is not (Status.INVOICED if order.mall else Status.NEW):
            return ()
        pieces = self._unpin(order)
        if pieces:
            pieces = (*pieces, self._count(order.product or "", -order.quantity, SHIPPED_REASON, order.number))
        return (self._move(event.subject, Status.SHIPPED), *pieces, *self._mall_says(event, Status.SHIPPED))

    def _cancel(self, event: Event, status: Status) -> Changes:
        order = self.orders[event.subject]
        if order.status in {Status.SHIPPED, status}:
            return ()
        if order.status in ON_THE_SHELF:
            self._packed[order.number] = order.status
        return (*self._unpin(order), self._move(event.subject, status), *self._mall_says(event, status))

    def _request_return(self, event: Event) -> Changes:
        order = self.orders[event.subject]
        if order.status is not Status.SHIPPED:
            return ()
        parcel = replace(event.told(Return), requested_on=_day(event))
        self._keep(order, returning=parcel)
        moved = self._move(event.subject, Status.RETURN_REQUESTED)
        return (moved, *self._mall_says(event, moved.after), ReturnChange(order.number, None, parcel))

    def _parcel(self, event: Event, fact: str) -> Changes:
        order = self.orders[event.subject]
        if order.returning is None:
            return ()
        said: Any = _day(event) if event.detail is None else event.told(str)
        after = replace(order.returning, **{fact: said})
        self._keep(order, returning=after)
        return (ReturnChange(order.number, order.returning, after),)

    def _complete_return(self, event: Event) -> Changes:
        if self.orders[event.subject].status is not Status.RETURN_REQUESTED:
            return ()
        return (self._move(event.subject, Status.RETURNED), *self._mall_says(event, Status.RETURNED))

    def _restore(self, event: Event) -> Changes:
        order = self.orders[event.subject]
        if order.status in NORMAL:
            return ()
        return (self._move(event.subject, self._packed[order.number]), *self._pin(self.orders[order.number]))

    def _note(self, event: Event) -> Changes:
        place = self._notes[event.subject] = self._notes.get(event.subject, 0) + 1
        return (NoteAdded(event.subject, place, event.told(str)),)

    def _deliver(self, event: Event) -> Changes:
        return self._stock(event, (self.products[event.subject].on_hand or 0) + event.told(int), DELIVERED_REASON)

    def _top_up(self, event: Event) -> Changes:
        product = self.products[event.subject]
        if product.free is None or product.free >= LOW:
            return ()
        return self._stock(event, (product.on_hand or 0) + REFILL, DELIVERED_REASON)

    def _release(self, event: Event) -> Changes:
        marked = [order for order in self.orders.values() if order.sold_out and order.product == event.subject]
        waiting = [order for order in marked if order.status in ON_THE_SHELF]
        return tuple(change for order in waiting for change in self._pin(order))

    def _pin(self, order: Order) -> Changes:
        product = self.products.get(order.product or "")
        if product is None or product.free is None or product.free < order.quantity:
            return ()
        self.products[product.code] = replace(product, pinned=product.pinned + order.quantity)
        self._keep(order, pinned=order.quantity, sold_out=False)
        pinned = PinChange(order.number, product.code, 0, order.quantity)
        return (pinned, SoldOutChange(order.number, True, False)) if order.sold_out else (pinned,)

    def _unpin(self, order: Order) -> Changes:
        if not order.pinned or order.product is None:
            return ()
        product = self.products[order.product]
        self.products[product.code] = replace(product, pinned=product.pinned - order.pinned)
        self._keep(order, pinned=0)
        return (PinChange(order.number, product.code, order.pinned, 0),)

    def _stock(self, event: Event, after: int, reason: str) -> Changes:
        product = self.products[event.subject]
        moved = after - (product.on_hand or 0)
        return (self._count(product.code, moved, reason, None),) if moved else ()

    def _count(self, code: str, pieces: int, reason: str, order: str | None) -> StockChange:
        product = self.products[code]
        after = (product.on_hand or 0) + pieces
        self.products[code] = replace(product, on_hand=after)
        return StockChange(code, product.on_hand, after, reason, order)

    def _move(self, number: str, status: Status) -> StatusChange:
        order = self.orders[number]
        self._keep(order, status=status)
        return StatusChange(number, order.status, status)

    def _mall_says(self, event: Event, status: Status) -> Changes:
        order = self.orders[event.subject]
        if order.mall is None or not event.occasion.by.startswith("mall:"):
            return ()
        self._keep(order, mall_status=status, mall_read_at=event.occasion.at)
        return (MallSaid(order.number, order.mall_status, status),)

    def _keep(self, order: Order, **facts: Any) -> None:
        self.orders[order.number] = replace(self.orders[order.number], **facts)


def _day(event: Event) -> date:
    return event.occasion.at.astimezone(SEOUL).date()
