"""Sheets taken over by a company, on both databases: what is new, what changed, what is wrong, and the same file twice."""

from dataclasses import replace
from typing import Any

import pytest

from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order import Invoice, Status
from fasta_core.domain.order_changes import StatusChange
from fasta_core.domain.warnings import CourierLeftOut, OrdersWaited, TurnsRestoredBack
from fasta_core.imports import sheets
from fasta_core.imports.done import Counts, Done, Imported, RowDone
from fasta_core.imports.sheets import How, SheetFile, import_sheet, plan_sheet, sheet_hand
from fasta_core.sheets.errors import Expected, NoRows, RowError, SheetRefused, TooManyRows
from fasta_core.storage.units import SqlUnit
from tests.sheets.making import COUPANG, OWN, SMARTSTORE, text, xlsx
from tests.sheets.test_formats import DELIVERY, STORE
from tests.shop import Shop

HEADER = (*OWN, "상품코드", "수량", "상태", "송장번호", "품절")
FIRST = ("쿠팡", "1001", "코트", 35000, "A-102", 2, "", "", "")
SECOND = ("쿠팡", "1002", "가디건", 20000, "C-55", 5, "", "재고소진", "")
CANCELLED = ("쿠팡", "1001", "코트", 35000, "A-102", 2, "취소완료", "", "")


def file(*rows: Any, header: Any = HEADER) -> SheetFile:
    """An Excel file of these rows."""
    return SheetFile("주문.xlsx", xlsx([header, *rows]))


def brought(shop: Shop, given: SheetFile, **how: Any) -> Imported:
    """Import the file into the shop."""
    return import_sheet(shop.desk, given, shop.now, How(**how))


def opened(shop: Shop, number: str) -> Any:
    """The order that a mall's number names."""
    with shop.store.reading(shop.company) as unit:
        (order,) = unit.orders.called(number)
    return order


def test_a_sheet_opens_its_orders_and_says_so_row_by_row(shop: Shop) -> None:
    done = brought(shop, file(FIRST, SECOND))

    assert done.counts == Counts(new=2)
    assert done.rows == (RowDone(2, Done.NEW, "1"), RowDone(3, Done.NEW, "2", words="재고소진"))
    assert (opened(shop, "1001").pinned, opened(shop, "1002").sold_out) == (2, True)
    assert shop.faults() == ()


@pytest.mark.parametrize(
    "given",
    [
        file(FIRST, SECOND),
        SheetFile("쿠팡.csv", text([COUPANG, DELIVERY], "cp949")),
        SheetFile("스토어.xlsx", xlsx([SMARTSTORE, STORE])),
        SheetFile("재고.csv", text([["상품코드", "재고"], ["A-102", 7], ["NEW-1", 3]])),
    ],
    ids=["orders", "coupang", "smartstore", "stock"],
)
def test_the_same_file_twice_changes_nothing(shop: Shop, given: SheetFile) -> None:
    first = brought(shop, given)
    shop.later(minutes=5)
    entries: list[JournalEntry | None] = []

    second = brought(shop, given, along=lambda _, entry: entries.append(entry))

    assert first.counts.unchanged == 0
    assert second.counts == Counts(unchanged=first.counts.new + first.counts.changed)
    assert entries == [None]
    assert shop.faults() == ()


def test_good_rows_are_imported_beside_bad_and_repeated_ones(shop: Shop) -> None:
    bad = ("쿠팡", "1003", "코트", "공짜", "", "", "", "", "")

    done = brought(shop, file(FIRST, bad, FIRST, SECOND))

    assert [row.done for row in done.rows] == [Done.NEW, Done.WRONG, Done.REPEATED, Done.NEW]
    assert done.errors == (RowError(3, "금액", "공짜", Expected.AMOUNT),)
    assert done.repeated == 1


def test_what_changed_of_a_known_order_is_told_as_its_changes(shop: Shop) -> None:
    brought(shop, file(FIRST))

    done = brought(shop, file(CANCELLED))

    assert done.counts == Counts(changed=1)
    assert StatusChange("1", Status.NEW, Status.CANCELLED) in done.rows[0].changes
    assert opened(shop, "1001").status is Status.CANCELLED


def test_a_sheet_that_says_cancelled_again_turns_a_restored_order_back(shop: Shop) -> None:
    brought(shop, file(FIRST))
    brought(shop, file(CANCELLED))
    shop.later(hours=25)
    shop.does("restore", orders=["1"])

    done = brought(shop, file(CANCELLED))

    assert opened(shop, "1001").status is Status.CANCELLED
    assert done.warnings == (TurnsRestoredBack("1", Status.CANCELLED),)


def test_a_dry_run_tells_the_same_and_changes_nothing(shop: Shop) -> None:
    thirds = [("쿠팡", str(number), "가디건", 20000, "C-55", 2, "", "", "") for number in range(3)]

    dry = brought(shop, file(*thirds), dry_run=True)

    with shop.store.reading(shop.company) as unit:
        assert unit.orders.get("1") is None
    wet = brought(shop, file(*thirds))
    assert dry.counts == wet.counts
    assert dry.warnings == wet.warnings
    assert [row.subject for row in dry.rows] == ["", "", ""]


