"""Plan, carry out, undo: everything is exactly what it was, whatever the request."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from fasta_core.domain.order import Return, Status
from fasta_core.domain.settings import VALUES
from fasta_core.requests.registry import kinds
from fasta_core.storage.people_tables import alert_settings, digests, people
from fasta_core.storage.tables import channels, malls, notes, orders, products
from fasta_core.storage.word_tables import nicknames
from tests.shop import NOW, OWNER, Shop

TABLES = (orders, products, notes, channels, malls, people, nicknames, digests)
CODES = ("A-102", "B-7", "C-55", "D-1", None)
INVOICES = ("681234567893", "1234567890", "1234567890123")
NUMBERS = st.lists(st.sampled_from(["1", "2", "3", "4"]), min_size=1, max_size=4)
PIECES = st.integers(1, 4)

OPENINGS = st.fixed_dictionaries(
    {
        "status": st.sampled_from(Status),
        "product": st.sampled_from(CODES),
        "quantity": PIECES,
        "total": st.integers(1, 10**9),
    }
)
WRITES: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "restore": st.fixed_dictionaries({"orders": NUMBERS}),
    "cancel_complete": st.fixed_dictionaries({"orders": NUMBERS}),
    "release_sold_out": st.one_of(
        st.fixed_dictionaries({"orders": NUMBERS}, optional={"stock_change": st.integers(-3, 9)}),
        st.fixed_dictionaries({"product": st.sampled_from(CODES[:4])}, optional={"stock_level": st.integers(0, 9)}),
    ),
    "adjust_stock": st.fixed_dictionaries({"product": st.sampled_from(CODES[:4]), "stock_change": st.integers(-9, 9)}),
    "direct_trade": st.fixed_dictionaries(
        {"buyer": st.sampled_from(["김민지", "Mina"]), "total": st.integers(1, 10**6), "quantity": PIECES},
        optional={
            "product": st.sampled_from([*CODES[:4], "Z-9", "빨간 모자"]),
            "invoice": st.sampled_from(INVOICES),
            "memo": st.text("가나다 ", min_size=1, max_size=9).filter(str.strip),
            "channel": st.sampled_from(["store", "fairy"]),
        },
    ),
    "register_invoice": st.fixed_dictionaries({"orders": NUMBERS, "invoice": st.sampled_from(INVOICES)}),
    "add_note": st.fixed_dictionaries({"orders": NUMBERS, "memo": st.sampled_from(["확인", "전화"])}),
    "set_alert": st.fixed_dictionaries(
        {"alert": st.sampled_from(["sold_out", "reverted", "delayed_returns"]), "enabled": st.booleans()}
    ),
    "set_setting": st.sampled_from(
        [{"setting": setting.value, "value": value} for setting, values in VALUES.items() for value in values]
    ),
    "set_nickname": st.fixed_dictionaries(
        {"nickname": st.sampled_from(["쿠", "울코"])},
        optional={"kind": st.just("mall"), "code": st.sampled_from(["coupang", "naver"])},
    ),
    "set_digest": st.fixed_dictionaries({}, optional={"at": st.sampled_from(["off", "08:00", "25:00"])}),
    "set_clock": st.fixed_dictionaries(
        {"clock": st.sampled_from(["collection", "refund"]), "days": st.integers(0, 6)},
        optional={"malls": st.sampled_from([["coupang"], ["naver"]])},
    ),
    "request_channel": st.fixed_dictionaries({"channel": st.sampled_from(["무드온", "새채널"])}),
    "decide_channel": st.fixed_dictionaries({"channel": st.just("기다림"), "approve": st.booleans()}),
    "set_role": st.fixed_dictionaries(
        {
            "person": st.sampled_from([2, 3, 77]),
            "name": st.just("신입"),
            "role": st.sampled_from(["viewer", "manager", None]),
        }
    ),
}
SAID = st.one_of(*(st.tuples(st.just(intent), slots) for intent, slots in WRITES.items()))
STORIES = st.tuples(st.lists(OPENINGS, max_size=4), st.lists(SAID, max_size=5))
Said = tuple[str, dict[str, Any]]
Story = tuple[list[dict[str, Any]], list[Said]]
PassingShop = Callable[[], AbstractContextManager[Shop]]


def test_every_write_is_among_them() -> None:
    assert {kind.intent for kind in kinds().values() if kind.writes} - {"undo"} == WRITES.keys()


def everything(shop: Shop) -> dict[str, list[tuple[Any, ...]]]:
    """What the company has, the journal aside; an alert that is on is as one never touched."""
    off = select(alert_settings).where(alert_settings.c.enabled.is_(False))
    with shop.store.begin() as connection:
        found = {table.name: sorted(map(tuple, connection.execute(select(table))), key=str) for table in TABLES}
        return {**found, "alerts": sorted(map(tuple, connection.execute(off)), key=str)}


def opened(shop: Shop, openings: list[dict[str, Any]]) -> None:
    """Open these orders, and let a channel be asked for."""
    for fields in openings:
        number = shop.opens(**fields)
        if fields["status"] is Status.RETURN_REQUESTED:
            shop.returns(number, Return(NOW.date()))
    shop.does("request_channel", channel="기다림")


def carried_out(shop: Shop, said: Said, *, instead: bool = False) -> bool:
    """Say it and tap; whether anything was changed."""
    plan = shop.asks(said[0], OWNER, **said[1])
    meant = plan.instead if instead and plan.instead is not None else plan
    if meant.changes:
        shop.carries_out(meant, OWNER)
    return bool(meant.changes)


@settings(max_examples=60, deadline=None)
@given(story=STORIES, said=SAID, instead=st.booleans())
def test_an_undo_gives_back_exactly_what_was(
    passing_shop: PassingShop, story: Story, said: Said, instead: bool
) -> None:
    openings, before = story
    with passing_shop() as shop:
        opened(shop, openings)
        for earlier in before:
            carried_out(shop, earlier)
        was = everything(shop)

        if carried_out(shop, said, instead=instead):
            shop.does("undo", OWNER)

        assert everything(shop) == was
        assert shop.faults() == ()


@settings(max_examples=60, deadline=None)
@given(story=STORIES)
def test_everything_can_be_undone_back_to_the_beginning(passing_shop: PassingShop, story: Story) -> None:
    openings, before = story
    with passing_shop() as shop:
        opened(shop, openings)
        was = everything(shop)
        done = [carried_out(shop, earlier) for earlier in before]

        for _ in range(sum(done)):
            shop.does("undo", OWNER)

        assert everything(shop) == was
        assert shop.faults() == ()
