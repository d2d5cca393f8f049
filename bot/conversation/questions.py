"""One question: what is missing, wrong or open is asked for, with buttons where the answers can be listed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from bot.conversation.cards import Kind, Tap, new_card, state_of
from bot.conversation.memory import Asked, Form
from bot.conversation.said import Said, said
from bot.conversation.serving import serve
from bot.conversation.turn import Turn
from bot.reading.reading import Outcome, Reading
from bot.replies.notices import card_of_another, form_ended, nothing_for_it
from bot.replies.questions import Choice, can_be_skipped, question_reply
from fasta_core.domain.channels import BUILT_IN, ChannelState
from fasta_core.domain.people import Alert
from fasta_core.requests.registry import kinds
from fasta_core.storage.cards import Card

TRADE = "direct_trade"
CHANNEL = "channel"
LONGEST = timedelta(days=30)
"""The most days a search by period may have (manual, section 3)."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a question's card holds: the requests to choose from, and the form that is open, if it is one."""

    choices: tuple[Asked, ...] = ()
    form: Form | None = None


def ask(turn: Turn, reading: Reading, line: str = "", message: int | None = None) -> Said:
    """The one question that this reading leaves; the talk remembers what was understood so far."""
    reading = _step_by_step(reading)
    choices = _choices(turn, reading)
    reply = question_reply(reading, [Choice(one.intent, one.slots) for one in choices], turn.shown())
    so_far = None if reading.intent is None else Asked(reading.intent, reading.slots)
    form = Form(so_far, reading.missing, line) if so_far is not None and reading.missing else None
    about = so_far if so_far is not None and not kinds()[so_far.intent].writes else turn.memory.asked
    memory = replace(turn.memory, form=form, asked=about)
    return said(reply, new_card(turn, Kind.QUESTION, Question(choices, form)), message, memory)


def proceed(turn: Turn, form: Form, message: int | None = None) -> Said:
    """Ask for what is still missing, or serve what is complete. Raises Refused."""
    if not form.missing:
        return serve(turn, form.asked, message)
    reading = Reading(Outcome.ASK, form.asked.intent, form.asked.slots, form.missing)
    return ask(turn, reading, form.line, message)


def tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """What a tap on a question's card does: the one who was asked answers."""
    question = state_of(card, Question)
    if card.person != turn.person.id:
        return said(card_of_another(turn.shown()))
    if tap.verb == "no":
        return ended(turn, turn.heard.message)
    form = question.form
    if tap.verb == "skip" and form is not None and can_be_skipped(form.asked.intent, form.missing):
        return proceed(turn, replace(form, missing=form.missing[1:]), turn.heard.message)
    if tap.word == "c" and 0 <= tap.place < len(question.choices):
        return _chosen(turn, question, question.choices[tap.place])
    return said(nothing_for_it(turn.shown()))


def ended(turn: Turn, message: int | None = None) -> Said:
    """The question is dropped."""
    return said(form_ended(turn.shown()), None, message, replace(turn.memory, form=None))


def _chosen(turn: Turn, question: Question, chosen: Asked) -> Said:
    form = question.form
    if form is None:
        return serve(turn, chosen, turn.heard.message)
    missing = tuple(slot for slot in form.missing if slot not in chosen.slots)
    return proceed(turn, Form(chosen, missing, form.line), turn.heard.message)


def _step_by_step(reading: Reading) -> Reading:
    """A direct trade of which nothing is known begins with its channel."""
    bare = reading.intent == TRADE and {"buyer", "total"} <= set(reading.missing)
    if not bare or CHANNEL in reading.slots or CHANNEL in reading.missing:
        return reading
    return replace(reading, missing=(CHANNEL, *reading.missing))


def _choices(turn: Turn, reading: Reading) -> tuple[Asked, ...]:
    if reading.alternatives:
        return tuple(Asked(one.intent, one.slots) for one in reading.alternatives)
    if reading.intent is None:
        return ()
    if not reading.missing and not reading.flags:  # only something beside it was not understood
        return (Asked(reading.intent, reading.slots),)
    return tuple(Asked(reading.intent, {**reading.slots, **values}) for values in _values(turn, reading))


def _values(turn: Turn, reading: Reading) -> Sequence[Mapping[str, Any]]:
    if "period_too_long" in reading.flags:
        return [{"period": period} for period in _parts(reading.slots["period"], turn.shown().today)]
    slot = next(iter(reading.missing), "")
    if slot == CHANNEL:
        return [{CHANNEL: code} for code in channels_in_use(turn)]
    if slot == "alert":
        return [{slot: alert.value} for alert in Alert]
    return [{slot: True}, {slot: False}] if slot == "enabled" else []


def channels_in_use(turn: Turn) -> list[str]:
    """The channels that can be used, those that every company has first."""
    with turn.desk.store.reading(turn.desk.company) as unit:
        codes = {one.code: one.name for one in unit.company.channels() if one.state is ChannelState.ACTIVE}
    own = sorted((code for code in codes if code not in BUILT_IN), key=lambda code: codes[code])
    return [*(code for code in BUILT_IN if code in codes), *own]


def _parts(period: Mapping[str, str], today: date) -> list[dict[str, str]]:
    """The first and the last thirty days of a period that is too long; days to come are left out."""
    start, end = date.fromisoformat(period["start"]), min(date.fromisoformat(period["end"]), today)
    step = LONGEST - timedelta(days=1)
    return [
        {"start": first.isoformat(), "end": last.isoformat()}
        for first, last in ((start, start + step), (end - step, end))
    ]
