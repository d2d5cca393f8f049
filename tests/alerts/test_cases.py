"""Who hears of a case."""

from collections.abc import Mapping

import pytest

from bot.alerting.anew import LOOKS, case_anew
from bot.replies.alert_buttons import SETTLING
from fasta_core.alerts.cases import Case, CaseKind, concerns, superiors, urgent_first
from fasta_core.domain.people import Alert, Person, Role
from tests.shop import Shop

ALL = frozenset(Alert)
STAFF = Person(1, "kim", Role.STAFF)
VIEWER = Person(2, "lee", Role.VIEWER)
OWNER = Person(3, "park", Role.OWNER)


def test_staff_hear_of_a_late_return() -> None:
    assert concerns(Case(CaseKind.RETURN_LATE, "123", 2), STAFF, ALL)


def test_a_viewer_hears_of_nothing() -> None:
    assert not any(concerns(Case(kind, "123"), VIEWER, ALL) for kind in CaseKind)


def test_an_alert_that_is_turned_off_is_not_heard() -> None:
    assert not concerns(Case(CaseKind.RETURN_LATE, "123"), STAFF, ALL - {Alert.DELAYED_RETURNS})


def test_a_parcel_that_must_be_stopped_cannot_be_turned_off() -> None:
    assert concerns(Case(CaseKind.CANCEL_AFTER_INVOICE, "123"), STAFF, frozenset())


def test_a_restore_that_was_turned_back_concerns_only_the_one_who_made_it() -> None:
    case = Case(CaseKind.REVERTED, "123", only=1)

    assert concerns(case, STAFF, ALL)
    assert not concerns(case, OWNER, ALL)


@pytest.mark.parametrize("table", [LOOKS, SETTLING])
def test_every_kind_of_case_is_looked_at_anew_in_its_own_way_and_says_what_settles_it(
    table: Mapping[CaseKind, object],
) -> None:
    assert set(table) == set(CaseKind)


@pytest.mark.parametrize("kind", CaseKind)
def test_an_order_that_is_gone_is_no_case_any_more(shop: Shop, kind: CaseKind) -> None:
    with shop.store.reading(shop.company) as unit:
        found = case_anew(unit, kind, "999", shop.now.date())

    assert (found is None) == (kind is not CaseKind.COLLECTION_STOPPED)


def test_a_stopped_collection_goes_to_managers_and_owners() -> None:
    case = Case(CaseKind.COLLECTION_STOPPED, "coupang")

    assert not concerns(case, STAFF, ALL)
    assert concerns(case, OWNER, ALL)


def test_a_parcel_to_stop_is_told_before_a_late_return_and_the_longest_late_first() -> None:
    cases = [
        Case(CaseKind.RETURN_LATE, "1", 1),
        Case(CaseKind.RETURN_LATE, "2", 5),
        Case(CaseKind.CANCEL_AFTER_INVOICE, "3"),
    ]

    assert [case.subject for case in sorted(cases, key=urgent_first)] == ["3", "2", "1"]


def test_a_case_nobody_took_goes_to_managers_and_owners() -> None:
    assert superiors((STAFF, VIEWER, OWNER)) == (OWNER,)
