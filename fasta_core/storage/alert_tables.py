"""Tables of alerts: open cases, who was told of them and when, wishes that wait for a mall, how far the journal was read."""

from sqlalchemy import BigInteger, Column, Date, PrimaryKeyConstraint, String, Table

from fasta_core.storage.tables import Utc, company, metadata

alert_cases = Table(
    "alert_cases",
    metadata,
    company(),
    Column("case", String(120), nullable=False),
    Column("opened_at", Utc, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("taken_by", BigInteger),
    Column("snoozed_until", Utc),
    Column("escalated_at", Utc),
    PrimaryKeyConstraint("company", "case"),
)

alerts_sent = Table(
    "alerts_sent",
    metadata,
    company(),
    Column("case", String(120), nullable=False),
    Column("day", Date, nullable=False),
    Column("person", BigInteger, nullable=False),
    PrimaryKeyConstraint("company", "case", "day", "person"),
)

wishes = Table(
    "wishes",
    metadata,
    company(),
    Column("order", String(20), nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("made_at", Utc, nullable=False),
    PrimaryKeyConstraint("company", "order", "person"),
)

journal_read = Table(
    "journal_read",
    metadata,
    company(),
    Column("reader", String(40), nullable=False),
    Column("seq", BigInteger, nullable=False),
    PrimaryKeyConstraint("company", "reader"),
)
