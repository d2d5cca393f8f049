"""What happens to the sample's products: some run out and come back, the others are topped up on Mondays."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from bot.demo.sample.calendar import DAYS, Calendar
from bot.demo.sample.contents import SCARCE, Fortune, articles
from bot.demo.sample.drafts import SCARCE_DAYS
from bot.demo.sample.events import Event, Kind, Occasion

COUNTING, DELIVERY = time(8, 0), time(10, 30)
RAN_OUT_ONCE = (("A-120", 33, 28), ("H-810", 20, 16))
"""Articles that were sold out for some days before: code, since how many days ago, until how many."""
BACK, SHORT, LOT = 40, 2, 60
MONDAY = 0
A_MOMENT = timedelta(seconds=45)


def goods(calendar: Calendar, by: str) -> Iterator[Event]:
    """Everything that happens to products, by one person's hand."""
    for day in range(DAYS - 1, -1, -1):
        sitting = _adjusting(calendar.at(day, DELIVERY), by)
        if (calendar.today - timedelta(days=day)).weekday() == MONDAY and sitting.at < calendar.now:
            yield from (Event(sitting, Kind.TOP_UP, code) for code in _codes(Fortune.PLENTY))
    for code, since, until in RAN_OUT_ONCE:
        yield Event(_adjusting(calendar.at(since, COUNTING), by), Kind.RUN_OUT, code)
        yield Event(_adjusting(calendar.at(until, DELIVERY), by), Kind.DELIVER, code, LOT)
        yield Event(Occasion(calendar.at(until, time(11)), by, "release_sold_out"), Kind.RELEASE, code)
    counting = _adjusting(calendar.at(SCARCE_DAYS, COUNTING), by)
    yield from (Event(counting, Kind.RUN_OUT, code) for code in _codes(*SCARCE))
    yield from _delivered_just_now(calendar, by)


def _delivered_just_now(calendar: Calendar, by: str) -> Iterator[Event]:
    sitting = _adjusting(calendar.now - A_MOMENT, by)
    yield from (Event(sitting, Kind.DELIVER, code, BACK) for code in _codes(Fortune.BACK))
    yield from (Event(sitting, Kind.DELIVER, code, SHORT) for code in _codes(Fortune.SHORT))


def _codes(*fortunes: Fortune) -> list[str]:
    return [article.code for article in articles() if article.fortune in fortunes]


def _adjusting(at: datetime, by: str) -> Occasion:
    return Occasion(at, by, "adjust_stock")
