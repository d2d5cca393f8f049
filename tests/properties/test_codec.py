"""A plan, a change, an answer as JSON and back is the same."""

from datetime import UTC, datetime
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from fasta_core.codec import dumps, loads, plain, structured
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry, lines_of
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.warnings import Warning as PlanWarning

MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the bounds have none
st.register_type_strategy(datetime, MOMENTS)


def any_of(union: Any) -> st.SearchStrategy[Any]:
    """A value of one of the union's classes."""
    return st.one_of(*(st.from_type(kind) for kind in get_args(union)))


CHANGES = any_of(Change)
OUTCOMES = st.builds(
    Outcome,
    subject=st.text(),
    changes=st.lists(CHANGES, max_size=3).map(tuple),
    warnings=st.lists(any_of(PlanWarning), max_size=2).map(tuple),
    refusal=st.none() | any_of(Refusal),
)


def plans(instead: st.SearchStrategy[Plan | None]) -> st.SearchStrategy[Plan]:
    """Plans with such another beside them."""
    outcomes = st.lists(OUTCOMES, max_size=3).map(tuple)
    return st.builds(Plan, st.text(), outcomes, instead=instead, undoes=st.none() | st.integers(1))


@given(plans(st.none() | plans(st.none())))
def test_a_plan_comes_back_as_it_was(plan: Plan) -> None:
    assert loads(dumps(plan), Plan) == plan
    assert structured(plain(plan), Plan) == plan


@given(st.lists(CHANGES, max_size=4).map(tuple))
def test_changes_come_back_and_read_the_same(changes: tuple[Any, ...]) -> None:
    text = dumps(changes, tuple[Change, ...])

    again: Any = loads(text, tuple[Change, ...])

    assert again == changes
    assert dumps(again, tuple[Change, ...]) == text


@given(CHANGES)
def test_a_change_twice_inverted_is_itself(change: Any) -> None:
    assert change.inverse().inverse() == change


@given(CHANGES)
def test_every_change_has_its_lines(change: Any) -> None:
    assert lines_of(change) != ()
    assert lines_of(change.inverse()) != ()


@given(st.builds(JournalEntry, changes=st.lists(CHANGES, max_size=2).map(tuple)))
def test_an_entry_comes_back_as_it_was(entry: JournalEntry) -> None:
    assert loads(dumps(entry), JournalEntry) == entry
