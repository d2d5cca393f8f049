"""The one place where a command's desk is put together: the settings' database, the company, the rules."""

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.settings import Settings
from fasta_core.desk import Desk
from fasta_core.requests.view import Rules
from fasta_core.storage.people_store import Directory
from fasta_core.storage.setup import find_company, has_tables
from fasta_core.storage.store import Store


class NoTables(Exception):
    """The database was never set up."""


class WrongAddress(Exception):
    """The database's address cannot be read, or names a database the desk doesn't know."""


def open_store(settings: Settings) -> Store:
    """The database of the settings, whatever is in it. Raises WrongAddress."""
    if not settings.database_url.startswith(("sqlite:", "postgresql+psycopg:")):
        raise WrongAddress
    try:
        return Store(settings.database_url)
    except ArgumentError as error:
        raise WrongAddress from error


def open_tables(settings: Settings) -> Store:
    """The database of the settings, with its tables. Raises NoTables, and makes no file to find that out."""
    store = open_store(settings)
    file = store.engine.url.database
    if store.engine.dialect.name == "sqlite" and file and file != ":memory:" and not Path(file).exists():
        raise NoTables if Path(file).parent.is_dir() else WrongAddress
    if not has_tables(store.engine):
        raise NoTables
    return store


def open_desk(company: str | None = None, person: int | None = None) -> Desk:
    """The desk of the company called so; where no name is said the person's own, or the only one there is.

    Raises:
        CompanyNotFound, NoTables, WrongAddress: there is none, or there are several to choose from.
    """
    settings = Settings()
    store = open_tables(settings)
    if company is None and person is not None:
        company = Directory(store.engine).company_of(person)
    with store.engine.connect() as connection:
        found = find_company(connection, company)
    return Desk(store, found, rules=Rules(undo_minutes=settings.undo_minutes))


def address(settings: Settings) -> str:
    """The database's address without its password."""
    try:
        return make_url(settings.database_url).render_as_string(hide_password=True)
    except ArgumentError:
        return "FASTA_DATABASE_URL"
