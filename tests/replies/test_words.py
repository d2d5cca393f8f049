"""Values are made safe in one place; numbers, days and moments are said as people say them."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.telegram.html_reading import read_html
from bot.replies.markup import LONGEST, bare, escaped
from bot.replies.words import NoWords, words_for

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
KO, EN = words_for("ko"), words_for("en")


@given(st.text())
def test_a_value_is_never_markup_and_never_breaks_the_line(value: str) -> None:
    text, entities = read_html(f"<b>{escaped(value)}</b>x")

    assert len(entities) <= 1
    assert not set(text) & {"\n", "\r", "\u202e", "\u200b", "\u2066"}
    assert len(text) <= LONGEST + 1


def test_the_particle_of_an_escaped_value_is_right() -> None:
    said = KO.say("refusal-product-not-found", product="A&B <2>")

    assert said == "상품 A&amp;B &lt;2&gt;를 찾지 못했어요. 상품코드나 이름을 다시 확인해 주세요."


def test_no_isolation_marks_stand_around_values() -> None:
    said = EN.say("refusal-order-not-found", order="123")

    assert said == "There is no order 123. Please check the number."


@pytest.mark.parametrize(("key", "values"), [("no-such-key", {}), ("won", {})])
def test_missing_words_are_a_defect_not_a_gap(key: str, values: dict[str, str]) -> None:
    with pytest.raises(NoWords):
        KO.say(key, **values)


@pytest.mark.parametrize(
    ("language", "spoken"),
    [(None, "ko"), ("", "ko"), ("ko", "ko"), ("ko-KR", "ko"), ("en", "en"), ("en-US", "en"), ("fr", "en")],
)
def test_korean_is_spoken_unless_the_person_is_known_to_speak_otherwise(language: str | None, spoken: str) -> None:
    assert words_for(language).language == spoken


def test_money_and_days_are_said_as_people_say_them() -> None:
    said = [
        KO.won(1_234_000),
        EN.won(1_234_000),
        KO.day(date(2026, 11, 23)),
        EN.day(date(2026, 11, 23)),
        KO.day(date(2025, 12, 25), date(2026, 11, 23)),
        KO.span(date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 23)),
        KO.span(date(2026, 11, 16), date(2026, 11, 16), date(2026, 11, 23)),
        EN.span(date(2025, 12, 30), date(2026, 1, 2), date(2026, 11, 23)),
    ]

    assert said == [
        "1,234,000원",
        "₩1,234,000",
        "11월 23일 (월)",
        "Nov 23 (Mon)",
        "2025년 12월 25일 (목)",
        "11/16~11/22",
        "11월 16일 (월)",
        "Dec 30, 2025 – Jan 2, 2026",
    ]


@pytest.mark.parametrize(
    ("ago", "korean", "english"),
    [
        (timedelta(seconds=20), "방금", "just now"),
        (timedelta(minutes=5), "5분 전", "5 min ago"),
        (timedelta(hours=3), "오늘 07:00", "today 07:00"),
        (timedelta(hours=11), "어제 23:00", "yesterday 23:00"),
        (timedelta(days=3), "11월 20일 (금) 10:00", "Nov 20 (Fri) 10:00"),
        (timedelta(minutes=-5), "오늘 10:05", "today 10:05"),
    ],
)
def test_a_moment_is_said_in_seoul_time_as_seen_from_now(ago: timedelta, korean: str, english: str) -> None:
    said = KO.moment(NOW - ago, NOW), EN.moment(NOW - ago, NOW)

    assert said == (korean, english)


def test_a_code_without_words_stands_for_itself() -> None:
    said = KO.mall("<new>"), KO.courier(None), KO.channel("무드온"), KO.channel("fashion_shock")

    assert said == ("&lt;new&gt;", "", "무드온", "패션쇼크")


def test_a_button_shows_the_value_as_it_was_typed() -> None:
    assert bare(escaped("A&B <2>")) == "A&B <2>"
    assert KO.label("button-mall", mall="A&B", count=1200) == "A&B 1,200"
