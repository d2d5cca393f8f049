"""`fasta init` and `fasta migrate`: safe to repeat, and clear about what was there before."""

import sqlite3
from pathlib import Path

import pytest

from tests.commands.conftest import Fasta


def people(file: Path) -> list[tuple[int, str]]:
    with sqlite3.connect(file) as connection:
        found: list[tuple[int, str]] = connection.execute("SELECT person, role FROM people ORDER BY person").fetchall()
    connection.close()
    return found


def test_a_company_begins_with_its_owner(fasta: Fasta, terminal: Path) -> None:
    begun = fasta("init", "--company", "Moran", "--owner", "77")

    assert (begun.code, begun.err) == (0, "")
    assert begun.out == "Company Moran was created.\nTelegram id 77 is now an owner.\n"
    assert people(terminal / "fasta.db") == [(77, "owner")]


def test_the_second_time_changes_nothing(fasta: Fasta, terminal: Path) -> None:
    fasta("init", "--company", "Moran", "--owner", "77")

    again = fasta("init", "--company", "Moran", "--owner", "77")

    assert (again.code, again.err) == (0, "")
    assert again.out == "Company Moran is there already and stays as it is.\nTelegram id 77 is an owner already.\n"
    assert people(terminal / "fasta.db") == [(77, "owner")]


def test_a_company_can_have_a_second_owner(fasta: Fasta, terminal: Path) -> None:
    fasta("init", "--company", "Moran", "--owner", "77")
    fasta("init", "--company", "Moran", "--owner", "78")

    assert people(terminal / "fasta.db") == [(77, "owner"), (78, "owner")]


def test_a_person_of_another_company_is_refused_and_no_company_is_left_behind(fasta: Fasta, terminal: Path) -> None:
    fasta("init", "--company", "Moran", "--owner", "77")

    refused = fasta("init", "--company", "Other", "--owner", "77")

    assert (refused.code, refused.out) == (1, "")
    assert refused.err == "Telegram id 77 works for another company. A person can work for one company only.\n"
    with sqlite3.connect(terminal / "fasta.db") as connection:
        assert connection.execute("SELECT count(*) FROM companies").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--company", "Moran"),
        ("--owner", "77"),
        ("--company", " ", "--owner", "77"),
        ("--company", "M" * 81, "--owner", "77"),
        ("--company", "Moran", "--owner", "me"),
        ("--company", "Moran", "--owner", "0"),
        ("--company", "Moran", "--owner", "9" * 400),
    ],
)
def test_wrong_usage_exits_with_two_and_makes_nothing(arguments: tuple[str, ...], fasta: Fasta, terminal: Path) -> None:
    assert fasta("init", *arguments).code == 2
    assert not (terminal / "fasta.db").exists()


def test_migrating_says_whether_there_was_anything_to_do(fasta: Fasta) -> None:
    first, second = fasta("migrate"), fasta("migrate")

    assert first.out == "The database was brought to this version.\n"
    assert second.out == "The database is at this version already.\n"


def test_the_terminals_language_is_the_locales(fasta: Fasta, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")

    assert fasta("migrate").out == "데이터베이스를 이 버전으로 올렸어요.\n"
