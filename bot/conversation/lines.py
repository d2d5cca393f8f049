"""A line: a command, the answer to a question, a follow-up, or a request of its own."""

from dataclasses import replace

from bot.conversation import forms, questions
from bot.conversation.cards import Kind, new_card
from bot.conversation.commands import command_in, obey
from bot.conversation.follow_ups import followed
from bot.conversation.memory import Asked
from bot.conversation.missed import kept_miss
from bot.conversation.own_words import own_request
from bot.conversation.said import Said, said
from bot.conversation.serving import serve
from bot.conversation.turn import Turn
from bot.reading.reading import Outcome, Reading
from bot.replies.notices import too_long
from bot.replies.questions import OFFERED, unknown_reply

HELP, TOO_LONG, MEMO = "help", "too_long", "memo"


def spoken(turn: Turn, text: str) -> Said:
    """What a line brings: one answer, whatever was typed. Raises Refused."""
    command = command_in(text)
    if command is not None:
        return obey(turn, command)
    own = turn.once(own_request, text) if _may_be_new(turn) else None
    if own is not None:
        return serve(turn, own)
    if turn.memory.form is not None:
        filled = forms.fill(turn, turn.memory.form, text)
        if filled is not None:
            return filled
    return followed(turn, text) or heard(turn, turn.read(text), text)


def _may_be_new(turn: Turn) -> bool:
    """Whether the line may be something new: what a note is to say is whatever is typed."""
    form = turn.memory.form
    return form is None or form.missing[0] != MEMO


def heard(turn: Turn, reading: Reading, text: str) -> Said:
    """What comes of a reading. Raises Refused."""
    if reading.outcome is Outcome.UNDERSTOOD and reading.intent is not None:
        return serve(turn, Asked(reading.intent, reading.slots))
    if TOO_LONG in reading.flags:
        return said(too_long(turn.shown()), memory=replace(turn.memory, form=None))
    answer = questions.ask(turn, reading, text) if reading.outcome is Outcome.ASK else _unknown(turn, reading)
    return replace(answer, beside=(*answer.beside, *kept_miss(turn, reading, text)))


def _unknown(turn: Turn, reading: Reading) -> Said:
    card = new_card(turn, Kind.ANSWER, Asked(HELP, {"intents": list(OFFERED)}))
    return said(unknown_reply(turn.shown(), reading.hint), card, memory=replace(turn.memory, form=None))
