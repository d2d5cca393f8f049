"""A line reads the same in every process, whatever order its hashes fall into."""

import os
import subprocess
import sys

PROGRAM = """
from datetime import UTC, datetime

from bot.reading.reader import Reader

reader = Reader()
for line in ("이난 주말 매출", "please show laet pickups on auction", "주문 616번 처는이력 보여줘", "2/27(목)주문그재그"):
    print(reader.read(line, datetime(2026, 11, 23, 1, tzinfo=UTC)))
"""
"""Lines in which several corrections are as good as each other."""


def _readings(seed: str) -> str:
    settings = {**os.environ, "PYTHONHASHSEED": seed}
    ran = subprocess.run([sys.executable, "-c", PROGRAM], env=settings, capture_output=True, check=True)  # noqa: S603 - our own program
    return ran.stdout.decode()


def test_a_correction_is_the_same_in_every_process() -> None:
    first, *others = [_readings(seed) for seed in ("1", "5", "7")]

    assert first
    assert others == [first, first]
