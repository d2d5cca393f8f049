"""What an alert offers is done with a tap, by a plan like every other."""

from datetime import timedelta

import pytest

from bot.alerting.digest import digest
from bot.alerting.sweep import sweep
from bot.replies.alerting import taken_reply
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.talk import Heard
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.company_changes import RoleChange
from fasta_core.domain.order import Return, Status
from fasta_core.domain.people import Role
from fasta_core.storage.alert_cases import SqlAlertCases
from tests.conversation.talking import House, Talk, cancelled
from tests.shop import OTHER_STAFF


def late(house: House) -> str:
    """A late return that everybody was told of."""
    asked = Return((house.shop.now - timedelta(days=6)).date())
    number = house.shop.opens(status=Status.RETURN_REQUESTED, returning=asked)
    sweep(house.shop.desk, AlertRules(), house.shop.now)
    house.deliver()
    return number


def test_the_note_that_the_courier_was_asked_again_is_planned_and_confirmed(house: House, talk: Talk) -> None:
    number = late(house)

    talk.taps_verb("note")
    talk.taps("실행")

    with house.shop.store.reading(house.shop.company) as unit:
        assert unit.orders.notes(number) == ("회수 재요청함",)


def test_who_takes_a_case_has_it(house: House, talk: Talk) -> None:
    number = late(house)

    talk.taps_verb("take")

    with house.shop.store.reading(house.shop.company) as unit:
        kept = SqlAlertCases(unit.connection, unit.company_id).kept()
    assert kept[f"return:{number}"].taken_by == 3
    assert "박하나" in talk.shown


def test_a_case_put_off_rests_until_tomorrow_morning(house: House, talk: Talk) -> None:
    number = late(house)

    talk.taps_verb("later")

    with house.shop.store.reading(house.shop.company) as unit:
        until = SqlAlertCases(unit.connection, unit.company_id).kept()[f"return:{number}"].snoozed_until
    assert until is not None
    assert until > house.shop.now + timedelta(hours=12)


def test_an_alert_opens_its_order(house: House, talk: Talk) -> None:
    number = late(house)

    talk.taps_verb("o:1")

    assert f"주문 {number}" in talk.shown


def test_released_pieces_are_offered_and_pinned_with_a_tap(house: House, talk: Talk) -> None:
    number = house.shop.opens(product="A-102", quantity=2, sold_out=True)
    sweep(house.shop.desk, AlertRules(), house.shop.now)
    house.deliver()

    talk.taps_verb("rel")
    talk.taps("실행")

    assert not house.shop.order(number).sold_out


def test_a_restore_that_the_mall_forbids_can_be_left_standing(house: House, talk: Talk) -> None:
    number = cancelled(house.shop)
    house.shop.malls["coupang"].says(number, Status.CANCELLED, house.shop.now)
    talk.says(f"주문 {number} 복원해줘")

    talk.taps_verb("wish")

    with house.shop.store.reading(house.shop.company) as unit:
        (wish,) = SqlAlertCases(unit.connection, unit.company_id).wishes()
    assert (wish.order, wish.person) == (number, 3)


def owner_of(house: House, number: str) -> int | None:
    """Who has the case of this late return."""
    with house.shop.store.reading(house.shop.company) as unit:
        return SqlAlertCases(unit.connection, unit.company_id).kept()[f"return:{number}"].taken_by


def many_late(house: House) -> list[str]:
    """Five late returns, told in one message."""
    asked = Return((house.shop.now - timedelta(days=6)).date())
    numbers = [house.shop.opens(status=Status.RETURN_REQUESTED, returning=asked) for _ in range(5)]
    sweep(house.shop.desk, AlertRules(), house.shop.now)
    house.deliver()
    return numbers


