"""What an import did, in a summary and a short line for each row."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from bot.replies.changes import change_text
from bot.replies.markup import Html, escaped, joined
from bot.replies.refusals import warning_text
from bot.replies.sheets import row_error_text
from bot.replies.shown import Shown
from fasta_core.domain.order_changes import MallSaid
from fasta_core.imports.done import Done, Imported, RowDone
from fasta_core.sheets.errors import RowError

STOCK = "stock"
SHORT = 30


def imported_lines(name: str, done: Imported, context: Shown, *, dry_run: bool) -> Iterator[Html]:
    """The summary, the warnings, and then the rows."""
    yield from _summary(name, done, context, dry_run=dry_run)
    for warning in done.warnings:
        yield context.words.say("import-warning", text=warning_text(warning, context))
    errors = {row: tuple(found) for row, found in groupby(done.errors, key=lambda error: error.row)}
    kind = "product" if done.format == STOCK else "order"
    for row in done.rows:
        yield from _row(row, kind, errors, context)


def nothing_good(done: Imported) -> bool:
    """Whether not one row could be taken over."""
    return all(row.done is Done.WRONG for row in done.rows)


def _summary(name: str, done: Imported, context: Shown, *, dry_run: bool) -> Iterator[Html]:
    words = context.words
    yield words.say("import-head", name=name, format=words.coded("sheet-format", done.format))
    counts = done.counts
    yield words.say(
        "import-counts",
        new=counts.new,
        changed=counts.changed,
        unchanged=counts.unchanged,
        repeated=done.repeated,
        wrong=sum(1 for row in done.rows if row.done is Done.WRONG),
    )
    if dry_run:
        yield words.say("import-dry-run")
    if done.left_out:
        yield words.say("sheet-left-out", names=joined(", ", [escaped(sheet) for sheet in done.left_out]))


def _row(row: RowDone, kind: str, errors: Mapping[int, tuple[RowError, ...]], context: Shown) -> Iterator[Html]:
    words, number = context.words, str(row.row)
    if row.done is Done.WRONG:
        for error in errors.get(row.row, ()):
            yield words.say("import-wrong", text=row_error_text(error, context))
    elif row.done is Done.REPEATED:
        yield words.say("import-repeated", row=number)
    else:
        what = (
            words.say(f"import-{kind}", subject=row.subject) if row.subject else words.say(f"import-{kind}-unnumbered")
        )
        yield words.say(f"import-{row.done.value}", row=number, what=what, changes=_changes(row, context))


def _changes(row: RowDone, context: Shown) -> Html:
    """What changed of a known order or product; the mall's word is left to its history where more than that changed."""
    told = [change for change in row.changes if not isinstance(change, MallSaid)] or row.changes
    invoice = context.words.say("import-no-invoice", words=escaped(row.words, SHORT)) if row.words else Html("")
    return joined(", ", [*(change_text(change, context) for change in told), invoice])
