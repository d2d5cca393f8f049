"""`fasta migrate`: the database at this version."""

import typer

from bot.commands.opening import NoTables, open_store, open_tables
from bot.commands.wording import say
from bot.settings import Settings
from fasta_core.storage.migrate import is_current, upgrade


def migrate() -> None:
    """Bring the database to this version."""
    settings = Settings()
    needed = _needs_it(settings)
    upgrade(settings.database_url)
    typer.echo(say("command-migrated" if needed else "command-migrated-already"))


def _needs_it(settings: Settings) -> bool:
    open_store(settings).close()
    try:
        open_tables(settings).close()
    except NoTables:
        return True
    return not is_current(settings.database_url)
