"""The whole schema: every module of tables in this package, found by looking."""

import importlib
import pkgutil

from sqlalchemy import Connection, MetaData, inspect

import fasta_core.storage
from fasta_core.storage.tables import metadata


def whole() -> MetaData:
    """The metadata with every table of the desk in it."""
    for module in pkgutil.iter_modules(fasta_core.storage.__path__):
        if module.name.endswith("tables"):
            importlib.import_module(f"fasta_core.storage.{module.name}")
    return metadata


def fits(connection: Connection) -> bool:
    """Whether the database has every table of this version, with every column."""
    found = inspect(connection)
    names = set(found.get_table_names())
    return all(
        table.name in names
        and set(table.columns.keys()) <= {column["name"] for column in found.get_columns(table.name)}
        for table in whole().tables.values()
    )
