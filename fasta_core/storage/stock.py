"""The products table, read."""

from collections.abc import Iterable, Mapping
from itertools import islice

from sqlalchemy import ColumnElement, Connection, func, or_, select

from fasta_core.domain.stock import Product
from fasta_core.storage.rows import product_of
from fasta_core.storage.tables import products

BATCH = 500
MOST_CALLED = 20


class SqlStock:
    """`storage.ports.Stock` on one connection, for one company."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def _found(self, *conditions: ColumnElement[bool]) -> tuple[Product, ...]:
        statement = select(products).where(products.c.company == self._company, *conditions)
        return tuple(
            product_of(row) for row in self._connection.execute(statement.order_by(products.c.product).limit(BATCH))
        )

    def get(self, code: str) -> Product | None:
        """The product with this code."""
        return next(iter(self._found(products.c.product == code)), None)

    def many(self, codes: Iterable[str]) -> Mapping[str, Product]:
        """The products with these codes, those that are known."""
        wanted, found = iter(set(codes)), {}
        while batch := list(islice(wanted, BATCH)):
            found.update({product.code: product for product in self._found(products.c.product.in_(batch))})
        return found

    def called(self, text: str) -> tuple[Product, ...]:
        """The products a person means: by code, else by name, else by a part of the name."""
        folded = text.replace(" ", "").lower()
        name = func.lower(func.replace(products.c.name, " ", ""))
        by_code = or_(products.c.product == text, products.c.product == text.upper())
        for condition in (by_code, name == folded, name.contains(folded, autoescape=True)):
            if found := self._found(condition):
                return found[:MOST_CALLED]
        return ()

    def names(self) -> Mapping[str, str]:
        """Every product's code → its name."""
        p = products.c
        rows = self._connection.execute(select(p.product, p.name).where(p.company == self._company))
        return {row.product: row.name for row in rows}
