"""What spreadsheets do to numbers, phones, amounts and days, undone."""

from datetime import UTC, date, datetime

import pytest

from fasta_core.domain.order import Invoice, Return, Status
from tests.sheets.making import NOW, good, own, text, wrong


@pytest.mark.parametrize("number", ["2026112312345678", "202611231234567890", "20261123-0000123", "A 1"])
def test_an_order_number_stays_the_text_it_is(number: str) -> None:
    held = own(주문번호=number)

    assert held.order.mall_order == number


@pytest.mark.parametrize(
    ("cell", "number"), [(2026112312345.0, "2026112312345"), (123, "123"), (2**53, "9007199254740992")]
)
def test_an_order_number_that_a_spreadsheet_made_a_figure_is_a_text_again(cell: float, number: str) -> None:
    held = own(주문번호=cell)

    assert held.order.mall_order == number


@pytest.mark.parametrize("cell", [2.0261123123456789e17, "2.0261123E+17"])
def test_an_order_number_that_a_spreadsheet_has_rounded_is_an_error_that_says_so(cell: object) -> None:
    assert wrong(주문번호=cell) == [("주문번호", "number-as-text")]


def test_a_number_kept_as_text_by_a_formula_is_that_number() -> None:
    (held,) = good(text([["쇼핑몰", "주문번호", "상품명", "금액"], ["쿠팡", '="2026112312345678"', "코트", 1]]))

    assert held.order.mall_order == "2026112312345678"


@pytest.mark.parametrize(
    ("cell", "digits"),
    [
        ("010-1234-5678", "01012345678"),
        (1012345678.0, "01012345678"),
        ("1012345678", "01012345678"),
        ("10-1234-5678", "01012345678"),
        ("+82 10-1234-5678", "01012345678"),
        (212345678, "0212345678"),
        (50212345678, "050212345678"),
        ("1588-1234", "15881234"),
        ("010-1234-5678 / 02-123-4567", "01012345678"),
        ("비공개", ""),
        ("010-****-5678", "010****5678"),
    ],
)
def test_a_phone_gets_its_leading_zero_back(cell: object, digits: str) -> None:
    assert own(연락처=cell).order.phone == digits


@pytest.mark.parametrize("cell", ["35,000원", "₩35,000", "￦ 35,000", 35000.0, "35000", " 35,000 ", "35,000.00"])
def test_an_amount_is_whole_won_however_it_is_written(cell: object) -> None:
    assert own(금액=cell).order.total == 35_000


@pytest.mark.parametrize("cell", ["", 0, -5, 35000.5, "3.5만", "=1+1", "삼만", 10**10, "35,00", True])
def test_what_is_no_amount_is_an_error_of_its_row(cell: object) -> None:
    ((column, _),) = set(wrong(금액=cell))

    assert column == "금액"


@pytest.mark.parametrize(("cell", "pieces"), [("", 1), (3, 3), ("3개", 3), ("1,200", 1_200)])
def test_a_quantity_is_one_where_none_is_said(cell: object, pieces: int) -> None:
    assert own(수량=cell).order.quantity == pieces


@pytest.mark.parametrize("cell", [0, -1, 1.5, "많이", 100_000])
def test_a_quantity_is_at_least_one(cell: object) -> None:
    assert wrong(수량=cell) == [("수량", "quantity")]


@pytest.mark.parametrize(
    "cell",
    [
        datetime(2026, 11, 22, 10, 30),  # noqa: DTZ001 - a cell has no zone
        "2026-11-22 10:30",
        "2026.11.22 10:30:00",
        "2026/11/22 10:30",
        "2026-11-22T10:30:00",
        "2026-11-22T01:30:00Z",
        "2026-11-22T10:30:00+09:00",
        "20261122103000",
        "2026-11-22 오전 10:30:00",
        46348.4375,
        "46348.4375",
    ],
)
def test_a_moment_is_one_in_seoul_however_it_is_written(cell: object) -> None:
    assert own(주문일시=cell).order.ordered_at == datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "cell", [date(2026, 11, 22), "2026-11-22", "2026. 11. 22.", "26.11.22", "20261122", 20261122.0, 46348]
)
def test_a_day_is_one_in_seoul_however_it_is_written(cell: object) -> None:
    held = own(상태="반품요청", 회수요청일=cell, 수거일="")

    assert held.order.returning == Return(date(2026, 11, 22))


