"""What could not be read is kept, masked, in the answer's own transaction."""

from datetime import timedelta

import pytest

from fasta_core.storage.misses import Miss, forget_misses
from tests.conversation.talking import House, Talk
from tests.shop import STAFF, Shop


@pytest.fixture
def both(shop: Shop) -> House:
    """The conversation on either database."""
    return House(shop)


def kept(house: House) -> tuple[Miss, ...]:
    """What is kept."""
    with house.shop.store.reading(house.shop.company) as unit:
        return unit.misses.most(50)


def test_a_line_that_is_not_understood_is_kept_and_counted(both: House) -> None:
    talk = both.talk(STAFF)
    talk.says("꿍꿍따 해줘라 뿅")
    first = both.shop.now
    both.shop.later(minutes=5)

    talk.says("꿍꿍따  해줘라 뿅")
    talk.says("얄리얄리 얄라셩")

    assert kept(both) == (
        Miss("꿍꿍따 해줘라 뿅", "unknown", 2, first, both.shop.now),
        Miss("얄리얄리 얄라셩", "unknown", 1, both.shop.now, both.shop.now),
    )


def test_a_line_heard_twice_is_one_miss(house: House, talk: Talk) -> None:
    talk.says("꿍꿍따 해줘라 뿅")
    talk.again()

    assert [miss.times for miss in kept(house)] == [1]


def test_a_line_that_told_no_intent_is_kept_as_asked_back(house: House, talk: Talk) -> None:
    talk.says("쿠팡")

    assert [(miss.text, miss.outcome) for miss in kept(house)] == [("쿠팡", "ask")]


def test_what_is_understood_or_asked_for_by_a_form_is_not_kept(house: House, talk: Talk) -> None:
    talk.says("오늘 주문")
    talk.says("복원해줘")
    talk.says("/nothing")
    talk.says("가" * 401)

    assert kept(house) == ()


def test_no_buyers_data_are_kept(both: House) -> None:
    both.shop.opens(buyer="오늘맑음상점", phone="01098765432")
    both.shop.opens(buyer="Seo June")

    talk = both.talk(STAFF)
    talk.says("오늘맑음상점은 뿅뿅뿅 010-9876-5432 꿍")
    talk.says("꿍 seo june 뿅 박하늘님 얄리")

    texts = " ".join(miss.text for miss in kept(both))
    assert "뿅뿅뿅" in texts
    assert all(datum not in texts for datum in ("오늘맑음상점", "9876", "5432", "june", "박하늘"))


def test_another_company_sees_none_of_it(house: House, talk: Talk) -> None:
    talk.says("꿍꿍따 해줘라 뿅")

    with house.shop.store.reading("another") as unit:
        assert unit.misses.most(50) == ()


def test_old_ones_are_forgotten(both: House) -> None:
    talk = both.talk(STAFF)
    talk.says("얄리얄리 얄라셩")
    both.shop.later(days=100)
    talk.says("꿍꿍따 해줘라 뿅")

    with both.shop.store.begin() as connection:
        forget_misses(connection, both.shop.now - timedelta(days=90))

    assert [miss.text for miss in kept(both)] == ["꿍꿍따 해줘라 뿅"]
