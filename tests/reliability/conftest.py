"""A shop to copy, and an edge that does not wait by the wall clock."""

from pathlib import Path

import pytest

from tests.shop import open_shop
from tests.stores import sqlite_copy


@pytest.fixture(scope="session")
def opened_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the made-up shop in it, to copy."""
    path = tmp_path_factory.mktemp("opened") / "desk.db"
    store = sqlite_copy(sqlite_template, path)
    open_shop(store)
    store.close()
    return path


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What could not be written is tried again at once."""
    monkeypatch.setattr("bot.book.AGAIN", 0.0)
