"""Tables of the chat: what a message with buttons stands for, and what a talk remembers."""

from sqlalchemy import BigInteger, Column, Index, PrimaryKeyConstraint, String, Table, Text

from fasta_core.storage.tables import Utc, company, metadata

cards = Table(
    "cards",
    metadata,
    company(),
    Column("card", String(24), nullable=False),
    Column("chat", BigInteger, nullable=False),
    Column("message", BigInteger),
    Column("person", BigInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("state", Text, nullable=False),
    Column("created_at", Utc, nullable=False),
    Column("expires_at", Utc),
    Column("used_at", Utc),
    Column("result", Text),
    PrimaryKeyConstraint("company", "card"),
    Index(None, "company", "chat", "message"),
)

talks = Table(
    "talks",
    metadata,
    company(),
    Column("chat", BigInteger, nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Utc, nullable=False),
    PrimaryKeyConstraint("company", "chat", "person"),
)
