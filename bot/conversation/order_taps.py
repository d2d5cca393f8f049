"""Taps on an order's card: what can be done with it, the way back, and a look at the buyer's data, on record."""

from collections.abc import Callable
from dataclasses import replace

from bot.conversation import lists, orders
from bot.conversation.cards import Tap, state_of
from bot.conversation.forms import ALSO_NEEDED, ask_for
from bot.conversation.memory import Asked
from bot.conversation.orders import Opened
from bot.conversation.plans import propose
from bot.conversation.reads import answer
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from bot.replies.notices import not_in_a_group, nothing_for_it
from fasta_core.requests.answers import OrderCards
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

PLANNED = frozenset({"restore", "cancel_complete", "release_sold_out"})


def tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """What a tap on an order's card does."""
    opened = state_of(card, Opened)
    if tap.word == "do":
        return _do(turn, opened, tap.rest)
    return _WAYS.get(tap.verb, _nothing)(turn, card, opened)


def _do(turn: Turn, opened: Opened, intent: str) -> Said:
    asked = Asked(intent, {"orders": [opened.order]})
    turn = replace(turn, memory=replace(turn.memory, order=opened.order))
    if intent in PLANNED:
        return propose(turn, asked)
    if intent in ALSO_NEEDED:
        return ask_for(turn, asked, (ALSO_NEEDED[intent],))
    return answer(turn, asked) if intent == "history" else said(nothing_for_it(turn.shown()))


def _back(turn: Turn, card: Card, opened: Opened) -> Said:
    if opened.back is None:
        return _nothing(turn, card, opened)
    back = opened.back
    if back.asked.intent not in lists.LISTS:
        return answer(turn, back.asked, turn.heard.message)
    return lists.show(turn, back, turn.heard.message)


def _reveal(turn: Turn, card: Card, opened: Opened) -> Said:
    """The buyer's name, phone and address, in a private chat, with the look on record in the same transaction."""
    if not turn.heard.private:
        return said(not_in_a_group(turn.shown()))
    shown = turn.shown(back=opened.back is not None, revealed=True)
    answer: OrderCards = turn.ask(orders.asked_for(opened.order))
    reply = reply_to(answer, shown)
    if any(one.order.buyer_forgotten for one in answer.cards):
        return said(reply, card, turn.heard.message)

    def record(unit: SqlUnit) -> None:
        unit.people_store.looked(turn.person.id, opened.order, turn.now, turn.hand.source)

    return replace(said(reply, card, turn.heard.message), beside=(record,))


def _nothing(turn: Turn, _card: Card, _opened: Opened) -> Said:
    return said(nothing_for_it(turn.shown()))


_WAYS: dict[str, Callable[[Turn, Card, Opened], Said]] = {"back": _back, "show": _reveal}
