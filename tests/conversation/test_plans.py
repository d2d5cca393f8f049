"""Writes: a plan is shown, one person's tap carries it out, once; nothing happens otherwise."""

from collections.abc import Collection, Mapping

import pytest

from bot.gate import Gate, Member
from fasta_core.domain.company_changes import RoleChange
from fasta_core.domain.order import Status
from fasta_core.domain.people import Role
from tests.conversation.talking import House, Talk, cancelled
from tests.shop import OTHER_STAFF, STAFF


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


def test_rights_lost_at_the_very_moment_of_the_tap_are_lost(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    talk.says(f"주문 {number} 복원해줘")
    assert STAFF.person is not None
    lost = RoleChange(STAFF.person, STAFF.name, Role.STAFF, None)

    class Meanwhile(Gate):
        """A gate behind which the owner is quick."""

        def members(self, persons: Collection[int]) -> Mapping[int, Member]:
            known = super().members(persons)
            house.shop.changes(lost)
            return known

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.conversation.conversation.Gate", Meanwhile)
        talk.taps("실행")

    assert house.shop.order(number).status is Status.CANCELLED
    assert "권한" in talk.shown
