"""A terminal in an empty directory, in English, without any setting; and the sample company to ask."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.commands.wording import LOCALE
from bot.demo.company import create_sample
from bot.settings import variables
from fasta_core.storage.migrate import upgrade
from fasta_core.storage.store import Store

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
SAID_NOW = "2026-11-23T10:00+09:00"


class Ran:
    """What a command left behind."""

    def __init__(self, out: str, err: str, code: int) -> None:
        self.out, self.err, self.code = out, err, code


Fasta = Callable[..., Ran]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty working directory, and an environment without settings."""
    for name in (*variables(), *LOCALE):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def fasta() -> Fasta:
    """`fasta`, run in this process; a defect is raised, not hidden in an exit code."""

    def run(*arguments: str) -> Ran:
        result = CliRunner().invoke(app, list(arguments))
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.stdout, result.stderr, result.exit_code)

    return run


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample company's database, to copy."""
    path = tmp_path_factory.mktemp("sample") / "fasta.db"
    upgrade(f"sqlite:///{path}")
    store = Store(f"sqlite:///{path}")
    create_sample(store, NOW)
    store.close()
    return path


@pytest.fixture
def company(sample_file: Path, terminal: Path) -> Path:
    """The sample company in the working directory's database."""
    return Path(shutil.copy(sample_file, terminal / "fasta.db"))
