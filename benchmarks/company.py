"""Writes the benchmark's company, the demo's with everybody who will write as its staff: `company.py FILE PERSONS`."""

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.demo.company import COMPANY, create_sample
from fasta_core.domain.company_changes import RoleChange
from fasta_core.domain.people import Actor, Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.journal import Hand, carry_out
from fasta_core.storage.migrate import upgrade
from fasta_core.storage.store import Store

FIRST_PERSON = 1000
OWNER = Actor("desk", "Fasta", Role.OWNER)


def write_company(file: Path, persons: int) -> int:
    """Write the file; how many orders the company has."""
    url, now = f"sqlite:///{file}", datetime.now(UTC)
    upgrade(url)
    store = Store(url)
    create_sample(store, now)
    staff = [
        Outcome(str(number), (RoleChange(number, f"Staff {number}", None, Role.STAFF),)) for number in _ids(persons)
    ]
    with store.writing(COMPANY) as unit:
        carry_out(unit, Plan.of("found", staff), Hand(OWNER, now, "benchmark"))
    with store.reading(COMPANY) as unit:
        orders = int(unit.connection.exec_driver_sql("SELECT count(*) FROM orders").scalar_one())
    store.close()
    return orders


def _ids(persons: int) -> range:
    return range(FIRST_PERSON, FIRST_PERSON + persons)


if __name__ == "__main__":
    print(write_company(Path(sys.argv[1]), int(sys.argv[2])))
