"""No request of one company sees or changes anything of another's: every kind of request, walked through."""

from typing import Any

import pytest
from sqlalchemy import select

from fasta_core.domain.people import Actor
from fasta_core.domain.plan import Plan
from fasta_core.requests.registry import kinds
from fasta_core.requests.view import Refused
from fasta_core.storage.ports import BeforeNoLongerTrue
from fasta_core.storage.schema import whole
from fasta_core.storage.store import Store
from tests.shop import EVERYONE, OWNER, Shop, open_shop

SECRET = "비밀고객"
BEFORE_THE_GATE = {"chats", "lanes", "leases", "updates"}
"""Tables of what comes in and goes out before it is known which company it is about."""
THEIRS = [Actor(f"person:{100 + n}", f"남의 직원 {n}", actor.role) for n, actor in enumerate(EVERYONE)]
SLOTS: dict[str, dict[str, Any]] = {
    "stock": {"product": "비밀상품"},
    "order": {"orders": ["2"]},
    "history": {"orders": ["2"]},
    "restore": {"orders": ["2", "SECRET-1"]},
    "cancel_complete": {"orders": ["2", "SECRET-1"]},
    "release_sold_out": {"orders": ["2", "SECRET-1"], "stock_change": 5},
    "register_invoice": {"orders": ["2", "SECRET-1"], "invoice": "681234567893"},
    "add_note": {"orders": ["2", "SECRET-1"], "memo": "x"},
    "adjust_stock": {"product": "A-102", "stock_change": 3},
    "direct_trade": {"buyer": "김민지", "total": 1, "product": "A-102", "quantity": 2},
    "set_alert": {"alert": "sold_out", "enabled": False},
    "request_channel": {"channel": "우리채널"},
    "decide_channel": {"channel": "남의채널", "approve": True},
    "set_role": {"person": 101, "name": "데려온 사람", "role": "staff"},
    "set_setting": {"setting": "days_off", "value": "send"},
    "set_nickname": {"nickname": "쿠", "kind": "mall", "code": "coupang"},
    "set_digest": {"at": "08:30"},
    "set_clock": {"clock": "refund", "days": 5},
    "undo": {"entry": 9},
}
WIDE: dict[str, dict[str, Any]] = {
    "orders": {"buyer": SECRET},
    "sold_out_orders": {},
    "delayed_returns": {},
    "sales": {"by": "product"},
}


@pytest.fixture
def theirs(shop: Shop) -> Shop:
    """Another company beside the shop, with an order, a product and a channel that only it has."""
    other = open_shop(shop.store, "saebyeok", THEIRS)
    other.opens(buyer=SECRET, product="A-102", mall_order="SECRET-1", sold_out=True, total=77_777)
    other.opens(buyer=SECRET, product="A-102", quantity=2)
    other.does("request_channel", THEIRS[2], channel="남의채널")
    other.does("cancel_complete", THEIRS[2], orders=["2"])
    return other


def rows_of(store: Store, company: str) -> dict[str, list[tuple[Any, ...]]]:
    """Everything a company has, table by table."""
    with store.begin() as connection:
        tables = [table for table in whole().sorted_tables if "company" in table.c]
        found = {table: connection.execute(select(table).where(table.c.company == company)) for table in tables}
        return {table.name: sorted(map(tuple, rows), key=str) for table, rows in found.items()}


def asked(shop: Shop, intent: str, slots: dict[str, Any]) -> object:
    """What the shop's owner is told, a plan carried out if it is one."""
    try:
        answer = shop.asks(intent, OWNER, **slots)
        return shop.carries_out(answer, OWNER) if isinstance(answer, Plan) and answer.changes else answer
    except (Refused, BeforeNoLongerTrue) as no:
        return no


@pytest.mark.parametrize("intent", sorted(kinds()))
def test_a_request_neither_sees_nor_touches_the_other_company(shop: Shop, theirs: Shop, intent: str) -> None:
    shop.opens(product="A-102")
    before = rows_of(shop.store, theirs.company)
    slots = SLOTS.get(intent, WIDE.get(intent, {}))

    told = repr(asked(shop, intent, slots))

    assert not any(secret in told for secret in (SECRET, "77777", "남의 직원", "saebyeok"))
    assert rows_of(shop.store, theirs.company) == before
    assert theirs.faults() == ()


def test_every_kind_of_request_is_walked_through() -> None:
    walked = SLOTS.keys() | WIDE.keys() | {"help", "alerts", "clocks", "nicknames"}

    assert kinds().keys() == walked


def test_every_table_knows_its_company_first() -> None:
    for table in whole().sorted_tables:
        first = next(iter(table.primary_key.columns.keys()))
        assert (first == "company") != (table.name in BEFORE_THE_GATE), table.name


def test_numbers_are_each_companys_own(shop: Shop, theirs: Shop) -> None:
    assert shop.opens() == "1"
    assert theirs.opens() == "3"
