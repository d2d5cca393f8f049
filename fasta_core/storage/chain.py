"""The journal's chain: each entry's hash covers the one before, so an edited, dropped or swapped row shows."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC

from sqlalchemy import Connection, Row, select

from fasta_core.codec import dumps
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry, Line, lines_of_all
from fasta_core.storage.entries import entry_of, line_of
from fasta_core.storage.tables import companies, journal, journal_lines, products

Fault = tuple[str, str]
"""What is wrong ("chain", "lines", "head", "ledger") and where (a sequence number, a product's code)."""


@dataclass(frozen=True, slots=True)
class Findings:
    """How many entries and products were looked at, and what is wrong with them."""

    entries: int
    products: int
    faults: tuple[Fault, ...]


def changes_text(changes: Sequence[Change]) -> str:
    """The changes as the journal keeps them."""
    return dumps(tuple(changes), tuple[Change, ...])


def entry_hash(previous: str, entry: JournalEntry) -> str:
    """SHA-256 over the entry before and everything this one says, as hex."""
    said = [
        previous,
        entry.seq,
        entry.at.astimezone(UTC).isoformat(),
        entry.actor,
        entry.name,
        entry.source,
        entry.intent,
        entry.undoes,
        changes_text(entry.changes),
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def check(connection: Connection, company: str) -> Findings:
    """Walk the whole chain, compare each entry with its lines, and add the ledger up to what is on hand."""
    faults: list[Fault] = []
    entries = 0
    previous, expected = "", 1
    for row, lines in _entries_with_lines(connection, company):
        entries += 1
        faults += _entry_faults(row, lines, (previous, expected))
        previous, expected = row.hash, row.seq + 1
    head = connection.execute(select(companies).where(companies.c.company == company)).one()
    if (head.journal_seq, head.journal_hash) != (expected - 1, previous):
        faults.append(("head", str(head.journal_seq)))
    ledger, known = _ledger_faults(connection, company)
    return Findings(entries, known, (*faults, *ledger))


def _entry_faults(row: Row[tuple[object, ...]], lines: list[Line], due: tuple[str, int]) -> list[Fault]:
    previous, seq = due
    try:
        entry = entry_of(row)
        sound = (row.seq, row.previous, row.hash) == (seq, previous, entry_hash(previous, entry))
        agree = lines == list(lines_of_all(entry.changes))
    except Exception:  # noqa: BLE001 - whatever a tampered row makes of itself, it is a fault of that row
        return [("chain", str(row.seq))]
    return ([] if sound else [("chain", str(row.seq))]) + ([] if agree else [("lines", str(row.seq))])


def _entries_with_lines(connection: Connection, company: str) -> Iterator[tuple[Row[tuple[object, ...]], list[Line]]]:
    x = journal_lines.c
    entries = select(journal).where(journal.c.company == company).order_by(journal.c.seq)
    for row in connection.execution_options(yield_per=500).execute(entries):
        mine = select(journal_lines).where(x.company == company, x.seq == row.seq).order_by(x.line)
        yield row, [line_of(line) for line in connection.execute(mine)]


def _ledger_faults(connection: Connection, company: str) -> tuple[list[Fault], int]:
    x = journal_lines.c
    sums: dict[str, int] = {}
    ledger = select(x.product, x.before, x.after).where(x.company == company, x.what == "on_hand")
    for product, before, after in connection.execute(ledger):
        sums[product] = sums.get(product, 0) + (json.loads(after) or 0) - (json.loads(before) or 0)
    counted = select(products.c.product, products.c.on_hand).where(products.c.company == company)
    on_hand = {code: pieces or 0 for code, pieces in connection.execute(counted)}
    wrong = [code for code in on_hand.keys() | sums.keys() if on_hand.get(code, 0) != sums.get(code, 0)]
    return [("ledger", code) for code in sorted(wrong)], len(on_hand)
