"""Tables of the edge: updates, lanes and leases stand before the gate and know no company; what goes out belongs to one."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Sequence,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from fasta_core.storage.tables import Utc, company, metadata

WAITING = text("done_at IS NULL")
UNSENT = text("sent_at IS NULL")

updates = Table(
    "updates",
    metadata,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("bot", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("lane", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("kept_at", Utc, nullable=False),
    Column("tries", Integer, nullable=False, default=0),
    Column("done_at", Utc),
    Column("outcome", String(20)),
    UniqueConstraint("bot", "update_id"),
    Index("ix_updates_waiting", "seq", postgresql_where=WAITING, sqlite_where=WAITING),
    Index("ix_updates_waiting_lane", "lane", "seq", postgresql_where=WAITING, sqlite_where=WAITING),
    sqlite_autoincrement=True,
)

lanes = Table(
    "lanes",
    metadata,
    Column("lane", BigInteger, primary_key=True, autoincrement=False),
    Column("holder", String(160)),
    Column("until", Utc),
    Column("claim", BigInteger, nullable=False, default=0),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("holder", String(160)),
    Column("until", Utc),
    Column("done_at", Utc),
)

finished_updates = Table(
    "finished_updates",
    metadata,
    company(),
    Column("update", BigInteger, nullable=False),
    PrimaryKeyConstraint("company", "update"),
)

outbox_order = Sequence("outbox_order", metadata=metadata)

outbox = Table(
    "outbox",
    metadata,
    company(),
    Column("seq", BigInteger, nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Column("message", BigInteger),
    Column("card", String(24)),
    Column("not_before", Utc),
    Column("key", String(200)),
    Column("failing_since", Utc),
    Column("sent_at", Utc),
    PrimaryKeyConstraint("company", "seq"),
    UniqueConstraint("company", "key"),
    Index("ix_outbox_unsent_chat", "chat", "seq", postgresql_where=UNSENT, sqlite_where=UNSENT),
)

chats = Table(
    "chats",
    metadata,
    Column("chat", BigInteger, primary_key=True, autoincrement=False),
    Column("holder", String(160)),
    Column("until", Utc),
    Column("claim", BigInteger, nullable=False, default=0),
    Column("hold_until", Utc),
    Column("spent_until", Float, nullable=False, default=0.0),
    Column("reachable", Boolean, nullable=False, default=True),
    Column("moved_to", BigInteger),
)
