"""Tables of words: a company's own nicknames, and the lines that were not understood, masked."""

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, String, Table, Text

from fasta_core.storage.tables import Utc, company, metadata

nicknames = Table(
    "nicknames",
    metadata,
    company(),
    Column("word", String(80), nullable=False),
    Column("nickname", Text, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("code", Text, nullable=False),
    PrimaryKeyConstraint("company", "word"),
)

misses = Table(
    "misses",
    metadata,
    company(),
    Column("text", String(200), nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("times", Integer, nullable=False),
    Column("first_at", Utc, nullable=False),
    Column("last_at", Utc, nullable=False),
    PrimaryKeyConstraint("company", "text", "outcome"),
)
