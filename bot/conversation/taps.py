"""A tap: the card is looked up, and what its verb means is the kind's own business."""

from collections.abc import Callable, Mapping

from bot.conversation import (
    alert_taps,
    channels,
    company_settings,
    languages,
    list_taps,
    order_taps,
    plans,
    questions,
    second_taps,
    sheets,
    staff,
)
from bot.conversation.answer_taps import tapped as answer_tapped
from bot.conversation.cards import CardUnreadable, Kind, Tap, tap_of
from bot.conversation.said import Deed, Said, said
from bot.conversation.turn import Turn
from bot.replies.notices import card_of_another, card_too_old
from fasta_core.storage.cards import Card

ID_LONGEST = 24


def tapped(turn: Turn, data: str) -> Said | Deed:
    """What a tap brings; one on a card that is not known here gets a kind sentence. Raises Refused."""
    tap = tap_of(data)
    card = _card(turn, tap.card)
    if card is None or card.chat != turn.heard.chat:
        return said(card_too_old(turn.shown()))
    if card.kind in _OWN and card.person != turn.person.id:
        return said(card_of_another(turn.shown()))
    try:
        return _WAYS[Kind(card.kind)](turn, card, tap)
    except CardUnreadable:
        return said(card_too_old(turn.shown()))


def _card(turn: Turn, id_: str) -> Card | None:
    if not id_ or len(id_) > ID_LONGEST or not id_.isascii() or not id_.isprintable():
        return None
    with turn.desk.store.reading(turn.desk.company) as unit:
        return unit.cards.get(id_)


_WAYS: Mapping[Kind, Callable[[Turn, Card, Tap], Said | Deed]] = {
    Kind.LIST: list_taps.tapped,
    Kind.ORDER: order_taps.tapped,
    Kind.ANSWER: answer_tapped,
    Kind.PLAN: plans.tapped,
    Kind.QUESTION: questions.tapped,
    Kind.SHEET: sheets.tapped,
    Kind.CHANNEL: channels.tapped,
    Kind.INVITE: staff.invite_tapped,
    Kind.STAFF: staff.staff_tapped,
    Kind.LANGUAGE: languages.tapped,
    Kind.ALERT: alert_taps.tapped,
    Kind.SETTINGS: company_settings.tapped,
    Kind.SECOND: second_taps.tapped,
}
_OWN = frozenset(
    {
        Kind.PLAN,
        Kind.QUESTION,
        Kind.SHEET,
        Kind.CHANNEL,
        Kind.INVITE,
        Kind.STAFF,
        Kind.LANGUAGE,
        Kind.ALERT,
        Kind.SETTINGS,
        Kind.SECOND,
    }
)
"""Kinds that are one person's own; lists and orders are for everybody of the company in that chat."""
