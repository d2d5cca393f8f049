"""What a line was taken to mean, in a few words; also what a choice among several says."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.replies.facts import several
from bot.replies.markup import Html, bare, escaped, joined
from bot.replies.shown import Shown
from bot.replies.words import COURIERS
from fasta_core.codec import structured
from fasta_core.domain.masks import mask_name, mask_phone
from fasta_core.domain.people import Alert
from fasta_core.domain.search import Period

SHORT = 40
LONGEST_LINE = 160


def understood(intent: str | None, slots: Mapping[str, Any], context: Shown) -> Html:
    """The slots in words, then what is asked: the line by which a person sees a misreading at once."""
    parts = [slot_words(slot, slots[slot], context) for slot in IN_WORDS if slot in slots]
    what = context.words.coded("intent", intent) if intent else ""
    return joined(" · ", (*parts, what))


def understood_line(context: Shown) -> Html:
    """The line on top of an answer that says how the question was understood; empty where that was not handed in."""
    what = escaped(bare(context.understood), LONGEST_LINE)
    return context.words.say("understood", what=what) if what else what


def slot_words(slot: str, value: Any, context: Shown) -> Html:
    """One slot's value in words; buyers' data masked."""
    return IN_WORDS[slot](value, context)


def _period(value: Any, context: Shown) -> Html:
    period = value if isinstance(value, Period) else structured(value, Period)
    return context.words.span(period.start, period.end, context.today)


def _malls(value: Any, context: Shown) -> Html:
    return joined(", ", (context.words.mall(code) if code else context.words.channel("direct") for code in value))


def _phone(value: str, context: Shown) -> Html:
    shown = value if len(value) <= len("0000") else mask_phone(value)
    return context.words.say("understood-phone", phone=shown)


def _signed(value: int, context: Shown) -> Html:
    sign = "+" if value > 0 else ""
    return context.words.say("understood-change", change=f"{sign}{context.words.number(value)}")


def _enabled(value: bool, context: Shown) -> Html:
    return context.words.say("understood-on" if value else "understood-off")


def _alert(value: str, context: Shown) -> Html:
    return context.words.coded("alert-name", value) if value in set(Alert) else escaped(value, SHORT)


def _courier(value: str, context: Shown) -> Html:
    return context.words.courier(value) if value in COURIERS else escaped(value, SHORT)


IN_WORDS: dict[str, Callable[[Any, Shown], Html]] = {
    "orders": lambda value, context: context.words.say("understood-order", orders=several(tuple(value))),
    "malls": _malls,
    "period": _period,
    "status": lambda value, context: context.words.coded("status", value),
    "channel": lambda value, context: context.words.channel(value),
    "buyer": lambda value, context: context.words.say("understood-buyer", buyer=mask_name(value)),
    "phone": _phone,
    "invoice": lambda value, context: context.words.say("understood-invoice", invoice=value),
    "courier": _courier,
    "product": lambda value, context: context.words.say("understood-product", product=value),
    "quantity": lambda value, context: context.words.say("understood-quantity", count=value),
    "total": lambda value, context: context.words.won(value),
    "stock_change": _signed,
    "stock_level": lambda value, context: context.words.say("understood-level", count=value),
    "memo": lambda value, context: context.words.say("understood-memo", memo=escaped(value, SHORT)),
    "by": lambda value, context: context.words.coded("by", value),
    "alert": _alert,
    "enabled": _enabled,
}
"""Every slot of the language contract that can be put in words, in the order in which it is said."""
