"""Groups: only staff are answered there, and only where the desk is meant."""

from dataclasses import replace

from bot.conversation.commands import command_in
from bot.conversation.turn import Turn
from bot.reading.reading import Outcome


def meant(turn: Turn) -> bool:
    """Whether it is for the desk: a tap, a command, a mention, an answer to the desk or its question, a request it understands."""
    heard = turn.heard
    if heard.private or heard.tap is not None or heard.reply_to is not None or turn.memory.form is not None:
        return True
    if command_in(heard.text) is not None or _mention(turn) in heard.text.lower():
        return True
    return turn.read(heard.text).outcome is Outcome.UNDERSTOOD


def without_mention(turn: Turn) -> Turn:
    """The turn without the bot's own name in its text."""
    text, mention = turn.heard.text, _mention(turn)
    place = text.lower().find(mention)
    if place < 0:
        return turn
    bare = f"{text[:place]} {text[place + len(mention) :]}".strip()
    return replace(turn, heard=replace(turn.heard, text=bare))


def _mention(turn: Turn) -> str:
    name = turn.rules.bot_username
    return f"@{name.lower()}" if name else "\n@"