def test_the_afternoon_is_twelve_hours_later() -> None:
    assert own(주문일시="2026-11-22 오후 12:05").order.ordered_at == datetime(2026, 11, 22, 3, 5, tzinfo=UTC)
    assert own(주문일시="2026-11-22 오후 1:05").order.ordered_at == datetime(2026, 11, 22, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize("cell", ["2026-02-30", "어제", "12", 99999999, "2026-11-22 25:00", True, "11/22"])
def test_what_is_no_day_is_an_error_of_its_row(cell: object) -> None:
    assert wrong(주문일시=cell) == [("주문일시", "day")]


def test_an_order_without_a_day_is_of_now() -> None:
    assert own().order.ordered_at == NOW


@pytest.mark.parametrize("cell", ["6812-3456-7890", " 681234567890 ", 681234567890.0])
def test_an_invoice_is_its_digits_with_the_courier_by_its_name(cell: object) -> None:
    held = own(송장번호=cell, 택배사="CJ 대한통운")

    assert held.order.invoice == Invoice("681234567890", "cj")


@pytest.mark.parametrize("words", ["재고소진", "직접수령", "퀵 12시"])
def test_words_in_an_invoice_cell_are_no_invoice_but_are_remembered(words: str) -> None:
    held = own(송장번호=words)

    assert held.order.invoice is None
    assert held.invoice_words == words


@pytest.mark.parametrize("cell", ["12345", "12345678901234"])
def test_an_invoice_of_a_length_that_no_courier_uses_is_an_error(cell: str) -> None:
    assert wrong(송장번호=cell) == [("송장번호", "invoice")]


def test_a_courier_that_the_desk_has_no_code_for_leaves_the_invoice_without_one() -> None:
    assert own(송장번호="681234567890", 택배사="번개택배").order.invoice == Invoice("681234567890")


@pytest.mark.parametrize(
    ("cell", "sold_out"), [("Y", True), ("y", True), ("예", True), (True, True), ("", False), ("N", False)]
)
def test_sold_out_is_what_the_sheet_says(cell: object, *, sold_out: bool) -> None:
    assert own(품절=cell).order.sold_out is sold_out


def test_a_word_that_is_neither_yes_nor_no_is_an_error() -> None:
    assert wrong(품절="글쎄") == [("품절", "yes-or-no")]


@pytest.mark.parametrize(
    ("cell", "status"), [("", Status.NEW), ("취소 요청", Status.CANCEL_REQUESTED), ("shipped", Status.SHIPPED)]
)
def test_a_status_is_known_by_its_korean_name_or_its_code(cell: str, status: Status) -> None:
    assert own(상태=cell).order.status is status


def test_an_unknown_status_is_an_error() -> None:
    assert wrong(상태="몰라요") == [("상태", "status")]


@pytest.mark.parametrize("formula", ['=HYPERLINK("http://x")', "+82", "-1+2", "@SUM(A1)"])
def test_a_formula_is_a_text_like_any_other(formula: str) -> None:
    held = own(주문자=formula)

    assert held.order.buyer == formula


def test_control_characters_and_line_breaks_in_a_cell_become_spaces() -> None:
    (held,) = good(text([["쇼핑몰", "주문번호", "상품명", "금액"], ["쿠팡", "1", "코\nt\x01트\x7f", 1]]))

    assert held.order.product_name == "코 t 트"


def test_a_text_longer_than_the_desk_keeps_is_an_error() -> None:
    assert wrong(주문번호="1" * 51) == [("주문번호", "shorter")]
    assert wrong(상품명="코" * 1_001) == [("상품명", "shorter")]


def test_every_bad_cell_of_a_row_is_named() -> None:
    assert wrong(금액="공짜", 수량="많이", 쇼핑몰="없는몰") == [
        ("금액", "amount"),
        ("쇼핑몰", "mall"),
        ("수량", "quantity"),
    ]


def test_product_codes_are_in_capitals() -> None:
    assert own(상품코드="a-102").order.product == "A-102"
