"""`fasta import`: what it says, what it gives as JSON, and how it ends."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from fasta_core.storage.setup import create_company
from fasta_core.storage.store import Store
from tests.sheets.making import OWN, text, xlsx

HEADER = (*OWN, "상태", "송장번호")
GOOD = ("쿠팡", "1001", "코트", 35000, "", "")
BAD = ("쿠팡", "1002", "코트", "공짜", "", "")


@pytest.fixture(autouse=True)
def company(sqlite_store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A company that the settings name."""
    with sqlite_store.begin() as connection:
        create_company(connection, "hanbit", "한빛")
    monkeypatch.setenv("FASTA_DATABASE_URL", str(sqlite_store.engine.url))
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return sqlite_store


def run(file: Path, *options: str) -> Result:
    """Run the command on a file."""
    return CliRunner().invoke(app, ["import", str(file), *options])


def sheet(folder: Path, *rows: Sequence[Any], header: Sequence[str] = HEADER) -> Path:
    """A file of these rows."""
    path = folder / "주문.xlsx"
    path.write_bytes(xlsx([header, *rows]))
    return path


def test_every_row_has_its_line_under_a_summary(tmp_path: Path) -> None:
    words = (*GOOD[:1], "1003", *GOOD[2:5], "직접수령")

    result = run(sheet(tmp_path, GOOD, BAD, GOOD, words))

    assert result.stdout.splitlines() == [
        "주문.xlsx · 주문 시트",
        "신규 2건, 변경 0건, 그대로 0건, 중복 1건, 오류 1건",
        "2행: 주문 1 신규",
        "오류 3행 금액 “공짜”: 1원 이상의 금액이어야 해요",
        "4행: 앞 행과 같아서 건너뜀",
        "5행: 주문 2 신규 (송장 칸: 직접수령)",
    ]
    assert result.exit_code == 0


def test_the_same_file_twice_changes_nothing_and_says_so(tmp_path: Path) -> None:
    run(sheet(tmp_path, GOOD))

    result = run(sheet(tmp_path, GOOD))

    assert "신규 0건, 변경 0건, 그대로 1건" in result.stdout
    assert "2행: 주문 1 그대로" in result.stdout


def test_what_changed_of_an_order_stands_in_its_line(tmp_path: Path) -> None:
    run(sheet(tmp_path, GOOD))

    result = run(sheet(tmp_path, (*GOOD[:4], "취소완료", "")))

    assert "신규주문 → 취소완료" in result.stdout


def test_a_dry_run_changes_nothing(tmp_path: Path, company: Store) -> None:
    result = run(sheet(tmp_path, GOOD), "--dry-run")

    assert "아무것도 바꾸지 않았어요" in result.stdout
    with company.reading("hanbit") as unit:
        assert unit.orders.get("1") is None


def test_json_is_one_value_of_codes(tmp_path: Path) -> None:
    result = run(sheet(tmp_path, GOOD, BAD), "--json")

    told = json.loads(result.stdout)
    assert (told["format"], told["new"], told["dry_run"]) == ("orders", 1, False)
    assert told["rows"][0] == {"row": 2, "done": "new", "order": "1", "changes": [], "invoice_words": None}
    assert told["errors"] == [{"row": 3, "column": "금액", "value": "공짜", "expected": "amount"}]


def test_a_file_that_is_none_is_refused_on_standard_error(tmp_path: Path) -> None:
    file = tmp_path / "사진.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")

    result = run(file, "--json")

    assert result.exit_code == 1
    assert "시트가 아니에요(png)" in result.stderr
    assert json.loads(result.stdout) == {"refused": [{"reason": "NotASheet", "kind": "png"}]}


def test_a_file_without_one_good_row_is_refused_after_its_errors(tmp_path: Path) -> None:
    result = run(sheet(tmp_path, BAD))

    assert result.exit_code == 1
    assert "오류 2행 금액" in result.stdout
    assert result.stderr


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path / "없음.xlsx").exit_code == 2


def test_the_mall_may_be_said_beside_the_file(tmp_path: Path) -> None:
    file = tmp_path / "주문.csv"
    file.write_bytes(text([OWN[1:], ["1001", "코트", 35000]], "cp949"))

    assert run(file).exit_code == 1
    assert run(file, "--mall", "coupang").exit_code == 0


@pytest.mark.parametrize("language", ["ko_KR.UTF-8", "en_US.UTF-8"])
def test_stock_is_told_in_either_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    monkeypatch.setenv("LANG", language)
    run(sheet(tmp_path, ["A-1", 5], header=("상품코드", "재고")))

    result = run(sheet(tmp_path, ["A-1", 7], ["B-1", 1], header=("상품코드", "재고")))

    assert "A-1" in result.stdout
    assert "5 → 7" in result.stdout.replace("개", "")
