"""The whole schema: every module of tables in this package, found by looking."""

import importlib
import pkgutil

from sqlalchemy import MetaData

import fasta_core.storage
from fasta_core.storage.tables import metadata


def whole() -> MetaData:
    """The metadata with every table of the desk in it."""
    for module in pkgutil.iter_modules(fasta_core.storage.__path__):
        if module.name.endswith("tables"):
            importlib.import_module(f"fasta_core.storage.{module.name}")
    return metadata
