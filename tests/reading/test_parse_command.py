"""`fasta parse`: one reading for a text, one a line for many, and a broken line keeps its place."""

import io
import json
from typing import Any

import pytest
import typer

from bot.commands.parse import answers, parse
from tests.reading.test_robustness import NOW

AT = "2026-11-23T10:00+09:00"


def _printed(capfdbinary: pytest.CaptureFixture[bytes]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capfdbinary.readouterr().out.decode("utf-8").splitlines()]


def test_a_text_is_printed_as_one_reading(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    parse("쿠팡 회수지연 지난주", now=AT)

    (reading,) = _printed(capfdbinary)

    assert reading["intent"] == "delayed_returns"
    assert reading["slots"] == {"malls": ["coupang"], "period": {"start": "2026-11-16", "end": "2026-11-22"}}
    assert set(reading) == {"outcome", "intent", "slots", "missing", "flags", "alternatives", "why"}


def test_broken_lines_keep_their_place() -> None:
    lines = [
        '{"text": "123 복원"}',
        "no json",
        '{"now": "x"}',
        '{"text": 3}',
        "[]",
        '{"text": "어제", "now": "x"}',
        "",
        '{"text": "매출"}',
    ]

    found = list(answers([f"{line}\n".encode() for line in lines], NOW))

    assert [one.get("intent") for one in found] == ["restore", None, None, None, None, None, "sales"]
    assert ["error" in one for one in found] == [False, True, True, True, True, True, False]


def test_a_lines_own_moment_counts() -> None:
    line = json.dumps({"text": "어제 매출", "now": "2028-03-01T09:00+09:00"}).encode()

    (reading,) = answers([line], NOW)

    assert reading["slots"]["period"] == {"start": "2028-02-29", "end": "2028-02-29"}


def test_half_a_character_is_printed_all_the_same(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"text": "123 memo \\ud800 call"}\n')))

    parse(None, now=AT, jsonl=True)

    assert b"\\ud800" in capfdbinary.readouterr().out


@pytest.mark.parametrize(
    ("text", "jsonl", "now"), [(None, False, AT), ("매출", True, AT), ("매출", False, "yesterday")]
)
def test_wrong_usage_is_said(text: str | None, jsonl: bool, now: str) -> None:
    with pytest.raises(typer.BadParameter):
        parse(text, now=now, jsonl=jsonl)
