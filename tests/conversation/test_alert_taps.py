"""What an alert offers is done with a tap, by a plan like every other."""

from datetime import timedelta

from bot.alerting.sweep import sweep
from fasta_core.alerts.timing import AlertRules
from fasta_core.domain.order import Return, Status
from fasta_core.storage.alert_cases import SqlAlertCases
from tests.conversation.talking import House, Talk, cancelled


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
