"""An order search as conditions of SQL."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, bindparam, func, or_

from fasta_core.domain.search import DIRECT_TRADES, OrderSearch
from fasta_core.storage.tables import orders

SEOUL = ZoneInfo("Asia/Seoul")
LAST_FOUR = 4
DIRECT = "direct"
ESCAPE = "/"


@dataclass(frozen=True, slots=True)
class Form:
    """What a search narrows by, without the values. Searches of one form are one statement, which is made once."""

    by: frozenset[str]
    sold_out: bool | None


def form_of(search: OrderSearch) -> Form:
    """The form of a search."""
    return Form(frozenset(values_of(search)) | ({DIRECT} if DIRECT_TRADES in search.malls else set()), search.sold_out)


def values_of(search: OrderSearch) -> dict[str, Any]:
    """Its values, by the names that the conditions of its form have for them."""
    found: dict[str, Any] = {}
    if search.malls:
        found["malls"] = [mall for mall in search.malls if mall != DIRECT_TRADES]
    if search.period is not None:
        found["since"] = datetime.combine(search.period.start, time(), SEOUL)
        found["before"] = datetime.combine(search.period.end + timedelta(days=1), time(), SEOUL)
    if search.statuses:
        found["statuses"] = sorted(status.value for status in search.statuses)
    return found | _narrowing(search)


def _narrowing(search: OrderSearch) -> dict[str, Any]:
    exact = {"channel": search.channel, "invoice": search.invoice}
    found: dict[str, Any] = {name: value for name, value in exact.items() if value is not None}
    if search.phone is not None:
        found |= _phone(search.phone)
    if search.buyer is not None:
        found["buyer"] = _somewhere(_fold(search.buyer))
    if search.product is not None:
        found |= {"product": search.product, "code": search.product.upper(), "name": _somewhere(_fold(search.product))}
    return found


def _phone(digits: str) -> dict[str, str]:
    return {"last_four": f"%{_literally(digits)}"} if len(digits) == LAST_FOUR else {"phone": digits}


def conditions(form: Form) -> list[ColumnElement[bool]]:
    """Everything an order must be to be found; the company is not among it."""
    found = [_MEANING[name] for name in _MEANING if name in form.by]
    if DIRECT in form.by:
        found[0] = or_(found[0], orders.c.mall.is_(None))
    return found if form.sold_out is None else [*found, orders.c.sold_out.is_(form.sold_out)]


def _fold(text: str) -> str:
    return text.replace(" ", "").lower()


def _folded(column: ColumnElement[str]) -> ColumnElement[str]:
    return func.lower(func.replace(column, " ", ""))


def _literally(text: str) -> str:
    """The text in a pattern that means nothing but itself."""
    return "".join(f"{ESCAPE}{sign}" if sign in {ESCAPE, "%", "_"} else sign for sign in text)


def _somewhere(text: str) -> str:
    return f"%{_literally(text)}%"


def _like(column: ColumnElement[str], name: str) -> ColumnElement[bool]:
    return column.like(bindparam(name), escape=ESCAPE)


_O = orders.c
_MEANING: Mapping[str, ColumnElement[bool]] = {
    "malls": _O.mall.in_(bindparam("malls", expanding=True)),
    "since": _O.ordered_at >= bindparam("since"),
    "before": _O.ordered_at < bindparam("before"),
    "statuses": _O.status.in_(bindparam("statuses", expanding=True)),
    "channel": _O.channel == bindparam("channel"),
    "buyer": _like(_folded(_O.buyer), "buyer"),
    "last_four": _like(_O.phone, "last_four"),
    "phone": _O.phone == bindparam("phone"),
    "invoice": or_(_O.invoice == bindparam("invoice"), _O.return_invoice == bindparam("invoice")),
    "product": or_(
        _O.product == bindparam("product"), _O.product == bindparam("code"), _like(_folded(_O.product_name), "name")
    ),
}
"""By the names of their values; the malls first."""
