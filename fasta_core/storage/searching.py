"""An order search as conditions of SQL."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, or_

from fasta_core.domain.search import DIRECT_TRADES, OrderSearch, Period
from fasta_core.storage.tables import orders

SEOUL = ZoneInfo("Asia/Seoul")
LAST_FOUR = 4


def conditions(search: OrderSearch) -> list[ColumnElement[bool]]:
    """Everything an order must be to be found; the company is not among it."""
    o = orders.c
    found: list[ColumnElement[bool]] = []
    if search.malls:
        found.append(_of_malls(search.malls))
    if search.period is not None:
        found += _within(search.period)
    if search.statuses:
        found.append(o.status.in_([status.value for status in search.statuses]))
    if search.sold_out is not None:
        found.append(o.sold_out.is_(search.sold_out))
    return found + _narrowing(search)


def _of_malls(malls: tuple[str, ...]) -> ColumnElement[bool]:
    o = orders.c
    theirs = o.mall.in_([mall for mall in malls if mall != DIRECT_TRADES])
    return or_(theirs, o.mall.is_(None)) if DIRECT_TRADES in malls else theirs


def _narrowing(search: OrderSearch) -> list[ColumnElement[bool]]:
    o = orders.c
    found: list[ColumnElement[bool]] = []
    if search.channel is not None:
        found.append(o.channel == search.channel)
    if search.buyer is not None:
        found.append(_folded(o.buyer).contains(_fold(search.buyer), autoescape=True))
    if search.phone is not None:
        found.append(_phone(search.phone))
    if search.invoice is not None:
        found.append(or_(o.invoice == search.invoice, o.return_invoice == search.invoice))
    if search.product is not None:
        found.append(_product(search.product))
    return found


def _within(period: Period) -> list[ColumnElement[bool]]:
    start = datetime.combine(period.start, time(), SEOUL)
    end = datetime.combine(period.end + timedelta(days=1), time(), SEOUL)
    return [orders.c.ordered_at >= start, orders.c.ordered_at < end]


def _phone(digits: str) -> ColumnElement[bool]:
    if len(digits) == LAST_FOUR:
        return orders.c.phone.endswith(digits, autoescape=True)
    return orders.c.phone == digits


def _product(text: str) -> ColumnElement[bool]:
    o = orders.c
    return or_(
        o.product == text, o.product == text.upper(), _folded(o.product_name).contains(_fold(text), autoescape=True)
    )


def _fold(text: str) -> str:
    return text.replace(" ", "").lower()


def _folded(column: ColumnElement[str]) -> ColumnElement[str]:
    return func.lower(func.replace(column, " ", ""))
