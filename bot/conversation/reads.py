"""Reads: an understood question, answered at once."""

from dataclasses import replace

from bot.conversation import lists
from bot.conversation.cards import Kind, new_card, state_of
from bot.conversation.memory import Asked, Listed
from bot.conversation.orders import Opened, opened
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from bot.replies.understood import understood
from fasta_core.requests.answers import Answer, ClocksAnswer, HistoryAnswer, NicknamesAnswer, OrderCards
from fasta_core.storage.cards import Card

SHOWN = "shown"


def answer(turn: Turn, asked: Asked, message: int | None = None) -> Said:
    """The answer to a read, as a new message or as the edit of one. Raises Refused."""
    if asked.intent in lists.LISTS:
        return lists.show(turn, Listed(asked), message)
    found = turn.ask(asked)
    if isinstance(found, OrderCards):
        return _cards(turn, asked, found, message)
    memory = replace(turn.memory, asked=asked, form=None)
    if isinstance(found, HistoryAnswer):
        memory = replace(memory, order=found.order.number)
    shown = turn.shown(understood=understood(asked.intent, asked.slots, turn.shown()))
    return said(reply_to(found, shown), new_card(turn, Kind.ANSWER, _kept(asked, found)), message, memory)


def _kept(asked: Asked, found: Answer) -> Asked:
    """The request as its answer's card keeps it: with what the places of its buttons stand for."""
    if isinstance(found, NicknamesAnswer):
        return Asked(asked.intent, {SHOWN: [one.nickname for one in found.nicknames]})
    if isinstance(found, ClocksAnswer):
        return Asked(asked.intent, {SHOWN: [one.key for one in found.accounts]})
    return asked


def shown_on(card: Card) -> list[str]:
    """What the places of the buttons on an answer's card stand for."""
    return [str(one) for one in state_of(card, Asked).slots.get(SHOWN, [])]


def _cards(turn: Turn, asked: Asked, found: OrderCards, message: int | None) -> Said:
    """One order's card; several stand in a list whose rows open them."""
    if len(found.cards) == 1:
        return opened(turn, found, Opened(found.cards[0].order.number), message)
    listed = Listed(asked, rows=tuple(card.order.number for card in found.cards))
    memory = replace(turn.memory, asked=asked, listed=listed, form=None)
    return said(reply_to(found, turn.shown()), new_card(turn, Kind.LIST, listed), message, memory)
