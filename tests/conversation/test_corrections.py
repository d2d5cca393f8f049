"""Above a list stands what was understood, and every part of it is two taps, or a tap and a word, away from being right."""

from datetime import timedelta

import pytest

from fasta_core.domain.order import Status
from tests.conversation.talking import House, Talk
from tests.shop import OWNER


def opened(house: House, **fields: object) -> str:
    """An order of today."""
    return house.shop.opens(ordered_at=house.shop.now - timedelta(minutes=1), **fields)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("오늘 주문", ["period", "kind"]),
        ("취소완료 목록", ["period", "status", "kind"]),
        ("김민지 주문 찾아줘", ["period", "buyer", "kind"]),
        ("뒷번호 5678", ["period", "phone", "kind"]),
        ("이번 주 품절주문", ["period", "kind"]),
        ("A-102 품절주문", ["period", "product", "kind"]),
        ("쿠팡 회수지연 지난주", ["period", "malls", "kind"]),
        ("페어리 주문", ["period", "channel", "kind"]),
    ],
)
def test_every_part_that_is_shown_has_its_button(talk: Talk, line: str, parts: list[str]) -> None:
    talk.says(line)

    assert "이렇게 이해했어요" in talk.shown
    assert [verb.removeprefix("fix:") for verb in talk.verbs if verb.startswith("fix:")] == parts


def test_the_parts_take_one_row(house: House, talk: Talk) -> None:
    opened(house)
    talk.says("취소완료 목록")

    rows = [[button.verb for button in row] for row in talk.message.reply.buttons]

    assert ["fix:period", "fix:status", "fix:kind"] in rows


def test_the_status_is_corrected_by_two_taps(house: House, talk: Talk) -> None:
    new, gone = opened(house), opened(house, status=Status.CANCELLED)
    talk.says("취소완료 목록")
    assert gone in talk.shown

    talk.taps("🏷 상태")
    talk.taps("신규주문")

    assert f"{new} " in talk.shown
    assert "이렇게 이해했어요: 신규주문 · 주문" in talk.shown


def test_the_days_are_corrected_by_what_people_call_them(house: House, talk: Talk) -> None:
    number = opened(house)
    talk.says("지난주 주문")

    talk.taps("📅 기간")
    offered = talk.buttons[:7]
    talk.taps("오늘")

    assert offered == ["오늘", "어제", "이번 주", "지난주", "최근 7일", "최근 30일", "기간 없이"]
    assert f"{number} " in talk.shown
    assert "이렇게 이해했어요: 11월 23일" in talk.shown


def test_a_part_is_dropped_by_two_taps(house: House, talk: Talk) -> None:
    opened(house)
    opened(house, status=Status.CANCELLED)
    talk.says("취소완료 목록")

    talk.taps("🏷 상태")
    talk.taps("모든 상태")

    assert "2건" in talk.shown


def test_another_list_keeps_the_malls_and_days(house: House, talk: Talk) -> None:
    opened(house, product="B-7", sold_out=True)
    talk.says("쿠팡 오늘 주문")

    talk.taps("🔁 다른 목록")
    assert talk.buttons == ["품절주문", "회수지연", "매출"]
    talk.taps("품절주문")

    assert "쿠팡" in talk.shown
    assert "11월 23일" in talk.shown
    assert "품절주문" in talk.shown


def test_what_the_other_list_cannot_be_asked_is_left_out(talk: Talk) -> None:
    talk.says("쿠팡 취소완료 목록")

    talk.taps("🔁 다른 목록")
    talk.taps("회수지연")

    assert "이렇게 이해했어요: 쿠팡 · 회수지연" in talk.shown


def test_the_channel_is_corrected_by_two_taps(house: House, talk: Talk) -> None:
    house.shop.does("request_channel", OWNER, channel="무드온")
    number = opened(house, channel="무드온")
    talk.says("페어리 주문")

    talk.taps("🧾 구분")
    talk.taps("무드온")

    assert f"{number} " in talk.shown


def test_a_mall_of_which_there_is_nothing_is_corrected_by_two_taps(house: House, talk: Talk) -> None:
    talk.says("쿠팡 회수지연")

    talk.taps("🏬 쇼핑몰")
    talk.taps("네이버")

    assert "네이버 · 회수지연" in talk.shown
    assert house.shop.faults() == ()


@pytest.mark.parametrize(
    "said",
    [
        ("박서준 주문 찾아줘", "👤 주문자", "한가온"),
        ("뒷번호 5678", "📞 연락처", "4321"),
        ("오늘 A-102 주문", "👕 상품", "C-55"),
        ("송장 111122223333 주문", "📦 송장", "681234567893"),
    ],
)
def test_a_part_that_is_a_name_or_number_is_corrected_by_a_tap_and_a_word(
    house: House, talk: Talk, said: tuple[str, str, str]
) -> None:
    line, button, answer = said
    number = opened(house, buyer="한가온", phone="01099994321", product="C-55")
    house.shop.does("register_invoice", orders=[number], invoice="681234567893")
    opened(house)
    talk.says(line)

    talk.taps(button)
    talk.says(answer)

    assert "1건" in talk.shown
    assert f"{number} " in talk.shown


def test_such_a_part_can_be_dropped_too(house: House, talk: Talk) -> None:
    opened(house)
    talk.says("박서준 주문 찾아줘")

    talk.taps("👤 주문자")
    talk.taps("건너뛰기")

    assert "1건" in talk.shown


@pytest.mark.parametrize("verb", ["fix:", "fix:by", "fix:orders", "fix:limit", "fix:status"])
def test_a_part_that_is_none_means_nothing(talk: Talk, verb: str) -> None:
    talk.says("회수지연")

    talk.taps_verb(verb)

    assert talk.buttons == []
