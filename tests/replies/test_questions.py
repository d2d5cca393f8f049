"""One question at a time, with buttons where the answers can be listed."""

from typing import Any

from bot.reading.reading import Alternative, Outcome, Reading
from bot.replies.help import examples
from bot.replies.plain import plain
from bot.replies.questions import OFFERED, Choice, question_reply, unknown_reply
from bot.replies.reply import Reply
from tests.replies.samples import EN, KO
from tests.replies.seen import labels_of, text_of, verbs_of


def asked(reading: Reading, *choices: Choice) -> Reply:
    """The question in Korean."""
    return question_reply(reading, choices, KO)


def trade(**slots: Any) -> Choice:
    """A direct trade as a choice."""
    return Choice("direct_trade", slots)


def test_a_form_asks_for_the_first_missing_part_and_shows_what_is_known() -> None:
    reading = Reading(Outcome.ASK, "direct_trade", {"channel": "fairy", "buyer": "김민지"}, ("total",))

    reply = asked(reading)

    assert text_of(reply) == "페어리 · 주문자 김*지 · 직거래 등록\n총판매가는 얼마인가요? 예: 35000, 3.5만"
    assert verbs_of(reply) == ["no"]


def test_channels_are_buttons_and_may_be_skipped() -> None:
    reading = Reading(Outcome.ASK, "direct_trade", {}, ("channel", "buyer", "total"))

    reply = asked(reading, trade(channel="direct"), trade(channel="fairy"), trade(channel="무드온"))

    assert labels_of(reply) == ["직거래", "페어리", "무드온", "건너뛰기", "취소"]
    assert verbs_of(reply) == ["c:1", "c:2", "c:3", "skip", "no"]


def test_a_new_channel_is_asked_for_by_its_name() -> None:
    reply = asked(Reading(Outcome.ASK, "request_channel", {}, ("channel",)))

    assert "새 구분의 이름은 무엇인가요?" in text_of(reply)


def test_a_period_that_is_too_long_is_offered_in_parts() -> None:
    slots = {"malls": ["coupang"], "period": {"start": "2026-10-01", "end": "2026-10-31"}}
    parts = [{"start": "2026-10-01", "end": "2026-10-30"}, {"start": "2026-10-02", "end": "2026-10-31"}]
    reading = Reading(Outcome.ASK, "orders", slots, (), ("period_too_long",))

    reply = asked(reading, *(Choice("orders", {**slots, "period": part}) for part in parts))

    assert "기간 조회는 한 번에 30일까지예요." in text_of(reply)
    assert labels_of(reply) == ["10/1~10/30", "10/2~10/31"]


def test_what_is_wrong_is_asked_about_before_what_is_missing() -> None:
    flags = ("period_reversed", "invalid_date", "weekday_mismatch")

    shown = [text_of(asked(Reading(Outcome.ASK, "history", {}, ("orders",), (flag,)))) for flag in flags]

    assert ["늦어요" in shown[0], "달력에 없는" in shown[1], "요일이" in shown[2]] == [True, True, True]


def test_requests_that_tie_are_told_apart_in_full() -> None:
    ways = (Alternative("cancel_complete", {"orders": ["123"]}), Alternative("order", {"orders": ["123"]}))
    reading = Reading(Outcome.ASK, None, {}, (), (), ways)

    reply = asked(reading, *(Choice(way.intent, way.slots) for way in ways))

    assert text_of(reply) == "어느 쪽인가요?"
    assert labels_of(reply) == ["주문 123 · 취소완료", "주문 123 · 주문 보기"]


def test_a_typing_error_with_two_ways_is_asked_back() -> None:
    ways = (Alternative("stock", {"product": "A-102"}), Alternative("stock", {"product": "A-103"}))
    reading = Reading(Outcome.ASK, None, {}, (), ("typo",), ways)

    reply = asked(reading, *(Choice(way.intent, way.slots) for way in ways))

    assert text_of(reply) == "혹시 이 뜻인가요?"
    assert labels_of(reply) == ["상품 A-102", "상품 A-103"]


def test_the_choice_without_a_narrowing_has_a_name_of_its_own() -> None:
    reading = Reading(Outcome.ASK, "orders", {}, ("malls",))

    reply = asked(reading, Choice("orders", {"malls": ["coupang"]}), Choice("orders", {}))

    assert labels_of(reply)[:2] == ["쿠팡", "모든 쇼핑몰"]


def test_an_unknown_line_gets_a_few_examples_to_tap() -> None:
    reply = unknown_reply(KO)

    assert text_of(reply) == "잘 알아듣지 못했어요. 이런 일을 할 수 있어요."
    assert labels_of(reply) == list(examples(OFFERED, KO.words))
    assert verbs_of(reply) == [f"x:{place}" for place in range(1, 7)]


def test_the_terminal_lists_what_the_buttons_would_say() -> None:
    lines = plain(unknown_reply(EN)).splitlines()

    assert lines[1:3] == ["· show late returns", "· sold-out orders this week"]
