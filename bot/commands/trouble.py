"""Trouble around the desk, worded: no database, no company, a setting that cannot be."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from pydantic import ValidationError
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, ProgrammingError

from bot.commands.opening import NoTables, WrongAddress, address
from bot.commands.wording import say
from bot.settings import Settings
from fasta_core.storage.absence import AWAY
from fasta_core.storage.migrate import Outdated, Unfinished, ensure_current
from fasta_core.storage.setup import CompanyNotFound

NOT_THERE = ("no such table", "no such column", "does not exist", "undefinedtable", "undefinedcolumn")
"""What databases say where the tables are those of another version."""


def sentence(error: Exception) -> str | None:
    """What to tell the person at the terminal; None where the error is a defect of the desk."""
    for kind, tell in _TOLD.items():
        if isinstance(error, kind):
            return tell(error)
    return None


def reason(error: Exception) -> str | None:
    """The trouble as a code for scripts; None where the error is a defect of the desk."""
    if sentence(error) is None:
        return None
    return next(code for kind, code in _CODES.items() if isinstance(error, kind))


def _company(error: CompanyNotFound) -> str:
    return (
        say("command-company-which", names=", ".join(sorted(error.names)))
        if error.names
        else say("command-company-none")
    )


def _settings(error: ValidationError) -> str | None:
    if error.title != Settings.__name__:
        return None
    return say("command-setting-wrong", names=", ".join(str(wrong["loc"][0]) for wrong in error.errors()))


def _database(error: Exception) -> str | None:
    if any(said in str(error).lower() for said in NOT_THERE):
        with suppress(*AWAY):
            return _version()
    return say("command-database-away", address=address(Settings())) if isinstance(error, AWAY) else None


def _version() -> str | None:
    """What to say of the database's tables; None where they are this version's, and the statement is at fault."""
    try:
        ensure_current(Settings().database_url)
    except (Outdated, Unfinished) as old:
        return sentence(old)
    return None


def _old(_: Exception) -> str:
    return say("command-database-old")


def _unfinished(_: Exception) -> str:
    return say("command-database-unfinished")


def _empty(_: Exception) -> str:
    return say("command-database-empty", address=address(Settings()))


def _wrong(_: Exception) -> str:
    return say("command-database-wrong")


_CODES: Mapping[Any, str] = {
    CompanyNotFound: "company_not_found",
    ValidationError: "setting_wrong",
    NoTables: "database_empty",
    (Outdated, Unfinished): "database_old",
    (WrongAddress, ArgumentError, NoSuchModuleError): "database_wrong",
    (*AWAY, ProgrammingError): "database_away",
}
_TOLD: Mapping[Any, Callable[[Any], str | None]] = {
    CompanyNotFound: _company,
    ValidationError: _settings,
    NoTables: _empty,
    Outdated: _old,
    Unfinished: _unfinished,
    WrongAddress: _wrong,
    (ArgumentError, NoSuchModuleError): _wrong,
    (*AWAY, ProgrammingError): _database,
}
