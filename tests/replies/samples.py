"""Made-up orders, and one made-up fact of every kind, for the tests of the wording."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from bot.replies.shown import Shown
from bot.replies.words import words_for
from fasta_core.domain.order import Invoice, Order, Return, Status

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
KO = Shown(words_for("ko"), NOW, private=True)
EN = Shown(words_for("en"), NOW, private=True)
BOTH = (KO, EN)
CODES = {"courier": "cj", "alert": "sold_out", "move": "ship", "mall": "coupang", "channel": "fairy", "code": "coupang"}


def order(number: str = "123", **more: Any) -> Order:
    """An order of two linen shirts."""
    values: dict[str, Any] = {
        "status": Status.NEW,
        "total": 35_000,
        "buyer": "김민지",
        "ordered_at": datetime(2026, 11, 22, 5, 5, tzinfo=UTC),
        "mall": "coupang",
        "product": "A-102",
        "product_name": "린넨셔츠",
        "option": "베이지",
        "quantity": 2,
        "phone": "010-1234-5678",
        "address": "서울 강남구 역삼동 123-4",
    }
    return Order(number, **(values | more))


def facts(union: Any) -> Iterator[Any]:
    """Facts of every class of a union: each once with everything said, and once with nothing where that can be."""
    for kind in get_args(union):
        yield _made(kind, full=True)
        yield _made(kind, full=False)


def _made(kind: type, *, full: bool) -> Any:
    hints = get_type_hints(kind)
    return kind(**{field.name: _value(field.name, hints[field.name], full) for field in fields(kind)})


def _value(name: str, hint: Any, full: bool) -> Any:
    if isinstance(hint, UnionType):
        kinds = [one for one in get_args(hint) if one is not NoneType]
        return _value(name, kinds[0], full) if full or NoneType not in get_args(hint) else None
    if get_origin(hint) is tuple:
        return (_value(name, get_args(hint)[0], full),) * (2 if full else 1)
    if issubclass(hint, Enum):
        return list(hint)[0 if full else -1]
    return CODES.get(name, "A-102") if hint is str else PLAIN[hint](full)


PLAIN: dict[type, Any] = {
    int: lambda full: 12 if full else 1,
    float: lambda full: 10.0 if full else 0.5,
    bool: lambda full: full,
    datetime: lambda _: NOW,
    date: lambda _: date(2026, 11, 20),
    Invoice: lambda full: Invoice("681234567890", "cj" if full else None),
    Return: lambda full: Return(date(2026, 11, 18), picked_up_on=date(2026, 11, 20) if full else None),
    Order: lambda full: order("124" if full else "", pinned=2 if full else 0),
}