def test_who_comes_second_hears_who_has_the_case_and_may_take_it_over(house: House, talk: Talk) -> None:
    number = late(house)
    talk.taps_verb("take")
    other = house.talk(OTHER_STAFF)

    other.taps_verb("take")
    told, still = other.shown, owner_of(house, number)
    other.taps("그래도 내가 맡을게요")

    assert "박하나님이 이미 맡고" in told
    assert still == 3
    assert owner_of(house, number) == 4
    assert "최유리님이 맡아요" in talk.shown


def test_many_cases_are_taken_with_one_tap_but_for_those_of_another(house: House, talk: Talk) -> None:
    numbers = many_late(house)
    other = house.talk(OTHER_STAFF)
    other.taps_verb("c:1")
    other.taps_verb("take")

    talk.taps("내가 맡을게요")

    assert "4건" in talk.shown
    assert sorted(owner_of(house, number) or 0 for number in numbers) == [3, 3, 3, 3, 4]


def test_each_of_many_cases_opens_with_what_can_be_done_about_it(house: House, talk: Talk) -> None:
    (_, second, *_) = many_late(house)

    talk.taps("2")

    assert f"주문 {second}" in talk.shown
    assert talk.buttons == ["회수 재요청 기록", "📋 구매자 안내문", f"주문 {second} 열기", "내일 다시", "내가 맡을게요"]


def test_a_case_among_many_that_is_settled_says_so(house: House, talk: Talk) -> None:
    first, *_ = many_late(house)
    house.shop.moves(first, Status.RETURNED)

    talk.taps("1")

    assert "이미 해결된" in talk.shown


def test_goods_that_have_arrived_are_refunded_not_collected_again(house: House, talk: Talk) -> None:
    came = (house.shop.now - timedelta(days=7)).date()
    number = house.shop.opens(status=Status.RETURN_REQUESTED, returning=Return(came, arrived_on=came))
    sweep(house.shop.desk, AlertRules(), house.shop.now)
    house.deliver()
    shown, buttons = talk.shown, talk.message.buttons

    talk.taps("환불 처리 기록")
    talk.taps("실행")

    assert "쇼핑몰에서 환불해 주세요" in shown
    assert "환불이 늦어져" in str(buttons[1].copy)
    with house.shop.store.reading(house.shop.company) as unit:
        assert unit.orders.notes(number) == ("환불 처리함",)


def test_what_is_put_off_before_a_weekend_comes_back_on_the_day_that_is_named(house: House, talk: Talk) -> None:
    house.shop.later(days=4)
    late(house)

    talk.taps_verb("later")

    assert "11월 30일" in talk.shown


def test_a_tap_on_a_case_that_is_over_says_so(house: House, talk: Talk) -> None:
    number = late(house)
    house.shop.moves(number, Status.RETURNED)
    sweep(house.shop.desk, AlertRules(), house.shop.now)

    talk.taps_verb("take")

    assert "이미 해결된" in talk.shown


def test_a_restore_that_was_turned_back_can_be_left_standing_from_the_alert(house: House, talk: Talk) -> None:
    number = house.shop.opens(status=Status.CANCELLED)
    house.shop.malls["coupang"].says(number, Status.NEW, house.shop.now)
    sweep(house.shop.desk, AlertRules(), house.shop.now)
    house.shop.does("restore", orders=[number])
    house.shop.moves(number, Status.CANCELLED)
    sweep(house.shop.desk, AlertRules(), house.shop.now)
    house.deliver()

    talk.taps("정상되면 알려줘요")

    with house.shop.store.reading(house.shop.company) as unit:
        (wish,) = SqlAlertCases(unit.connection, unit.company_id).wishes()
    assert (wish.order, wish.person) == (number, 3)


def test_alerts_speak_the_language_in_which_a_person_was_last_heard_unless_they_chose_one(
    house: House, talk: Talk
) -> None:
    english = house.talk(OTHER_STAFF, "en-GB")
    english.says("help")
    talk.says("도움말")
    late(house)
    heard = english.shown
    english.says("/language ko")
    late(house)

    assert "Ask the courier again" in heard
    assert "택배사에 회수를 다시" in talk.shown
    assert "택배사에 회수를 다시" in english.shown


