"""An order's card, alone or opened from a list."""

from dataclasses import dataclass, replace

from bot.conversation.cards import Kind, new_card
from bot.conversation.memory import Asked, Listed
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.answers import reply_to
from fasta_core.requests.answers import OrderCards


@dataclass(frozen=True, slots=True)
class Opened:
    """What an order's card holds: its number, and the page of the list it was opened from."""

    order: str
    back: Listed | None = None


def show(turn: Turn, number: str, back: Listed | None = None, message: int | None = None) -> Said:
    """One order by its number of the desk's own, as a new message or as the edit of one. Raises Refused."""
    answer: OrderCards = turn.ask(asked_for(number))
    return opened(turn, answer, Opened(number, back), message)


def opened(turn: Turn, answer: OrderCards, state: Opened, message: int | None = None) -> Said:
    """The card of an order that was found; it is the order in hand from now on."""
    reply = reply_to(answer, turn.shown(back=state.back is not None))
    memory = replace(turn.memory, asked=asked_for(state.order), order=state.order, form=None)
    return said(reply, new_card(turn, Kind.ORDER, state), message, memory)


def asked_for(number: str) -> Asked:
    """The request for one order's card."""
    return Asked("order", {"orders": [number]})
