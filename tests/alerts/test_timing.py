"""Quiet hours and days off hold an alert, and never drop it."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fasta_core.alerts.timing import SEOUL, AlertRules, is_quiet, may_go_at, rules_of
from fasta_core.domain.settings import Setting, default

MONDAY = date(2026, 11, 23)


def weekend(day: date) -> bool:
    """Saturdays and Sundays."""
    return day.weekday() >= 5


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """A moment in Seoul."""
    return datetime.combine(day, time(hour, minute), SEOUL)


def test_an_alert_in_working_hours_goes_at_once() -> None:
    now = at(MONDAY, 10)

    assert may_go_at(now, AlertRules(), weekend) == now


def test_an_alert_at_night_waits_for_the_morning() -> None:
    assert may_go_at(at(MONDAY, 23), AlertRules(), weekend) == at(MONDAY + timedelta(days=1), 8)


def test_an_alert_after_midnight_waits_for_the_same_morning() -> None:
    assert may_go_at(at(MONDAY, 3), AlertRules(), weekend) == at(MONDAY, 8)


def test_an_alert_on_friday_night_waits_for_monday_morning() -> None:
    friday = MONDAY + timedelta(days=4)

    assert may_go_at(at(friday, 22), AlertRules(), weekend) == at(MONDAY + timedelta(days=7), 8)


def test_a_company_that_works_on_saturdays_hears_on_saturday() -> None:
    saturday = MONDAY + timedelta(days=5)

    assert may_go_at(at(saturday, 10), AlertRules(on_days_off=True), weekend) == at(saturday, 10)


def test_the_hours_a_company_chose_are_its_rules() -> None:
    chosen = {setting: default(setting) for setting in Setting}

    usual = rules_of(chosen)
    others = rules_of(chosen | {Setting.STOPPED_AFTER: "12", Setting.ESCALATE_AFTER: "off"})

    assert (usual.stopped_after, usual.escalate_after) == (timedelta(hours=26), timedelta(hours=3))
    assert (others.stopped_after, others.escalate_after) == (timedelta(hours=12), None)


def test_quiet_hours_within_one_day_are_understood() -> None:
    rules = AlertRules(quiet_from=time(12), quiet_to=time(13))

    assert may_go_at(at(MONDAY, 12, 30), rules, weekend) == at(MONDAY, 13)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)),  # noqa: DTZ001 - hypothesis adds the zone below
    st.times(),
    st.times(),
    st.booleans(),
)
def test_no_alert_goes_in_quiet_hours_or_is_held_for_more_than_four_days(
    moment: datetime, quiet_from: time, quiet_to: time, on_days_off: bool
) -> None:
    rules = AlertRules(quiet_from, quiet_to, on_days_off)
    now = moment.replace(tzinfo=SEOUL)

    goes = may_go_at(now, rules, weekend)

    assert now <= goes <= now + timedelta(days=4)
    assert not is_quiet(goes.astimezone(SEOUL).time(), rules)
    assert on_days_off or not weekend(goes.astimezone(SEOUL).date())
