"""What the talk keeps in the database, on both kinds of it; and many hands at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.talk import Heard
from fasta_core.domain.order import Status
from fasta_core.domain.people import Person, Role
from fasta_core.storage.cards import Card, CardUsedAlready, forget_cards
from fasta_core.storage.people_store import Directory, Invitation, InvitationUsedAlready, forget_looks
from fasta_core.storage.talks import forget_talks
from tests.conversation.talking import House
from tests.shop import OWNER, STAFF, Shop


@pytest.fixture
def both(shop: Shop) -> House:
    """The conversation on either database."""
    return House(shop)


def card_of(shop: Shop) -> Card:
    """Some card."""
    return Card("abc", "list", chat=3, person=3, created_at=shop.now, state='{"a":1}', message=7)


def test_a_card_comes_back_as_it_was(shop: Shop) -> None:
    card = replace(card_of(shop), expires_at=shop.now + timedelta(minutes=15))

    with shop.store.writing(shop.company) as unit:
        unit.cards.put(card)

    with shop.store.reading(shop.company) as unit:
        assert unit.cards.get("abc") == card
        assert unit.cards.under(3, 7) == card
        assert unit.cards.get("abcd") is None


def test_a_card_is_used_once(shop: Shop) -> None:
    with shop.store.writing(shop.company) as unit:
        unit.cards.put(card_of(shop))
        unit.cards.use("abc", shop.now)
        unit.cards.put(card_of(shop))

    with shop.store.writing(shop.company) as unit, pytest.raises(CardUsedAlready):
        unit.cards.use("abc", shop.now)


def test_old_cards_and_looks_are_forgotten_and_new_ones_kept(shop: Shop) -> None:
    old, now = shop.now - timedelta(days=400), shop.now
    with shop.store.writing(shop.company) as unit:
        unit.cards.put(card_of(shop))
        unit.cards.put(replace(card_of(shop), id="old", created_at=old))
        unit.people_store.looked(3, "1", old, "telegram:3:1")
        unit.people_store.looked(3, "1", now, "telegram:3:2")

    with shop.store.begin() as connection:
        forget_cards(connection, now - timedelta(days=90))
        forget_looks(connection, now - timedelta(days=365))

    with shop.store.reading(shop.company) as unit:
        assert unit.cards.get("old") is None
        assert unit.cards.get("abc") is not None
        assert unit.people_store.looks("1") == ((now, 3),)


def test_talks_that_fell_silent_are_forgotten(shop: Shop) -> None:
    with shop.store.writing(shop.company) as unit:
        unit.talks.put(3, 3, '{"order":"1"}', shop.now - timedelta(days=31))
        unit.talks.put(4, 4, '{"order":"2"}', shop.now)

    with shop.store.begin() as connection:
        forget_talks(connection, shop.now - timedelta(days=30))

    with shop.store.reading(shop.company) as unit:
        assert (unit.talks.get(3, 3), unit.talks.get(4, 4)) == ("{}", '{"order":"2"}')


def test_another_company_sees_neither_cards_nor_talks(shop: Shop) -> None:
    with shop.store.writing(shop.company) as unit:
        unit.cards.put(card_of(shop))
        unit.talks.put(3, 3, '{"order":"1"}', shop.now)

    with shop.store.reading("another") as unit:
        assert unit.cards.get("abc") is None
        assert unit.talks.get(3, 3) == "{}"


def test_an_invitation_is_used_once(shop: Shop) -> None:
    invitation = Invitation(shop.company, "hash", Role.STAFF, 1, shop.now + timedelta(hours=1))
    with shop.store.writing(shop.company) as unit:
        unit.people_store.invite(invitation)
        unit.people_store.use_invitation("hash", 99)

    with shop.store.writing(shop.company) as unit, pytest.raises(InvitationUsedAlready):
        unit.people_store.use_invitation("hash", 98)
    assert Directory(shop.store.engine).invitation("hash") == replace(invitation, used_by=99)


def test_the_directory_knows_a_persons_company(shop: Shop) -> None:
    directory = Directory(shop.store.engine)

    assert directory.member(3) == (shop.company, Person(3, STAFF.name, Role.STAFF))
    assert directory.member(99) is None


def test_a_talk_goes_all_the_way_on_either_database(both: House) -> None:
    number = both.shop.opens(product="A-102")
    talk = both.talk(STAFF)

    talk.says(f"{number} 취소완료 처리")
    talk.taps("실행")
    talk.taps_verb("undo")
    talk.says("오늘 주문")
    talk.taps_verb("o:1")
    talk.taps_verb("show")

    assert both.shop.order(number).status is Status.NEW
    assert "김민지" in talk.shown
    assert both.shop.faults() == ()


def test_many_taps_at_the_same_moment_are_one_deed(both: House) -> None:
    number = both.shop.opens(product="A-102")
    talk = both.talk(STAFF)
    talk.says(f"{number} 취소완료 처리")
    assert talk.said is not None
    go = replace(talk.said, text="", tap=f"{talk.message.card}:go", message=talk.message.id)
    taps = [replace(go, update=1_000 + place % 6) for place in range(12)]
    conversation = both.conversation

    def tap(heard: Heard) -> object:
        return conversation.hear(heard)

    with ThreadPoolExecutor(6) as hands:
        assert list(hands.map(tap, taps)) == [None] * 12
    both.deliver()

    assert len(both.shop.asks("history", orders=[number]).lines) == 4
    assert both.shop.faults() == ()
    assert sum("이미" in message.text for message in talk.messages) <= 1


def test_the_words_of_a_company_follow_its_journal(both: House) -> None:
    conversation, talk = both.conversation, both.talk(STAFF)
    line = Heard(500, both.shop.now, talk.chat, True, talk.person, talk.name, "ko", 1, "무드온 매출")
    conversation.hear(line)

    both.shop.does("request_channel", OWNER, channel="무드온")
    conversation.hear(replace(line, update=501))
    both.deliver()

    assert "무드온" in talk.shown
    assert "매출" in talk.shown
