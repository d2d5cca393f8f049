"""Trouble around the desk: a kind sentence, exit code 1, never a traceback; wrong usage exits with 2."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.commands.run import _opened
from bot.settings import Settings
from fasta_core.storage.migrate import Outdated, Unfinished
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


def test_a_database_that_the_server_does_not_have_is_away(
    fasta: Fasta, monkeypatch: pytest.MonkeyPatch, postgres_url: str
) -> None:
    monkeypatch.setenv("FASTA_DATABASE_URL", postgres_url.replace("/postgres?", "/nothing_of_that_name?"))

    told = fasta("ask", "order 123")

    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("The database cannot be reached")


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


def _changed(fasta: Fasta, terminal: Path, statement: str) -> None:
    """A database of this version, and then not quite."""
    fasta("init", "--company", "Moran", "--owner", "77")
    with closing(sqlite3.connect(terminal / "fasta.db", isolation_level=None)) as connection:
        connection.execute(statement)


@pytest.mark.parametrize("command", [("ask", "order 1"), ("migrate",), ("init", "--company", "M", "--owner", "1")])
@pytest.mark.parametrize("statement", ["DROP TABLE people", "ALTER TABLE people DROP COLUMN heard_in"])
def test_tables_of_an_unfinished_version_are_told_and_left_alone(
    fasta: Fasta, terminal: Path, command: tuple[str, ...], statement: str
) -> None:
    _changed(fasta, terminal, statement)
    before = (terminal / "fasta.db").read_bytes()

    told = fasta(*command)

    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("This database was made by an unfinished version")
    assert (terminal / "fasta.db").read_bytes() == before


def test_check_tells_an_unfinished_version_too(fasta: Fasta, terminal: Path) -> None:
    _changed(fasta, terminal, "ALTER TABLE people DROP COLUMN heard_in")

    told = fasta("check")

    assert told.code == 1
    assert "✗ This database was made by an unfinished version" in told.out


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("ALTER TABLE people DROP COLUMN heard_in", Unfinished),
        ("UPDATE alembic_version SET version_num = '0001'", Outdated),
    ],
)
def test_the_bot_does_not_start_on_tables_of_another_version(
    fasta: Fasta, terminal: Path, statement: str, why: type[Exception]
) -> None:
    _changed(fasta, terminal, statement)

    with pytest.raises(why):
        _opened(Settings())


def test_a_database_that_has_not_seen_every_migration_is_told_to_be_migrated(fasta: Fasta, terminal: Path) -> None:
    _changed(fasta, terminal, "UPDATE alembic_version SET version_num = '0001'")

    told = fasta("check")
    migrated = fasta("migrate")

    assert told.code == 1
    assert "The database is older than this version. Run: fasta migrate\n" in told.out
    assert migrated.out == "The database was brought to this version.\n"


@pytest.mark.parametrize(
    "arguments", [("fly",), ("ask",), ("ask", "order 1", "--now", "soon"), ("ask", "order 1", "--limit", "0")]
)
def test_wrong_usage_exits_with_two(arguments: tuple[str, ...], fasta: Fasta) -> None:
    told = fasta(*arguments)

    assert (told.code, told.out) == (2, "")
    assert "Usage: " in told.err
