"""A sheet's summary before and after it is taken over, and why a file or a cell is not."""

from dataclasses import dataclass

from bot.replies.facts import NONE, key_of, several, values_of
from bot.replies.fitting import Room, as_many
from bot.replies.markup import Html, escaped, joined, stacked
from bot.replies.refusals import warning_text
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown
from bot.replies.words import Value
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.sheets.errors import RowError, SheetRefusal

ERRORS = Room(2500, 10)
TOLD = Room(900, 6)
MOST_ERRORS = 8
SHORT = 30
FORMATS = ("coupang", "smartstore", "orders", "stock")
"""The kinds of sheet the desk has words for."""


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """What a sheet would do, or has done: rows that are new, changed, the same, wrong; `errors` are the first of them.

    `turned_back` are restored orders that go back, `left_out` the file's sheets that are not read; `stock`: it is a stock sheet;
    `told` is what else a person should know of the rows.
    """

    name: str
    new: int = 0
    changed: int = 0
    same: int = 0
    wrong: int = 0
    errors: tuple[RowError, ...] = ()
    turned_back: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    stock: bool = False
    told: tuple[PlanWarning, ...] = ()


def sheet_plan_reply(summary: SheetSummary, context: Shown) -> Reply:
    """The preview of a sheet, to be taken over or left."""
    words = context.words
    if not summary.new + summary.changed:
        return Reply(stacked(*_blocks(summary, context), words.say("sheet-nothing")))
    go = Button(words.label("button-import"), "go", Style.SUCCESS)
    no = Button(words.label("button-no"), "no")
    return Reply(stacked(*_blocks(summary, context), words.say("sheet-ask")), ((go, no),))


def sheet_done_reply(summary: SheetSummary, context: Shown, *, undo: bool) -> Reply:
    """What the sheet did; `undo` offers to take it back."""
    html = stacked(context.words.say("sheet-done"), *_blocks(summary, context))
    return Reply(html, ((Button(context.words.label("button-undo"), "undo"),),) if undo else ())


def sheet_refused_reply(refusal: SheetRefusal, context: Shown) -> Reply:
    """A file that is refused as a whole."""
    return Reply(context.words.say("plan-refused", text=sheet_refusal_text(refusal, context)))


def sheet_refusal_text(refusal: SheetRefusal, context: Shown) -> Html:
    """Why nothing of the file is taken over, and what to do."""
    values = values_of(refusal, context)
    values = {name: _nothing(value) for name, value in values.items()}
    kind = getattr(refusal, "format", None)
    if kind in FORMATS:
        values["format"] = context.words.coded("sheet-format", str(kind))
    return context.words.say(key_of("sheet-refusal", refusal), **values)


def row_error_text(error: RowError, context: Shown) -> Html:
    """One cell: where it is, what stands there, what was expected."""
    expected = context.words.coded("sheet-expected", error.expected.value)
    column, value = escaped(error.column, SHORT), escaped(error.value, SHORT)
    said = context.words.say("sheet-error", row=str(error.row), column=column, value=value, expected=expected)
    if not error.orders:
        return said
    return joined(" ", (said, context.words.say("sheet-error-orders", orders=several(error.orders))))


def _blocks(summary: SheetSummary, context: Shown) -> tuple[Html, ...]:
    words, nothing = context.words, Html("")
    counts = words.say("sheet-counts", new=summary.new, changed=summary.changed, wrong=summary.wrong)
    if summary.stock:
        counts = words.say("sheet-counts-stock", changed=summary.changed, wrong=summary.wrong)
    same = words.say("sheet-same", count=summary.same) if summary.same else nothing
    back = words.say("sheet-turned-back", orders=several(summary.turned_back)) if summary.turned_back else nothing
    left_out = words.say("sheet-left-out", names=several(summary.left_out)) if summary.left_out else nothing
    told = _told(summary, context)
    return words.say("sheet-head", name=summary.name), counts, same, back, told, _errors(summary, context), left_out


def _told(summary: SheetSummary, context: Shown) -> Html:
    """What is not taken over as the sheet has it, and what follows from it."""
    texts = dict.fromkeys(warning_text(warning, context) for warning in summary.told)
    lines = [context.words.say("plan-warning", text=text) for text in texts]
    return as_many(lines, TOLD, lambda left: context.words.say("plan-more", count=left))


def _errors(summary: SheetSummary, context: Shown) -> Html:
    lines = [row_error_text(error, context) for error in summary.errors[:MOST_ERRORS]]
    unseen = max(0, summary.wrong - len(lines))
    return as_many(lines, ERRORS, lambda left: context.words.say("sheet-errors-more", count=left), unseen)


def _nothing(value: Value) -> Value:
    """A list with nothing in it is said as nothing."""
    return value or NONE
