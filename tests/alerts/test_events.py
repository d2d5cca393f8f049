"""What happened at a mall becomes a case for the right person."""

from datetime import UTC, datetime

from fasta_core.alerts.cases import Case, CaseKind
from fasta_core.alerts.events import event_cases, moved_away
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry, Mover
from fasta_core.domain.order import Status
from fasta_core.domain.order_changes import StatusChange

AT = datetime(2026, 11, 23, 1, tzinfo=UTC)


def entry(actor: str, *changes: Change) -> JournalEntry:
    """An entry of these changes."""
    return JournalEntry(1, AT, actor, actor, "sheet:x", "collect", changes)


def test_a_cancel_of_a_packed_order_is_a_parcel_to_stop() -> None:
    change = StatusChange("123", Status.INVOICED, Status.CANCELLED)

    assert [case.kind for case in event_cases(change, None)] == [CaseKind.CANCEL_AFTER_INVOICE]


def test_a_cancel_of_an_order_that_is_not_packed_is_no_case() -> None:
    change = StatusChange("123", Status.NEW, Status.CANCELLED)

    assert list(event_cases(change, None)) == []


def test_a_restored_order_that_the_mall_turns_back_is_told_to_the_one_who_restored_it() -> None:
    change = StatusChange("123", Status.NEW, Status.CANCELLED)

    cases = list(event_cases(change, Mover("person:7", "restore")))

    assert cases == [Case(CaseKind.REVERTED, "123", only=7, facts=(("after", "cancelled"),))]


def test_an_order_that_the_mall_itself_brought_back_concerns_nobody() -> None:
    change = StatusChange("123", Status.NEW, Status.CANCELLED)

    assert list(event_cases(change, Mover("mall:coupang", "collect"))) == []


def test_what_staff_cancel_themselves_is_no_event() -> None:
    change = StatusChange("123", Status.INVOICED, Status.CANCELLED)

    assert list(moved_away(entry("person:7", change))) == []
    assert list(moved_away(entry("mall:coupang", change))) == [change]
