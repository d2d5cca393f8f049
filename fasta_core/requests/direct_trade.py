"""Type in an order that no mall connects (직거래; manual, section 5): the buyer and the total will do."""

import re
from dataclasses import dataclass, replace

from fasta_core.domain.changes import Change
from fasta_core.domain.channels import DIRECT, ChannelState
from fasta_core.domain.company_refusals import ChannelNotFound, ChannelWaiting
from fasta_core.domain.order import Order, Status
from fasta_core.domain.order_changes import NoteAdded, OrderOpened
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.stock import Product
from fasta_core.domain.stock_refusals import NotEnoughStock, ProductNotFound
from fasta_core.domain.warnings import ProductUnknown, WillBeSoldOut
from fasta_core.requests.called import channel_called, one_product
from fasta_core.requests.invoicing import typed_invoice
from fasta_core.requests.limits import LONGEST_NOTE, LONGEST_PHONE, kept_quantity, kept_text, kept_total
from fasta_core.requests.outcomes import only
from fasta_core.requests.stock_figure import SHIPPED, put_on_hand
from fasta_core.requests.view import DeskView, Refused

INTENT = "direct_trade"
ROLE = Role.STAFF
CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
THE_NEW_ONE = ""
"""What the other changes of the plan call the order that it opens."""


@dataclass(frozen=True, slots=True)
class DirectTrade:
    """Who bought for how much: `total` in won, for all pieces together."""

    buyer: str
    total: int
    channel: str | None = None
    product: str | None = None
    quantity: int = 1
    invoice: str | None = None
    courier: str | None = None
    phone: str | None = None
    memo: str | None = None


SHAPE = DirectTrade


def plan(request: DirectTrade, view: DeskView) -> Plan:
    """One outcome: a new order, shipped at once where it has an invoice, or why it cannot be kept."""
    return only(INTENT, THE_NEW_ONE, lambda: _noted(request, _invoiced(request, view)))


def _bare(request: DirectTrade, view: DeskView) -> Order:
    return Order(
        number=THE_NEW_ONE,
        status=Status.NEW,
        total=kept_total(request.total),
        buyer=kept_text(request.buyer, "buyer"),
        ordered_at=view.now,
        channel=_channel(request.channel, view),
        quantity=kept_quantity(request.quantity),
        phone="" if request.phone is None else kept_text(request.phone, "phone", LONGEST_PHONE),
    )


def _channel(called: str | None, view: DeskView) -> str:
    channel = channel_called(DIRECT if called is None else called, view)
    if channel is None or channel.state is ChannelState.DECLINED:
        raise Refused(ChannelNotFound(called or DIRECT))
    if channel.state is ChannelState.REQUESTED:
        raise Refused(ChannelWaiting(channel.name))
    return channel.code


def _invoiced(request: DirectTrade, view: DeskView) -> Outcome:
    order = _bare(request, view)
    if request.invoice is None:
        return _with_goods(request, order, view)
    typed = typed_invoice(request.invoice, request.courier, view)
    outcome = _with_goods(request, replace(order, status=Status.SHIPPED, invoice=typed.invoice), view)
    return replace(outcome, warnings=(*typed.warnings, *outcome.warnings))


def _with_goods(request: DirectTrade, order: Order, view: DeskView) -> Outcome:
    if request.product is None:
        return Outcome(THE_NEW_ONE, (OrderOpened(order),))
    text = kept_text(request.product, "product")
    try:
        product = one_product(text, view)
    except Refused as no:
        if not isinstance(no.refusal, ProductNotFound):
            raise
        return Outcome(THE_NEW_ONE, (OrderOpened(_of_unknown(order, text)),), (ProductUnknown(text),))
    known = replace(order, product=product.code, product_name=product.name, option=product.option)
    return _shipped(known, product, view) if order.status is Status.SHIPPED else _to_ship(known, product)


def _of_unknown(order: Order, text: str) -> Order:
    return replace(order, product=text) if CODE.fullmatch(text) else replace(order, product_name=text)


def _to_ship(order: Order, product: Product) -> Outcome:
    if product.free is None:
        return Outcome(THE_NEW_ONE, (OrderOpened(order),))
    if product.free >= order.quantity:
        return Outcome(THE_NEW_ONE, (OrderOpened(replace(order, pinned=order.quantity)),))
    short = WillBeSoldOut(product.code, order.quantity, product.free)
    return Outcome(THE_NEW_ONE, (OrderOpened(replace(order, sold_out=True)),), (short,))


def _shipped(order: Order, product: Product, view: DeskView) -> Outcome:
    if product.free is None or product.on_hand is None:
        return Outcome(THE_NEW_ONE, (OrderOpened(order),))
    if product.free < order.quantity:
        raise Refused(NotEnoughStock(product.code, order.quantity, product.free))
    gone = replace(put_on_hand(product, product.on_hand - order.quantity, view, SHIPPED), order=THE_NEW_ONE)
    return Outcome(THE_NEW_ONE, (OrderOpened(order), gone))


def _noted(request: DirectTrade, outcome: Outcome) -> Outcome:
    if request.memo is None:
        return outcome
    note: Change = NoteAdded(THE_NEW_ONE, 1, kept_text(request.memo, "memo", LONGEST_NOTE))
    return replace(outcome, changes=(*outcome.changes, note))
