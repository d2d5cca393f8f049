"""Tables of people: who works here, who is invited, what they want to hear, whom they looked at."""

from sqlalchemy import BigInteger, Boolean, Column, Index, PrimaryKeyConstraint, String, Table, Text

from fasta_core.storage.tables import Utc, company, metadata

people = Table(
    "people",
    metadata,
    company(),
    Column("person", BigInteger, nullable=False),
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("language", String(8)),
    Column("heard_in", String(8)),
    PrimaryKeyConstraint("company", "person"),
    Index("uq_people_person", "person", unique=True),
)

invites = Table(
    "invites",
    metadata,
    company(),
    Column("code_hash", String(64), nullable=False),
    Column("role", String(20), nullable=False),
    Column("invited_by", BigInteger, nullable=False),
    Column("expires_at", Utc, nullable=False),
    Column("used_by", BigInteger),
    PrimaryKeyConstraint("company", "code_hash"),
    Index("uq_invites_code_hash", "code_hash", unique=True),
)

alert_settings = Table(
    "alert_settings",
    metadata,
    company(),
    Column("person", BigInteger, nullable=False),
    Column("alert", String(40), nullable=False),
    Column("enabled", Boolean, nullable=False),
    PrimaryKeyConstraint("company", "person", "alert"),
)

digests = Table(
    "digests",
    metadata,
    company(),
    Column("person", BigInteger, nullable=False),
    Column("at", String(5), nullable=False),
    PrimaryKeyConstraint("company", "person"),
)

settings = Table(
    "settings",
    metadata,
    company(),
    Column("setting", String(40), nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("company", "setting"),
)

access_record = Table(
    "access_record",
    metadata,
    company(),
    Column("at", Utc, nullable=False),
    Column("person", BigInteger, nullable=False),
    Column("order", String(20), nullable=False),
    Column("source", Text, nullable=False),
    PrimaryKeyConstraint("company", "at", "person", "order"),
)
