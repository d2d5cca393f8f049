"""Whose a case is, and when it is told again: a tap takes it, takes it over from another, or puts it off."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.alerting.letters import AlertState
from bot.conversation.cards import Kind, Tap, new_card
from bot.conversation.rights import needs
from bot.conversation.said import Post, Said, said
from bot.conversation.turn import Turn
from bot.replies.alerting import over_reply, put_off_reply, taken_by_another_reply, taken_over_reply, taken_reply
from bot.replies.words import words_for
from fasta_core.alerts.timing import SEOUL, may_go_at, rules_of
from fasta_core.domain.business_days import is_business_day
from fasta_core.domain.people import Person, Role
from fasta_core.storage.alert_cases import SqlAlertCases
from fasta_core.storage.units import SqlUnit

MORNING = time(8)
OVER = "over"
Owners = Mapping[str, int | None]


def take(turn: Turn, state: AlertState, tap: Tap) -> Said:
    """The cases are the person's from now on; those that another one has only if that was said. Raises Refused."""
    needs(turn, Role.STAFF)
    with turn.desk.store.reading(turn.desk.company) as unit:
        owners = _owners(unit, state)
        people = {person.id: person for person in unit.company.people()}
    theirs = {key: people[by] for key, by in owners.items() if by in people and by != turn.person.id}
    wanted = tuple(key for key in owners if tap.rest == OVER or key not in theirs)
    if not owners:
        return said(over_reply(turn.shown()))
    if not wanted:
        names = ", ".join(sorted({person.name for person in theirs.values()}))
        return said(taken_by_another_reply(names, turn.shown()), new_card(turn, Kind.ALERT, state))
    mine = said(taken_reply(turn.person.name, len(wanted), turn.shown()))
    over = tuple(_told(turn, state, theirs)) if tap.rest == OVER else ()

    def taken(unit: SqlUnit) -> None:
        for key in wanted:
            SqlAlertCases(unit.connection, unit.company_id).take(key, turn.person.id, before=owners[key])

    return replace(mine, posts=(*mine.posts, *over), beside=(taken,))


def put_off(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    """Nobody hears of the cases until the next morning on which the company wants to hear of anything. Raises Refused."""
    needs(turn, Role.STAFF)
    tomorrow = datetime.combine(turn.shown().today + timedelta(days=1), MORNING, SEOUL)
    with turn.desk.store.reading(turn.desk.company) as unit:
        owners = _owners(unit, state)
        rules = rules_of(unit.company.settings())
    if not owners:
        return said(over_reply(turn.shown()))
    until = may_go_at(tomorrow, rules, lambda day: not is_business_day(day))

    def later(unit: SqlUnit) -> None:
        for key in owners:
            SqlAlertCases(unit.connection, unit.company_id).put_off(key, until)

    return replace(said(put_off_reply(until.astimezone(SEOUL).date(), turn.shown())), beside=(later,))


def _owners(unit: SqlUnit, state: AlertState) -> Owners:
    """Who has each of the alert's cases, those that still stand."""
    kept = SqlAlertCases(unit.connection, unit.company_id).kept()
    return {key: kept[key].taken_by for key in state.keys if key in kept}


def _told(turn: Turn, state: AlertState, theirs: Mapping[str, Person]) -> Iterator[Post]:
    """Whoever had a case hears who has it now."""
    subjects = dict(zip(state.keys, state.orders, strict=False))
    for key, person in theirs.items():
        context = replace(turn.shown(), words=words_for(person.speaks), private=True)
        yield Post(taken_over_reply(subjects.get(key, key), turn.person.name, context), chat=person.id)
