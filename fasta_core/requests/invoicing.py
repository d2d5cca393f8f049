"""An invoice as a person typed it, checked, and who else carries it."""

from dataclasses import dataclass

from fasta_core.domain.couriers import Checked, check_invoice
from fasta_core.domain.order import Invoice
from fasta_core.domain.search import OrderSearch
from fasta_core.domain.warnings import InvoiceInUse
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.requests.view import DeskView, Refused

A_FEW = 2


@dataclass(frozen=True, slots=True)
class Typed:
    """An invoice that may be kept, with what a person should know of it."""

    invoice: Invoice
    warnings: tuple[PlanWarning, ...] = ()


def typed_invoice(text: str, courier: str | None, view: DeskView, order: str = "") -> Typed:
    """The invoice, meant for this order. Raises Refused where no courier could have given it out."""
    checked = check_invoice(text, courier)
    if not isinstance(checked, Checked):
        raise Refused(checked)
    number = checked.invoice.number
    carriers = view.orders.page(OrderSearch(invoice=number), after=None, limit=A_FEW).orders
    used = tuple(InvoiceInUse(number, other.number) for other in carriers if other.number != order)
    return Typed(checked.invoice, (*checked.doubts, *used[:1]))
