"""Reads: an understood question, answered at once."""

from dataclasses import replace

from bot.conversation import lists
from bot.conversation.cards import Kind, new_card
from bot.conversation.memory import Asked, Listed
from bot.conversation.orders import Opened, opened
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from bot.replies.understood import understood
from fasta_core.requests.answers import HistoryAnswer, OrderCards


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
    return said(reply_to(found, shown), new_card(turn, Kind.ANSWER, asked), message, memory)


def _cards(turn: Turn, asked: Asked, found: OrderCards, message: int | None) -> Said:
    """One order's card; several stand in a list whose rows open them."""
    if len(found.cards) == 1:
        return opened(turn, found, Opened(found.cards[0].order.number), message)
    listed = Listed(asked, rows=tuple(card.order.number for card in found.cards))
    memory = replace(turn.memory, asked=asked, listed=listed, form=None)
    return said(reply_to(found, turn.shown()), new_card(turn, Kind.LIST, listed), message, memory)
