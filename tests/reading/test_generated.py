"""Thousands of composed lines, each read as it was composed."""

import pytest

from bot.reading.reader import Reader
from tests.reading.expected import NOT_A_WRITE, is_understood_write
from tests.reading.generator.lines import Composer
from tests.reading.generator.parts import Composed

LINES = 1_500


def _is_right(reader: Reader, line: Composed) -> bool:
    reading = reader.read(line.text, line.now)
    if line.outcome == NOT_A_WRITE:
        return not is_understood_write(reading)
    read = (reading.outcome.value, reading.intent, dict(reading.slots), list(reading.missing), list(reading.flags))
    return read == (line.outcome, line.intent, line.slots, line.missing, [])


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_composed_lines_read_as_composed(reader: Reader, seed: int) -> None:
    composer = Composer(seed)
    lines = [composer.line() for _ in range(LINES)]

    misread = [line.text for line in lines if not _is_right(reader, line)]

    assert not misread


def test_the_same_seed_composes_the_same_lines() -> None:
    first, second = Composer(7), Composer(7)

    assert [first.line() for _ in range(50)] == [second.line() for _ in range(50)]


@pytest.mark.parametrize("seed", [11, 12])
def test_spaces_left_out_of_korean_lists_change_nothing(reader: Reader, seed: int) -> None:
    composer = Composer(seed)
    lists = [line for line in (composer.lists() for _ in range(300)) if line.text.isprintable()]

    misread = [
        line.text
        for line in lists
        if reader.read(line.text.replace(" ", ""), line.now).intent not in {line.intent, None}
    ]

    assert not misread
