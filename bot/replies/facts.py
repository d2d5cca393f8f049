"""Facts without text (refusals, warnings, changes) as the values of a sentence: each field in words by its type or name."""

import re
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from functools import partial
from typing import Any

from bot.replies.markup import Html, escaped, joined
from bot.replies.shown import Shown
from bot.replies.words import Value
from fasta_core.domain.channels import ChannelState
from fasta_core.domain.nicknames import Named
from fasta_core.domain.order import Invoice, Order, Return, Status
from fasta_core.domain.people import Alert, Role
from fasta_core.domain.returns import Clock

NONE = "none"
MOST_NAMED = 8
"""How many orders or codes a sentence names before it trails off."""


def key_of(family: str, fact: object) -> str:
    """The key of a fact's sentence: its class's name in small letters."""
    return f"{family}-{re.sub(r'(?<!^)(?=[A-Z])', '-', type(fact).__name__).lower()}"


def values_of(fact: Any, context: Shown) -> dict[str, Value]:
    """The fact's fields in words."""
    return {field.name: _in_words(field.name, getattr(fact, field.name), context) for field in fields(fact)}


def parcel_step(returning: Return) -> str:
    """Where a returned parcel is, as a code."""
    if returning.arrived_on is not None:
        return "arrived"
    return "picked_up" if returning.picked_up_on is not None else "requested"


def invoice_words(invoice: Invoice, context: Shown) -> Html:
    """A courier and its number."""
    return joined(" ", (context.words.courier(invoice.courier), escaped(invoice.number)))


def several(names: tuple[Any, ...]) -> Html:
    """Several names or figures, the first few of them."""
    shown = joined(", ", (escaped(str(name), 40) for name in names[:MOST_NAMED]))
    return shown if len(names) <= MOST_NAMED else Html(f"{shown} …")


def _in_words(name: str, value: Any, context: Shown) -> Value:
    if value is None:
        return NONE
    if name in BY_NAME and isinstance(value, str):
        return BY_NAME[name](value, context)
    return next((words(value, context) for kind, words in BY_TYPE if isinstance(value, kind)), str(value))


def _code(family: str, value: Any, context: Shown) -> Html:
    return context.words.coded(family, str(value))


def _figure(value: Any, _context: Shown) -> Value:
    return int(value) if value == int(value) else float(value)


InWords = Callable[[Any, Shown], Value]
BY_NAME: dict[str, InWords] = {
    "mall": lambda value, context: context.mall(value),
    "courier": lambda value, context: context.words.courier(value),
    "channel": lambda value, context: context.words.channel(value),
    "move": partial(_code, "move"),
    "alert": partial(_code, "alert-name"),
}
BY_TYPE: tuple[tuple[type, InWords], ...] = (
    (Status, partial(_code, "status")),
    (Role, partial(_code, "role")),
    (Alert, partial(_code, "alert-name")),
    (Named, partial(_code, "named")),
    (Clock, partial(_code, "clock")),
    (ChannelState, partial(_code, "channel-state")),
    (bool, lambda value, _: "yes" if value else "no"),
    (datetime, lambda value, context: context.moment(value)),
    (date, lambda value, context: context.words.day(value, context.today)),
    (tuple, lambda value, _: several(value)),
    (Invoice, invoice_words),
    (Return, lambda value, context: _code("parcel", parcel_step(value), context)),
    (Order, lambda value, _: value.number),
    (int, _figure),
    (float, _figure),
)
"""The first kind that fits: a datetime is a date too, a bool an int."""
