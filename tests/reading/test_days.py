"""Days: any two written in any supported way read back, and what the calendar does not have is said."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading.reader import Reader
from tests.reading.generator.days import full, ranges

SEOUL = ZoneInfo("Asia/Seoul")
TODAYS = st.dates(date(2025, 1, 1), date(2030, 12, 31))
READER = Reader()


def period(text: str, today: date) -> tuple[date, date] | None:
    """The days that the sales of this period would be counted for."""
    reading = READER.read(f"{text} 매출", datetime.combine(today, time(9, 30), SEOUL))
    said = reading.slots.get("period")
    return None if said is None else (date.fromisoformat(said["start"]), date.fromisoformat(said["end"]))


@settings(max_examples=150, deadline=None)
@given(today=TODAYS, back=st.integers(0, 4000), length=st.integers(0, 800))
def test_two_days_with_their_years_read_back_as_themselves(today: date, back: int, length: int) -> None:
    end = max(today - timedelta(days=back), date(2012, 1, 1))
    start = max(end - timedelta(days=length), date(2011, 1, 1))

    read = {written: period(written, today) for written in full(start, end)}

    assert read == dict.fromkeys(read, (start, end))


@settings(max_examples=150, deadline=None)
@given(today=TODAYS, back=st.integers(0, 364), length=st.integers(1, 150), korean=st.booleans())
def test_two_days_without_their_year_are_the_most_recent(today: date, back: int, length: int, korean: bool) -> None:
    start = today - timedelta(days=back)
    end = start + timedelta(days=length)
    if start <= today.replace(year=today.year - 1, day=min(today.day, 28)) or (2, 29) in {
        (start.month, start.day),
        (end.month, end.day),
    }:
        return
    if end.month == start.month:
        end = start.replace(day=28) if start.day < 28 else start

    read = {written: period(written, today) for written in ranges(start, end, korean=korean)}

    assert read == dict.fromkeys(read, (start, end))


@settings(max_examples=200, deadline=None)
@given(today=TODAYS, day=st.dates(date(2025, 1, 1), date(2030, 12, 31)))
def test_a_day_without_its_year_never_lies_after_today(today: date, day: date) -> None:
    spans = [
        period(written, today)
        for written in (f"{day.month}/{day.day}", f"{day.month}월 {day.day}일", f"{day.month}.{day.day}")
    ]

    assert all(span is None or span[0] <= today for span in spans)
    assert len(set(spans)) == 1


@settings(max_examples=100, deadline=None)
@given(today=TODAYS, count=st.integers(1, 400))
def test_the_last_n_days_are_n_days_that_end_today(today: date, count: int) -> None:
    spans = {
        period(written, today)
        for written in (f"최근 {count}일", f"지난 {count}일간", f"last {count} days", f"past {count} days")
    }

    assert spans == {(today - timedelta(days=count - 1), today)}


MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TENS = ("", "", "twenty", "thirty")
ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip


def ordinal(day: int) -> str:
    """The day of a month in words."""
    if day == 30:
        return "thirtieth"
    return ORDINALS[day] if day <= 20 else f"{TENS[day // 10]}-{ORDINALS[day % 10]}"


@settings(max_examples=100, deadline=None)
@given(today=TODAYS, back=st.integers(0, 360))
def test_an_english_day_reads_the_same_in_words_and_with_its_weekday_anywhere(today: date, back: int) -> None:
    day = today - timedelta(days=back)
    if (day.month, day.day) == (2, 29):
        return
    month, weekday, words = MONTHS[day.month - 1], WEEKDAYS[day.weekday()], ordinal(day.day)
    written = (
        f"the {words} of {month}", f"{month} {words}", f"{weekday} {day.day} {month}", f"{weekday}, {month} {day.day}",
        f"{day.day} {month} ({weekday})", f"{weekday} the {words} of {month}", f"{day.day}-{month[:3]}-{day.year}",
        f"{weekday[:3]} {day.day} {month[:3]} {day.year}",
    )  # fmt: skip

    read = {said: period(said, today) for said in written}

    assert read == dict.fromkeys(written, (day, day))


@settings(max_examples=100, deadline=None)
@given(today=TODAYS, back=st.integers(0, 300), count=st.integers(2, 20))
def test_days_counted_from_either_end_of_an_english_month(today: date, back: int, count: int) -> None:
    first = (today - timedelta(days=back)).replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    month = MONTHS[first.month - 1]
    wanted = {
        f"first {count} days of {month}": (first, first + timedelta(days=count - 1)),
        f"last {count} days of {month}": (last - timedelta(days=count - 1), last),
        f"first half of {month}": (first, first.replace(day=15)),
        f"second half of {month}": (first.replace(day=16), last),
        f"{count} days from {month} 1": (first, first + timedelta(days=count - 1)),
        f"the month of {month}": (first, last),
    }

    assert {said: period(said, today) for said in wanted} == wanted


NATIVE = {
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}


@pytest.mark.parametrize(("words", "days"), NATIVE.items())
def test_native_numerals_of_days_count_back(words: str, days: int) -> None:
    today = date(2026, 11, 23)

    assert period(f"{words} 전", today) == (today - timedelta(days=days),) * 2
    assert period(f"최근 {words}", today) == (today - timedelta(days=days - 1), today)


FLAGGED = {
    "2월 30일 매출": "invalid_date",
    "11/31 매출": "invalid_date",
    "feb 29 sales": "invalid_date",
    "2/29~3/3 매출": "invalid_date",
    "11/3(월) 매출": "weekday_mismatch",
    "nov 3 monday sales": "weekday_mismatch",
    "11/15~11/1 매출": "period_reversed",
    "2026-11-15~2026-11-01 매출": "period_reversed",
    "10월 주문 목록": "period_too_long",
    "최근 31일 품절주문": "period_too_long",
    "orders last 2 months": "period_too_long",
}


@pytest.mark.parametrize(("text", "flag"), FLAGGED.items())
def test_days_that_cannot_be_are_flagged_and_asked_about(text: str, flag: str) -> None:
    reading = READER.read(text, datetime(2026, 11, 23, 10, tzinfo=SEOUL))

    assert (reading.outcome.value, reading.flags) == ("ask", (flag,))
    assert ("period" in reading.slots) == (flag == "period_too_long")


def test_a_leap_day_is_a_day_in_a_leap_year() -> None:
    assert period("2월 29일", date(2028, 3, 5)) == (date(2028, 2, 29), date(2028, 2, 29))
    assert period("feb 29", date(2028, 2, 29)) == (date(2028, 2, 29), date(2028, 2, 29))


def test_days_are_days_in_seoul() -> None:
    late_in_london = datetime(2026, 11, 22, 16, tzinfo=ZoneInfo("UTC"))

    reading = READER.read("오늘 매출", late_in_london)

    assert reading.slots["period"]["start"] == "2026-11-23"
