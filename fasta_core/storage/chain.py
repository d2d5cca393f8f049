"""The journal's chain: each entry's hash covers the one before, so an edited, dropped or swapped row shows."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, select

from fasta_core.codec import dumps
from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry, lines_of_all
from fasta_core.storage.entries import entry_of, line_of
from fasta_core.storage.ledger import Fault, Told, faults_now
from fasta_core.storage.tables import companies, journal, journal_lines

BATCH = 500
NO_MORE: tuple[int | None, Iterator[Any]] = (None, iter(()))


@dataclass(frozen=True, slots=True)
class Findings:
    """How many entries and products were looked at, and what is wrong with them."""

    entries: int
    products: int
    faults: tuple[Fault, ...]


def changes_text(changes: Sequence[Change]) -> str:
    """The changes as the journal keeps them."""
    return dumps(tuple(changes), tuple[Change, ...])


def entry_hash(previous: str, entry: JournalEntry, text: str) -> str:
    """SHA-256 over the entry before and everything this one says, as hex; `text` are its changes as they are kept.

    The text is hashed, not what it means to this version: a later one may know more of a change, and old chains stay whole.
    """
    said = [
        previous,
        entry.seq,
        entry.at.astimezone(UTC).isoformat(),
        entry.actor,
        entry.name,
        entry.source,
        entry.intent,
        entry.undoes,
        text,
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def check(connection: Connection, company: str) -> Findings:
    """Walk the whole chain, compare each entry with its lines, and the lines with what is there now."""
    faults: list[Fault] = []
    entries = 0
    previous, expected = "", 1
    told = Told()
    for row, lines in _entries_with_lines(connection, company):
        if row is None:
            faults.append(("lines", str(lines[0].seq)))
            continue
        entries += 1
        wrong = _entry_faults(row, lines, (previous, expected))
        told.hear(() if wrong else map(line_of, lines))
        faults += wrong
        previous, expected = row.hash, row.seq + 1
    head = connection.execute(select(companies).where(companies.c.company == company)).one()
    if (head.journal_seq, head.journal_hash) != (expected - 1, previous):
        faults.append(("head", str(head.journal_seq)))
    now, products = faults_now(connection, company, told)
    return Findings(entries, products, (*faults, *now))


def _entry_faults(row: Row[Any], lines: list[Row[Any]], due: tuple[str, int]) -> list[Fault]:
    previous, seq = due
    try:
        entry = entry_of(row)
        sound = (row.seq, row.previous, row.hash) == (seq, previous, entry_hash(previous, entry, row.changes))
        told = list(enumerate(lines_of_all(entry.changes)))
        agree = [(line.line, line_of(line)) for line in lines] == told
    except Exception:  # noqa: BLE001 - whatever a tampered row makes of itself, it is a fault of that row
        return [("chain", str(row.seq))]
    return ([] if sound else [("chain", str(row.seq))]) + ([] if agree else [("lines", str(row.seq))])


def _entries_with_lines(connection: Connection, company: str) -> Iterator[tuple[Row[Any] | None, list[Row[Any]]]]:
    """Each entry with its lines, and lines that no entry has (None), read side by side in their order."""
    x = journal_lines.c
    streamed = connection.execution_options(yield_per=BATCH)
    lines = streamed.execute(select(journal_lines).where(x.company == company).order_by(x.seq, x.line))
    groups = groupby(lines, lambda line: line.seq)
    seq, group = next(groups, NO_MORE)
    for row in streamed.execute(select(journal).where(journal.c.company == company).order_by(journal.c.seq)):
        while seq is not None and seq < row.seq:
            yield None, list(group)
            seq, group = next(groups, NO_MORE)
        mine = group if seq == row.seq else iter(())
        yield row, list(mine)
        if seq == row.seq:
            seq, group = next(groups, NO_MORE)
    while seq is not None:
        yield None, list(group)
        seq, group = next(groups, NO_MORE)
