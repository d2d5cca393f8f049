"""The orders table, read."""

import base64
import binascii
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, exists, func, or_, select

from fasta_core.domain.order import AT_REST, ON_THE_SHELF, Order
from fasta_core.domain.search import OrderPage, OrderSearch, SalesRow, Totals
from fasta_core.storage import order_statements, sales
from fasta_core.storage.rows import order_of
from fasta_core.storage.searching import form_of, values_of
from fasta_core.storage.tables import journal, journal_lines, notes, orders

BATCH = 500
MOST_CALLED = 100
MOST_SERIAL = 2**62


class SqlOrders:
    """`storage.ports.Orders` on one connection, for one company."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def _all(self) -> Select[Any]:
        return select(orders).where(orders.c.company == self._company)

    def _orders(self, statement: Select[Any]) -> tuple[Order, ...]:
        return tuple(order_of(row) for row in self._connection.execute(statement))

    def get(self, number: str) -> Order | None:
        """The order with this number of the desk's own."""
        return next(iter(self._orders(self._all().where(orders.c.number == number))), None)

    def called(self, text: str) -> tuple[Order, ...]:
        """The orders a person means by a number."""
        own = self.get(text.lstrip("0") or text)
        if own is not None:
            return (own,)
        theirs = or_(orders.c.mall_order == text, orders.c.mall_line == text)
        return self._orders(self._all().where(theirs).order_by(orders.c.serial).limit(MOST_CALLED))

    def known(self, mall: str, keys: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], Order]:
        """The orders of a mall account by (mall order number, line key)."""
        found: dict[tuple[str, str], Order] = {}
        wanted = iter(set(keys))
        while batch := list(islice(wanted, BATCH)):
            numbers = {number for number, _ in batch}
            rows = self._connection.execute(self._all().where(orders.c.mall == mall, orders.c.mall_order.in_(numbers)))
            found.update({(row.mall_order, row.line_key): order_of(row) for row in rows})
        return found

    def page(self, search: OrderSearch, *, after: str | None, limit: int) -> OrderPage:
        """Orders newest first, from the cursor on. Raises ValueError for a cursor that is none."""
        values = {**self._values(search), "most": limit + 1}
        if after is not None:
            values["at"], values["serial"] = read_cursor(after)
        rows = self._connection.execute(order_statements.page(form_of(search), further=after is not None), values)
        found = tuple(order_of(row) for row in rows)
        more = len(found) > limit
        return OrderPage(found[:limit], cursor_after(found[limit - 1]) if more else None)

    def totals(self, search: OrderSearch) -> Totals:
        """How many, and how much."""
        row = self._connection.execute(order_statements.totals(form_of(search)), self._values(search)).one()
        return Totals(row[0], int(row[1]))

    def by_mall(self, search: OrderSearch) -> Mapping[str, Totals]:
        """How many orders of each mall account the search finds, and how much; direct trades under ""."""
        rows = self._connection.execute(order_statements.by_mall(form_of(search)), self._values(search))
        return {mall: Totals(count, int(total)) for mall, count, total in rows}

    def all(self, search: OrderSearch) -> tuple[Order, ...]:
        """Every order found, oldest first."""
        rows = self._connection.execute(order_statements.every(form_of(search)), self._values(search))
        return tuple(order_of(row) for row in rows)

    def _values(self, search: OrderSearch) -> dict[str, Any]:
        return {"company": self._company, **values_of(search)}

    def holders(self, product: str) -> tuple[Order, ...]:
        """The orders to which pieces of the product are pinned, oldest first."""
        held = self._all().where(orders.c.product == product, orders.c.pinned > 0)
        return self._orders(held.order_by(orders.c.serial))

    def at_rest_since(self, before: datetime, most: int) -> tuple[str, ...]:
        """Orders shipped, cancelled or returned, unmoved since `before`, whose buyer is known; the oldest first."""
        o, x, j = orders.c, journal_lines.c, journal.c
        last = select(func.max(j.seq)).where(j.company == self._company, j.at < before)
        seq = self._connection.execute(last).scalar_one() or 0
        moves = x.what.in_(("opened", "status"))
        moved = exists().where(x.company == o.company, x.order == o.number, x.seq > seq, moves)
        known = select(o.number).where(o.company == self._company, o.buyer_forgotten.is_(False), o.ordered_at < before)
        resting = o.status.in_([status.value for status in AT_REST])
        found = known.where(resting, ~moved).order_by(o.ordered_at).limit(most)
        return tuple(self._connection.execute(found).scalars())

    def forgotten(self) -> int:
        """How many orders' buyers were forgotten."""
        mine = (orders.c.company == self._company) & orders.c.buyer_forgotten.is_(True)
        count: int = self._connection.execute(select(func.count()).select_from(orders).where(mine)).scalar_one()
        return count

    def unsettled(self, products: Iterable[str]) -> Mapping[str, tuple[Order, ...]]:
        """By product, the orders on the shelf that neither hold pieces of it nor are marked sold out, oldest first."""
        o = orders.c
        waits = o.status.in_([status.value for status in ON_THE_SHELF])
        found: dict[str, tuple[Order, ...]] = {}
        wanted = iter(set(products))
        while batch := list(islice(wanted, BATCH)):
            theirs = self._all().where(o.product.in_(batch), waits, o.pinned == 0, o.sold_out.is_(False))
            for order in self._orders(theirs.order_by(o.ordered_at, o.serial)):
                found[str(order.product)] = (*found.get(str(order.product), ()), order)
        return found

    def last_heard(self) -> Mapping[str, datetime]:
        """When each mall account was last heard of (UTC); accounts without orders are not in it."""
        o = orders.c
        heard = select(o.mall, func.max(o.mall_read_at)).where(o.company == self._company, o.mall.is_not(None))
        rows = self._connection.execute(heard.group_by(o.mall))
        return {str(row[0]): row[1] for row in rows if row[1] is not None}

    def sales(self, search: OrderSearch, by: str | None) -> tuple[SalesRow, ...]:
        """Sums by "channel", "mall", "day" or "product"; one row with key "" for None."""
        return sales.sums(self._connection, self._company, search, by)

    def notes(self, number: str) -> tuple[str, ...]:
        """The order's notes, in the order they were written."""
        mine = select(notes.c.text).where(notes.c.company == self._company, notes.c.order == number)
        return tuple(self._connection.execute(mine.order_by(notes.c.place)).scalars())

    def next_note(self, number: str) -> int:
        """The place after the order's last note."""
        last = select(func.max(notes.c.place)).where(notes.c.company == self._company, notes.c.order == number)
        return (self._connection.execute(last).scalar_one() or 0) + 1

    def note(self, number: str, place: int) -> str | None:
        """The note at this place."""
        mine = select(notes.c.text).where(notes.c.company == self._company, notes.c.order == number)
        return self._connection.execute(mine.where(notes.c.place == place)).scalar_one_or_none()


def cursor_after(order: Order) -> str:
    """The cursor of the page that follows this order."""
    text = f"{order.ordered_at.astimezone(UTC).isoformat()}|{order.number}"
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> tuple[datetime, int]:
    """When and which order the cursor stands after. Raises ValueError for a text that is no cursor."""
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        at, _, number = text.partition("|")
        moment, serial = datetime.fromisoformat(at), int(number)
    except (binascii.Error, UnicodeDecodeError) as broken:
        raise ValueError(cursor) from broken
    if moment.tzinfo is None or not 0 <= serial <= MOST_SERIAL:
        raise ValueError(cursor)
    return moment, serial
