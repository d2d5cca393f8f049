"""Requests for a new channel of direct trade: the card that asks, what it turns into, and word to who asked."""

from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown


def channel_asked(name: str, by: str, context: Shown) -> Reply:
    """The card for those who may decide."""
    words = context.words
    approve = Button(words.label("button-approve"), "yes", Style.SUCCESS)
    decline = Button(words.label("button-decline"), "nay", Style.DANGER)
    return Reply(words.say("channel-asked", name=name, by=by), ((approve, decline),))


def channel_decided(name: str, approved: bool, by: str, context: Shown) -> Reply:
    """What the card turns into."""
    return Reply(context.words.say("channel-approved" if approved else "channel-declined", name=name, by=by))


def channel_told(name: str, approved: bool, by: str, context: Shown) -> Reply:
    """Word to the one who asked."""
    key = "channel-told-approved" if approved else "channel-told-declined"
    return Reply(context.words.say(key, name=name, by=by))
