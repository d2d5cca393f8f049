"""Invoice numbers, courier by courier."""

import pytest

from fasta_core.domain.couriers import ANY_LENGTH, COURIERS, Checked, check_invoice
from fasta_core.domain.order import Invoice
from fasta_core.domain.order_refusals import BadInvoice, InvoiceCheckFailed, UnknownCourier
from fasta_core.domain.warnings import CheckDigitDoubtful

RIGHT = "681234567893"
WRONG = "681234567890"


@pytest.mark.parametrize("code", COURIERS)
@pytest.mark.parametrize("length", range(1, 20))
def test_only_the_couriers_lengths_will_do(code: str, length: int) -> None:
    found = check_invoice("0" * length, code)

    assert isinstance(found, Checked) == (length in COURIERS[code].digits)


@pytest.mark.parametrize("length", range(20))
def test_without_a_courier_any_couriers_length_will_do(length: int) -> None:
    found = check_invoice("1" * length, None)

    if 9 <= length <= 13:
        assert found == Checked(Invoice("1" * length))
    else:
        assert found == BadInvoice("1" * length, None, ANY_LENGTH)


def test_spaces_and_hyphens_are_taken_out() -> None:
    assert check_invoice(" 6812-3456 7893 ", "cj") == Checked(Invoice(RIGHT, "cj"))
    assert check_invoice("６８１２３４５６７８９３", "cj") == Checked(Invoice(RIGHT, "cj"))


@pytest.mark.parametrize("text", ["재고소진", "직접수령", "", "68123456789A", "6812.3456.7893"])
def test_words_are_no_invoice(text: str) -> None:
    assert isinstance(check_invoice(text, None), BadInvoice)


def test_lotte_refuses_a_wrong_check_digit() -> None:
    assert check_invoice(WRONG, "lotte") == InvoiceCheckFailed(WRONG, "lotte")
    assert check_invoice(RIGHT, "lotte") == Checked(Invoice(RIGHT, "lotte"))
    assert isinstance(check_invoice("1234567890", "lotte"), Checked)


@pytest.mark.parametrize("code", ["cj", "hanjin"])
def test_others_only_doubt_a_wrong_check_digit(code: str) -> None:
    doubt = (CheckDigitDoubtful(WRONG, code),)

    assert check_invoice(WRONG, code) == Checked(Invoice(WRONG, code), doubt)
    assert check_invoice(RIGHT, code) == Checked(Invoice(RIGHT, code))


def test_a_courier_nobody_knows_is_refused() -> None:
    assert check_invoice(RIGHT, "ups") == UnknownCourier("ups")
