"""A reply in the terminal: the text alone."""

from bot.replies.markup import bare
from bot.replies.reply import Reply


def plain(reply: Reply) -> str:
    """The reply's text without markup."""
    return bare(reply.html)
