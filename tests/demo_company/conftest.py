"""The demo's company, made up once, and copied for each test that changes it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo.company import COMPANY
from bot.demo.desk import Demo, prepare
from bot.demo.malls import adapters, simulated_malls
from bot.demo.panel import DeskPanel
from bot.replies.words import words_for
from fasta_core.desk import Desk
from fasta_core.storage.store import Store


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a demo that was never run."""
    folder = tmp_path_factory.mktemp("demo") / "kept"
    prepare(Demo(folder), datetime.now(UTC) - timedelta(minutes=1))
    return folder


@pytest.fixture
def folder(prepared: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(prepared, tmp_path / "kept"))


@pytest.fixture
def panel(folder: Path) -> Iterator[DeskPanel]:
    """The mall's side of the demo."""
    store, malls = Store(Demo(folder).database), simulated_malls(folder)
    yield DeskPanel(Desk(store, COMPANY, adapters(malls)), malls, words_for("ko"))
    store.close()
