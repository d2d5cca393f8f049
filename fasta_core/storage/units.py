"""A unit: one transaction of one company, with everything that may be read or changed in it."""

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from sqlalchemy import Connection, bindparam, insert, select, update

from fasta_core.domain.changes import Change
from fasta_core.domain.entries import JournalEntry, lines_of_all
from fasta_core.domain.plan import Seen
from fasta_core.storage.applying import Applying
from fasta_core.storage.cards import SqlCards
from fasta_core.storage.chain import changes_text, entry_hash
from fasta_core.storage.company import SqlCompany, SteadyCompany
from fasta_core.storage.entries import SqlJournal
from fasta_core.storage.intake import finish_update, finish_updates, update_finished, updates_finished
from fasta_core.storage.misses import SqlMisses
from fasta_core.storage.names import journal_head
from fasta_core.storage.orders import SqlOrders
from fasta_core.storage.outbox import SqlOutbox
from fasta_core.storage.people_store import SqlPeople
from fasta_core.storage.stock import SqlStock
from fasta_core.storage.tables import companies, journal, journal_lines, orders
from fasta_core.storage.talks import SqlTalks


class SqlUnit:
    """`storage.ports.WritingUnit` on one connection, for one company."""

    def __init__(self, connection: Connection, company: str, *, reads_only: bool = False) -> None:
        self.connection = connection
        self.company_id = company
        self._reads_only = reads_only

    @cached_property
    def head(self) -> int:
        """Where the company's journal stood when this was first asked in the transaction."""
        return journal_head(self.connection, self.company_id)

    @cached_property
    def orders(self) -> SqlOrders:
        """The orders."""
        return SqlOrders(self.connection, self.company_id)

    @cached_property
    def stock(self) -> SqlStock:
        """Products and pieces."""
        return SqlStock(self.connection, self.company_id)

    @cached_property
    def company(self) -> SqlCompany:
        """Malls, channels, people."""
        return (SteadyCompany if self._reads_only else SqlCompany)(self.connection, self.company_id)

    @cached_property
    def journal(self) -> SqlJournal:
        """The journal."""
        return SqlJournal(self.connection, self.company_id)

    @cached_property
    def cards(self) -> SqlCards:
        """What messages with buttons stand for."""
        return SqlCards(self.connection, self.company_id)

    @cached_property
    def talks(self) -> SqlTalks:
        """What talks remember."""
        return SqlTalks(self.connection, self.company_id)

    @cached_property
    def misses(self) -> SqlMisses:
        """Lines that were not understood."""
        return SqlMisses(self.connection, self.company_id)

    @cached_property
    def people_store(self) -> SqlPeople:
        """Invitations, languages, and who looked at a buyer's data."""
        return SqlPeople(self.connection, self.company_id)

    @cached_property
    def outbox(self) -> SqlOutbox:
        """What is to be said."""
        return SqlOutbox(self.connection, self.company_id)

    def finish(self, update: int) -> None:
        """Mark an update done in this transaction. Raises UpdateFinishedAlready where another one did."""
        finish_update(self.connection, self.company_id, update)

    def finish_all(self, several: Sequence[int]) -> None:
        """Mark several done in this transaction. Raises IntegrityError where another one did one of them."""
        finish_updates(self.connection, self.company_id, several)

    def finished_of(self, several: Sequence[int]) -> frozenset[int]:
        """Which of these updates have been done."""
        return updates_finished(self.connection, self.company_id, several)

    def finished(self, update: int) -> bool:
        """Whether an update has been done."""
        return update_finished(self.connection, self.company_id, update)

    @cached_property
    def _applying(self) -> Applying:
        return Applying(self.connection, self.company_id)

    def lock(self) -> None:
        """Be the company's only writer until the transaction ends."""
        mine = select(companies.c.company).where(companies.c.company == self.company_id)
        self.connection.execute(mine.with_for_update()).one()

    def apply(self, change: Change) -> Change:
        """Make a change, guarded by its before. Raises BeforeNoLongerTrue."""
        return self._applying.apply(change)

    def settled(self, orders_touched: Collection[str]) -> None:
        """See that none of these orders holds pieces that it cannot ship. Raises BeforeNoLongerTrue."""
        self._applying.settled(orders_touched)

    def saw(self, seen: Sequence[Seen]) -> None:
        """Keep when orders were last heard of at their mall."""
        if not seen:
            return
        mine = update(orders).where(orders.c.company == self.company_id, orders.c.number == bindparam("seen_order"))
        rows = [{"seen_order": one.order, "seen_at": one.at} for one in seen]
        self.connection.execute(mine.values(mall_read_at=bindparam("seen_at")), rows)

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Chain an entry to the journal; it comes back with its sequence number."""
        mine = companies.c.company == self.company_id
        head = self.connection.execute(select(companies).where(mine)).one()
        chained = replace(entry, seq=head.journal_seq + 1)
        text = changes_text(chained.changes)
        hashed = entry_hash(head.journal_hash, chained, text)
        self._insert(chained, text, (head.journal_hash, hashed))
        self.connection.execute(update(companies).where(mine).values(journal_seq=chained.seq, journal_hash=hashed))
        return chained

    def _insert(self, entry: JournalEntry, text: str, hashes: tuple[str, str]) -> None:
        previous, hashed = hashes
        self.connection.execute(
            insert(journal).values(
                company=self.company_id,
                seq=entry.seq,
                at=entry.at,
                actor=entry.actor,
                name=entry.name,
                source=entry.source,
                intent=entry.intent,
                undoes=entry.undoes,
                changes=text,
                previous=previous,
                hash=hashed,
            )
        )
        rows = [
            {
                "company": self.company_id,
                "seq": entry.seq,
                "line": place,
                "what": line.what,
                "order": line.order,
                "product": line.product,
                "before": json.dumps(line.before, ensure_ascii=False),
                "after": json.dumps(line.after, ensure_ascii=False),
                "reason": line.reason,
            }
            for place, line in enumerate(lines_of_all(entry.changes))
        ]
        if rows:
            self.connection.execute(insert(journal_lines), rows)
