"""What a plan does, line by line: the possible outcomes first, then what is refused, warnings once for all they hold for."""

from collections.abc import Callable, Iterable, Sequence

from bot.replies.changes import change_text
from bot.replies.facts import MOST_NAMED
from bot.replies.fitting import Room, as_many, folded
from bot.replies.markup import Html, escaped, joined, spaced
from bot.replies.refusals import refusal_text, warning_text
from bot.replies.shown import Shown
from fasta_core.domain.changes import Change
from fasta_core.domain.order_changes import OrderOpened, StockChange
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.domain.warnings import MallSaysNormal

FIRST_ROWS = 6
MOST_ROWS = 60
"""No message holds more rows than this; the rest is counted."""
FIRST = Room(900, 14)
REFUSED = Room(800, 26)
WARNED = Room(600, 2)
REST = Room(700, 26)
Marked = tuple[str, Html]
"""A subject and a text about it."""


def plan_body(plan: Plan, context: Shown) -> Html:
    """The outcomes of a plan: rows, refusals, warnings."""
    rows = [outcome_row(outcome, context) for outcome in _first(plan.possible)]
    alone = len(plan.outcomes) == 1
    first, rest = ([*rows], []) if alone else (rows[:FIRST_ROWS], rows[FIRST_ROWS:])
    unseen = len(plan.possible) - len(rows)
    return spaced(
        as_many(first, FIRST, _more(context)),
        refused_lines(plan, context),
        warned_lines(plan, context),
        folded(as_many(rest, REST, _more(context), unseen)),
    )


def outcome_row(outcome: Outcome, context: Shown) -> Html:
    """One subject: what becomes of it."""
    texts = [_of(change, outcome.subject, context) for change in outcome.changes]
    if not outcome.subject or any(isinstance(change, OrderOpened) for change in outcome.changes):
        return joined(" · ", texts)
    return context.words.say("plan-row", subject=outcome.subject, text=joined(" · ", texts))


def refused_lines(plan: Plan, context: Shown) -> Html:
    """What is refused, subjects with the same reason together."""
    outcomes = _first(plan.refused)
    texts = [(outcome.subject, refusal_text(outcome.refusal, context)) for outcome in outcomes if outcome.refusal]
    lines = [_reason(subjects, text, context) for text, subjects in _together(texts)]
    return as_many(lines, REFUSED, _more(context))


def warned_lines(plan: Plan, context: Shown) -> Html:
    """The warnings, subjects with the same one together; the mall's confirmation is good news."""
    good: list[Marked] = []
    bad: list[Marked] = []
    for outcome in _first(plan.possible):
        for warning in outcome.warnings:
            where = good if isinstance(warning, MallSaysNormal) else bad
            where.append((outcome.subject, warning_text(warning, context)))
    lines = [
        _line(kind, found, context)
        for kind, texts in (("plan-warning", bad), ("plan-good", good))
        for found in _together(texts)
    ]
    return as_many(lines, WARNED, _more(context))


def _line(kind: str, found: tuple[Html, list[str]], context: Shown) -> Html:
    text, subjects = found
    if len(subjects) == 1:
        return context.words.say(kind, text=text)
    return context.words.say(f"{kind}-many", text=text, subjects=_named(subjects, context))


def _reason(subjects: Sequence[str], text: Html, context: Shown) -> Html:
    if len(subjects) > 1:
        return context.words.say("plan-refused-many", text=text, subjects=_named(subjects, context))
    subject = escaped(subjects[0])
    if not subject or subject in text:
        return context.words.say("plan-refused", text=text)
    return context.words.say("plan-refused-of", subject=subject, text=text)


def _named(subjects: Sequence[str], context: Shown) -> Html:
    names = joined(", ", (escaped(subject, 40) for subject in subjects[:MOST_NAMED]))
    left = len(subjects) - MOST_NAMED
    return names if left <= 0 else context.words.say("plan-subjects-more", subjects=names, count=left)


def _together(texts: Iterable[Marked]) -> list[tuple[Html, list[str]]]:
    found: dict[Html, list[str]] = {}
    for subject, text in texts:
        found.setdefault(text, []).append(subject)
    return list(found.items())


def _of(change: Change, subject: str, context: Shown) -> Html:
    """A change in its row; a product that is not the row's own is named."""
    text = change_text(change, context)
    if isinstance(change, StockChange) and change.product != subject:
        return joined(" ", (escaped(change.product, 40), text))
    return text


def _first(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    return outcomes[:MOST_ROWS]


def _more(context: Shown) -> Callable[[int], Html]:
    return lambda left: context.words.say("plan-more", count=left)
