"""A reply on its way through the outbox: as JSON and back."""

from bot.replies.reply import Reply
from fasta_core.codec import dumps, loads


def packed(reply: Reply) -> str:
    """The reply as the outbox keeps it."""
    return dumps(reply)


def unpacked(body: str) -> Reply:
    """The reply that was kept. Raises cattrs.BaseValidationError where the text is none."""
    return loads(body, Reply)