def test_a_plan_shows_what_carrying_it_out_then_does(shop: Shop) -> None:
    given = file(FIRST, SECOND)

    plan, told = plan_sheet(shop.desk, given, shop.now)
    shop.desk.carry_out(plan, sheet_hand(given, shop.now))

    assert told.counts == Counts(new=2)
    assert opened(shop, "1001").pinned == 2
    assert brought(shop, given).counts == Counts(unchanged=2)


def test_more_rows_than_one_plan_takes_are_refused_with_the_limit(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_IN_A_PLAN", 1)

    with pytest.raises(SheetRefused) as refused:
        plan_sheet(shop.desk, file(FIRST, SECOND), shop.now)

    assert refused.value.refusal == TooManyRows(1)


def test_rows_are_taken_over_piece_by_piece_with_progress_and_something_along(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "ROWS_AT_ONCE", 2)
    rows = [("쿠팡", str(1001 + number), "코트", 1000, "A-102", 4, "", "", "") for number in range(5)]
    progress: list[tuple[int, int]] = []
    along: list[int] = []

    def count(unit: SqlUnit, entry: JournalEntry | None) -> None:
        assert unit.company.name()
        along.append(0 if entry is None else len(entry.changes))

    done = brought(shop, file(*rows), progress=lambda done, all_: progress.append((done, all_)), along=count)

    assert progress == [(2, 5), (4, 5), (5, 5)]
    assert along == [2, 2, 1]
    assert [row.subject for row in done.rows] == ["1", "2", "3", "4", "5"]
    assert [opened(shop, str(1001 + number)).pinned for number in range(5)] == [4, 4, 0, 0, 0]


def test_a_mall_that_the_company_has_not_yet_becomes_its_account(shop: Shop) -> None:
    brought(shop, file(("11번가", "1", "코트", 1, "", "", "", "", "")))

    with shop.store.reading(shop.company) as unit:
        assert ("elevenst", "elevenst", "11번가") in [(mall.key, mall.code, mall.name) for mall in unit.company.malls()]


def test_a_stock_sheet_sets_what_is_on_hand(shop: Shop) -> None:
    rows: list[list[object]] = [["상품코드", "재고", "상품명"], ["A-102", 25, ""], ["NEW-1", 3, "모자"], ["D-1", 0, ""]]

    done = brought(shop, SheetFile("재고.xlsx", xlsx(rows)))

    assert done.counts == Counts(new=1, changed=2)
    assert [shop.product(code).on_hand for code in ("A-102", "NEW-1", "D-1")] == [25, 3, 0]
    assert shop.product("NEW-1").name == "모자"
    assert shop.faults() == ()


def test_stock_below_what_is_pinned_is_an_error_of_its_row(shop: Shop) -> None:
    number = shop.opens(product="A-102", quantity=4)

    done = brought(shop, SheetFile("재고.xlsx", xlsx([["상품코드", "재고 수량"], ["A-102", 3], ["C-55", 9]])))

    assert done.errors == (RowError(2, "재고 수량", "3", Expected.NOT_BELOW_PINNED, (number,)),)
    assert (shop.product("A-102").on_hand, shop.product("C-55").on_hand) == (10, 9)


def test_a_file_that_nobody_can_read_changes_nothing(shop: Shop) -> None:
    with pytest.raises(SheetRefused) as refused:
        brought(shop, file())

    assert refused.value.refusal == NoRows("orders")


def test_an_invoice_in_a_later_sheet_is_filled_in(shop: Shop) -> None:
    brought(shop, file(FIRST))

    brought(shop, file((*FIRST[:7], "681234567890", "")))

    assert opened(shop, "1001").invoice == Invoice("681234567890")
    assert opened(shop, "1001").status is Status.INVOICED


def test_the_sheet_is_who_did_it(shop: Shop) -> None:
    brought(shop, replace(file(FIRST), name="주문\x00\n.xlsx"))

    with shop.store.reading(shop.company) as unit:
        entry = unit.journal.last_of("sheet")
    assert entry is not None
    assert (entry.actor, entry.name, entry.source) == ("sheet", "주문.xlsx", "sheet:주문.xlsx")


def test_a_courier_that_nobody_knows_is_told_and_the_invoice_comes_in_without_one(shop: Shop) -> None:
    header = (*OWN, "택배사", "송장번호")
    rows = [("쿠팡", "1", "코트", 1000, "번개택배", "681234567893"), ("쿠팡", "2", "코트", 1000, "CJ", "681234567893")]

    done = brought(shop, file(*rows, header=header))
    again = brought(shop, file(*rows, header=header))

    assert done.warnings == (CourierLeftOut("번개택배", "681234567893"),)
    assert opened(shop, "1").invoice == Invoice("681234567893", None)
    assert again.warnings == ()


def test_a_stock_sheet_gives_pieces_to_orders_that_waited_for_it(shop: Shop) -> None:
    number = shop.opens(product="D-1", quantity=2)
    short = shop.opens(product="D-1", quantity=9)

    done = brought(shop, SheetFile("재고.csv", text([["상품코드", "재고"], ["D-1", 5]])))

    assert done.warnings == (OrdersWaited("D-1", 1, 1),)
    assert (shop.order(number).pinned, shop.order(short).sold_out) == (2, True)
    assert shop.faults() == ()
