"""Settings: read from the environment, mirrored by .env.example, silent about secrets."""

from pathlib import Path

import pytest
from dotenv import dotenv_values
from pydantic import ValidationError

from bot.settings import LogLevel, Settings, variables

EXAMPLE = Path(__file__).parents[2] / ".env.example"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment without any of the settings, and a directory without an .env."""
    for name in variables():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_the_example_names_every_variable_and_no_other() -> None:
    assert set(dotenv_values(EXAMPLE)) == set(variables())


def test_the_example_copied_as_it_is_gives_the_defaults(tmp_path: Path) -> None:
    without = Settings()

    (tmp_path / ".env").write_text(EXAMPLE.read_text(encoding="utf-8"), encoding="utf-8")

    assert Settings() == without


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("FASTA_LOG=error\nFASTA_UNDO_MINUTES=0.5\n", encoding="utf-8")
    monkeypatch.setenv("FASTA_LOG", "WARNING")

    settings = Settings()

    assert settings.log is LogLevel.WARNING
    assert settings.undo_minutes == 0.5


def test_a_token_or_a_secret_or_a_password_is_never_in_the_text_of_the_settings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "4711:hush")
    monkeypatch.setenv("FASTA_WEBHOOK_SECRET", "hush-hush")
    monkeypatch.setenv("FASTA_DATABASE_URL", "postgresql+psycopg://me:hush@db/desk")

    assert "hush" not in repr(Settings()) + str(Settings())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FASTA_UNDO_MINUTES", "soon"),
        ("FASTA_UNDO_MINUTES", "-1"),
        ("FASTA_CONFIRM_MINUTES", "0"),
        ("FASTA_CONFIRM_MINUTES", "nan"),
        ("FASTA_LOG", "loud"),
        ("FASTA_LISTEN", "8080"),
    ],
)
def test_a_value_that_cannot_be_is_refused(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ValidationError):
        Settings()
