"""Days as people say them, with the days they mean, worked out by plain counting."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

Span = tuple[date, date]
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = "월화수목금토일"


def _ago(days: int) -> Callable[[date], Span]:
    return lambda today: (today - timedelta(days=days), today - timedelta(days=days))


def _last(days: int) -> Callable[[date], Span]:
    return lambda today: (today - timedelta(days=days - 1), today)


def _week(weeks: int) -> Callable[[date], Span]:
    def span(today: date) -> Span:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
        return monday, monday + timedelta(days=6)

    return span


KOREAN: dict[str, Callable[[date], Span]] = {
    "오늘": _ago(0),
    "금일": _ago(0),
    "어제": _ago(1),
    "전일": _ago(1),
    "그제": _ago(2),
    "그저께": _ago(2),
    "엊그제": _ago(2),
    "그끄저께": _ago(3),
    "3일 전": _ago(3),
    "삼일 전": _ago(3),
    "사흘 전": _ago(3),
    "5일전": _ago(5),
    "열흘 전": _ago(10),
    "2주 전": _ago(14),
    "최근 7일": _last(7),
    "지난 7일": _last(7),
    "최근 일주일": _last(7),
    "지난 3일간": _last(3),
    "최근 보름": _last(15),
    "최근 한 달": _last(30),
    "최근 2주": _last(14),
    "지난 10일": _last(10),
    "이번 주": _week(0),
    "이번주": _week(0),
    "금주": _week(0),
    "지난주": _week(-1),
    "저번주": _week(-1),
    "지난 주": _week(-1),
    "지지난주": _week(-2),
    "어제부터": lambda today: (today - timedelta(days=1), today),
    "3일 전부터": lambda today: (today - timedelta(days=3), today),
    "지난주부터": lambda today: (_week(-1)(today)[0], today),
    "지난주 금요일": lambda today: (_week(-1)(today)[0] + timedelta(days=4),) * 2,
    "하루 전": _ago(1),
    "이틀 전": _ago(2),
    "어제까지 3일간": lambda today: (today - timedelta(days=3), today - timedelta(days=1)),
    "오늘까지 5일간": lambda today: (today - timedelta(days=4), today),
    "어제 오늘": lambda today: (today - timedelta(days=1), today),
    "오늘이랑 어제": lambda today: (today - timedelta(days=1), today),
    "지난주 목,금": lambda today: (_week(-1)(today)[0] + timedelta(days=3), _week(-1)(today)[0] + timedelta(days=4)),
    "3~4일 전": lambda today: (today - timedelta(days=4), today - timedelta(days=3)),
    "일주일 전부터": lambda today: (today - timedelta(days=7), today),
    "지난 주말": lambda today: (_week(-1)(today)[0] + timedelta(days=5), _week(-1)(today)[1]),
}
ENGLISH: dict[str, Callable[[date], Span]] = {
    "today": _ago(0),
    "yesterday": _ago(1),
    "yday": _ago(1),
    "day before yesterday": _ago(2),
    "3 days ago": _ago(3),
    "two days ago": _ago(2),
    "last 7 days": _last(7),
    "past 5 days": _last(5),
    "last two weeks": _last(14),
    "past week": _last(7),
    "past month": _last(30),
    "this week": _week(0),
    "last week": _week(-1),
    "previous week": _week(-1),
    "week before last": _week(-2),
    "since yesterday": lambda today: (today - timedelta(days=1), today),
    "since last week": lambda today: (_week(-1)(today)[0], today),
    "today and yesterday": lambda today: (today - timedelta(days=1), today),
    "this morning": _ago(0),
    "the week ending yesterday": lambda today: (today - timedelta(days=7), today - timedelta(days=1)),
    "last week friday": lambda today: (_week(-1)(today)[0] + timedelta(days=4),) * 2,
}


def short(random: Random, today: date, *, korean: bool) -> tuple[str, Span]:
    """A period of at most thirty days."""
    if random.random() < 0.5:
        said = KOREAN if korean else ENGLISH
        words = random.choice(sorted(said))
        return words, said[words](today)
    start = today - timedelta(days=random.randrange(1, 300))
    end = min(start + timedelta(days=random.randrange(29)), today)
    written = (
        list(ranges(start, end, korean=korean)) if start.year == end.year == today.year else list(full(start, end))
    )
    return random.choice(written), (start, end)


def ranges(start: date, end: date, *, korean: bool) -> Iterator[str]:
    """Ways to write two days of one year without it."""
    yield f"{start.month}/{start.day}~{end.month}/{end.day}"
    yield f"{start.month}/{start.day} - {end.month}/{end.day}"
    yield f"{start.month}.{start.day}~{end.month}.{end.day}"
    if korean:
        yield f"{start.month}월 {start.day}일부터 {(end - start).days + 1}일간"
        yield f"{start.month}월 {start.day}일부터 {end.month}월 {end.day}일까지"
        yield f"{start.month}월{start.day}일~{end.month}월{end.day}일"
        yield f"{start.month}월 {start.day}일에서 {end.month}월 {end.day}일"
        yield f"{start.month}/{start.day}({_WEEKDAYS[start.weekday()]})~{end.month}/{end.day}({_WEEKDAYS[end.weekday()]})"
    else:
        yield f"{_ENGLISH[start.month - 1]} {start.day} to {_ENGLISH[end.month - 1]} {end.day}"
        yield f"from {_ENGLISH[start.month - 1]} {start.day} until {_ENGLISH[end.month - 1]} {end.day}"
        yield f"between {_ENGLISH[start.month - 1]} {start.day} and {_ENGLISH[end.month - 1]} {end.day}"
    yield from full(start, end)


def full(start: date, end: date) -> Iterator[str]:
    """Ways to write two days with their years."""
    yield f"{start.isoformat()}~{end.isoformat()}"
    yield f"{start:%Y.%m.%d}-{end:%Y.%m.%d}"
    yield f"{start:%y%m%d}~{end:%y%m%d}"
    yield f"{start:%Y%m%d} ~ {end:%Y%m%d}"
    yield f"{start:%Y/%m/%d} - {end:%Y/%m/%d}"
    yield f"{start:%y.%m.%d}~{end:%y.%m.%d}"
