"""When people order: a weekday's and an hour's share of the sample's orders."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from random import Random

from bot.demo.sample.calendar import DAYS, Calendar

MALL_WEEK = (1.2, 1.1, 1.0, 1.0, 0.9, 0.65, 0.85)
DESK_WEEK = (1.0, 1.0, 1.0, 1.0, 1.2, 0.6, 0.0)
MALL_HOURS = (3, 2, 1, 1, 1, 1, 2, 3, 5, 7, 9, 9, 8, 8, 7, 7, 6, 6, 6, 7, 9, 11, 11, 8)
DESK_HOURS = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 2, 4, 4, 4, 3, 2, 0, 0, 0, 0, 0, 0)
JUST_NOW = timedelta(minutes=3)
LEAST_TODAY = 0.6
"""Of an ordinary day's orders, however early it is."""


def mall_moments(calendar: Calendar, rng: Random, count: int) -> list[datetime]:
    """When buyers ordered at malls: every day, most on Mondays and in the evening."""
    return _moments(calendar, rng, (MALL_WEEK, MALL_HOURS), count)


def desk_moments(calendar: Calendar, rng: Random, count: int) -> list[datetime]:
    """When staff typed direct trades in: on working days and Saturdays, by day."""
    return _moments(calendar, rng, (DESK_WEEK, DESK_HOURS), count)


def _moments(
    calendar: Calendar, rng: Random, shares: tuple[Sequence[float], Sequence[int]], count: int
) -> list[datetime]:
    week, hours = shares
    days = range(DAYS - 1, -1, -1)
    weights = [_share(calendar, week, day) * rng.uniform(0.85, 1.15) for day in days]
    chosen = rng.choices(days, weights, k=count)
    return sorted(_moment(calendar, rng, day, hours) for day in chosen)


def _share(calendar: Calendar, week: Sequence[float], days_ago: int) -> float:
    share = week[(calendar.today - timedelta(days=days_ago)).weekday()]
    if days_ago:
        return share
    passed = (calendar.now - calendar.at(0, time())) / timedelta(days=1)
    return max(share * passed, LEAST_TODAY * share)


def _moment(calendar: Calendar, rng: Random, days_ago: int, hours: Sequence[int]) -> datetime:
    (hour,) = rng.choices(range(24), hours)
    wanted = calendar.at(days_ago, time(hour, rng.randrange(60), rng.randrange(60)))
    latest = calendar.now - JUST_NOW
    if wanted <= latest:
        return wanted
    midnight = calendar.at(calendar.age(latest), time())
    return midnight + (latest - midnight) * rng.random()
