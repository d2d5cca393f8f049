"""What an import did, as JSON: codes and numbers, no wording."""

from typing import Any

from fasta_core.codec import plain
from fasta_core.domain.entries import lines_of_all
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.imports.done import Imported, RowDone
from fasta_core.sheets.errors import SheetRefusal

Json = dict[str, Any]
STOCK = "stock"


def imported_json(done: Imported) -> Json:
    """The counts, and what was done with every row."""
    subject = "product" if done.format == STOCK else "order"
    return {
        "format": done.format,
        "new": done.counts.new,
        "changed": done.counts.changed,
        "unchanged": done.counts.unchanged,
        "repeated": done.repeated,
        "errors": [plain(error) for error in done.errors],
        "warnings": [plain(warning, PlanWarning) for warning in done.warnings],
        "rows": [_row(row, subject) for row in done.rows],
        "left_out": list(done.left_out),
    }


def refusal_json(refusal: SheetRefusal) -> Json:
    """Why nothing of the file was imported."""
    return {"refused": [{"reason": type(refusal).__name__, **plain(refusal)}]}


def _row(row: RowDone, subject: str) -> Json:
    lines = lines_of_all(row.changes)
    changes = [{"what": line.what, "before": line.before, "after": line.after} for line in lines]
    return {
        "row": row.row,
        "done": row.done.value,
        subject: row.subject or None,
        "changes": changes,
        "invoice_words": row.words or None,
    }
