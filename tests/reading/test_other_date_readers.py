"""Where dateparser and korean-datetime are exact, they say the same as the reader."""

from datetime import date, datetime, timedelta

import dateparser
import korean_datetime
import pytest

from tests.reading.test_days import period

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - both libraries count in naive days
DAYS = [TODAY - timedelta(days=back) for back in range(0, 720, 7)]


def _dateparser(text: str, language: str) -> date | None:
    found = dateparser.parse(
        text,
        languages=[language],
        settings={"PREFER_DATES_FROM": "past", "RELATIVE_BASE": NOON, "PARSERS": ["relative-time", "absolute-time"]},
    )
    return found.date() if found is not None else None


@pytest.mark.parametrize("day", DAYS)
def test_dateparser_reads_simple_dates_the_same(day: date) -> None:
    atoms = {
        f"{day:%Y-%m-%d}": "en", f"{day:%B} {day.day}, {day.year}": "en", f"{day.day} {day:%b} {day.year}": "en",
        f"{day.year}년 {day.month}월 {day.day}일": "ko",
    }  # fmt: skip

    ours = {atom: period(atom, TODAY) for atom in atoms}

    assert ours == {atom: (_dateparser(atom, language),) * 2 for atom, language in atoms.items()}


@pytest.mark.parametrize(
    ("atom", "language"),
    [
        ("오늘", "ko"),
        ("어제", "ko"),
        ("3일 전", "ko"),
        ("10일 전", "ko"),
        ("today", "en"),
        ("yesterday", "en"),
        ("5 days ago", "en"),
        ("2 weeks ago", "en"),
    ],
)
def test_dateparser_counts_back_the_same(atom: str, language: str) -> None:
    assert period(atom, TODAY) == (_dateparser(atom, language),) * 2


@pytest.mark.parametrize("atom", ["오늘", "어제", "그저께", "3일 전", "2026년 11월 3일", "2025년 12월 25일"])
def test_korean_datetime_reads_single_days_the_same(atom: str) -> None:
    found = korean_datetime.parse(atom, NOON)

    assert found is not None
    assert period(atom, TODAY) == (found.date, found.date)
