"""A reply in the terminal: the text, and what the buttons would offer to say."""

from bot.replies.markup import bare
from bot.replies.reply import Reply

SAYABLE = ("c:", "x:")
"""Buttons that stand for something to say: choices and examples."""


def plain(reply: Reply) -> str:
    """The reply's text without markup; choices and examples in lines of their own."""
    offered = [button.text for line in reply.buttons for button in line if button.verb.startswith(SAYABLE)]
    return "\n".join((bare(reply.html), *(f"· {text}" for text in offered)))
