"""An open question, answered in words: the answer is read together with what was said before."""

from collections.abc import Mapping
from dataclasses import replace

from bot.conversation.leaving import leaves_off
from bot.conversation.memory import Asked, Form
from bot.conversation.questions import ask, ended, proceed
from bot.conversation.said import Said
from bot.conversation.turn import Turn
from bot.reading.reading import Outcome, Reading

CUES: Mapping[str, str] = {"register_invoice": "{} invoice", "adjust_stock": "{} stock", "direct_trade": "direct trade"}
"""How a request that began with a tap would have begun in words."""
BARE = frozenset({"order", "orders", "stock"})
"""What an answer to a question reads as by itself: a number, a name, a product."""
AS_SAID: Mapping[str, int] = {"buyer": 40, "product": 80, "channel": 40}
"""Slots that a text fills which means nothing else, and the most characters that still are one."""
SERIOUS = frozenset({"period_reversed", "invalid_date", "weekday_mismatch", "period_too_long"})


OR_ELSE: Mapping[str, str] = {"orders": "product", "stock_change": "stock_level"}
"""Slots that another one may stand for."""
ALSO_NEEDED: Mapping[str, str] = {"register_invoice": "invoice", "add_note": "memo"}
"""What has to be said beside an order's number before there is a plan."""


def ask_for(turn: Turn, asked: Asked, missing: tuple[str, ...]) -> Said:
    """Begin a form with a tap: ask for what is missing."""
    subject = asked.slots.get("product") or ", ".join(asked.slots.get("orders", ()))
    line = CUES.get(asked.intent, "").format(subject)
    return ask(turn, Reading(Outcome.ASK, asked.intent, asked.slots, missing), line)


def fill(turn: Turn, form: Form, text: str) -> Said | None:
    """What comes of the answer; None where the line is no answer but something new."""
    if leaves_off(turn, text):
        return ended(turn)
    if form.missing[0] == "memo":
        return proceed(turn, _with(form, "memo", text))
    alone = turn.read(text)
    if alone.outcome is Outcome.UNDERSTOOD and alone.intent not in BARE:
        return None
    filled = _together(form, turn.read(f"{form.line} {text}"), text)
    if filled is not None:
        return proceed(turn, filled)
    if alone.outcome is not Outcome.UNKNOWN:
        return None
    return _as_said(turn, form, text)


def _together(form: Form, reading: Reading, text: str) -> Form | None:
    """The form with what the whole reads as now; None where that is no step forward."""
    slots = {**form.asked.slots, **reading.slots}
    forward = reading.intent == form.asked.intent and slots != dict(form.asked.slots)
    if not forward or SERIOUS & set(reading.flags):
        return None
    asked = () if reading.outcome is Outcome.UNDERSTOOD else (*form.missing, *reading.missing)
    missing = tuple(slot for slot in dict.fromkeys(asked) if slot not in slots and OR_ELSE.get(slot) not in slots)
    return Form(Asked(form.asked.intent, slots), missing, f"{form.line} {text}")


def _as_said(turn: Turn, form: Form, text: str) -> Said:
    slot = form.missing[0]
    if len(text) <= AS_SAID.get(slot, 0) and any(sign.isalpha() for sign in text):
        return proceed(turn, _with(form, slot, text))
    return proceed(turn, form)


def _with(form: Form, slot: str, text: str) -> Form:
    slots = {**form.asked.slots, slot: text}
    return replace(form, asked=Asked(form.asked.intent, slots), missing=form.missing[1:])
