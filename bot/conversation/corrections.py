"""Corrections of what a list was taken to mean: a tap on the part that is wrong, and a tap or a word for the right one."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date, timedelta
from itertools import chain, repeat
from typing import Any

from bot.conversation.cards import Kind, new_card
from bot.conversation.memory import Asked
from bot.conversation.questions import Question, ask, channels_in_use
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.reading.reading import Outcome, Reading
from bot.replies.notices import nothing_for_it
from bot.replies.questions import Choice, question_reply
from fasta_core.domain.order import Status
from fasta_core.requests.registry import kinds

KIND = "kind"
"""The part that says what is listed."""
LISTED = ("orders", "sold_out_orders", "delayed_returns", "sales")
BEGUN: Mapping[str, str] = {"orders": "orders", "sold_out_orders": "sold-out orders", "delayed_returns": "late returns"}
"""How each list begins in words; the name of a part and the answer, put behind it, are a line to read."""
TYPED = frozenset({"buyer", "phone", "invoice", "product"})
"""Parts whose new value is typed."""
PERIOD = "period"
SPANS = ("today", "yesterday", "this-week", "last-week", "seven-days", "thirty-days")
"""The periods to choose from, by what people call them."""
WEEK = timedelta(days=6)
MONTH = timedelta(days=29)
Values = Iterator[Mapping[str, Any]]


def correct(turn: Turn, asked: Asked, part: str) -> Said:
    """The question for another value of this part; its answers show the list again."""
    if part == KIND:
        return _of_another_kind(turn, asked)
    if part not in _parts_of(asked.intent):
        return said(nothing_for_it(turn.shown()))
    kept = {name: value for name, value in asked.slots.items() if name != part}
    reading = Reading(Outcome.ASK, asked.intent, kept, (part,))
    if part in TYPED:
        return ask(turn, reading, f"{BEGUN[asked.intent]} {part}")
    choices = (*(Asked(asked.intent, {**kept, **value}) for value in _VALUES[part](turn)), Asked(asked.intent, kept))
    names = [turn.words.label(f"span-{name}") for name in SPANS] if part == PERIOD else []
    labels = chain(names, repeat(""))
    return _question(
        turn, reading, [Choice(one.intent, one.slots, label) for one, label in zip(choices, labels, strict=False)]
    )


def _of_another_kind(turn: Turn, asked: Asked) -> Said:
    """The same malls and days of something else."""
    others = [intent for intent in LISTED if intent != asked.intent]
    choices = [
        Choice(
            intent,
            {name: value for name, value in asked.slots.items() if name in _parts_of(intent)},
            turn.words.label(f"intent-{intent.replace('_', '-')}"),
        )
        for intent in others
    ]
    return _question(turn, Reading(Outcome.ASK, asked.intent, asked.slots), choices)


def _question(turn: Turn, reading: Reading, choices: list[Choice]) -> Said:
    reply = question_reply(reading, choices, turn.shown())
    answers = tuple(Asked(choice.intent, choice.slots) for choice in choices)
    return said(reply, new_card(turn, Kind.QUESTION, Question(answers)))


def _parts_of(intent: str) -> frozenset[str]:
    """What can be said of a list."""
    return frozenset(field.name for field in fields(kinds()[intent].shape)) & (TYPED | _VALUES.keys())


def _periods(turn: Turn) -> Values:
    return _spans(turn.shown().today)


def _statuses(_turn: Turn) -> Values:
    yield from ({"status": status.value} for status in Status)


def _channels(turn: Turn) -> Values:
    yield from ({"channel": code} for code in channels_in_use(turn))


def _malls(turn: Turn) -> Values:
    with turn.desk.store.reading(turn.desk.company) as unit:
        codes = sorted({account.code for account in unit.company.malls()})
    yield from ({"malls": [code]} for code in codes)


def _spans(today: date) -> Values:
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


_VALUES: Mapping[str, Callable[[Turn], Values]] = {
    "period": _periods,
    "malls": _malls,
    "status": _statuses,
    "channel": _channels,
}
