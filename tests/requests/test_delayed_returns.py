"""Late returns (manual, section 1)."""

from datetime import date, timedelta
from typing import Any

import pytest

from fasta_core.domain.company_refusals import MallNotFound
from fasta_core.domain.order import Return, Status
from fasta_core.domain.order_refusals import BadCursor, PeriodTooLong
from fasta_core.domain.returns import Clock, Lateness
from fasta_core.domain.search import Totals
from tests.shop import Shop

TODAY = date(2026, 11, 23)


def late(shop: Shop, asked: date, **fields: Any) -> str:
    """An order whose return was asked for on this day."""
    number = shop.opens(status=Status.SHIPPED, **fields)
    shop.returns(number, Return(asked, "한진택배", "1234567890", reason="buyer absent"))
    return number


def numbers(answer: Any) -> list[str]:
    """The numbers of the rows."""
    return [row.order.number for row in answer.rows]


def test_most_days_late_stand_first_with_their_clock(shop: Shop) -> None:
    two = late(shop, date(2026, 11, 16))
    five = late(shop, date(2026, 11, 11))
    refund = shop.opens(status=Status.SHIPPED)
    shop.returns(refund, Return(date(2026, 11, 2), arrived_on=date(2026, 11, 12)))
    late(shop, date(2026, 11, 18))

    answer = shop.asks("delayed_returns")

    assert [(row.order.number, row.late) for row in answer.rows] == [
        (five, Lateness(Clock.COLLECTION, 5)),
        (refund, Lateness(Clock.REFUND, 4)),
        (two, Lateness(Clock.COLLECTION, 2)),
    ]
    assert answer.totals == Totals(3, 30_000)


def test_what_is_due_today_is_not_late_yet(shop: Shop) -> None:
    late(shop, date(2026, 11, 18))
    assert shop.asks("delayed_returns").rows == ()

    shop.later(days=1)

    assert shop.asks("delayed_returns").totals.count == 1


def test_the_period_is_that_of_the_return_request(shop: Shop) -> None:
    late(shop, date(2026, 11, 9))
    meant = late(shop, date(2026, 11, 12))
    late(shop, date(2026, 11, 16))

    answer = shop.asks("delayed_returns", period={"start": "2026-11-10", "end": "2026-11-15"})

    assert numbers(answer) == [meant]


def test_malls_are_counted_before_they_narrow(shop: Shop) -> None:
    late(shop, date(2026, 11, 12))
    second = late(shop, date(2026, 11, 12), mall="coupang-2")
    naver = late(shop, date(2026, 11, 12), mall="naver")

    answer = shop.asks("delayed_returns", malls=["naver"])

    assert numbers(answer) == [naver]
    assert answer.malls == {"coupang": 1, "coupang-2": 1, "naver": 1}
    assert second in numbers(shop.asks("delayed_returns", malls=["coupang"]))
    assert shop.asks("delayed_returns", malls=["coupang"]).totals.count == 2


def test_a_mall_the_company_has_no_account_at(shop: Shop) -> None:
    assert shop.refuses("delayed_returns", malls=["musinsa"]) == MallNotFound("musinsa")


def test_paging_shows_every_order_once_while_others_arrive(shop: Shop) -> None:
    expected = {late(shop, TODAY - timedelta(days=8 + n % 5)) for n in range(11)}

    seen: list[str] = []
    after = None
    while True:
        answer = shop.asks("delayed_returns", after=after, limit=3)
        seen += numbers(answer)
        after = answer.after
        late(shop, date(2026, 10, 12))
        if after is None:
            break

    assert len(seen) == len(set(seen))
    assert expected <= set(seen)


def test_a_period_over_thirty_days_is_refused(shop: Shop) -> None:
    shop.asks("delayed_returns", period={"start": "2026-10-25", "end": "2026-11-23"})

    refusal = shop.refuses("delayed_returns", period={"start": "2026-10-24", "end": "2026-11-23"})

    assert refusal == PeriodTooLong(31, 30)


@pytest.mark.parametrize("cursor", ["x", "!!!", "e30", "WzFd", "IjEi", "W1sxXV0", "가"])
def test_a_place_that_is_none(shop: Shop, cursor: str) -> None:
    late(shop, date(2026, 11, 9))

    assert shop.refuses("delayed_returns", after=cursor) == BadCursor(cursor)
