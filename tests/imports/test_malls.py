"""Collections from every mall that can be asked, on both databases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from fasta_core.desk import Desk
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.order import Order, Status
from fasta_core.domain.warnings import TurnsRestoredBack
from fasta_core.imports import malls
from fasta_core.imports.done import Counts
from fasta_core.imports.malls import Collected, collect_all
from fasta_core.malls.port import MallAway, MallOrder, Malls, MallWord
from tests.requests.collecting import line, reported, saying
from tests.shop import Shop


@dataclass
class GoneMall:
    """A mall that goes away in the middle of telling."""

    lines: list[MallOrder]

    def look(self, order: Order) -> MallWord | None:  # noqa: ARG002 - the port's signature
        """Nothing."""
        return None

    def collect(self) -> Iterable[MallOrder]:
        """Some lines, and then no more."""
        yield from self._lines()

    def _lines(self) -> Iterator[MallOrder]:
        yield from self.lines
        raise MallAway("coupang")


def test_every_mall_is_collected_from_as_its_own_actor(shop: Shop) -> None:
    said = line(shop, product="A-102", quantity=2)
    shop.malls["coupang"].reports = [said]
    shop.malls["naver"].reports = [line(shop, mall="naver", product="NEW-1")]
    actors: list[str] = []

    def note(_: object, entry: JournalEntry | None) -> None:
        assert entry is not None
        actors.append(entry.actor)

    collected = collect_all(shop.desk, shop.now, note)

    assert {one.mall: one.counts for one in collected} == {
        "coupang": Counts(new=1),
        "naver": Counts(new=1),
        "cafe24": Counts(),
    }
    assert actors == ["mall:coupang", "mall:naver"]
    assert reported(shop, said).pinned == 2


def test_a_second_collection_without_news_changes_nothing(shop: Shop) -> None:
    shop.malls["coupang"].reports = [line(shop), line(shop)]
    collect_all(shop.desk, shop.now)

    collected = collect_all(shop.desk, shop.now)

    assert collected[0] == Collected("coupang", Counts(unchanged=1))


def test_a_restore_that_the_mall_turns_back_is_told(shop: Shop) -> None:
    said = line(shop)
    shop.malls["coupang"].reports = [said]
    collect_all(shop.desk, shop.now)
    shop.malls["coupang"].reports = [saying(said, Status.CANCELLED)]
    collect_all(shop.desk, shop.now)
    shop.later(hours=25)
    shop.does("restore", orders=["1"])

    collected = collect_all(shop.desk, shop.now)

    assert collected[0].warnings == (TurnsRestoredBack("1", Status.CANCELLED),)
    assert reported(shop, said).status is Status.CANCELLED


def test_a_mall_that_goes_away_is_told_as_away_and_what_it_said_before_is_kept(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(malls, "LINES_AT_ONCE", 1)
    first = line(shop)
    desk = Desk(shop.store, shop.company, Malls({"coupang": GoneMall([first])}))

    collected = collect_all(desk, shop.now)

    assert collected == (Collected("coupang", Counts(new=1), away=True),)
    assert reported(shop, first).status is Status.NEW
