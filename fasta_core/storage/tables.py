"""The desk's tables. The company comes first in every key and index."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Utc(TypeDecorator[datetime]):
    """A moment in UTC; SQLite hands moments back without a zone, so it is put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """In UTC, whatever zone the caller had."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """With its zone."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def company() -> Column[str]:
    """The first column of every table."""
    return Column("company", String(40), nullable=False)


companies = Table(
    "companies",
    metadata,
    company(),
    Column("name", Text, nullable=False),
    Column("journal_seq", BigInteger, nullable=False, default=0),
    Column("journal_hash", String(64), nullable=False, default=""),
    Column("last_serial", BigInteger, nullable=False, default=0),
    PrimaryKeyConstraint("company"),
)

malls = Table(
    "malls",
    metadata,
    company(),
    Column("mall", String(40), nullable=False),
    Column("code", String(40), nullable=False),
    Column("name", Text, nullable=False),
    Column("collection_days", Integer, nullable=False),
    Column("refund_days", Integer, nullable=False),
    Column("collected_at", Utc),
    PrimaryKeyConstraint("company", "mall"),
)

channels = Table(
    "channels",
    metadata,
    company(),
    Column("channel", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("state", String(20), nullable=False),
    PrimaryKeyConstraint("company", "channel"),
)

products = Table(
    "products",
    metadata,
    company(),
    Column("product", String(120), nullable=False),
    Column("name", Text, nullable=False, default=""),
    Column("option", Text, nullable=False, default=""),
    Column("on_hand", BigInteger),
    Column("pinned", BigInteger, nullable=False, default=0),
    PrimaryKeyConstraint("company", "product"),
    CheckConstraint("pinned >= 0", name="pinned_not_negative"),
    CheckConstraint("on_hand IS NULL OR on_hand >= pinned", name="free_not_negative"),
    CheckConstraint("on_hand IS NOT NULL OR pinned = 0", name="pinned_only_where_counted"),
    Index(None, "company", "name"),
)

orders = Table(
    "orders",
    metadata,
    company(),
    Column("number", String(20), nullable=False),
    Column("serial", BigInteger, nullable=False),
    Column("status", String(20), nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("buyer", Text, nullable=False),
    Column("ordered_at", Utc, nullable=False),
    Column("mall", String(40)),
    Column("mall_order", String(80)),
    Column("mall_line", String(120)),
    Column("line_key", Text, nullable=False, default=""),
    Column("channel", String(80)),
    Column("sold_out", Boolean, nullable=False),
    Column("product", String(120)),
    Column("product_name", Text, nullable=False),
    Column("option", Text, nullable=False),
    Column("quantity", BigInteger, nullable=False),
    Column("pinned", BigInteger, nullable=False),
    Column("phone", String(40), nullable=False),
    Column("address", Text, nullable=False),
    Column("invoice", String(40)),
    Column("courier", String(20)),
    Column("return_on", Date),
    Column("return_courier", Text),
    Column("return_invoice", String(40)),
    Column("picked_up_on", Date),
    Column("arrived_on", Date),
    Column("return_reason", Text, nullable=False, default=""),
    Column("mall_status", String(20)),
    Column("mall_read_at", Utc),
    Column("buyer_forgotten", Boolean, nullable=False, default=False),
    PrimaryKeyConstraint("company", "number"),
    UniqueConstraint("company", "mall", "mall_order", "line_key"),
    CheckConstraint("pinned >= 0 AND pinned <= quantity", name="pinned_within_quantity"),
    Index(None, "company", "ordered_at", "serial"),
    Index(None, "company", "status", "ordered_at", "serial"),
    Index(None, "company", "mall", "ordered_at", "serial"),
    Index(None, "company", "sold_out", "ordered_at", "serial"),
    Index(None, "company", "buyer_forgotten", "ordered_at"),
    Index(None, "company", "product"),
    Index(None, "company", "mall_order"),
    Index(None, "company", "mall_line"),
    Index(None, "company", "invoice"),
    Index(None, "company", "return_invoice"),
    Index(None, "company", "phone"),
    Index(None, "company", "buyer"),
)

notes = Table(
    "notes",
    metadata,
    company(),
    Column("order", String(20), nullable=False),
    Column("place", Integer, nullable=False),
    Column("text", Text, nullable=False),
    PrimaryKeyConstraint("company", "order", "place"),
)

journal = Table(
    "journal",
    metadata,
    company(),
    Column("seq", BigInteger, nullable=False),
    Column("at", Utc, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("name", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("intent", String(40), nullable=False),
    Column("undoes", BigInteger),
    Column("changes", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    PrimaryKeyConstraint("company", "seq"),
    UniqueConstraint("company", "undoes"),
    Index(None, "company", "actor", "seq"),
)

journal_lines = Table(
    "journal_lines",
    metadata,
    company(),
    Column("seq", BigInteger, nullable=False),
    Column("line", Integer, nullable=False),
    Column("what", String(20), nullable=False),
    Column("order", String(20)),
    Column("product", String(120)),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text),
    PrimaryKeyConstraint("company", "seq", "line"),
    Index(None, "company", "order", "seq", "line"),
    Index(None, "company", "product", "what", "seq"),
)
