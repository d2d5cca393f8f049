"""Every environment variable of the desk, once; `.env.example` mirrors it."""

import re
from enum import StrEnum
from functools import cache

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{5,100}")


class LogLevel(StrEnum):
    """How much is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Settings(BaseSettings):
    """The settings, read from the environment and from `.env` beside the working directory; an empty value counts as absent."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
    )

    telegram_bot_token: SecretStr | None = Field(default=None, validation_alias="TELEGRAM_BOT_TOKEN")
    telegram_api_url: str = Field(
        default="https://api.telegram.org",
        validation_alias="TELEGRAM_API_URL",
        pattern=r"^https?://[^\s/?#@]+(/[^\s?#]*)?$",
    )
    database_url: str = Field(default="sqlite:///fasta.db", validation_alias="FASTA_DATABASE_URL", repr=False)
    webhook_url: str | None = Field(default=None, validation_alias="FASTA_WEBHOOK_URL")
    webhook_secret: SecretStr | None = Field(default=None, validation_alias="FASTA_WEBHOOK_SECRET")
    listen: str = Field(
        default="127.0.0.1:8080",
        validation_alias="FASTA_LISTEN",
        pattern=r"^[^\s:]*:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$",
    )
    undo_minutes: float = Field(default=10, validation_alias="FASTA_UNDO_MINUTES", ge=0, le=10_000, allow_inf_nan=False)
    confirm_minutes: float = Field(
        default=15, validation_alias="FASTA_CONFIRM_MINUTES", gt=0, le=10_000, allow_inf_nan=False
    )
    log: LogLevel = Field(default=LogLevel.INFO, validation_alias="FASTA_LOG")

    @field_validator("log", mode="before")
    @classmethod
    def _small_letters(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("telegram_api_url")
    @classmethod
    def _without_slash(cls, value: str) -> str:
        return value.rstrip("/")


def is_token(text: str) -> bool:
    """Whether a text is written like a bot's token: its number, a colon, and a secret."""
    return TOKEN.fullmatch(text) is not None


@cache
def variables() -> dict[str, str]:
    """The settings' environment variables: variable → the field it fills."""
    return {str(field.validation_alias): name for name, field in Settings.model_fields.items()}
