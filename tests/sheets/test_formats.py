"""The kinds of sheet, recognised by the names of their columns wherever these stand."""

import pytest

from fasta_core.domain.mall import MallAccount
from fasta_core.domain.order import Invoice, Status
from fasta_core.domain.stock import Product
from fasta_core.sheets.errors import (
    EmptyFile,
    HeadersUnknown,
    MallNeeded,
    MallOfAnotherFormat,
    MallUnknown,
    NoRows,
    SheetRefused,
)
from fasta_core.sheets.reading import BadRow, GoodRow, Repeated
from tests.sheets.making import COUPANG, OWN, SMARTSTORE, good, ods, one, own, sheet_of, text, xlsx
from tests.sheets.old_excel import xls

DELIVERY = (
    1, "800000001", 10000000001, "CJ대한통운", "", "코트", "블랙/M", 70000000001, "a-102", 35000,
    2, "김민지", 1012345678, "이하나", "010-2222-3333", "서울시 마포구", "2026-11-22 10:00:00",
)  # fmt: skip
STORE = (
    "2026112212345671", "2026112212345678", "코트", "블랙/M", 1, 35000, "김민지", "010-1234-5678", "이하나", "서울시",
    "결제완료", "2026-11-22 10:00:00", "", "", "",
)  # fmt: skip
ORDINARY = [OWN, ["쿠팡", "1001", "코트", 35000], ["네이버", "1002", "셔츠", 20000]]


def store(**changed: object) -> Status:
    """The status of a SmartStore row in which these columns are changed."""
    row = [changed.get(header, cell) for header, cell in zip(SMARTSTORE, STORE, strict=True)]
    status: Status = one(SMARTSTORE, row).order.status
    return status


