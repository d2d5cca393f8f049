"""A reply on its way through the outbox: as JSON and back."""

from functools import lru_cache

from bot.replies.reply import Reply
from fasta_core.codec import dumps, loads

MOST = 512
"""How many replies without a picture or a file are kept packed: the same page goes to many."""
LONGEST = 20_000
"""The longest text that is kept unpacked; what is longer carries a picture or a file."""
_WRITTEN: dict[str, Reply] = {}
"""Replies by their text as they were packed: what is sent was mostly written here a moment ago."""


def packed(reply: Reply) -> str:
    """The reply as the outbox keeps it."""
    return dumps(reply) if reply.picture or reply.file else _packed(reply)


@lru_cache(MOST)
def _packed(reply: Reply) -> str:
    body = dumps(reply)
    if len(_WRITTEN) >= MOST:
        _WRITTEN.clear()
    _WRITTEN[body] = reply
    return body


def unpacked(body: str) -> Reply:
    """The reply that was kept. Raises cattrs.BaseValidationError where the text is none."""
    written = _WRITTEN.get(body)
    if written is not None:
        return written
    return _unpacked(body) if len(body) <= LONGEST else loads(body, Reply)


@lru_cache(MOST)
def _unpacked(body: str) -> Reply:
    return loads(body, Reply)
