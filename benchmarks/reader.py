"""The reader beside dateparser, hassil and Recognizers-Text, in one run: how many right, and how fast.

    python -m benchmarks.reader

hassil and recognizers-text-date-time are measured where they are installed (they are no dependencies of the desk).
"""

import gc
import importlib
import importlib.util
import json
import os
import platform
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from time import perf_counter, process_time_ns
from typing import Any, NamedTuple

LINES = Path(__file__).parent.parent / "tests" / "reading" / "lines"
LANGUAGES = ("ko", "en")
NOUNS = {"ko": "매출", "en": "sales"}
Span = tuple[str, str]


class Line(NamedTuple):
    """A line with the reading it should have."""

    text: str
    now: datetime
    reading: dict[str, Any]


def lines(*names: str) -> list[Line]:
    """The lines of these files."""
    said = [json.loads(line) for name in names for line in (LINES / f"{name}.jsonl").read_text("utf-8").splitlines()]
    return [Line(one["text"], datetime.fromisoformat(one["now"]), one) for one in said]


def timed(call: Callable[..., Any], arguments: Iterable[tuple[Any, ...]]) -> tuple[list[Any], str]:
    """What the calls return, and their processor time: median, 99th percentile and longest."""
    answers, spent = [], []
    for given in arguments:
        begin = process_time_ns()
        answers.append(call(*given))
        spent.append((process_time_ns() - begin) / 1e3)
    spent.sort()
    middle, late = spent[len(spent) // 2], spent[int(len(spent) * 0.99)]
    return answers, f"p50 {middle:7.0f} µs  p99 {late:7.0f} µs  max {spent[-1]:7.0f} µs"


def show(who: str, right: int, whole: int, speed: str = "") -> None:
    """One row of the results."""
    print(f"  {who:<28} {right:>5} / {whole:<5} {100 * right / whole:5.1f} %   {speed}")


def start() -> Any:
    """The reader, with what it takes to start it."""
    before, begin = _megabytes(), perf_counter()
    module = importlib.import_module("bot.reading.reader")
    imported = perf_counter()
    reader = module.Reader()
    imports, made = 1e3 * (imported - begin), 1e3 * (perf_counter() - imported)
    print(f"start: import {imports:.0f} ms, Reader() {made:.0f} ms, {_megabytes() - before:.1f} MB")
    return reader


def _megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


WHOLE = {
    "the contract's examples": ("first.ko", "first.en"),
    "lines written by others": ("korean", "english", "mixed", "held"),
}


def read_lines(reader: Any) -> None:
    """Whole lines: outcome, intent, slots, missing and flags exactly as expected."""
    print("\nwhole lines, exact")
    for title, names in WHOLE.items():
        told = [line for line in lines(*names) if line.reading["outcome"] != "not_write"]
        readings, speed = timed(reader.read, [(line.text, line.now) for line in told])
        right = sum(_exact(line, reading.as_json()) for line, reading in zip(told, readings, strict=True))
        show(title, right, len(told), speed)


def _exact(line: Line, answer: dict[str, Any]) -> bool:
    whole = {"missing": [], "flags": [], **line.reading}
    return all(answer[key] == whole[key] for key in ("outcome", "intent", "slots", "missing", "flags"))


def read_days(reader: Any) -> None:
    """Date expressions alone: the same expressions for everyone."""
    for language in LANGUAGES:
        said = [one for line in lines("days") if (one := _expression(line, language)) is not None]
        print(f"\ndate expressions, {language}")
        parsers = {
            "the reader": _ours(reader, NOUNS[language]),
            "dateparser alone": _dateparser(language),
            "Recognizers-Text": _recognizers(language),
        }
        for who, parse in parsers.items():
            if parse is None:
                print(f"  {who:<28} not measured (not installed, or not made for this language)")
                continue
            parse(*said[0][:2])
            answers, speed = timed(parse, [(text, now) for text, now, _ in said])
            right = sum(answer == span for answer, (_, _, span) in zip(answers, said, strict=True))
            show(who, right, len(said), speed)


def _expression(line: Line, language: str) -> tuple[str, datetime, Span] | None:
    period = line.reading.get("slots", {}).get("period")
    korean = any("가" <= char <= "힣" for char in line.text)
    if (
        period is None
        or korean != (language == "ko")
        or line.reading["intent"] != "sales"
        or len(line.reading["slots"]) > 1
    ):
        return None
    words = [word for word in line.text.replace("매출", " ").split() if word not in {"sales", "revenue"}]
    return " ".join(words), line.now, (period["start"], period["end"])


def _ours(reader: Any, noun: str) -> Callable[[str, datetime], Span | None]:
    def parse(text: str, now: datetime) -> Span | None:
        period = reader.read(f"{text} {noun}", now).slots.get("period")
        return (period["start"], period["end"]) if period else None

    return parse


def _dateparser(language: str) -> Callable[[str, datetime], Span | None]:
    dateparser = importlib.import_module("dateparser")

    def parse(text: str, now: datetime) -> Span | None:
        settings = {"PREFER_DATES_FROM": "past", "RELATIVE_BASE": now.replace(tzinfo=None)}
        found = dateparser.parse(text, languages=[language], settings=settings)
        return (found.date().isoformat(),) * 2 if found else None

    return parse


def _recognizers(language: str) -> Callable[[str, datetime], Span | None] | None:
    if language != "en" or not _installed("recognizers_date_time"):
        return None
    module = importlib.import_module("recognizers_date_time")

    def parse(text: str, now: datetime) -> Span | None:
        found = module.recognize_datetime(text, "en-us", reference=now.replace(tzinfo=None))
        values = [value for one in found for value in (one.resolution or {}).get("values", [])]
        spans = [span for value in values if (span := _resolved(value, now.date())) is not None]
        return next((span for span in reversed(spans) if span[0] <= now.date().isoformat()), None)

    return parse


def _resolved(value: dict[str, str], today: date) -> Span | None:
    """A day, or a range without the day after its end."""
    if "value" in value and value.get("type") == "date":
        return value["value"], value["value"]
    if value.get("type") != "daterange" or "start" not in value:
        return None
    end = date.fromisoformat(value["end"]) - timedelta(days=1) if "end" in value else today
    return value["start"], end.isoformat()


def _installed(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def match_sentences(reader: Any) -> None:
    """The intent of the Korean examples as they stand, without their spaces, and with two letters changed round."""
    told = [line for line in lines("first.ko") if _is_plain(line)]
    random = Random(1)  # noqa: S311 - which letters are changed round
    ways: dict[str, Callable[[str], str]] = {
        "as they stand": str,
        "without spaces": lambda text: text.replace(" ", ""),
        "two letters turned": lambda text: _turned(text, random),
    }
    print("\nthe intent of the Korean examples, as sentences known to both")
    matchers = {"the reader": lambda text, now: reader.read(text, now).intent, "hassil": _hassil(told)}
    for title, change in ways.items():
        changed = [(change(line.text), line.now) for line in told]
        for who, match in matchers.items():
            if match is None:
                print(f"  {who:<28} not measured (not installed)")
                continue
            answers, speed = timed(match, changed)
            right = sum(answer == line.reading["intent"] for answer, line in zip(answers, told, strict=True))
            show(f"{who}, {title}", right, len(told), speed)


def _is_plain(line: Line) -> bool:
    return line.reading["outcome"] == "understood" and "flags" not in line.reading


def _turned(text: str, random: Random) -> str:
    pairs = [at for at in range(len(text) - 1) if text[at : at + 2].isalpha() and text[at] != text[at + 1]]
    at = random.choice(pairs)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _plain(text: str) -> str:
    return "".join(char if char.isalnum() or char in " -" else " " for char in text)


def _hassil(told: list[Line]) -> Callable[[str, datetime], str | None] | None:
    if not _installed("hassil"):
        return None
    hassil = importlib.import_module("hassil")
    sentences: dict[str, list[str]] = {}
    for line in told:
        sentences.setdefault(line.reading["intent"], []).append(_plain(line.text))
    intents = {name: {"data": [{"sentences": some}]} for name, some in sentences.items()}
    known = hassil.Intents.from_dict({"language": "ko", "intents": intents})

    def match(text: str, _: datetime) -> str | None:
        found = hassil.recognize(_plain(text), known)
        return found.intent.name if found else None

    return match


def main() -> None:
    """Print everything."""
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"
    )
    reader = start()
    gc.collect()
    read_lines(reader)
    read_days(reader)
    match_sentences(reader)


if __name__ == "__main__":
    main()
