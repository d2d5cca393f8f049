"""Korean business days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fasta_core.domain.business_days import elapsed, is_business_day

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def test_a_weekend_is_no_business_day() -> None:
    assert not is_business_day(date(2026, 11, 21))
    assert not is_business_day(date(2026, 11, 22))
    assert is_business_day(date(2026, 11, 23))


def test_a_public_holiday_is_no_business_day() -> None:
    assert not is_business_day(date(2026, 9, 24))
    assert not is_business_day(date(2026, 9, 25))
    assert not is_business_day(date(2026, 12, 25))


def test_a_substitute_holiday_is_no_business_day() -> None:
    assert not is_business_day(date(2026, 10, 5))
    assert not is_business_day(date(2026, 3, 2))


def test_nothing_has_elapsed_on_the_day_itself() -> None:
    assert elapsed(date(2026, 11, 23), date(2026, 11, 23)) == 0
    assert elapsed(date(2026, 11, 24), date(2026, 11, 23)) == 0


def test_a_weekend_does_not_count() -> None:
    assert elapsed(date(2026, 11, 20), date(2026, 11, 22)) == 0
    assert elapsed(date(2026, 11, 20), date(2026, 11, 23)) == 1


def test_three_days_over_chuseok_take_a_week() -> None:
    assert elapsed(date(2026, 9, 23), date(2026, 9, 30)) == 3


@given(DAYS, st.integers(0, 200), st.integers(0, 200))
def test_elapsed_days_add_up(start: date, first: int, second: int) -> None:
    middle = start + timedelta(days=first)
    end = middle + timedelta(days=second)

    assert elapsed(start, middle) + elapsed(middle, end) == elapsed(start, end)
