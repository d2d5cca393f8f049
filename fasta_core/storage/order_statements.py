"""The statements that search orders, each made once: making one takes several times as long as running it."""

from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Integer, Select, and_, bindparam, func, or_, select

from fasta_core.storage.searching import Form, conditions
from fasta_core.storage.tables import Utc, orders

FORMS = 256
"""How many forms of search are kept."""
_O = orders.c
_MINE = _O.company == bindparam("company")


@lru_cache(FORMS)
def every(form: Form) -> Select[Any]:
    """Every order found, oldest first."""
    return select(orders).where(_MINE, *conditions(form)).order_by(_O.ordered_at, _O.serial)


@lru_cache(FORMS)
def page(form: Form, *, further: bool) -> Select[Any]:
    """The newest `most`; further ones stand after the order `serial` of the moment `at`."""
    newest = select(orders).where(_MINE, *conditions(form)).order_by(_O.ordered_at.desc(), _O.serial.desc())
    first = newest.limit(bindparam("most", type_=Integer))
    at, serial = bindparam("at", type_=Utc), bindparam("serial", type_=BigInteger)
    after = or_(_O.ordered_at < at, and_(_O.ordered_at == at, _O.serial < serial))
    return first.where(after) if further else first


@lru_cache(FORMS)
def totals(form: Form) -> Select[Any, Any]:
    """How many, and how much."""
    sums = select(func.count(), func.coalesce(func.sum(_O.total), 0)).select_from(orders)
    return sums.where(_MINE, *conditions(form))


@lru_cache(FORMS)
def by_mall(form: Form) -> Select[Any, Any, Any]:
    """How many of each mall account, and how much; direct trades under ""."""
    mall = func.coalesce(_O.mall, "")
    sums = select(mall, func.count(), func.sum(_O.total)).where(_MINE, *conditions(form))
    return sums.group_by(mall).order_by(mall)
