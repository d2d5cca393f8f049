"""What follows a deed in its own transaction: who else is told, and what the talk remembers."""

from dataclasses import replace

from bot.conversation.channels import requested
from bot.conversation.said import Said
from bot.conversation.turn import Turn
from fasta_core.domain.channels import ChannelState
from fasta_core.domain.company_changes import ChannelChange
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order_changes import OrderOpened
from fasta_core.storage.units import SqlUnit


def aftermath(turn: Turn, unit: SqlUnit, entry: JournalEntry) -> Said:
    """The cards that go to others, and the new order as the one in hand."""
    posts = [
        post
        for change in entry.changes
        if isinstance(change, ChannelChange) and change.after is ChannelState.REQUESTED
        for post in requested(turn, unit, change)
    ]
    opened = [change.order.number for change in entry.changes if isinstance(change, OrderOpened)]
    memory = replace(turn.memory, form=None, order=opened[-1]) if opened else None
    return Said(tuple(posts), memory)
