"""Writes: a plan is shown, one person's tap carries it out, once; nothing happens otherwise."""

import pytest

from bot.gate import Gate, Member
from fasta_core.domain.changes import RoleChange
from fasta_core.domain.order import Status
from fasta_core.domain.people import Role
from fasta_core.storage.cards import Card
from tests.conversation.talking import House, Talk
from tests.shop import OTHER_STAFF, OWNER, STAFF, Shop


def cancelled(shop: Shop) -> str:
    """An order that was new and is cancelled now; its mall says normal."""
    number = shop.opens(product="A-102", quantity=2)
    shop.does("cancel_complete", orders=[number])
    shop.malls["coupang"].says(number, Status.NEW, shop.now)
    return number


def test_a_write_shows_its_plan_and_changes_nothing(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)

    talk.says(f"주문 {number} 복원해줘")

    assert "취소완료 → 신규주문" in talk.shown
    assert talk.verbs == ["go", "no"]
    assert house.shop.order(number).status is Status.CANCELLED


def test_the_tap_carries_the_plan_out_and_the_card_says_so(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    shown = talk.message

    talk.taps("실행")

    assert house.shop.order(number).status is Status.NEW
    assert house.shop.product("A-102").pinned == 2
    assert (talk.message.id, talk.message.edits) == (shown.id, 1)
    assert STAFF.name in talk.shown
    assert talk.verbs == ["undo"]


def test_the_entry_names_the_person_and_the_message(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")

    talk.taps("실행")

    with house.shop.store.reading(house.shop.company) as unit:
        entry = unit.journal.last_of(STAFF.id)
    assert entry is not None
    assert (entry.intent, entry.name) == ("restore", STAFF.name)
    assert entry.source == f"telegram:{talk.chat}:{talk.message.id}"


def test_a_second_tap_says_who_did_it_and_shows_the_result_again(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    talk.taps("실행")
    result = talk.shown

    talk.taps_verb("go")

    assert "이미" in talk.shown
    assert result in talk.shown
    assert talk.verbs == ["undo"]
    assert len(house.shop.asks("history", orders=[number]).lines) == len(
        house.shop.asks("history", orders=[number]).lines
    )
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


def test_a_stale_plan_changes_nothing_and_is_made_anew(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    plan = talk.message
    house.shop.moves(number, Status.RETURN_REQUESTED)

    talk.taps("실행")

    assert house.shop.order(number).status is Status.RETURN_REQUESTED
    assert talk.message.id == plan.id
    assert talk.shown.startswith("🔄")
    assert "반품요청 → 출고완료" in talk.shown

    talk.taps("실행")

    assert house.shop.order(number).status is Status.SHIPPED


def test_a_stale_plan_that_has_become_impossible_says_why(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    house.shop.does("restore", OTHER_STAFF, orders=[number])

    talk.taps("실행")

    assert talk.buttons == []
    assert "신규주문" in talk.shown


def test_rights_are_checked_at_the_tap(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    assert STAFF.person is not None
    house.shop.changes(RoleChange(STAFF.person, STAFF.name, Role.STAFF, Role.VIEWER))

    talk.taps("실행")

    assert house.shop.order(number).status is Status.CANCELLED
    assert "권한" in talk.shown


def test_an_update_delivered_twice_has_one_effect_and_one_answer(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    talk.taps("실행")
    before = (len(talk.messages), talk.message.edits)

    talk.again()

    assert (len(talk.messages), talk.message.edits) == before
    assert house.shop.faults() == ()


def test_a_mixed_result_counts_both_and_carries_out_what_can_be(house: House, talk: Talk) -> None:
    good, bad = cancelled(house.shop), house.shop.opens()

    talk.says(f"{good}, {bad} 복원해줘")

    assert "1건 가능, 1건 불가" in talk.shown
    talk.taps("실행")
    assert house.shop.order(good).status is Status.NEW


def test_a_plan_that_is_all_refusals_has_no_buttons(house: House, talk: Talk) -> None:
    number = house.shop.opens()

    talk.says(f"주문 {number} 복원해줘")

    assert talk.buttons == []
    assert "신규주문" in talk.shown


def test_stock_is_adjusted_and_the_order_released_with_one_tap(house: House, talk: Talk) -> None:
    number = house.shop.opens(product="B-7", quantity=2)
    talk.says(f"{number} 품절해제")

    talk.taps_verb("alt")

    assert not house.shop.order(number).sold_out
    assert house.shop.product("B-7").on_hand == 2
    assert house.shop.faults() == ()


def test_the_first_way_of_a_plan_with_another_beside_it_does_only_the_first(house: House, talk: Talk) -> None:
    short, enough = house.shop.opens(product="B-7", quantity=2), house.shop.opens(product="C-55", sold_out=True)
    talk.says(f"{short}, {enough} 품절해제")

    talk.taps_verb("go")

    assert house.shop.order(short).sold_out
    assert not house.shop.order(enough).sold_out


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


def test_rights_lost_at_the_very_moment_of_the_tap_are_lost(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    assert STAFF.person is not None
    lost = RoleChange(STAFF.person, STAFF.name, Role.STAFF, None)

    class Meanwhile(Gate):
        """A gate behind which the owner is quick."""

        def member(self, person: int) -> Member | None:
            known = super().member(person)
            house.shop.changes(lost)
            return known

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.conversation.conversation.Gate", Meanwhile)
        talk.taps("실행")

    assert house.shop.order(number).status is Status.CANCELLED
    assert "권한" in talk.shown


def test_a_card_from_before_an_upgrade_is_too_old(house: House, talk: Talk) -> None:
    talk.says("오늘 주문")
    card = Card(talk.message.card or "", "list", talk.chat, talk.person, house.shop.now, state='{"pages":3}')
    with house.shop.store.writing(house.shop.company) as unit:
        unit.cards.put(card)

    talk.taps_verb("n")

    assert talk.buttons == []
