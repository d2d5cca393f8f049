"""Trouble around the desk: a kind sentence, exit code 1, never a traceback; wrong usage exits with 2."""

import sqlite3
from pathlib import Path

import pytest

from tests.commands.conftest import Fasta

NOWHERE = "postgresql+psycopg://me:hush@127.0.0.1:1/desk"


def test_without_a_database_it_says_how_to_begin_and_makes_no_file(fasta: Fasta, terminal: Path) -> None:
    told = fasta("ask", "order 123")

    assert (told.code, told.out) == (1, "")
    assert "fasta init" in told.err
    assert list(terminal.iterdir()) == []


@pytest.mark.parametrize("command", [("ask", "order 123"), ("migrate",), ("init", "--company", "M", "--owner", "1")])
def test_a_database_that_is_away_is_told_without_its_password(
    command: tuple[str, ...], fasta: Fasta, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FASTA_DATABASE_URL", NOWHERE)

    told = fasta(*command)

    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("The database cannot be reached")
    assert "hush" not in told.err


@pytest.mark.parametrize("url", ["mysql://db/desk", "desk", "sqlite", "postgresql+psycopg:what"])
def test_an_address_that_is_none_is_told(url: str, fasta: Fasta, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FASTA_DATABASE_URL", url)

    told = fasta("ask", "order 123")

    assert told.code == 1
    assert told.err.startswith("FASTA_DATABASE_URL cannot be read")


def test_a_setting_that_cannot_be_is_named(fasta: Fasta, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FASTA_LOG", "loud")

    told = fasta("check")

    assert told.code == 1
    assert told.err.startswith("Setting FASTA_LOG")


def test_a_company_that_is_not_there_is_told_with_those_that_are(fasta: Fasta) -> None:
    fasta("init", "--company", "Moran", "--owner", "77")
    fasta("init", "--company", "Other", "--owner", "78")

    unknown, unsaid = fasta("ask", "order 1", "--company", "Nobody"), fasta("ask", "order 1")

    assert (unknown.code, unsaid.code) == (1, 1)
    assert unknown.err == unsaid.err == "Choose a company with --company. Known: Moran, Other\n"


def test_tables_of_another_version_are_told(fasta: Fasta, terminal: Path) -> None:
    fasta("init", "--company", "Moran", "--owner", "77")
    with sqlite3.connect(terminal / "fasta.db") as connection:
        connection.execute("DROP TABLE people")
    connection.close()

    told = fasta("ask", "order 1")

    assert (told.code, told.err) == (1, "The database is older than this version. Run: fasta migrate\n")


@pytest.mark.parametrize(
    "arguments", [("fly",), ("ask",), ("ask", "order 1", "--now", "soon"), ("ask", "order 1", "--limit", "0")]
)
def test_wrong_usage_exits_with_two(arguments: tuple[str, ...], fasta: Fasta) -> None:
    told = fasta(*arguments)

    assert (told.code, told.out) == (2, "")
    assert "Usage: " in told.err
