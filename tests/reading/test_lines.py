"""Lines as staff type them, each with the one reading it should have."""

import pytest

from bot.reading.reader import Reader
from tests.reading.expected import LINES, expected


@pytest.mark.parametrize("name", sorted(path.name for path in LINES.glob("*.jsonl")))
def test_every_line_of_the_file_reads_as_expected(reader: Reader, name: str) -> None:
    lines = list(expected(name))

    misread = {line.text: wrong for line in lines if (wrong := line.misread(reader.read(line.text, line.now)))}

    assert lines
    assert not misread
