"""The simulated malls: a live answer, and a state of their own."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from fasta_core.domain.order import Invoice, Order, Return, Status
from fasta_core.malls.port import MallAway, MallWord
from fasta_core.malls.simulated import SimulatedMalls

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
ORDER = Order("7", Status.NEW, 10_000, "김민지", NOW, mall="coupang", mall_order="1001", mall_line="1", pinned=0)
OTHER = replace(ORDER, number="8", mall="naver", mall_order="2001")


@pytest.fixture
def malls(tmp_path: Path) -> SimulatedMalls:
    """Malls that know two orders."""
    made = SimulatedMalls(tmp_path / "malls.json", lambda: NOW)
    made.put([ORDER, OTHER])
    return made


def test_a_mall_says_what_it_was_told_and_when_it_was_asked(malls: SimulatedMalls) -> None:
    malls.set_state(ORDER, Status.CANCEL_REQUESTED)

    assert malls.mall("coupang").look(ORDER) == MallWord(Status.CANCEL_REQUESTED, NOW)
    assert malls.mall("naver").look(OTHER) == MallWord(Status.NEW, NOW)


def test_a_mall_reports_its_own_orders_without_the_desks_numbers(malls: SimulatedMalls) -> None:
    reported = list(malls.mall("coupang").collect())

    assert [one.order for one in reported] == [replace(ORDER, number="")]


def test_what_was_said_outlives_the_process(malls: SimulatedMalls) -> None:
    malls.set_state(ORDER, Status.CANCELLED)
    again = SimulatedMalls(malls.path, lambda: NOW)

    assert again.says(ORDER) is Status.CANCELLED


@pytest.mark.parametrize("before", [Status.NEW, Status.INVOICED, Status.SHIPPED])
def test_a_withdrawn_claim_is_what_it_was_before(malls: SimulatedMalls, before: Status) -> None:
    malls.set_state(ORDER, before)
    malls.set_state(ORDER, Status.CANCEL_REQUESTED)
    malls.set_state(ORDER, Status.CANCELLED)

    malls.withdraw(ORDER)

    assert malls.says(ORDER) is before


@pytest.mark.parametrize(
    ("status", "invoice", "before"),
    [
        (Status.CANCELLED, None, Status.NEW),
        (Status.CANCELLED, Invoice("681234567890"), Status.INVOICED),
        (Status.RETURN_REQUESTED, None, Status.SHIPPED),
    ],
)
def test_a_claim_that_a_mall_has_from_the_start_can_be_withdrawn_too(
    malls: SimulatedMalls, status: Status, invoice: Invoice | None, before: Status
) -> None:
    malls.put([replace(ORDER, status=status, invoice=invoice)])

    malls.withdraw(ORDER)

    assert malls.says(ORDER) is before


def test_a_return_has_a_parcel_and_a_withdrawn_one_has_none(malls: SimulatedMalls) -> None:
    malls.set_state(ORDER, Status.RETURN_REQUESTED)
    (asked,) = malls.mall("coupang").collect()
    malls.withdraw(ORDER)
    (withdrawn,) = malls.mall("coupang").collect()

    assert asked.order.returning == Return(date(2026, 11, 23))
    assert withdrawn.order.returning is None


def test_a_shipped_order_has_its_invoice(malls: SimulatedMalls) -> None:
    malls.ship(ORDER, Invoice("681234567890", "cj"))

    (reported,) = malls.mall("coupang").collect()

    assert (reported.order.status, reported.order.invoice) == (Status.SHIPPED, Invoice("681234567890", "cj"))


def test_a_mall_out_of_reach_says_nothing_and_reports_nothing(malls: SimulatedMalls) -> None:
    malls.set_away("coupang", away=True)

    assert malls.mall("coupang").look(ORDER) is None
    assert malls.mall("naver").look(OTHER) is not None
    with pytest.raises(MallAway):
        malls.mall("coupang").collect()
    malls.set_away("coupang", away=False)
    assert malls.mall("coupang").look(ORDER) is not None


def test_a_mall_knows_nothing_of_an_order_it_never_had(malls: SimulatedMalls) -> None:
    unknown = replace(ORDER, mall_order="9999")

    assert malls.mall("coupang").look(unknown) is None
    assert malls.says(unknown) is None


def test_forgetting_begins_anew(malls: SimulatedMalls) -> None:
    malls.forget()

    assert list(malls.mall("coupang").collect()) == []
