"""A database that is laid out anew for each sequence of run 10, and fails where it is told to."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from fasta_core.storage.store import Store
from tests.reliability.faults import FailingDatabase
from tests.stores import hasty


@dataclass(frozen=True, slots=True)
class Bench:
    """A database that every sequence finds as the template has it: a plain way to it, and the faulty one the desk has."""

    template: Path
    path: Path
    plain: Store
    faulty: Store
    database: FailingDatabase

    def cleared(self) -> None:
        """Begin anew; the engines stay, and what they have learned of the statements."""
        self.close()
        for left in self.path.parent.glob(f"{self.path.name}*"):
            left.unlink()
        shutil.copy(self.template, self.path)

    def close(self) -> None:
        """Let go of every connection."""
        self.plain.close()
        self.faulty.close()


def bench(template: Path, folder: Path) -> Bench:
    """A bench in this folder."""
    path = folder / "desk.db"
    plain, faulty = hasty(path), hasty(path)
    return Bench(template, path, plain, faulty, FailingDatabase(faulty.engine))
