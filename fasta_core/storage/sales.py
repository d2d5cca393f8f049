"""Sums of sales, grouped."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, cast, func, literal, select

from fasta_core.domain.order import CANCELS, RETURNS, Status
from fasta_core.domain.search import OrderSearch, SalesRow
from fasta_core.storage.searching import conditions, form_of, values_of
from fasta_core.storage.tables import orders

NOT_SOLD = (CANCELS | RETURNS) - {Status.CANCEL_REQUESTED, Status.RETURN_REQUESTED}
"""A request is not yet a loss; a completed cancel or return is."""


def sums(connection: Connection, company: str, search: OrderSearch, by: str | None) -> tuple[SalesRow, ...]:
    """The sums, largest first; days in their own order."""
    key = _key(connection, by).label("key")
    total = func.coalesce(func.sum(orders.c.total), 0)
    statement = (
        select(key, func.count(), total)
        .where(
            orders.c.company == company,
            orders.c.status.not_in([s.value for s in NOT_SOLD]),
            *conditions(form_of(search)),
        )
        .group_by(key)
        .order_by(key if by == "day" else total.desc(), key)
    )
    return tuple(SalesRow(str(row[0]), row[1], int(row[2])) for row in connection.execute(statement, values_of(search)))


def _key(connection: Connection, by: str | None) -> ColumnElement[Any]:
    o = orders.c
    if by == "day":
        return _day_in_seoul(connection)
    columns: dict[str | None, ColumnElement[Any]] = {
        "channel": func.coalesce(o.channel, o.mall, ""),
        "mall": func.coalesce(o.mall, o.channel, ""),
        "product": func.coalesce(o.product, o.product_name),
    }
    return columns.get(by, literal(""))


def _day_in_seoul(connection: Connection) -> ColumnElement[Any]:
    if connection.dialect.name == "sqlite":
        return func.date(orders.c.ordered_at, "+9 hours")
    return cast(func.timezone("Asia/Seoul", orders.c.ordered_at), Date)