@pytest.mark.parametrize(
    "content",
    [
        xlsx(ORDINARY),
        xls(ORDINARY),
        ods(ORDINARY),
        text(ORDINARY),
        text(ORDINARY, "utf-8-sig"),
        text(ORDINARY, "cp949"),
        text(ORDINARY, "utf-16"),
        text(ORDINARY, "utf-16-le"),
        text(ORDINARY, "cp949", ";"),
        text(ORDINARY, "utf-8", "\t"),
    ],
    ids=["xlsx", "xls", "ods", "utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "semicolons", "tabs"],
)
def test_the_same_rows_are_read_from_every_kind_of_file(content: bytes) -> None:
    first, second = good(content)

    assert (first.order.mall, first.order.mall_order, first.order.total) == ("coupang", "1001", 35_000)
    assert (second.order.mall, second.order.product_name) == ("naver", "셔츠")


def test_columns_are_found_by_name_in_any_order() -> None:
    columns = {
        "쇼핑몰": "쿠팡",
        "주문번호": "1001",
        "상품코드": "A-1",
        "금액": 35000,
        "옵션": "M",
        "수량": 2,
        "주문자": "김민지",
    }
    shuffled = sorted(columns)

    held = one(shuffled, [columns[name] for name in shuffled])

    assert (held.order.product, held.order.option, held.order.quantity) == ("A-1", "M", 2)


def test_titles_may_stand_above_the_header_and_rows_are_counted_as_the_person_sees_them() -> None:
    titled = [
        ["11월 주문"],
        [],
        ["", "담당: 박하나"],
        OWN,
        ["쿠팡", "1001", "코트", 35000],
        [],
        ["쿠팡", "1002", "코트", "?"],
    ]

    for content in (xlsx(titled), xls(titled), text(titled), ods(titled)):
        rows = list(sheet_of(content).rows())

        assert [row.row for row in rows] == [5, 7]
        assert isinstance(rows[1], BadRow)
        assert rows[1].errors[0].row == 7


def test_header_cells_may_hold_line_breaks_asterisks_and_remarks() -> None:
    held = one(("쇼핑몰 *", "주문\n번호", " 상 품 명 (필수)", "금액(원)"), ("쿠팡", "1001", "코트", 35000))

    assert held.order.total == 35_000


@pytest.mark.parametrize(
    ("word", "key"), [("쿠팡", "coupang"), ("COUPANG", "coupang"), ("G마켓", "gmarket"), ("스마트 스토어", "naver")]
)
def test_a_mall_is_known_by_its_code_or_its_korean_name(word: str, key: str) -> None:
    assert own(쇼핑몰=word).order.mall == key


def test_a_mall_is_known_by_the_companys_own_name_for_it() -> None:
    known = [MallAccount("coupang", "coupang", "본점"), MallAccount("coupang-2", "coupang", "쿠팡 2호점")]
    rows = sheet_of(xlsx([OWN, ["쿠팡 2호점", "1", "코트", 1], ["쿠팡", "2", "코트", 1]]), known=known).rows()

    malls = [row.held.order.mall for row in rows if isinstance(row, GoodRow) and not isinstance(row.held, Product)]

    assert malls == ["coupang-2", "coupang"]


def test_a_sheet_without_malls_is_of_the_mall_that_was_said() -> None:
    content = xlsx([OWN[1:], ["1001", "코트", 35000]])

    assert good(content, "네이버")[0].order.mall == "naver"
    with pytest.raises(SheetRefused) as refused:
        sheet_of(content)
    assert refused.value.refusal == MallNeeded()


def test_an_account_that_was_said_is_meant_where_the_sheet_only_names_its_marketplace() -> None:
    held = good(xlsx([OWN, ["쿠팡", "1", "코트", 1], ["네이버", "2", "코트", 1]]), "coupang-2")

    assert [one.order.mall for one in held] == ["coupang-2", "naver"]


def test_a_mall_that_nobody_knows_is_refused() -> None:
    with pytest.raises(SheetRefused) as refused:
        sheet_of(xlsx(ORDINARY), "아마존")

    assert refused.value.refusal == MallUnknown("아마존")


def test_coupangs_delivery_list_is_keyed_by_bundle_and_option() -> None:
    held = one(COUPANG, DELIVERY)

    order = held.order
    assert (order.mall, order.mall_order, order.mall_line) == ("coupang", "10000000001", "800000001:70000000001")
    assert (order.status, order.product, order.quantity, order.total) == (Status.NEW, "A-102", 2, 35_000)
    assert (order.buyer, order.phone, order.address) == ("김민지", "01012345678", "서울시 마포구")


def test_coupangs_list_may_be_of_another_account_but_not_of_another_marketplace() -> None:
    content = xlsx([COUPANG, DELIVERY])

    assert good(content, "coupang-2")[0].order.mall == "coupang-2"
    with pytest.raises(SheetRefused) as refused:
        sheet_of(content, "naver")
    assert refused.value.refusal == MallOfAnotherFormat("coupang", "naver")


def test_a_list_of_a_marketplace_means_the_companys_only_account_there() -> None:
    sheet = sheet_of(xlsx([COUPANG, DELIVERY]), known=[MallAccount("coupang-main", "coupang", "쿠팡 본점")])

    (row,) = sheet.rows()

    assert isinstance(row, GoodRow)
    assert sheet.told.met == {"coupang-main": MallAccount("coupang-main", "coupang", "쿠팡 본점")}


def test_smartstores_sheet_is_keyed_by_its_line_number() -> None:
    order = one(SMARTSTORE, STORE).order

    assert (order.mall, order.mall_order, order.mall_line) == ("naver", "2026112212345678", "2026112212345671")
    assert order.option == "블랙/M"


@pytest.mark.parametrize(
    ("ordered", "claim", "status"),
    [
        ("결제완료", "", Status.NEW),
        ("PAYED", "", Status.NEW),
        ("배송중", "", Status.SHIPPED),
        ("PURCHASE_DECIDED", "", Status.SHIPPED),
        ("결제완료", "취소요청", Status.CANCEL_REQUESTED),
        ("PAYED", "CANCELING", Status.CANCEL_REQUESTED),
        ("CANCELED", "CANCEL_DONE", Status.CANCELLED),
        ("결제완료", "취소철회", Status.NEW),
        ("배송완료", "RETURN_REJECT", Status.SHIPPED),
        ("배송완료", "수거중", Status.RETURN_REQUESTED),
        ("DELIVERED", "COLLECT_DONE", Status.RETURN_REQUESTED),
        ("RETURNED", "RETURN_DONE", Status.RETURNED),
        ("배송완료", "EXCHANGE_REQUEST", Status.SHIPPED),
        ("CANCELED_BY_NOPAYMENT", "", Status.CANCELLED),
    ],
)
def test_smartstores_status_is_the_orders_unless_a_claim_says_otherwise(
    ordered: str, claim: str, status: Status
) -> None:
    assert store(주문상태=ordered, 클레임상태=claim) is status


@pytest.mark.parametrize(
    ("ordered", "claim", "expected"), [("결제대기", "", "paid"), ("뭐지", "", "status"), ("배송중", "뭐지", "status")]
)
def test_an_unpaid_or_unknown_status_of_smartstore_is_an_error(ordered: str, claim: str, expected: str) -> None:
    row = list(STORE)
    row[10], row[14] = ordered, claim

    (bad,) = sheet_of(xlsx([SMARTSTORE, row])).rows()

    assert isinstance(bad, BadRow)
    assert [error.expected.value for error in bad.errors] == [expected]


def test_the_stock_sheet_holds_products_and_their_pieces() -> None:
    held = good(xlsx([["상품코드", "재고", "상품명", "옵션"], ["a-102", "12개", "코트", "M"], ["B-7", 0, "", ""]]))

    assert held == [Product("A-102", "코트", "M", 12), Product("B-7", on_hand=0)]


def test_negative_stock_is_an_error() -> None:
    (bad,) = sheet_of(xlsx([["상품코드", "재고"], ["A-102", -1]])).rows()

    assert isinstance(bad, BadRow)
    assert [error.expected.value for error in bad.errors] == ["stock"]


def test_the_same_row_again_is_counted_and_another_one_of_its_key_is_an_error() -> None:
    again = [
        OWN,
        ["쿠팡", "1", "코트", 10],
        ["쿠팡", "1", "코트", 10],
        ["쿠팡", "1", "코트", 99],
        ["쿠팡", "1", "셔츠", 10],
    ]

    first, second, third, fourth = sheet_of(xlsx(again)).rows()

    assert isinstance(first, GoodRow)
    assert second == Repeated(3, 2)
    assert isinstance(third, BadRow)
    assert [(error.column, error.expected.value) for error in third.errors] == [("주문번호", "same-as-before")]
    assert isinstance(fourth, GoodRow)


def test_headers_that_are_nobodys_are_refused_with_what_was_found_and_what_is_missing() -> None:
    with pytest.raises(SheetRefused) as refused:
        sheet_of(xlsx([["안녕하세요"], ["쇼핑몰", "주문번호", "이름"], ["쿠팡", "1", "김"]]))

    assert refused.value.refusal == HeadersUnknown(("쇼핑몰", "주문번호", "이름"), "orders", ("금액", "상품코드"))


def test_headers_far_below_the_top_are_not_looked_for() -> None:
    with pytest.raises(SheetRefused):
        sheet_of(xlsx([["제목"]] * 30 + [OWN, ["쿠팡", "1", "코트", 1]]))


def test_a_header_with_nothing_below_it_is_refused() -> None:
    with pytest.raises(SheetRefused) as refused:
        list(sheet_of(xlsx([OWN])).rows())

    assert refused.value.refusal == NoRows("orders")


def test_an_empty_sheet_is_refused() -> None:
    with pytest.raises(SheetRefused) as refused:
        sheet_of(xlsx([]))

    assert refused.value.refusal == EmptyFile()


def test_the_first_sheet_that_is_known_is_read_and_the_others_are_named() -> None:
    sheet = sheet_of(xlsx([["표지"]], 자료=ORDINARY, 메모=[["잡담"]]))

    assert len(list(sheet.rows())) == 2
    assert sheet.left_out == ("주문", "메모")


def test_an_invoice_of_a_smartstore_row_comes_with_its_courier() -> None:
    row = list(STORE)
    row[12], row[13] = "한진택배", "412345678901"

    assert one(SMARTSTORE, row).order.invoice == Invoice("412345678901", "hanjin")
