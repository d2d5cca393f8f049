"""Several persons answered in one go: each gets what they would have got alone, and nobody pays for another."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy.exc import InterfaceError

from bot.outgoing import unpacked
from bot.talk import Heard
from fasta_core.domain.order import Status
from fasta_core.domain.people import Actor, Role
from fasta_core.storage.units import SqlUnit
from tests.conversation.talking import House, cancelled
from tests.shop import OTHER_STAFF, OWNER, STAFF, open_shop

PEOPLE = (STAFF, OTHER_STAFF, OWNER)
NEIGHBOUR = Actor("person:21", "문새벽", Role.OWNER)


def heard(house: House, text: str = "", numbers: "count[int] | None" = None) -> list[Heard]:
    """Everybody says the same at once."""
    updates = numbers or count(1)
    return [
        Heard(next(updates), house.shop.now, actor.person, True, actor.person, actor.name, "ko", 1, text)
        for actor in PEOPLE
        if actor.person is not None
    ]


def waiting(house: House) -> dict[int, str]:
    """What stands in the outbox for whom."""
    with house.shop.store.writing(house.shop.company) as unit:
        rows = unit.connection.exec_driver_sql("SELECT chat, body FROM outbox").all()
    return {chat: unpacked(body).html for chat, body in rows}


def _statuses(house: House, number: str) -> list[Status]:
    """Where an order has been."""
    with house.shop.store.reading(house.shop.company) as unit:
        return [after for _, after in unit.journal.statuses(number)]


def test_everybody_gets_an_answer_in_one_go(house: House) -> None:
    house.shop.opens()
    said = heard(house, "오늘 주문")

    ended = house.conversation.together(said)

    assert ended == {one.update for one in said}
    assert set(waiting(house)) == {one.chat for one in said}


def test_what_was_answered_before_is_not_answered_again(house: House) -> None:
    said = heard(house, "오늘 주문")
    talk = house.conversation
    talk.hear(said[0])

    ended = talk.together(said)
    talk.together(said)

    assert ended == {one.update for one in said}
    with house.shop.store.reading(house.shop.company) as unit:
        assert unit.connection.exec_driver_sql("SELECT count(*) FROM outbox").scalar_one() == len(said)


def test_a_line_that_breaks_keeps_nobody_else_waiting(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    said = heard(house, "오늘 주문")
    said[1] = replace(said[1], text="깨져라")
    talk = house.conversation
    read = type(talk.reader).read

    def breaking(reader: object, text: str, *rest: object) -> object:
        if text == "깨져라":
            raise ValueError(text)
        return read(reader, text, *rest)  # type: ignore[arg-type] # handed through

    monkeypatch.setattr(type(talk.reader), "read", breaking)
    ended = talk.together(said)

    assert ended == {said[0].update, said[2].update}
    assert set(waiting(house)) == {said[0].chat, said[2].chat}


def test_one_whose_turn_cannot_be_made_keeps_nobody_else_waiting(house: House) -> None:
    said = heard(house, "오늘 주문")
    with house.shop.store.writing(house.shop.company) as unit:
        unit.talks.put(said[1].chat, said[1].person, "no memory", house.shop.now)

    ended = house.conversation.together(said)

    assert ended == {said[0].update, said[2].update}


@pytest.mark.parametrize("broken", [ValueError("saebyeok"), InterfaceError("", {}, ValueError("gone"))])
def test_a_company_of_which_nothing_can_be_found_out_undoes_nothing_of_the_others(
    house: House, monkeypatch: pytest.MonkeyPatch, broken: Exception
) -> None:
    other = open_shop(house.shop.store, "saebyeok", [NEIGHBOUR])
    said = heard(house, "오늘 주문")
    said.append(replace(said[0], update=9, chat=21, person=21, name=NEIGHBOUR.name))
    finished = SqlUnit.finished_of

    def breaking(unit: SqlUnit, several: Sequence[int]) -> frozenset[int]:
        if unit.company_id == other.company:
            raise broken
        return finished(unit, several)

    monkeypatch.setattr(SqlUnit, "finished_of", breaking)
    ended = house.conversation.together(said)

    assert ended == {one.update for one in said[:-1]}


def test_a_stranger_is_left_to_be_heard_alone(house: House) -> None:
    said = [*heard(house, "오늘 주문"), Heard(9, house.shop.now, 99, True, 99, "누구", "ko", 1, "오늘 주문")]

    ended = house.conversation.together(said)

    assert ended == {one.update for one in said[:-1]}


def test_taps_on_one_card_by_several_at_once_are_one_deed(house: House) -> None:
    number = cancelled(house.shop)
    talk = house.talk(STAFF)
    talk.says(f"주문 {number} 복원해줘")
    tap = replace(heard(house)[0], text="", tap=f"{talk.message.card}:go", message=talk.message.id)

    ended = house.conversation.together([replace(tap, update=update) for update in (101, 102, 103)])

    assert ended == {101, 102, 103}
    assert _statuses(house, number).count(Status.NEW) == 2


def test_an_answer_holds_until_the_journal_moves_and_no_longer(house: House) -> None:
    house.shop.opens()
    talk, numbers = house.conversation, count(1)
    talk.together(heard(house, "오늘 주문", numbers))
    house.deliver()
    house.shop.opens(total=77_000)

    talk.together(heard(house, "오늘 주문", numbers))

    with house.shop.store.reading(house.shop.company) as unit:
        rows = unit.connection.exec_driver_sql("SELECT body FROM outbox WHERE sent_at IS NULL").scalars()
        assert all("2건" in unpacked(body).html for body in rows)


def test_an_answer_holds_no_longer_than_its_day(house: House) -> None:
    house.shop.opens(ordered_at=house.shop.now)
    talk, numbers = house.conversation, count(1)
    talk.together(heard(house, "오늘 주문", numbers))
    house.deliver()
    tomorrow = [replace(one, at=one.at + timedelta(days=1)) for one in heard(house, "오늘 주문", numbers)]

    talk.together(tomorrow)

    with house.shop.store.reading(house.shop.company) as unit:
        rows = unit.connection.exec_driver_sql("SELECT body FROM outbox WHERE sent_at IS NULL").scalars()
        assert all("1건" not in unpacked(body).html for body in rows)
