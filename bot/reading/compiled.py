"""Finds the reader's modules as compiled by `tools/compile_reader.py`, where that was done of these very sources."""

import sys
from collections.abc import Iterable, Iterator
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, ModuleSpec
from importlib.util import module_from_spec, source_hash
from pathlib import Path

FOLDER = ".compiled"
GROUP = "fasta_reader"
_SHARED = f"{GROUP}__mypyc"
"""The library that the compiled modules share; they ask for it by this name."""


def sources_of(package: Path) -> Iterator[Path]:
    """The package's own modules."""
    return (source for source in package.rglob("*.py") if FOLDER not in source.parts)


def folder_of(package: Path) -> Path:
    """Where the modules compiled of this package's present sources stand, or would: another source or Python, another folder."""
    sources = b"".join(source.name.encode() + source.read_bytes() for source in sorted(sources_of(package)))
    return package / FOLDER / f"{sys.implementation.cache_tag}_{source_hash(sources).hex()}"


def with_compiled(path: Iterable[str]) -> list[str]:
    """A package's search path, with its compiled modules before the others where there are some for this Python."""
    plain = list(path)
    for package in map(Path, plain):
        folder = folder_of(package)
        library = folder / f"{_SHARED}{EXTENSION_SUFFIXES[0]}"
        if library.is_file():
            _load(library)
            return [str(folder), *plain]
    return plain


def _load(library: Path) -> None:
    loader = ExtensionFileLoader(_SHARED, str(library))
    sys.modules[_SHARED] = module_from_spec(ModuleSpec(_SHARED, loader, origin=str(library)))
    loader.exec_module(sys.modules[_SHARED])
