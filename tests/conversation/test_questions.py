"""Questions: one at a time, with buttons where the answers can be listed."""

from datetime import timedelta

from fasta_core.domain.order import Status
from fasta_core.domain.people import Alert
from tests.conversation.talking import House, Talk
from tests.shop import OTHER_STAFF, STAFF


def test_a_bare_cancel_asks_and_offers_the_completed_cancel(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says(f"{number} 취소")
    assert house.shop.order(number).status is Status.NEW

    place = next(place for place, label in enumerate(talk.buttons) if "취소완료" in label)
    talk.taps(talk.buttons[place])
    talk.taps("실행")

    assert house.shop.order(number).status is Status.CANCELLED


def test_an_invoice_that_is_to_be_taken_off_is_said_to_be_beyond_the_desk(house: House, talk: Talk) -> None:
    number = house.shop.opens()

    talk.says(f"{number} 송장 삭제해줘")

    assert "송장을 빼는 일은 아직 못 해요" in talk.shown
    assert house.shop.order(number).status is Status.NEW


def test_more_orders_than_one_line_may_name_are_asked_for_with_the_limit(house: House, talk: Talk) -> None:
    house.shop.opens()

    talk.says("1~60 취소완료")

    assert "한 번에 50건까지" in talk.shown


def test_a_period_too_long_is_offered_in_parts_that_fit(house: House, talk: Talk) -> None:
    house.shop.opens(ordered_at=house.shop.now - timedelta(days=60))
    house.shop.opens(ordered_at=house.shop.now - timedelta(days=2))
    house.shop.opens(ordered_at=house.shop.now - timedelta(days=1))

    talk.says("9월 10일부터 오늘까지 주문")
    question = talk.message

    talk.taps_verb("c:2", question)
    assert "2건" in talk.shown
    talk.taps_verb("c:1", question)
    assert "1건" in talk.shown


def test_a_missing_number_is_asked_for_and_said_in_words(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says("취소완료 처리해줘")

    talk.says(number)
    talk.taps("실행")

    assert house.shop.order(number).status is Status.CANCELLED


def test_a_missing_invoice_is_asked_for_from_the_orders_card(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says(f"주문 {number}")
    talk.taps_verb("do:register_invoice")

    talk.says("6812 3456 7890 한진")
    talk.taps("실행")

    invoice = house.shop.order(number).invoice
    assert invoice is not None
    assert (invoice.number, invoice.courier) == ("681234567890", "hanjin")


def test_a_note_is_asked_for_from_the_orders_card_and_may_say_anything(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says(f"주문 {number}")
    talk.taps_verb("do:add_note")

    talk.says("품절주문 보여줘 라고 하심")
    talk.taps("실행")

    with house.shop.store.reading(house.shop.company) as unit:
        assert unit.orders.notes(number) == ("품절주문 보여줘 라고 하심",)


def test_nobody_answers_for_another(house: House) -> None:
    number = house.shop.opens()
    asked = house.group(STAFF)
    asked.says("취소완료 처리해줘", reply_to=1)
    question = asked.message

    house.group(OTHER_STAFF).taps_verb("no", question)
    asked.says(number, reply_to=question.id)

    assert "go" in asked.verbs


def test_an_alert_can_be_set_by_buttons(house: House, talk: Talk) -> None:
    talk.says("알림 설정 보여줘")

    talk.taps_verb("a:delayed_returns:0")

    assert "a:delayed_returns:1" in talk.verbs
    with house.shop.store.reading(house.shop.company) as unit:
        from_now = unit.company.alert_enabled(talk.person, Alert.DELAYED_RETURNS)
    assert not from_now


def test_an_alert_can_be_set_in_words(house: House, talk: Talk) -> None:
    talk.says("회수지연 알림 꺼줘")
    talk.taps("실행")

    with house.shop.store.reading(house.shop.company) as unit:
        assert not unit.company.alert_enabled(talk.person, Alert.DELAYED_RETURNS)


def test_unknown_words_are_answered_with_what_the_desk_can_do(talk: Talk) -> None:
    talk.says("오늘 점심 뭐 먹지")

    assert talk.shown


def test_help_shows_examples_that_can_be_tapped(house: House, talk: Talk) -> None:
    house.shop.opens(product="B-7")
    talk.says("도움말")
    place = next(place for place, label in enumerate(talk.buttons) if "품절주문" in label)

    talk.taps(talk.buttons[place])

    assert "o:1" in talk.verbs


def test_how_much_stock_is_asked_for_and_said_in_words(house: House, talk: Talk) -> None:
    talk.says("A-102 재고 조정")

    talk.says("+5")
    talk.taps("실행")

    assert house.shop.product("A-102").on_hand == 15


def test_a_day_that_does_not_exist_is_asked_about_and_another_answers_it(house: House, talk: Talk) -> None:
    house.shop.opens(ordered_at=house.shop.now - timedelta(days=1))
    talk.says("9월 31일 주문")
    assert talk.buttons == []

    talk.says("어제")

    assert "1건" in talk.shown


def test_a_negated_line_changes_nothing_by_itself(house: House, talk: Talk) -> None:
    number = house.shop.opens()

    talk.says(f"{number} 취소완료 하지 마")

    assert "go" not in talk.verbs
    assert house.shop.order(number).status is Status.NEW


def test_a_request_with_something_beside_it_that_nobody_understands_is_offered_to_tap(house: House, talk: Talk) -> None:
    number = house.shop.opens()

    talk.says(f"{number} 취소완료 해주세요 뚜루룹")
    assert house.shop.order(number).status is Status.NEW
    assert "혹시 이걸 말씀하신 건가요?" in talk.shown
    talk.taps(talk.buttons[0])
    talk.taps("실행")

    assert house.shop.order(number).status is Status.CANCELLED


def test_a_reason_said_along_leads_to_the_plan(house: House, talk: Talk) -> None:
    number = house.shop.opens()

    talk.says(f"마켓에서 환불 나갔대요 {number} 취소완료 처리해주세요")

    assert house.shop.order(number).status is Status.NEW
    assert "실행" in " ".join(talk.buttons)
