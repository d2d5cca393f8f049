"""The desk's own orders sheet, row by row; what other sheets share with it."""

from dataclasses import dataclass, field
from datetime import datetime

from fasta_core.domain.mall import MallAccount
from fasta_core.domain.order import Invoice, Order, Return, Status
from fasta_core.malls.port import DAY_UNSAID, MallOrder
from fasta_core.sheets import cells
from fasta_core.sheets.accounts import Accounts
from fasta_core.sheets.cells import Cell
from fasta_core.sheets.errors import BadCell, Expected, MallNeeded, SheetRefused
from fasta_core.sheets.line import Line
from fasta_core.sheets.moments import day, moment
from fasta_core.sheets.phones import phone
from fasta_core.sheets.words import courier, status


@dataclass(frozen=True, slots=True)
class Told:
    """What is known beside the file: the company's accounts, the one that was said, the time. `met` are the accounts met so far."""

    accounts: Accounts
    mall: MallAccount | None
    now: datetime
    met: dict[str, MallAccount] = field(default_factory=dict)

    def meet(self, account: MallAccount) -> str:
        """The account's key; it is remembered, so that it can be added."""
        self.met[account.key] = account
        return account.key


def own_order(line: Line, told: Told) -> MallOrder:
    """The order line that a row of the desk's own sheet is."""
    said = line.read("status", own_status, Status.NEW)
    return order_line(line, said, line.read("line", cells.identifier, ""), told)


def order_line(line: Line, said: Status, mall_line: str, told: Told) -> MallOrder:
    """An order line from the fields that all order sheets have."""
    invoice, words = invoice_of(line)
    product = line.read("product", cells.product_code, "")
    named = line.read if product else line.need
    order = Order(
        number="",
        status=said,
        total=line.need("total", cells.won, 1),
        buyer=line.read("buyer", cells.text, "") or line.read("receiver", cells.text, ""),
        ordered_at=line.read("ordered_at", moment, told.now),
        mall=_mall(line, told),
        mall_order=line.need("order", cells.identifier, ""),
        mall_line=mall_line or None,
        sold_out=line.read("sold_out", cells.yes_or_no, absent=False),
        product=product or None,
        product_name=named("product_name", cells.text, ""),
        option=line.read("option", cells.text, ""),
        quantity=line.read("quantity", cells.pieces, 1),
        phone=line.read("phone", phone, "") or line.read("receiver_phone", phone, ""),
        address=line.read("address", cells.text, ""),
        invoice=invoice,
        returning=parcel_of(line),
    )
    return MallOrder(order, words, "" if invoice is None else unknown_courier(line), counted=line.has("quantity"))


def invoice_of(line: Line) -> tuple[Invoice | None, str]:
    """The row's invoice, or the words that stand in its place (재고소진, 직접수령)."""
    found = line.read("invoice", cells.invoice, "")
    if not found.isdigit():
        return None, found
    return Invoice(found, line.read("courier", _courier, None)), ""


def unknown_courier(line: Line) -> str:
    """The courier that the row names and nobody knows, as it stands there; nothing where it is known or not said."""
    return line.read("courier", cells.text, "") if line.read("courier", _courier, None) is None else ""


def _courier(cell: Cell) -> str | None:
    return courier(cells.text(cell))


def parcel_of(line: Line) -> Return | None:
    """The row's return, if any of its columns says something."""
    parcel = Return(
        requested_on=line.read("return_on", day, DAY_UNSAID),
        courier=line.read("return_courier", cells.courier_or_words, None),
        invoice=line.read("return_invoice", cells.invoice_digits, None),
        picked_up_on=line.read("picked_up_on", day, None),
        arrived_on=line.read("arrived_on", day, None),
        reason=line.read("return_reason", cells.text, ""),
    )
    return None if parcel == Return(DAY_UNSAID) else parcel


def own_status(cell: Cell) -> Status:
    """The status that the desk's own sheet names."""
    found = status(cells.text(cell))
    if found is None:
        raise BadCell(Expected.STATUS)
    return found


def _mall(line: Line, told: Told) -> str:
    if not line.has("mall"):
        if told.mall is None:
            line.bad("mall", Expected.SOMETHING)
        return "" if told.mall is None else told.meet(told.mall)
    account = told.accounts.called(cells.shown(line.cell("mall")))
    if account is None:
        line.bad("mall", Expected.MALL)
        return ""
    return told.meet(_narrowed(account, told.mall))


def _narrowed(account: MallAccount, said: MallAccount | None) -> MallAccount:
    """The account that was said, where the sheet names no more than its marketplace."""
    return said if said is not None and account.key == said.code else account


def need_mall(told: Told) -> None:
    """Let a sheet without a mall column pass only if its mall was said. Raises SheetRefused."""
    if told.mall is None:
        raise SheetRefused(MallNeeded())
