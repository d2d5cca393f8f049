"""Taking back: a tap on the done card undoes at once, the word shows the plan first."""

from fasta_core.domain.order import Status
from tests.conversation.talking import House, Talk
from tests.shop import OTHER_STAFF, STAFF


def done(house: House, talk: Talk) -> str:
    """An order that this person has just set to cancelled."""
    number = house.shop.opens(product="A-102")
    talk.says(f"{number} 취소완료 처리")
    talk.taps("실행")
    return number


def test_a_tap_on_the_done_card_undoes_at_once(house: House, talk: Talk) -> None:
    number = done(house, talk)

    talk.taps_verb("undo")

    assert house.shop.order(number).status is Status.NEW
    assert house.shop.product("A-102").pinned == 1
    assert talk.buttons == []
    assert house.shop.faults() == ()


def test_a_second_tap_on_undo_undoes_nothing_more(house: House, talk: Talk) -> None:
    number = done(house, talk)
    talk.taps_verb("undo")

    talk.taps_verb("undo")

    assert house.shop.order(number).status is Status.NEW
    assert len(house.shop.asks("history", orders=[number]).lines) == 6


def test_undo_is_refused_when_its_time_is_over(house: House, talk: Talk) -> None:
    number = done(house, talk)

    house.shop.later(minutes=10.1)
    talk.taps_verb("undo")

    assert house.shop.order(number).status is Status.CANCELLED
    assert "10분" in talk.shown


def test_undo_is_refused_when_something_changed_since(house: House, talk: Talk) -> None:
    number = done(house, talk)
    house.shop.moves(number, Status.RETURNED)

    talk.taps_verb("undo")

    assert house.shop.order(number).status is Status.RETURNED


def test_another_person_cannot_undo_it(house: House) -> None:
    group = house.group(OTHER_STAFF)
    number = done(house, house.group(OTHER_STAFF))

    house.group(STAFF).taps_verb("undo", group.message)

    assert house.shop.order(number).status is Status.CANCELLED


def test_the_typed_word_shows_the_plan_first(house: House, talk: Talk) -> None:
    number = done(house, talk)

    talk.says("되돌려")

    assert house.shop.order(number).status is Status.CANCELLED
    assert "취소완료 → 신규주문" in talk.shown
    talk.taps("실행")
    assert house.shop.order(number).status is Status.NEW


def test_the_command_does_the_same(house: House, talk: Talk) -> None:
    number = done(house, talk)

    talk.says("/undo")
    talk.taps("실행")

    assert house.shop.order(number).status is Status.NEW


def test_there_may_be_nothing_to_undo(talk: Talk) -> None:
    talk.says("/undo")

    assert talk.buttons == []
    assert "되돌릴" in talk.shown
