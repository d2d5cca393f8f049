"""`fasta parse`: what the reader makes of a line, or of many, as JSON."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from bot.reading.reader import Reader
from bot.replies.why import why

_SEOUL = ZoneInfo("Asia/Seoul")
_LONGEST_ERROR = 200
_YEARS = range(1900, 2200)


def parse(
    text: Annotated[str | None, typer.Argument(help="What you would type in the chat, in Korean or English.")] = None,
    now: Annotated[str | None, typer.Option(metavar="T", help="When it is said (2026-11-23T10:00+09:00).")] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read {"text": ..., "now": ...} lines from standard input.')
    ] = False,
) -> None:
    """Print the reading of one line, or of every line of standard input, as JSON."""
    if jsonl == (text is not None):
        raise typer.BadParameter("give either a text or --jsonl")
    said_at = _moment_option(now)
    if text is not None:
        _print(_told(Reader(), text, said_at))
        return
    for answer in answers(sys.stdin.buffer, said_at):
        _print(answer)


def answers(lines: Iterable[bytes], now: datetime) -> Iterator[dict[str, Any]]:
    """One reading for each line that is no blank one, in the same order; {"error": ...} for a line that is broken."""
    reader = Reader()
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _answer(reader, line, now, number)


def _answer(reader: Reader, line: bytes, now: datetime, number: int) -> dict[str, Any]:
    try:
        said = json.loads(line.decode("utf-8-sig"))
        text, when = said["text"], said.get("now")
        moment = now if when is None else moment_of(when)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, OverflowError) as error:
        return {"error": f"line {number}: {_sentence(error)}"}
    if not isinstance(text, str):
        return {"error": f"line {number}: text is no string"}
    return _told(reader, text, moment)


def _told(reader: Reader, text: str, moment: datetime) -> dict[str, Any]:
    """The reading as JSON, with the sentences that say why."""
    reading = reader.read(text, moment)
    return reading.as_json(why(reading, text))


def _sentence(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    return str(error)[:_LONGEST_ERROR]


def moment_of(written: str) -> datetime:
    """The moment written in ISO 8601; without a zone it is Seoul's.

    Raises ValueError where it is none, or one that Seoul's calendar cannot show.
    """
    moment = datetime.fromisoformat(written)
    if moment.year not in _YEARS:
        raise ValueError(f"{written!r} lies outside the years {_YEARS[0]} to {_YEARS[-1]}")
    return (moment.replace(tzinfo=_SEOUL) if moment.tzinfo is None else moment).astimezone(UTC)


def _moment_option(now: str | None) -> datetime:
    if now is None:
        return datetime.now(UTC)
    try:
        return moment_of(now)
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(f"{now!r} is no moment such as 2026-11-23T10:00+09:00") from error


def _print(answer: dict[str, Any]) -> None:
    written = json.dumps(answer, ensure_ascii=False)
    sys.stdout.buffer.write(written.encode("utf-8", "backslashreplace") + b"\n")
