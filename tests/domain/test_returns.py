"""The two clocks of a return."""

from dataclasses import replace
from datetime import UTC, date, datetime

from fasta_core.domain.mall import MallAccount
from fasta_core.domain.order import Order, Return, Status
from fasta_core.domain.returns import Clock, Lateness, lateness

TODAY = date(2026, 11, 23)
MONDAY_BEFORE = date(2026, 11, 16)
COUPANG = MallAccount("coupang", "coupang", "coupang")


def returned(parcel: Return | None, address: str = "서울 마포구 합정동") -> Order:
    """An order that is being sent back."""
    bought = datetime(2026, 11, 1, tzinfo=UTC)
    return Order("1", Status.RETURN_REQUESTED, 10_000, "김민지", bought, "coupang", address=address, returning=parcel)


def test_the_collection_clock_runs_from_the_request() -> None:
    order = returned(Return(MONDAY_BEFORE))

    assert lateness(order, COUPANG, date(2026, 11, 19)) == Lateness(Clock.COLLECTION, 0)
    assert lateness(order, COUPANG, date(2026, 11, 20)) == Lateness(Clock.COLLECTION, 1)
    assert lateness(order, COUPANG, TODAY) == Lateness(Clock.COLLECTION, 2)


def test_a_pick_up_stops_the_collection_clock() -> None:
    order = returned(Return(MONDAY_BEFORE, picked_up_on=date(2026, 11, 18)))

    assert lateness(order, COUPANG, TODAY) is None


def test_the_refund_clock_runs_from_the_arrival() -> None:
    order = returned(Return(date(2026, 11, 2), arrived_on=MONDAY_BEFORE))

    assert lateness(order, COUPANG, TODAY) == Lateness(Clock.REFUND, 2)


def test_a_mall_has_its_own_days() -> None:
    patient = replace(COUPANG, collection_days=5, refund_days=4)

    assert lateness(returned(Return(MONDAY_BEFORE)), patient, TODAY) == Lateness(Clock.COLLECTION, 0)
    assert lateness(returned(Return(MONDAY_BEFORE, arrived_on=MONDAY_BEFORE)), patient, TODAY) == Lateness(
        Clock.REFUND, 1
    )


def test_the_defaults_hold_without_a_mall() -> None:
    assert lateness(returned(Return(MONDAY_BEFORE)), None, TODAY) == Lateness(Clock.COLLECTION, 2)


def test_islands_have_a_day_more_to_collect_and_none_to_refund() -> None:
    jeju = "제주특별자치도 제주시 노형동 12-3"

    assert lateness(returned(Return(MONDAY_BEFORE), jeju), COUPANG, TODAY) == Lateness(Clock.COLLECTION, 1)
    arrived = Return(MONDAY_BEFORE, arrived_on=MONDAY_BEFORE)
    assert lateness(returned(arrived, jeju), COUPANG, TODAY) == Lateness(Clock.REFUND, 2)


def test_no_clock_runs_for_a_return_that_is_complete_or_undated() -> None:
    assert lateness(replace(returned(Return(MONDAY_BEFORE)), status=Status.RETURNED), COUPANG, TODAY) is None
    assert lateness(returned(None), COUPANG, TODAY) is None
