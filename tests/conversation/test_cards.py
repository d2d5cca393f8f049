"""Cards: used once, by their own person, in their own chat, in their time; anything else does nothing and says so."""

from fasta_core.domain.order import Status
from fasta_core.storage.cards import Card
from tests.conversation.talking import House, Talk, cancelled
from tests.shop import OWNER, STAFF


def test_a_second_tap_says_who_did_it_and_shows_the_result_again(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    talk.taps("실행")
    result, lines = talk.shown, len(house.shop.asks("history", orders=[number]).lines)

    talk.taps_verb("go")

    assert "이미" in talk.shown
    assert result in talk.shown
    assert talk.verbs == ["undo"]
    assert len(house.shop.asks("history", orders=[number]).lines) == lines
    assert house.shop.product("A-102").pinned == 2


def test_a_declined_plan_does_nothing_then_or_later(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")

    talk.taps("취소")
    declined = talk.shown
    talk.taps_verb("go")

    assert talk.shown == declined
    assert talk.buttons == []
    assert house.shop.order(number).status is Status.CANCELLED


def test_the_word_for_leaving_off_leaves_the_plan_that_waits(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    plan = talk.message

    talk.says("취소")
    talk.taps_verb("go", plan)

    assert talk.message.id == plan.id
    assert talk.buttons == []
    assert house.shop.order(number).status is Status.CANCELLED


def test_undo_on_a_declined_card_undoes_nothing_else(house: House, talk: Talk) -> None:
    done, number = cancelled(house.shop), cancelled(house.shop)
    talk.says(f"주문 {done} 복원해줘")
    talk.taps("실행")
    talk.says(f"주문 {number} 복원해줘")
    talk.taps("취소")

    talk.taps_verb("undo")

    assert house.shop.order(done).status is Status.NEW


def test_an_old_card_does_nothing(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")

    house.shop.later(minutes=15)
    talk.taps("실행")

    assert "시간" in talk.shown
    assert talk.buttons == []
    assert house.shop.order(number).status is Status.CANCELLED


def test_a_card_lives_until_its_last_moment(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")

    house.shop.later(minutes=14.9)
    talk.taps("실행")

    assert house.shop.order(number).status is Status.NEW


def test_nobody_taps_another_persons_plan_not_even_the_owner(house: House) -> None:
    number = cancelled(house.shop)
    mine, owners = house.group(STAFF), house.group(OWNER)
    mine.says(f"주문 {number} 복원해줘")
    plan = mine.message

    owners.taps("실행", plan)

    assert house.shop.order(number).status is Status.CANCELLED
    assert owners.message.id != plan.id
    assert "다른" in owners.shown


def test_a_forged_or_foreign_card_gets_a_kind_sentence(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    card = talk.message.card

    for data in (
        "",
        ":",
        "x",
        "nothing-here:go",
        "🙂:go",
        f"{'a' * 60}:go",
        f"{card}:",
        f"{card}:fly",
        f"{card}:go:go",
    ):
        before = len(talk.messages)
        talk.taps_data(data, talk.messages[0].id)
        assert len(talk.messages) == before + 1, data

    assert house.shop.order(number).status is Status.CANCELLED


def test_a_card_is_worth_nothing_in_another_chat(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")

    house.group(STAFF).taps_data(f"{talk.message.card}:go", talk.message.id)

    assert house.shop.order(number).status is Status.CANCELLED


def test_a_card_from_before_an_upgrade_is_too_old(house: House, talk: Talk) -> None:
    talk.says("오늘 주문")
    card = Card(talk.message.card or "", "list", talk.chat, talk.person, house.shop.now, state='{"pages":3}')
    with house.shop.store.writing(house.shop.company) as unit:
        unit.cards.put(card)

    talk.taps_verb("n")

    assert talk.buttons == []


def test_an_update_delivered_twice_has_one_effect_and_one_answer(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    talk.taps("실행")
    before = (len(talk.messages), talk.message.edits)

    talk.again()

    assert (len(talk.messages), talk.message.edits) == before
    assert house.shop.faults() == ()
