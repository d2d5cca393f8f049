"""What was done decides who answers: a tap, a file, or a line."""

from dataclasses import replace

from bot.conversation import sheets, taps
from bot.conversation.cards import Kind, state_of
from bot.conversation.lines import spoken
from bot.conversation.orders import Opened
from bot.conversation.said import Deed, Said
from bot.conversation.turn import Turn


def answered(turn: Turn) -> Said | Deed:
    """What comes of the turn. Raises Refused."""
    heard = turn.heard
    if heard.tap is not None:
        return taps.tapped(turn, heard.tap)
    if heard.file is not None:
        return sheets.received(turn, heard.file)
    return spoken(_about(turn), heard.text)


def _about(turn: Turn) -> Turn:
    """In answer to a message that shows an order or a list, that is what the talk is about."""
    if turn.heard.reply_to is None:
        return turn
    with turn.desk.store.reading(turn.desk.company) as unit:
        card = unit.cards.under(turn.heard.chat, turn.heard.reply_to)
    if card is None or card.kind != Kind.ORDER:
        return turn
    return replace(turn, memory=replace(turn.memory, order=state_of(card, Opened).order))
