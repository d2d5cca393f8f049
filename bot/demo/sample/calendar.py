"""The sample's days: when malls are collected from, and when people sit at the desk."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")
DAYS = 45
FRIDAY = 4
COLLECTING = time(9, 0)
PACKING = time(14, 0)
BETWEEN_MALLS = timedelta(minutes=2)
LAST_COLLECTION = timedelta(seconds=90)
QUIET = timedelta(minutes=30)
"""No morning collection stands this close before the last one."""


@dataclass(frozen=True)
class Calendar:
    """The last 45 days before `now`; every moment it gives is in UTC."""

    now: datetime
    malls: tuple[str, ...]

    @property
    def today(self) -> date:
        """The day in Seoul."""
        return self.now.astimezone(SEOUL).date()

    def at(self, days_ago: int, clock: time) -> datetime:
        """A moment of a day, in Seoul's clock."""
        return datetime.combine(self.today - timedelta(days=days_ago), clock, SEOUL).astimezone(UTC)

    def age(self, moment: datetime) -> int:
        """How many days ago that was, in Seoul's days."""
        return (self.today - moment.astimezone(SEOUL).date()).days

    def packing(self, after: datetime) -> datetime:
        """The next time invoices are entered: 14:00, Monday to Friday."""
        day = self.age(after)
        while self.at(day, PACKING) <= after or self._weekend(day):
            day -= 1
        return self.at(day, PACKING)

    def collection(self, mall: str, after: datetime) -> datetime:
        """The next collection from a mall; long after now where there was none any more."""
        moments = self._collections[mall]
        place = bisect_right(moments, after)
        return moments[place] if place < len(moments) else self.now + timedelta(days=365)

    def last_collection(self, mall: str) -> datetime:
        """The last collection from a mall, a moment ago."""
        return self._collections[mall][-1]

    def _weekend(self, days_ago: int) -> bool:
        return (self.today - timedelta(days=days_ago)).weekday() > FRIDAY

    @cached_property
    def _collections(self) -> dict[str, list[datetime]]:
        return {mall: self._of(place) for place, mall in enumerate(self.malls)}

    def _of(self, place: int) -> list[datetime]:
        mornings = [self.at(day, COLLECTING) + place * BETWEEN_MALLS for day in range(DAYS, -1, -1)]
        last = self.now - LAST_COLLECTION + place * timedelta(seconds=2)
        return [moment for moment in mornings if moment < self.now - QUIET] + [last]
