"""Entering invoices (송장등록)."""

import pytest

from fasta_core.domain.order import Invoice, Status
from fasta_core.domain.order_refusals import BadInvoice, InvoiceCheckFailed, MoveNotAllowed, SameInvoice
from fasta_core.domain.warnings import CheckDigitDoubtful, InvoiceAfterShipping, InvoiceInUse, InvoiceReplaced
from tests.shop import Shop

INVOICE = "681234567893"
DOUBTFUL = "681234567890"


def test_a_new_order_is_invoiced_by_it(shop: Shop) -> None:
    number = shop.opens()

    shop.does("register_invoice", orders=[number], invoice="6812-3456-7893", courier="cj")

    assert (shop.order(number).status, shop.order(number).invoice) == (Status.INVOICED, Invoice(INVOICE, "cj"))


def test_another_invoice_is_replaced_with_a_warning(shop: Shop) -> None:
    number = shop.opens(status=Status.INVOICED, invoice=Invoice("1234567890"))

    plan = shop.asks("register_invoice", orders=[number], invoice=INVOICE)
    shop.carries_out(plan)

    assert plan.outcomes[0].warnings == (InvoiceReplaced(number, "1234567890"),)
    assert (shop.order(number).status, shop.order(number).invoice) == (Status.INVOICED, Invoice(INVOICE))


def test_a_shipped_orders_invoice_is_corrected_with_a_warning(shop: Shop) -> None:
    number = shop.opens(status=Status.SHIPPED)

    plan = shop.asks("register_invoice", orders=[number], invoice=INVOICE)
    shop.carries_out(plan)

    assert plan.outcomes[0].warnings == (InvoiceAfterShipping(number),)
    assert shop.order(number).status is Status.SHIPPED


def test_the_same_invoice_is_nothing_new_unless_its_courier_is(shop: Shop) -> None:
    number = shop.opens(status=Status.INVOICED, invoice=Invoice(INVOICE, "cj"))

    assert shop.refuses("register_invoice", orders=[number], invoice=INVOICE) == SameInvoice(number, INVOICE)
    shop.does("register_invoice", orders=[number], invoice=INVOICE, courier="hanjin")
    assert shop.order(number).invoice == Invoice(INVOICE, "hanjin")


def test_an_invoice_of_another_order_comes_with_a_warning(shop: Shop) -> None:
    other = shop.opens(status=Status.INVOICED, invoice=Invoice(INVOICE))
    number = shop.opens()

    plan = shop.asks("register_invoice", orders=[number], invoice=INVOICE)

    assert plan.outcomes[0].warnings == (InvoiceInUse(INVOICE, other),)


def test_a_doubtful_check_digit_is_taken_with_a_warning_and_lottes_is_not(shop: Shop) -> None:
    number = shop.opens()

    plan = shop.asks("register_invoice", orders=[number], invoice=DOUBTFUL, courier="cj")
    assert plan.outcomes[0].warnings == (CheckDigitDoubtful(DOUBTFUL, "cj"),)

    refusal = shop.refuses("register_invoice", orders=[number], invoice=DOUBTFUL, courier="lotte")
    assert refusal == InvoiceCheckFailed(DOUBTFUL, "lotte")


def test_a_length_no_courier_uses_is_refused(shop: Shop) -> None:
    number = shop.opens()

    assert isinstance(shop.refuses("register_invoice", orders=[number], invoice="12345678"), BadInvoice)


@pytest.mark.parametrize(
    "status", [Status.CANCEL_REQUESTED, Status.CANCELLED, Status.RETURN_REQUESTED, Status.RETURNED]
)
def test_what_will_not_ship_takes_no_invoice(shop: Shop, status: Status) -> None:
    number = shop.opens(status=status)

    refusal = shop.refuses("register_invoice", orders=[number], invoice=INVOICE)

    assert refusal == MoveNotAllowed(number, "register_invoice", status)
