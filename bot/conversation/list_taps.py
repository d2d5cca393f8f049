"""Taps on a list: its pages, its rows, its malls, and what can be done with all of it."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.conversation import lists, orders
from bot.conversation.cards import Tap, state_of
from bot.conversation.corrections import correct
from bot.conversation.memory import Asked, Listed
from bot.conversation.plans import propose
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.notices import nothing_for_it
from fasta_core.requests.answers import OrderList
from fasta_core.storage.cards import Card

RELEASE = "release_sold_out"


def tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """What a tap on a list does; anybody of the company may turn its pages."""
    listed = state_of(card, Listed)
    known = listed.asked.intent in lists.LISTS or tap.word == "o"
    return (_WAYS.get(tap.word, _nothing) if known else _nothing)(turn, listed, tap)


def _next(turn: Turn, listed: Listed, tap: Tap) -> Said:
    return _page(turn, lists.next_page(listed), tap)


def _previous(turn: Turn, listed: Listed, tap: Tap) -> Said:
    return _page(turn, lists.previous_page(listed), tap)


def _page(turn: Turn, page: Listed | None, _tap: Tap) -> Said:
    return said(nothing_for_it(turn.shown())) if page is None else lists.show(turn, page, turn.heard.message)


def _open(turn: Turn, listed: Listed, tap: Tap) -> Said:
    if not 0 <= tap.place < len(listed.rows):
        return _nothing(turn, listed, tap)
    return orders.show(turn, listed.rows[tap.place], back=listed, message=turn.heard.message)


def _at_mall(turn: Turn, listed: Listed, tap: Tap) -> Said:
    return _again(turn, listed, {"malls": [tap.rest]} if tap.rest else {})


def _direct(turn: Turn, listed: Listed, _tap: Tap) -> Said:
    return _again(turn, listed, {"malls": [""]})


def _again(turn: Turn, listed: Listed, narrowing: Mapping[str, Any]) -> Said:
    kept = {name: value for name, value in listed.asked.slots.items() if name != "malls"}
    return lists.show(turn, Listed(Asked(listed.asked.intent, {**kept, **narrowing})), turn.heard.message)


def _release(turn: Turn, listed: Listed, tap: Tap) -> Said:
    answer: OrderList = turn.ask(listed.asked)
    if not answer.releasable:
        return _nothing(turn, listed, tap)
    return propose(turn, Asked(RELEASE, {"orders": list(answer.releasable[: turn.desk.rules.most_orders])}))


def _fix(turn: Turn, listed: Listed, tap: Tap) -> Said:
    return correct(turn, listed.asked, tap.rest)


def _nothing(turn: Turn, _listed: Listed, _tap: Tap) -> Said:
    return said(nothing_for_it(turn.shown()))


_WAYS: dict[str, Callable[[Turn, Listed, Tap], Said]] = {
    "n": _next,
    "p": _previous,
    "o": _open,
    "m": _at_mall,
    "d": _direct,
    "rel": _release,
    "fix": _fix,
}
