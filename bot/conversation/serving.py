"""A request that is complete: a read is answered, a write is planned."""

from bot.conversation.memory import Asked
from bot.conversation.plans import propose
from bot.conversation.reads import answer
from bot.conversation.said import Said
from bot.conversation.turn import Turn
from fasta_core.requests.registry import kinds


def serve(turn: Turn, asked: Asked, message: int | None = None) -> Said:
    """The answer or the plan, as a new message or as the edit of one. Raises Refused."""
    return propose(turn, asked, message) if kinds()[asked.intent].writes else answer(turn, asked, message)
