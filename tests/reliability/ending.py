"""What of the updates that came in is done, and what of the answers has not left yet."""

from collections import Counter

from sqlalchemy import func, select

from fasta_core.storage.edge_tables import outbox, updates
from fasta_core.storage.store import Store


def ended(store: Store) -> Counter[str]:
    """How many updates ended in which way."""
    counted = select(updates.c.outcome, func.count()).where(updates.c.done_at.is_not(None)).group_by(updates.c.outcome)
    with store.engine.connect() as connection:
        return Counter({row[0]: row[1] for row in connection.execute(counted)})


def unsent(store: Store) -> int:
    """How many answers still wait in the outbox."""
    with store.engine.connect() as connection:
        return connection.execute(select(func.count()).where(outbox.c.sent_at.is_(None))).scalar_one()


def all_done(store: Store, count: int) -> bool:
    """Whether so many updates have ended and everything said to them has left."""
    return ended(store).total() >= count and not unsent(store)
