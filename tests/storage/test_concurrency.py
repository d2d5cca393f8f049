"""Several writers at once, on both databases."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order import Status
from fasta_core.domain.order_changes import OrderOpened
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.storage.ports import BeforeNoLongerTrue
from tests.shop import SHEET, STAFF, Shop

WRITERS = 16


def at_once(works: list[Callable[[], JournalEntry]]) -> list[JournalEntry | BeforeNoLongerTrue]:
    """What becomes of these works when all of them start at the same moment."""
    start = Barrier(len(works))

    def run(work: Callable[[], JournalEntry]) -> JournalEntry | BeforeNoLongerTrue:
        start.wait()
        try:
            return work()
        except BeforeNoLongerTrue as stale:
            return stale

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))


def test_of_two_people_with_the_same_plan_exactly_one_carries_it_out(shop: Shop) -> None:
    number = shop.opens(product="A-102", quantity=2)
    plan = shop.asks("cancel_complete", orders=[number])

    ends = at_once([lambda: shop.carries_out(plan)] * 2)

    assert sorted(type(end).__name__ for end in ends) == ["BeforeNoLongerTrue", "JournalEntry"]
    assert shop.order(number).status is Status.CANCELLED
    assert shop.product("A-102").pinned == 0
    assert shop.faults() == ()


def test_sixteen_writers_give_out_sixteen_numbers(shop: Shop) -> None:
    opening = Plan.of("collect", [Outcome("", (OrderOpened(shop.order_like()),))])

    ends = at_once([lambda: shop.carries_out(opening, SHEET)] * WRITERS)

    numbers = [change.order.number for end in ends if isinstance(end, JournalEntry) for change in opened(end)]
    assert sorted(map(int, numbers)) == list(range(1, WRITERS + 1))
    assert shop.faults() == ()


def opened(entry: JournalEntry) -> list[OrderOpened]:
    """The orders that an entry opened."""
    return [change for change in entry.changes if isinstance(change, OrderOpened)]


def test_the_last_pieces_go_to_one_order_alone(shop: Shop) -> None:
    shop.stocks("B-7", 2)
    numbers = [shop.opens(product="B-7", quantity=2, sold_out=True) for _ in range(4)]
    plans = [shop.asks("release_sold_out", orders=[number]) for number in numbers]

    at_once([lambda plan=plan: shop.carries_out(plan, STAFF) for plan in plans])  # type: ignore[misc] # mypy knows no default

    assert sorted(shop.order(number).pinned for number in numbers) == [0, 0, 0, 2]
    assert shop.product("B-7").free == 0
    assert shop.faults() == ()


def test_stock_changes_of_many_add_up(shop: Shop) -> None:
    def add_one() -> JournalEntry:
        while True:
            try:
                return shop.does("adjust_stock", product="A-102", stock_change=1)
            except BeforeNoLongerTrue:
                continue

    at_once([add_one] * 4)

    assert shop.product("A-102").on_hand == 14
    assert shop.faults() == ()
