"""Taps on an alert: open what it is about, take it, put it off, or do what it offers, by a plan like every other."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.alerting.letters import AlertState
from bot.conversation import lists, orders
from bot.conversation.cards import Tap
from bot.conversation.memory import Asked, Listed
from bot.conversation.plans import propose
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.alerting import put_off_reply, taken_reply
from bot.replies.notices import nothing_for_it
from fasta_core.alerts.cases import CaseKind
from fasta_core.alerts.timing import SEOUL
from fasta_core.codec import loads
from fasta_core.storage.alert_cases import SqlAlertCases
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

LISTED = {CaseKind.RELEASABLE.value: "sold_out_orders"}
"""Which list shows all cases of a kind; the delayed returns where it is not here."""
MORNING = time(8)


def tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """What a tap on an alert does. Raises Refused."""
    return _WAYS.get(tap.word, _nothing)(turn, loads(card.state, AlertState), tap)


def _open(turn: Turn, state: AlertState, tap: Tap) -> Said:
    if not 0 <= tap.place < len(state.orders):
        return _nothing(turn, state, tap)
    return orders.show(turn, state.orders[tap.place])


def _all(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    return lists.show(turn, Listed(Asked(LISTED.get(state.kind, "delayed_returns"))))


def _release(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    return propose(turn, Asked("release_sold_out", {"orders": list(state.orders[: turn.desk.rules.most_orders])}))


def _restore(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    return propose(turn, Asked("restore", {"orders": list(state.orders)}))


def _note(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    memo = turn.words.label("alert-note-asked-again")
    return propose(turn, Asked("add_note", {"orders": list(state.orders[:1]), "memo": memo}))


def _take(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    def taken(unit: SqlUnit) -> None:
        for key in state.keys:
            SqlAlertCases(unit.connection, unit.company_id).take(key, turn.person.id)

    return replace(said(taken_reply(turn.person.name, turn.shown())), beside=(taken,))


def _later(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    day = turn.shown().today + timedelta(days=1)

    def put_off(unit: SqlUnit) -> None:
        for key in state.keys:
            SqlAlertCases(unit.connection, unit.company_id).put_off(key, datetime.combine(day, MORNING, SEOUL))

    return replace(said(put_off_reply(day, turn.shown())), beside=(put_off,))


def _nothing(turn: Turn, _state: AlertState, _tap: Tap) -> Said:
    return said(nothing_for_it(turn.shown()))


_WAYS: dict[str, Callable[[Turn, AlertState, Tap], Said]] = {
    "o": _open,
    "all": _all,
    "late": _all,
    "rel": _release,
    "go": _restore,
    "note": _note,
    "take": _take,
    "later": _later,
}
