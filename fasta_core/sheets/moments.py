"""Days and times of sheets: date cells, what people type, and the serial numbers that dates become. All in Asia/Seoul."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from fasta_core.sheets.cells import Cell, shown
from fasta_core.sheets.errors import BadCell, Expected
from fasta_core.sheets.words import fold, meanings

SEOUL = ZoneInfo("Asia/Seoul")
SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's serial has no zone
SERIALS = range(36_526, 73_051)
"""Serial numbers of days from 2000 to 2099."""
YEARS = range(2000, 2100)
DAY = r"(?P<year>[0-9]{4}|[0-9]{2})\s*[-./]\s*(?P<month>[0-9]{1,2})\s*[-./]\s*(?P<day>[0-9]{1,2})\.?"
CLOCK = r"(?P<half>[^\W\d]{2})?\s*(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(:(?P<second>[0-9]{2})(\.[0-9]+)?)?"
TYPED = re.compile(rf"{DAY}(\s*T?\s*{CLOCK})?")
COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})((?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?)?", re.ASCII
)
SERIAL = re.compile(r"\d{5}(\.\d+)?", re.ASCII)
ZONED = re.compile(r".+T.+(Z|[+-]\d{2}:?\d{2})")
NOON = 12


def moment(cell: Cell) -> datetime:
    """When something happened, in UTC."""
    try:
        found = _read(cell)
    except (ValueError, OverflowError) as unreadable:
        raise BadCell(Expected.DAY) from unreadable
    if found.year not in YEARS:
        raise BadCell(Expected.DAY)
    return (found if found.tzinfo else found.replace(tzinfo=SEOUL)).astimezone(UTC)


def day(cell: Cell) -> date:
    """A day in Asia/Seoul."""
    return moment(cell).astimezone(SEOUL).date()


def _read(cell: Cell) -> datetime:
    if isinstance(cell, datetime):
        return cell
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    found = shown(cell)
    if SERIAL.fullmatch(found):
        return _serial(float(found))
    return datetime.fromisoformat(found) if ZONED.fullmatch(found) else _typed(found)


def _serial(number: float) -> datetime:
    if int(number) not in SERIALS:
        raise ValueError(number)
    return SERIAL_ZERO + timedelta(seconds=round(number * 86_400))


def _typed(found: str) -> datetime:
    match = COMPACT.fullmatch(found) or TYPED.fullmatch(found)
    if match is None:
        raise ValueError(found)
    parts = match.groupdict()
    year = int(parts["year"])
    hour = _hour(int(parts["hour"] or 0), parts.get("half"))
    clock = (hour, int(parts["minute"] or 0), int(parts["second"] or 0))
    return datetime(year + 2000 if year < 100 else year, int(parts["month"]), int(parts["day"]), *clock)  # noqa: DTZ001, PLR2004 - the zone is set above; two digits are of this century


def _hour(hour: int, half: str | None) -> int:
    if half is None:
        return hour
    meaning = meanings("hours").get(fold(half))
    if meaning is None or not 1 <= hour <= NOON:
        raise ValueError(half)
    return hour % NOON + (NOON if meaning == "after_noon" else 0)
