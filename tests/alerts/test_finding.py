"""What the desk holds becomes cases."""

from datetime import UTC, date, datetime, timedelta

from fasta_core.alerts.cases import CaseKind
from fasta_core.alerts.finding import releasable_cases, return_cases, stopped_cases
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.order import Order, Return, Status
from fasta_core.domain.stock import Product

NOW = datetime(2026, 11, 27, 1, tzinfo=UTC)
TODAY = date(2026, 11, 27)


def returned_on(number: str, day: date) -> Order:
    """An order whose return was asked for on this day."""
    return Order(number, Status.RETURN_REQUESTED, 1000, "kim", NOW, returning=Return(day))


def waiting(number: str, quantity: int) -> Order:
    """A sold-out order of product A-1."""
    return Order(number, Status.NEW, 1000, "kim", NOW, sold_out=True, product="A-1", quantity=quantity)


def test_a_return_is_announced_the_day_before_its_clock_runs_out_and_from_then_on() -> None:
    days = [date(2026, 11, day) for day in (26, 25, 24, 23)]
    orders = [returned_on(str(place), day) for place, day in enumerate(days)]

    found = {case.subject: case.kind for case in return_cases(orders, {}, TODAY)}

    assert found == {"1": CaseKind.RETURN_SOON, "2": CaseKind.RETURN_DUE, "3": CaseKind.RETURN_LATE}


def test_free_pieces_are_promised_to_the_oldest_order_once() -> None:
    orders = [waiting("1", 2), waiting("2", 2), waiting("3", 1)]

    found = [case.subject for case in releasable_cases(orders, {"A-1": Product("A-1", on_hand=3)})]

    assert found == ["1", "3"]


def test_an_order_of_a_product_that_is_not_counted_is_not_called_releasable() -> None:
    assert list(releasable_cases([waiting("1", 1)], {"A-1": Product("A-1")})) == []


def test_a_company_that_does_not_want_to_hear_of_silent_malls_hears_of_none() -> None:
    heard = {"coupang": NOW - timedelta(hours=300)}

    assert list(stopped_cases(heard, NOW, AlertRules(stopped_after=None))) == []


def test_a_mall_that_was_not_heard_of_for_too_long_has_stopped() -> None:
    heard = {"coupang": NOW - timedelta(hours=30), "naver": NOW - timedelta(hours=1)}

    assert [case.subject for case in stopped_cases(heard, NOW, AlertRules())] == ["coupang"]
