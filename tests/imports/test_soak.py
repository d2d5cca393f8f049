"""A hundred thousand rows in one file, without running out of memory."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.sheets.making import OWN, text

ROWS = 100_000
MOST_MEGABYTES = 400
HEADER = (*OWN, "상품주문번호", "상품코드", "옵션", "수량", "주문자", "연락처", "주소", "주문일시")


def rows() -> Iterator[tuple[Any, ...]]:
    """The header, and the orders of a very large day."""
    yield HEADER
    for number in range(ROWS):
        what = (
            f"겨울 코트 {number % 500}",
            35_000 + number % 1_000,
            str(3026112300000000 + number),
            f"P-{number % 500}",
        )
        who = (
            "블랙/M",
            1 + number % 3,
            f"김민{number % 97}",
            "01012345678",
            "서울시 마포구 합정동",
            "2026-11-22 10:00",
        )
        yield ("쿠팡", str(2026112300000000 + number // 2), *what, *who)


def written(path: Path) -> Path:
    """The file of all these rows."""
    if path.suffix == ".csv":
        path.write_bytes(text(list(rows())))
        return path
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows():
        sheet.append(row)
    book.save(path)
    return path


@pytest.mark.soak
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_hundred_thousand_rows_do_not_run_out_of_memory(tmp_path: Path, kind: str) -> None:
    file = written(tmp_path / f"orders.{kind}")

    ran = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.imports.soaking", str(file)], capture_output=True, check=True
    )

    told = json.loads(ran.stdout)
    assert (told["new"], told["errors"]) == (ROWS, 0)
    assert told["megabytes"] < MOST_MEGABYTES, told
