"""Writes the next migration: `python -m fasta_core.storage.migrations.write "what changes"`.

It compares the tables in the code with those that the migrations so far make, in a passing SQLite file. The first migration is
written anew by deleting it first, as long as no database has seen it.
"""

import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from fasta_core.storage.migrate import configured, upgrade
from fasta_core.storage.store import Store


def write(message: str) -> None:
    """Write the migration that is missing, numbered after the last."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'passing.db'}"
        upgrade(url)
        store = Store(url)
        with store.begin() as connection:
            config = configured(connection)
            number = len(list(ScriptDirectory.from_config(config).walk_revisions())) + 1
            command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")
        store.close()


if __name__ == "__main__":
    write(sys.argv[1])
