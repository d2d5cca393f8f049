"""An order's history: when, by whom, what it was → what it became."""

from collections.abc import Callable
from typing import Any

from bot.replies.facts import several
from bot.replies.fitting import Room, fitting
from bot.replies.markup import Html, escaped, spaced, stacked
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from fasta_core.domain.entries import HistoryLine
from fasta_core.domain.masks import mask_phones_in
from fasta_core.requests.answers import HistoryAnswer

LINES = Room(3300, 80)
NOBODY = "none"
KNOWN = frozenset(
    {
        "opened",
        "closed",
        "status",
        "sold_out",
        "pinned",
        "on_hand",
        "invoice",
        "return",
        "mall",
        "note",
        "buyer_forgotten",
    }
)
CODED = {"opened": "status", "closed": "status", "status": "status", "mall": "status", "return": "parcel"}
"""What of a line is a code, and whose words it has."""


def history_reply(found: HistoryAnswer, context: Shown) -> Reply:
    """The history, oldest first; where it is too long, its latest part."""
    words, order = context.words, found.order
    head = words.say("history-head", number=order.number, status=words.status(order.status))
    lines = _together([(_head(line, context), history_text(line, context)) for line in found.lines])
    kept = fitting(lines[::-1], LINES)
    earlier = words.say("history-earlier", count=len(lines) - kept) if kept < len(lines) else Html("")
    shown = stacked(*lines[len(lines) - kept :]) if lines else words.say("history-none")
    others = words.say("history-others", orders=several(found.others)) if found.others else Html("")
    return Reply(spaced(head, stacked(earlier, shown), others))


def history_text(found: HistoryLine, context: Shown) -> Html:
    """What happened, in the words of the trade."""
    line = found.line
    key = line.what if line.what in KNOWN else "other"
    before, after = _end(line.what, line.before, context), _end(line.what, line.after, context)
    product = escaped(line.product or "")
    return context.words.say(f"history-{key.replace('_', '-')}", before=before, after=after, product=product)


def _head(found: HistoryLine, context: Shown) -> Html:
    return context.words.say("history-head-line", at=context.moment(found.at), by=found.by)


def _together(lines: list[tuple[Html, Html]]) -> list[Html]:
    """What one person did at one moment stands under one head."""
    found: list[Html] = []
    last = Html("")
    for head, text in lines:
        if head == last and found:
            found[-1] = stacked(found[-1], text)
        else:
            found.append(stacked(head, text))
        last = head
    return found


def _end(what: str, value: Any, context: Shown) -> Any:
    if value is None:
        return NOBODY if what == "note" else context.words.say("nobody")
    family = CODED.get(what)
    if family is not None:
        return context.words.coded(family, str(value))
    return next((words(value) for kind, words in PLAIN if isinstance(value, kind)), escaped(mask_phones_in(str(value))))


PLAIN: tuple[tuple[type, Callable[[Any], Any]], ...] = (
    (bool, lambda value: "yes" if value else "no"),
    (int, lambda value: value),
)
