"""Imports a sheet into an empty company and prints what came of it and the most memory it took: run as a process of its own."""

import json
import resource
import sys
import tempfile
from pathlib import Path

from fasta_core.imports.sheets import SheetFile, import_sheet
from fasta_core.storage.schema import whole
from fasta_core.storage.store import Store
from tests.shop import NOW, open_shop


def main(path: Path) -> None:
    """Import the file."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"sqlite:///{folder}/desk.db")
        whole().create_all(store.engine)
        done = import_sheet(open_shop(store).desk, SheetFile(path.name, path.read_bytes()), NOW)
        store.close()
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(json.dumps({"new": done.counts.new, "errors": len(done.errors), "megabytes": megabytes}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
