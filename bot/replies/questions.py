"""One question: what is missing, wrong or open, with buttons where the answers can be listed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.reading.reading import Hint, Outcome, Reading
from bot.replies.help import example_buttons
from bot.replies.lists import in_rows
from bot.replies.markup import Html, bare, cleaned, joined, stacked
from bot.replies.reply import Button, Reply
from bot.replies.shown import Shown
from bot.replies.understood import IN_WORDS, slot_words, understood
from bot.replies.words import code_key

SERIOUS = ("period_reversed", "invalid_date", "weekday_mismatch", "period_too_long")
"""Flags that are asked about before anything else."""
ASKED = frozenset({
    "orders", "product", "stock_change", "stock_level", "buyer", "total", "channel", "quantity", "invoice", "courier",
    "phone", "memo", "alert", "enabled", "malls", "period", "status", "by",
})  # fmt: skip
"""Slots that have a question of their own."""
OPTIONAL = {
    "direct_trade": frozenset({"channel", "product", "quantity", "invoice", "courier", "phone", "memo"}),
    "orders": frozenset({"buyer", "phone", "invoice", "product"}),
    "sold_out_orders": frozenset({"product"}),
}
"""What a form asks for and can do without."""
ANY = frozenset({"malls", "period", "status", "channel"})
OFFERED = ("delayed_returns", "sold_out_orders", "orders", "restore", "direct_trade", "sales")
"""What is offered where nothing was understood."""
LONGEST_LABEL = 48
SHORT_LABEL = 8
MIDDLE_LABEL = 14


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that a button gives: the request it leads to, in the contract's slots."""

    intent: str
    slots: Mapping[str, Any]
    label: str = ""


def question_reply(reading: Reading, choices: Sequence[Choice], context: Shown) -> Reply:
    """The one question that a reading leaves open; the buttons are its answers."""
    so_far = understood(reading.intent, reading.slots, context) if reading.intent else Html("")
    html = stacked(context.words.say("ask-so-far", what=so_far) if so_far else "", _question(reading, choices, context))
    labels = choice_labels(choices, context)
    buttons = [Button(label, f"c:{place}") for place, label in enumerate(labels, 1)]
    return Reply(html, (*in_rows(buttons, _wide(labels)), *_way_out(reading, context)))


def can_be_skipped(intent: str, missing: Sequence[str]) -> bool:
    """Whether what is asked for next is something the request can do without."""
    return missing[0] in OPTIONAL.get(intent, frozenset())


def unknown_reply(context: Shown, hint: Hint | None = None) -> Reply:
    """The answer to a line that is no request: what the desk can do, by examples to tap, those of OFFERED in their order."""
    cannot = context.words.coded("hint", hint) if hint is not None else ""
    return Reply(
        stacked(cannot, context.words.say("unknown-offer" if cannot else "unknown-head")),
        example_buttons(OFFERED, context),
    )


def choice_labels(choices: Sequence[Choice], context: Shown) -> list[str]:
    """What tells the choices apart, in words."""
    intents = {choice.intent for choice in choices}
    slots = [slot for slot in IN_WORDS if len({repr(choice.slots.get(slot)) for choice in choices}) > 1]
    return [choice.label or _label(choice, slots, len(intents) > 1, context) for choice in choices]


def _label(choice: Choice, slots: Sequence[str], intents_differ: bool, context: Shown) -> str:
    words = [slot_words(slot, choice.slots[slot], context) for slot in slots if slot in choice.slots]
    if not words and len(slots) == 1:
        words = [_any(slots, context)]
    if intents_differ or not words:
        words = [understood(choice.intent, choice.slots, context)]
    return cleaned(bare(joined(" · ", words)), LONGEST_LABEL)


def _any(slots: Sequence[str], context: Shown) -> Html:
    return context.words.coded("choice-any", slots[0] if slots[0] in ANY else "other")


def _question(reading: Reading, choices: Sequence[Choice], context: Shown) -> Html:
    flag = next((flag for flag in SERIOUS if flag in reading.flags), None)
    if flag is not None:
        return context.words.coded("ask-flag", flag)
    if reading.missing:
        said = context.words.coded("hint", reading.hint) if reading.hint is not None else ""
        return stacked(said, _missing(reading, choices, context))
    if "typo" in reading.flags and choices:
        return context.words.say("ask-flag-typo")
    if len(choices) == 1:
        return context.words.say("ask-this")
    return context.words.say("ask-which" if choices else "ask-unsure")


def _missing(reading: Reading, choices: Sequence[Choice], context: Shown) -> Html:
    slot = reading.missing[0]
    if slot == "channel" and reading.intent == "request_channel":
        return context.words.say("ask-name-channel")
    if {choice.intent for choice in choices} - {reading.intent}:
        return context.words.say("ask-which")
    return context.words.say(code_key("ask-missing", slot if slot in ASKED else "other"))


def _way_out(reading: Reading, context: Shown) -> tuple[tuple[Button, ...], ...]:
    if reading.outcome is Outcome.UNKNOWN or not reading.missing:
        return ()
    optional = can_be_skipped(reading.intent or "", reading.missing)
    skip = [Button(context.words.label("button-skip"), "skip")] if optional else []
    return ((*skip, Button(context.words.label("button-no"), "no")),)


def _wide(labels: Sequence[str]) -> int:
    longest = max(map(len, labels), default=0)
    return 3 if longest <= SHORT_LABEL else 2 if longest <= MIDDLE_LABEL else 1