def test_what_others_are_told_by_a_tap_is_in_their_language_too(house: House, talk: Talk) -> None:
    english = house.talk(OTHER_STAFF, "en")
    english.says("help")
    late(house)
    english.taps_verb("take")

    talk.taps_verb("take")
    talk.taps("그래도 내가 맡을게요")

    assert "is now with 박하나" in english.shown


def test_the_lists_behind_the_digests_figures_are_a_tap_away(house: House, talk: Talk) -> None:
    late(house)
    waits = house.shop.opens(product="A-102", quantity=2, sold_out=True)
    asked_for = house.shop.opens(status=Status.CANCEL_REQUESTED)
    digest(house.shop.desk, AlertRules(), house.shop.now)
    house.deliver()
    morning, buttons = talk.message, talk.buttons

    talk.taps("풀 수 있는 품절주문 보기", morning)
    sold_out = talk.shown
    talk.taps("취소요청 보기", morning)

    assert buttons == ["회수지연 보기", "풀 수 있는 품절주문 보기", "취소요청 보기"]
    assert waits in sold_out
    assert asked_for in talk.shown


def test_of_two_who_take_a_case_at_the_same_moment_the_quicker_has_it_and_the_other_hears_only_so(
    house: House, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = late(house)
    between = [4]

    def after_another(name: str, count: int, context: Shown) -> Reply:
        with house.shop.store.writing(house.shop.company) as unit:
            while between:
                SqlAlertCases(unit.connection, unit.company_id).take(f"return:{number}", between.pop())
        return taken_reply(name, count, context)

    monkeypatch.setattr("bot.conversation.alert_owners.taken_reply", after_another)
    heard = len(talk.messages)
    talk.taps_verb("take")

    assert owner_of(house, number) == 4
    assert "최유리님이 이미 맡고" in talk.shown
    assert talk.buttons == ["그래도 내가 맡을게요"]
    assert len(talk.messages) == heard + 1


def test_of_two_taps_in_one_run_the_second_hears_only_who_has_the_case_and_may_take_it_over(
    house: House, talk: Talk
) -> None:
    number = late(house)
    other = house.talk(OTHER_STAFF)
    heard = len(other.messages)
    taps = [
        Heard(
            update, house.shop.now, who.chat, True, who.person, who.name, "ko",
            who.message.id, tap=f"{who.message.card}:take",
        )
        for update, who in ((501, talk), (502, other))
    ]  # fmt: skip

    ended = house.conversation.together(taps)
    house.deliver()
    said = [message.text for message in other.messages[heard:]]
    other.taps("그래도 내가 맡을게요")

    assert ended == {501, 502}
    assert len(said) == 1
    assert "박하나님이 이미 맡고" in said[0]
    assert owner_of(house, number) == 4


def test_the_case_of_one_who_has_left_is_anybodys(house: House, talk: Talk) -> None:
    number = late(house)
    with house.shop.store.writing(house.shop.company) as unit:
        SqlAlertCases(unit.connection, unit.company_id).take(f"return:{number}", 99)

    talk.taps_verb("take")

    assert owner_of(house, number) == 3


@pytest.mark.parametrize("verb", ["take", "later", "wish"])
def test_one_who_may_only_look_by_now_takes_nothing_silences_nothing_and_leaves_nothing_standing(
    house: House, talk: Talk, verb: str
) -> None:
    number = late(house)
    house.shop.changes(RoleChange(3, "박하나", Role.STAFF, Role.VIEWER))

    talk.taps_verb(verb)

    with house.shop.store.reading(house.shop.company) as unit:
        memory = SqlAlertCases(unit.connection, unit.company_id)
        kept, wishes = memory.kept()[f"return:{number}"], memory.wishes()
    assert (kept.taken_by, kept.snoozed_until, wishes) == (None, None, ())
    assert "직원 이상만" in talk.shown
