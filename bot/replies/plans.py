"""A plan as a card: what would change, asked; then what happened, with the way back."""

from dataclasses import replace

from bot.replies.fitting import Room, as_many
from bot.replies.markup import Html, bare, escaped, spaced, stacked
from bot.replies.plan_body import outcome_row, plan_body
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown
from bot.replies.understood import understood_line
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order_changes import OrderOpened, StockChange
from fasta_core.domain.order_refusals import StillCancelledAtMall
from fasta_core.domain.plan import Outcome, Plan

INSTEAD = Room(300, 8)
DANGEROUS = frozenset({"cancel_complete"})
"""Intents whose button warns by its colour."""


def plan_reply(plan: Plan, context: Shown, *, asks: bool = True) -> Reply:
    """The preview of a plan, to be carried out or left; only the reasons where nothing of it is possible.

    `asks` False leaves the question out, for who cannot answer it.
    """
    possible = bool(plan.changes)
    blocks = [stacked(understood_line(context), _head(plan, context)), plan_body(plan, context)]
    if plan.instead is not None:
        blocks.append(_instead(plan.instead, context))
    if possible or plan.instead is not None:
        blocks += [context.words.say("plan-ask")] * asks
    elif not plan.refused:
        blocks.append(context.words.say("plan-nothing"))
    return Reply(spaced(*blocks), _plan_buttons(plan, context))


def stale_reply(plan: Plan, context: Shown) -> Reply:
    """The new plan after a tap on one whose befores no longer hold; nothing was done."""
    fresh = plan_reply(plan, context)
    return replace(fresh, html=spaced(context.words.say("plan-stale"), fresh.html))


def done_reply(plan: Plan, entry: JournalEntry, context: Shown, *, undo: bool) -> Reply:
    """What happened, by whom and when; `undo` offers to take it back. New orders' numbers are the entry's."""
    done = as_carried_out(plan, entry)
    left = context.words.say("done-left", count=len(plan.refused)) if plan.refused else Html("")
    html = spaced(_done_head(plan, context), plan_body(done, context), stacked(left, _by(entry, context)))
    undoing = ((Button(context.words.label("button-undo"), "undo"),),) if undo else ()
    return Reply(html, undoing)


def undone_reply(plan: Plan, entry: JournalEntry, context: Shown) -> Reply:
    """What was taken back, by whom and when."""
    done = as_carried_out(plan, entry)
    return Reply(spaced(_done_head(plan, context), plan_body(done, context), _by(entry, context)))


def declined_reply(plan: Plan, context: Shown) -> Reply:
    """A plan that was left."""
    return Reply(context.words.say("declined", what=context.words.coded("intent", plan.intent)))


def expired_reply(plan: Plan, context: Shown) -> Reply:
    """A plan whose time for the tap is over."""
    return Reply(context.words.say("expired", what=context.words.coded("intent", plan.intent)))


def as_carried_out(plan: Plan, entry: JournalEntry) -> Plan:
    """The plan with the numbers that its new orders were given; its warnings were for before the tap, and go."""
    made = iter(entry.changes)
    outcomes = []
    for outcome in plan.outcomes:
        changes = tuple(_numbered(change, next(made, change)) for change in outcome.changes)
        outcomes.append(Outcome(outcome.subject, changes, (), outcome.refusal))
    return replace(plan, outcomes=tuple(outcomes), instead=None)


def _numbered(planned: Change, made: Change) -> Change:
    """The journal keeps no buyer's data, the plan has no number yet: the one completes the other."""
    if isinstance(planned, OrderOpened) and isinstance(made, OrderOpened):
        return OrderOpened(replace(planned.order, number=made.order.number))
    return made


def _head(plan: Plan, context: Shown) -> Html:
    words = context.words
    what = words.coded("intent", plan.intent)
    if not plan.changes:
        return words.say("plan-head-refused" if plan.refused else "plan-head", what=what)
    if len(plan.outcomes) == 1:
        return words.say("plan-head", what=what)
    counts = words.say("plan-counts", possible=len(plan.possible), refused=len(plan.refused))
    return stacked(words.say("plan-head", what=what), counts)


def _done_head(plan: Plan, context: Shown) -> Html:
    if plan.undoes is not None:
        return context.words.say("undone-head")
    what = context.words.coded("intent", plan.intent)
    if len(plan.possible) == 1:
        return context.words.say("done-head", what=what)
    return context.words.say("done-head-many", what=what, count=len(plan.possible))


def _by(entry: JournalEntry, context: Shown) -> Html:
    return context.words.say("done-by", name=escaped(entry.name, 40), at=context.moment(entry.at))


def _instead(plan: Plan, context: Shown) -> Html:
    rows = [outcome_row(outcome, context) for outcome in plan.possible[: INSTEAD.entities]]
    unseen = len(plan.possible) - len(rows)
    shown = as_many(rows, INSTEAD, lambda left: context.words.say("plan-more", count=left), unseen)
    return stacked(context.words.say("plan-instead", what=_instead_name(plan, context)), shown)


def _instead_name(plan: Plan, context: Shown) -> Html:
    added = sum(
        (change.after or 0) - (change.before or 0) for change in plan.changes if isinstance(change, StockChange)
    )
    if added <= 0:
        return context.words.say("instead-other")
    return context.words.say("instead-add-and-release", count=added)


def _plan_buttons(plan: Plan, context: Shown) -> tuple[tuple[Button, ...], ...]:
    words = context.words
    style = Style.DANGER if plan.intent in DANGEROUS else Style.SUCCESS
    go = (Button(words.label("button-go"), "go", style),) if plan.changes else ()
    alt = () if plan.instead is None else (Button(bare(_instead_name(plan.instead, context)), "alt", Style.SUCCESS),)
    no = (Button(words.label("button-no"), "no"),) if go or alt else ()
    wish = (Button(words.label("wish-button"), "wish"),) if context.wishes and _forbidden(plan) else ()
    return tuple(line for line in (alt, (*go, *no), wish) if line)


def _forbidden(plan: Plan) -> bool:
    """Whether the mall stands in the way of a restore."""
    return any(isinstance(outcome.refusal, StillCancelledAtMall) for outcome in plan.refused)
