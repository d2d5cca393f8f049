"""What the dead held is free at once; what the living hold, wherever they live, is theirs."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.book import Book
from fasta_core.storage import leases
from fasta_core.storage.store import Store


@pytest.fixture
def anew() -> Iterator[None]:
    """The place is looked up anew in this test, and once more after it."""
    leases._here.cache_clear()
    yield
    leases._here.cache_clear()


def _died(holder: str) -> str:
    """The name of a process of the same place that is no more."""
    return f"{holder.partition('/')[0]}/99999999/ab.cd"


def _before(holder: str) -> str:
    """The name of the process that had this one's number before it, as in a container the bot is always number 1."""
    place, pid, _ = holder.split("/")
    return f"{place}/{pid}/ab.cd"


@pytest.mark.parametrize("dead", [_died, _before])
async def test_a_lease_of_a_process_that_died_here_is_free_at_the_next_upkeep(
    store: Store, dead: Callable[[str], str]
) -> None:
    book = Book(store)

    taken = await _taken_after_upkeep(book, dead(book.holder))

    assert taken == (False, True, True)


@pytest.mark.usefixtures("anew")
async def test_a_lease_of_another_machine_of_the_same_name_stays(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "boot").write_text("0b5e7a1c-54f2-4d4e-9d0e-3b1f6a4e8c11\n")
    with monkeypatch.context() as there:
        there.setattr(leases, "BOOT", tmp_path / "boot")
        elsewhere = leases.new_holder()
    leases._here.cache_clear()
    book = Book(store)

    taken = await _taken_after_upkeep(book, _died(elsewhere))

    assert taken == (False, False, False)


async def test_a_lease_of_another_book_of_this_process_stays(store: Store) -> None:
    book = Book(store)

    taken = await _taken_after_upkeep(book, leases.new_holder())

    assert taken == (False, False, False)


@pytest.mark.usefixtures("anew")
def test_a_machine_without_a_start_number_still_has_a_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leases, "BOOT", tmp_path / "nowhere")

    *_, machine, _room = leases.new_holder().partition("/")[0].split(".")

    assert int(machine, 16) > 0


async def _taken_after_upkeep(book: Book, holder: str) -> tuple[bool, bool, bool]:
    """Whether another's lease can be taken, whether upkeep finds something to do, and whether it can be taken after that."""
    theirs = leases.Term(holder, book.clock.now(), book.clock.now() + timedelta(hours=1))
    await book.write(leases.take, "polling", theirs)
    before = await book.write(leases.take, "polling", book.term())
    needed = await book.read(leases.upkeep_needed, book.term())
    await book.write(leases.upkeep, book.term())
    after = await book.write(leases.take, "polling", book.term())
    book.close()
    return before, needed, after
