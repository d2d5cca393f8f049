"""A sweep tells the right people once."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import pytest

from bot.alerting.gathering import Found, gather
from bot.alerting.sweep import sweep
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.company_changes import AlertChange
from fasta_core.domain.order import Return, Status
from fasta_core.domain.people import Alert
from fasta_core.storage.alert_cases import KeptCase, SqlAlertCases
from fasta_core.storage.units import SqlUnit
from tests.alerts.letters import texts, written
from tests.shop import STAFF, Shop

RULES = AlertRules()


def swept(shop: Shop) -> list[tuple[int, str]]:
    """What the sweep puts into whose chat."""
    letters = written(shop, lambda: sweep(shop.desk, RULES, shop.now))
    return list(zip([chat for chat, _ in letters], texts(letters), strict=True))


def late_return(shop: Shop, days: int) -> str:
    """An order whose return was asked for so many days ago."""
    asked = Return((shop.now - timedelta(days=days)).date())
    return shop.opens(status=Status.RETURN_REQUESTED, returning=asked)


def test_a_late_return_is_told_to_everyone_who_can_act(shop: Shop) -> None:
    number = late_return(shop, days=6)

    told = swept(shop)

    assert {chat for chat, _ in told} == {1, 2, 3, 4}
    assert all(number in text for _, text in told)


def test_the_same_case_is_told_once(shop: Shop) -> None:
    late_return(shop, days=6)
    swept(shop)
    shop.later(minutes=5)

    assert swept(shop) == []


def test_a_person_who_turned_it_off_hears_nothing(shop: Shop) -> None:
    late_return(shop, days=6)
    shop.changes(AlertChange(3, Alert.DELAYED_RETURNS, before=True, after=False))

    assert 3 not in {chat for chat, _ in swept(shop)}


def test_what_stands_at_night_is_told_in_the_morning(shop: Shop) -> None:
    shop.later(hours=13)
    late_return(shop, days=6)

    at_night = swept(shop)
    shop.later(hours=10)

    assert at_night == []
    assert len(swept(shop)) == 4


def test_many_late_returns_are_one_message(shop: Shop) -> None:
    for _ in range(5):
        late_return(shop, days=6)

    assert len(swept(shop)) == 4


def test_a_restore_that_the_mall_turns_back_is_told_at_once_to_the_one_who_made_it(shop: Shop) -> None:
    number = shop.opens(status=Status.CANCELLED)
    shop.does("restore", STAFF, orders=[number])
    swept(shop)

    shop.moves(number, Status.CANCELLED)

    assert [chat for chat, _ in swept(shop)] == [3]


def test_a_case_that_nobody_takes_goes_to_managers_and_owners_after_a_while(shop: Shop) -> None:
    number = late_return(shop, days=6)
    swept(shop)
    shop.later(hours=4)

    told = swept(shop)

    assert sorted(chat for chat, _ in told) == [1, 2]
    assert all("맡지 않았" in text and number in text for _, text in told)


def test_many_cases_that_nobody_takes_are_one_message_to_each_manager_and_owner(shop: Shop) -> None:
    for _ in range(5):
        late_return(shop, days=6)
    swept(shop)
    shop.later(hours=4)

    told = swept(shop)

    assert sorted(chat for chat, _ in told) == [1, 2]
    assert all("맡지 않았" in text for _, text in told)


def test_a_case_that_somebody_took_is_not_raised(shop: Shop) -> None:
    number = late_return(shop, days=6)
    swept(shop)
    with shop.store.writing(shop.company) as unit:
        SqlAlertCases(unit.connection, shop.company).take(f"return:{number}", 3)
    shop.later(hours=4)

    assert swept(shop) == []


def test_a_case_put_off_comes_back_in_the_morning(shop: Shop) -> None:
    number = late_return(shop, days=6)
    swept(shop)
    with shop.store.writing(shop.company) as unit:
        memory = SqlAlertCases(unit.connection, shop.company)
        memory.put_off(f"return:{number}", shop.now + timedelta(days=1))
        memory.escalated(f"return:{number}", shop.now)

    assert swept(shop) == []
    shop.later(days=1)
    assert len(swept(shop)) == 4


def to_stop(shop: Shop) -> str:
    """A packed order that its mall has just cancelled."""
    swept(shop)
    number = shop.opens(status=Status.INVOICED)
    shop.moves(number, Status.CANCELLED)
    return number


def test_a_parcel_to_stop_that_nobody_takes_goes_to_managers_and_owners_too(shop: Shop) -> None:
    number = to_stop(shop)
    first = swept(shop)
    shop.later(minutes=30)
    between = swept(shop)
    shop.later(hours=3)

    raised = swept(shop)

    assert {chat for chat, _ in first} == {1, 2, 3, 4}
    assert between == []
    assert sorted(chat for chat, _ in raised) == [1, 2]
    assert all("맡지 않았" in text and number in text for _, text in raised)


def test_a_parcel_to_stop_that_somebody_took_is_not_raised(shop: Shop) -> None:
    number = to_stop(shop)
    swept(shop)
    shop.later(minutes=30)
    swept(shop)
    with shop.store.writing(shop.company) as unit:
        SqlAlertCases(unit.connection, shop.company).take(f"cancel_after_invoice:{number}", 3)
    shop.later(hours=3)

    assert swept(shop) == []


def test_an_order_that_is_normal_again_needs_no_parcel_stopped(shop: Shop) -> None:
    number = to_stop(shop)
    swept(shop)
    shop.moves(number, Status.INVOICED)
    shop.later(hours=4)

    assert swept(shop) == []


def test_what_waited_for_the_morning_is_not_raised_before_anybody_could_take_it(shop: Shop) -> None:
    shop.later(hours=13)
    number = to_stop(shop)
    swept(shop)
    shop.later(hours=9, minutes=5)
    in_the_morning = swept(shop)
    shop.later(hours=3)

    assert in_the_morning == []
    assert [number in text for _, text in swept(shop)] == [True, True]


def test_a_case_put_off_is_raised_only_some_time_after_it_was_told_again(shop: Shop) -> None:
    number = late_return(shop, days=6)
    swept(shop)
    with shop.store.writing(shop.company) as unit:
        SqlAlertCases(unit.connection, shop.company).put_off(f"return:{number}", shop.now + timedelta(hours=5))
    shop.later(hours=4)
    while_put_off = swept(shop)
    shop.later(days=1)
    again = swept(shop)
    shop.later(hours=4)

    assert while_put_off == []
    assert sorted(chat for chat, _ in again) == [1, 2, 3, 4]
    assert sorted(chat for chat, _ in swept(shop)) == [1, 2]


def test_a_sweep_that_another_one_overtook_writes_nothing(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    late_return(shop, days=6)
    found: list[Found] = []

    def overtaken(unit: SqlUnit, now: datetime, rules: AlertRules) -> Found:
        found.append(gather(unit, now, rules))
        return found[0]

    monkeypatch.setattr("bot.alerting.sweep.gather", overtaken)

    assert len(swept(shop)) == 4
    assert swept(shop) == []
    assert len(found) == 2


def test_a_sweep_that_ends_while_another_still_reads_is_noticed(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    late_return(shop, days=6)
    swept(shop)
    shop.later(hours=4)
    reading = SqlAlertCases.kept
    told: list[bool] = []

    def slowly(memory: SqlAlertCases) -> Mapping[str, KeptCase]:
        found = reading(memory)
        if not told:
            told.append(True)
            sweep(shop.desk, RULES, shop.now)
        return found

    monkeypatch.setattr(SqlAlertCases, "kept", slowly)

    assert sorted(chat for chat, _ in swept(shop)) == [1, 2]
