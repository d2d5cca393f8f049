"""Corrections of what a list was taken to mean: another period, other malls, chosen by a tap."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from bot.conversation.cards import Kind, new_card
from bot.conversation.memory import Asked
from bot.conversation.questions import Question
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.reading.reading import Outcome, Reading
from bot.replies.questions import Choice, question_reply

WEEK = timedelta(days=6)
MONTH = timedelta(days=29)


def correct(turn: Turn, asked: Asked, slot: str) -> Said:
    """The question for another period or other malls."""
    kept = {name: value for name, value in asked.slots.items() if name != slot}
    values = _malls(turn) if slot == "malls" else _periods(turn.shown().today)
    choices = (*(Asked(asked.intent, {**kept, **value}) for value in values), Asked(asked.intent, kept))
    reading = Reading(Outcome.ASK, asked.intent, kept, ("malls" if slot == "malls" else "period",))
    reply = question_reply(reading, [Choice(one.intent, one.slots) for one in choices], turn.shown())
    return said(reply, new_card(turn, Kind.QUESTION, Question(choices)))


def _malls(turn: Turn) -> Iterator[Mapping[str, Any]]:
    with turn.desk.store.reading(turn.desk.company) as unit:
        codes = sorted({account.code for account in unit.company.malls()})
    yield from ({"malls": [code]} for code in codes)


def _periods(today: date) -> Iterator[Mapping[str, Any]]:
    yesterday, monday = today - timedelta(days=1), today - timedelta(days=today.weekday())
    spans = (
        (today, today),
        (yesterday, yesterday),
        (monday, monday + WEEK),
        (monday - timedelta(days=7), monday - timedelta(days=1)),
        (today - WEEK, today),
        (today - MONTH, today),
    )
    yield from ({"period": {"start": start.isoformat(), "end": end.isoformat()}} for start, end in spans)
