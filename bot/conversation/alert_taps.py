"""Taps on an alert: open what it is about, or do what it offers, by a plan like every other."""

from collections.abc import Callable, Mapping

from bot.alerting.anew import case_anew
from bot.alerting.letters import AlertState
from bot.conversation import alert_owners, lists, orders
from bot.conversation.cards import Kind, Tap, new_card, state_of
from bot.conversation.memory import Asked, Listed
from bot.conversation.plans import propose
from bot.conversation.reads import answer
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.conversation.wishes import wished
from bot.replies.alerting import case_reply, over_reply
from bot.replies.notices import nothing_for_it
from fasta_core.alerts.cases import RETURNS, CaseKind
from fasta_core.storage.cards import Card

LISTED: Mapping[str, str] = {
    CaseKind.RELEASABLE.value: "sold_out_orders",
    **{kind.value: "delayed_returns" for kind in RETURNS},
}
"""Which list shows all cases of a kind; what is not here is shown order by order."""
BEHIND: Mapping[str, Asked] = {
    "late": Asked("delayed_returns"),
    "sold-out": Asked("sold_out_orders"),
    "cancels": Asked("orders", {"status": "cancel_requested"}),
}
"""The lists behind the digest's figures."""
NOTES = frozenset({"asked-again", "refunded", "stopped"})
"""What can be noted with a tap; an alert from before there were several says none."""


def tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """What a tap on an alert does. Raises Refused."""
    return _WAYS.get(tap.word, _nothing)(turn, state_of(card, AlertState), tap)


def _open(turn: Turn, state: AlertState, tap: Tap) -> Said:
    if not 0 <= tap.place < len(state.orders):
        return _nothing(turn, state, tap)
    return orders.show(turn, state.orders[tap.place])


def _case(turn: Turn, state: AlertState, tap: Tap) -> Said:
    """One of several cases, with everything that can be done about it; or that it is over."""
    if not 0 <= tap.place < len(state.orders):
        return _nothing(turn, state, tap)
    with turn.desk.store.reading(turn.desk.company) as unit:
        found = case_anew(unit, CaseKind(state.kind), state.orders[tap.place], turn.shown().today)
    if found is None:
        return said(over_reply(turn.shown()))
    case, order = found
    alone = AlertState(case.kind.value, (case.key,), (case.subject,))
    return said(case_reply(case, order, turn.shown()), new_card(turn, Kind.ALERT, alone))


def _all(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    if state.kind in LISTED:
        return lists.show(turn, Listed(Asked(LISTED[state.kind])))
    return answer(turn, Asked("order", {"orders": list(state.orders[: turn.desk.rules.most_orders])}))


def _behind(turn: Turn, _state: AlertState, tap: Tap) -> Said:
    return lists.show(turn, Listed(BEHIND[tap.word]))


def _release(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    return propose(turn, Asked("release_sold_out", {"orders": list(state.orders[: turn.desk.rules.most_orders])}))


def _restore(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    return propose(turn, Asked("restore", {"orders": list(state.orders)}))


def _note(turn: Turn, state: AlertState, tap: Tap) -> Said:
    done = tap.rest if tap.rest in NOTES else "asked-again"
    memo = turn.words.label(f"alert-note-{done}")
    return propose(turn, Asked("add_note", {"orders": list(state.orders[:1]), "memo": memo}))


def _wish(turn: Turn, state: AlertState, _tap: Tap) -> Said:
    return wished(turn, state.orders)


def _nothing(turn: Turn, _state: AlertState, _tap: Tap) -> Said:
    return said(nothing_for_it(turn.shown()))


_WAYS: dict[str, Callable[[Turn, AlertState, Tap], Said]] = {
    "o": _open,
    "c": _case,
    "all": _all,
    **dict.fromkeys(BEHIND, _behind),
    "rel": _release,
    "go": _restore,
    "note": _note,
    "wish": _wish,
    "take": alert_owners.take,
    "later": alert_owners.put_off,
}
