"""Days and moments in words, in Asia/Seoul."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from bot.replies.markup import Html

SEOUL = ZoneInfo("Asia/Seoul")
JUST_NOW = timedelta(minutes=1)
MINUTES_AGO = timedelta(hours=1)
MOST = 1024
"""How many days are kept as they were written: a list names the same ones again and again."""


class Moments:
    """Days and moments of one language; `say` gives its sentences and patterns."""

    def __init__(self, language: str, say: Callable[..., Html]) -> None:
        self._language = language
        self._say = say

    def day(self, day: date, today: date | None = None) -> Html:
        """A day with its weekday, and its year where that is not today's."""
        other_year = today is not None and today.year != day.year
        return self._date(day, "pattern-day-year" if other_year else "pattern-day")

    def short(self, day: date, today: date) -> Html:
        """A day in figures, with its year where that is not today's."""
        return self._date(day, "pattern-short" if day.year == today.year else "pattern-short-year")

    def span(self, start: date, end: date, today: date) -> Html:
        """A period, short; a single day with its weekday."""
        if start == end:
            return self.day(start, today)
        other = today if start.year == end.year == today.year else date.min
        return self._say("range", start=self.short(start, other), end=self.short(end, other))

    def moment(self, at: datetime, now: datetime) -> Html:
        """A moment as one would say it now."""
        ago = now - at
        if timedelta(0) <= ago < JUST_NOW:
            return self._say("moment-now")
        if timedelta(0) <= ago < MINUTES_AGO:
            return self._say("moment-minutes", minutes=int(ago.total_seconds() // 60))
        return self._on_a_day(at.astimezone(SEOUL), now.astimezone(SEOUL).date())

    def _on_a_day(self, at: datetime, today: date) -> Html:
        time = Html(format_time(at.time(), "HH:mm", locale=self._language))
        if at.date() == today:
            return self._say("moment-today", time=time)
        if at.date() == today - timedelta(days=1):
            return self._say("moment-yesterday", time=time)
        return self._say("moment-day", day=self.day(at.date(), today), time=time)

    def _date(self, day: date, pattern: str) -> Html:
        return _written(day, str(self._say(pattern)), self._language)


@lru_cache(MOST)
def _written(day: date, pattern: str, language: str) -> Html:
    return Html(format_date(day, pattern, locale=language))
