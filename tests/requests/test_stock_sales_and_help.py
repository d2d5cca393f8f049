"""Stock, sales and help."""

from datetime import UTC, datetime

from fasta_core.domain.company_refusals import MallNotFound
from fasta_core.domain.order import Status
from fasta_core.domain.search import SalesRow, Totals
from fasta_core.domain.stock_refusals import ProductNotFound
from tests.shop import STAFF, VIEWER, Shop


def test_stock_is_on_hand_pinned_free_and_who_waits(shop: Shop) -> None:
    shop.opens(product="C-55", quantity=2)
    shop.opens(product="C-55", quantity=2)

    answer = shop.asks("stock", product="c-55")

    (product,) = answer.products
    assert (product.on_hand, product.pinned, product.free) == (3, 2, 1)
    assert answer.waiting == {"C-55": 1}


def test_a_part_of_a_name_finds_all_that_have_it(shop: Shop) -> None:
    assert [product.code for product in shop.asks("stock", product="트").products] == ["A-102", "C-55"]
    assert shop.refuses("stock", product="없는 것") == ProductNotFound("없는 것")
    assert shop.refuses("stock", product="%") == ProductNotFound("%")


def test_sales_are_grouped(shop: Shop) -> None:
    shop.opens(total=1_000, product="A-102", ordered_at=datetime(2026, 11, 19, 14, 59, tzinfo=UTC))
    shop.opens(total=2_000, mall="naver", ordered_at=datetime(2026, 11, 19, 15, 0, tzinfo=UTC))
    shop.opens(total=4_000, channel="fairy", ordered_at=datetime(2026, 11, 20, 3, 0, tzinfo=UTC))

    assert shop.asks("sales").totals == Totals(3, 7_000)
    assert shop.asks("sales").rows == ()
    assert shop.asks("sales", by="mall").rows == (
        SalesRow("fairy", 1, 4_000),
        SalesRow("naver", 1, 2_000),
        SalesRow("coupang", 1, 1_000),
    )
    assert shop.asks("sales", by="day").rows == (SalesRow("2026-11-19", 1, 1_000), SalesRow("2026-11-20", 2, 6_000))
    assert shop.asks("sales", by="product").rows[-1] == SalesRow("A-102", 1, 1_000)


def test_sales_are_narrowed(shop: Shop) -> None:
    shop.opens(total=1_000)
    shop.opens(total=2_000, mall="naver")
    shop.opens(total=4_000, channel="fairy", ordered_at=datetime(2025, 1, 1, tzinfo=UTC))

    assert shop.asks("sales", malls=["naver"]).totals == Totals(1, 2_000)
    assert shop.asks("sales", channel="fairy").totals == Totals(1, 4_000)
    year = {"start": "2026-01-01", "end": "2026-12-31"}
    assert shop.asks("sales", period=year).totals == Totals(2, 3_000)
    assert shop.refuses("sales", malls=["musinsa"]) == MallNotFound("musinsa")


def test_what_was_cancelled_or_returned_was_not_sold(shop: Shop) -> None:
    for status in Status:
        shop.opens(total=1_000, status=status)

    assert shop.asks("sales").totals.count == len(Status) - 2


def test_nothing_sold_is_nothing(shop: Shop) -> None:
    assert shop.asks("sales").totals == Totals(0, 0)
    assert shop.asks("sales", by="day").rows == ()


def test_help_names_what_the_role_reaches(shop: Shop) -> None:
    assert "restore" in shop.asks("help", STAFF).intents
    assert "restore" not in shop.asks("help", VIEWER).intents
    assert "orders" in shop.asks("help", VIEWER).intents
