"""`fasta check`: fine, odd or broken, and an exit code that says which."""

import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands.check_telegram import answers_of_telegram
from bot.commands.findings import Finding, Level
from bot.demo.company import COMPANY
from bot.demo.telegram.server import Person, TelegramServer
from bot.settings import Settings
from fasta_core.storage.store import Store
from tests.commands.conftest import NOW, Fasta

TOKEN = "4711:made-up"


@pytest.fixture
async def telegram() -> AsyncIterator[str]:
    """A Telegram's address."""
    server = TelegramServer(token=TOKEN, people=[Person(11, "Mina")])
    async with server.running() as url:
        yield url


def tampered(file: Path, statement: str) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        for trigger in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger[0]}")
        connection.execute(statement)
    connection.close()


async def found(settings: Settings) -> list[Finding]:
    return [finding async for finding in answers_of_telegram(settings)]


def test_an_empty_directory_is_odd_but_not_broken(fasta: Fasta, terminal: Path) -> None:
    told = fasta("check")

    assert told.code == 0
    assert "fasta init" in told.out
    assert list(terminal.iterdir()) == []


def test_a_whole_company_is_fine(fasta: Fasta, company: Path) -> None:
    told = fasta("check")

    assert company.exists()
    assert told.code == 0
    assert "the chain is whole" in told.out
    assert "agrees with what is on hand of 60 products" in told.out
    assert "looked at 0 times" in told.out


def test_who_looked_at_buyers_data_is_named(fasta: Fasta, company: Path) -> None:
    store = Store(f"sqlite:///{company}")
    with store.writing(COMPANY) as unit:
        for minutes in range(2):
            unit.people_store.looked(9002, "123", NOW + timedelta(minutes=minutes), "telegram:9002:1")
        unit.people_store.looked(4711, "124", NOW, "telegram:4711:1")
    store.close()

    told = fasta("check")

    assert "looked at 3 times" in told.out
    assert "서지안 looked 2 times, last on 2026-11-23 10:01" in told.out
    assert "4711 looked once" in told.out


def test_an_edited_journal_is_broken(fasta: Fasta, company: Path) -> None:
    tampered(company, "UPDATE journal SET name = 'Nobody' WHERE seq = 7")

    told = fasta("check")

    assert told.code == 1
    assert "✗ 모란옷장: journal entry 7 was changed" in told.out


def test_stock_that_was_moved_past_the_ledger_is_broken(fasta: Fasta, company: Path) -> None:
    tampered(company, "UPDATE products SET on_hand = on_hand + 1")

    told = fasta("check")

    assert told.code == 1
    assert told.out.count("disagrees with its ledger") == 3
    assert "56 more of the same kind" in told.out


def test_a_webhook_without_a_secret_cannot_work(fasta: Fasta, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FASTA_WEBHOOK_URL", "https://desk.example/hook")

    told = fasta("check")

    assert told.code == 1
    assert "FASTA_WEBHOOK_SECRET" in told.out


def test_a_database_that_is_away_is_broken_and_the_rest_is_looked_at_all_the_same(
    fasta: Fasta, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FASTA_DATABASE_URL", "postgresql+psycopg://me:hush@127.0.0.1:1/desk")

    told = fasta("check")

    assert told.code == 1
    assert "✗ The database cannot be reached" in told.out
    assert "long polling" in told.out
    assert "hush" not in told.out


async def test_a_token_that_telegram_knows_is_fine(telegram: str) -> None:
    told = await found(Settings.model_validate({"telegram_bot_token": TOKEN, "telegram_api_url": telegram}))

    assert [finding.level for finding in told] == [Level.FINE]
    assert "@fasta_desk_bot" in told[0].text


async def test_a_token_that_telegram_refuses_cannot_work(telegram: str) -> None:
    told = await found(Settings.model_validate({"telegram_bot_token": "4711:other", "telegram_api_url": telegram}))

    assert [finding.level for finding in told] == [Level.BROKEN]


async def test_a_telegram_that_is_away_is_only_odd() -> None:
    nowhere = {"telegram_bot_token": TOKEN, "telegram_api_url": "http://127.0.0.1:1"}

    told = await found(Settings.model_validate(nowhere))

    assert [finding.level for finding in told] == [Level.ODD]
    assert TOKEN not in told[0].text


@pytest.mark.parametrize("token", ["nonsense", "4711:", ":made-up-secret", "4711:made up", "<token>"])
def test_a_token_that_is_none_cannot_work_whether_telegram_is_there_or_not(
    fasta: Fasta, monkeypatch: pytest.MonkeyPatch, token: str
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", token)

    checked, run = fasta("check"), fasta("run")

    assert checked.code == 1
    assert "✗ TELEGRAM_BOT_TOKEN" in checked.out
    assert run.code == 1
    assert "TELEGRAM_BOT_TOKEN" in run.err
    assert token not in checked.out + run.err


@pytest.mark.parametrize("address", ["nonsense", "ftp://host", "https://", "http:// host", "https://me@host"])
def test_an_address_of_telegram_that_is_none_is_named(
    fasta: Fasta, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("TELEGRAM_API_URL", address)

    told = fasta("check")

    assert told.code == 1
    assert "TELEGRAM_API_URL" in told.err
