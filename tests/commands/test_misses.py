"""`fasta misses`: what was not understood, for people and for scripts."""

import json
from datetime import timedelta
from pathlib import Path

from fasta_core.storage.store import Store
from tests.commands.conftest import NOW, Fasta


def missed(company: Path, text: str, times: int) -> None:
    """Let this have been said so often, a minute apart."""
    store = Store(f"sqlite:///{company}")
    with store.engine.connect() as connection:
        (name,) = connection.exec_driver_sql("SELECT company FROM companies").one()
    with store.writing(name) as unit:
        for minute in range(times):
            unit.misses.keep(text, "unknown", NOW + timedelta(minutes=minute))
    store.close()


def test_the_most_frequent_comes_first(fasta: Fasta, company: Path) -> None:
    missed(company, "얄리얄리", 1)
    missed(company, "꿍꿍따", 3)

    told = fasta("misses", "--json")

    assert [(one["text"], one["count"]) for one in json.loads(told.out)["misses"]] == [("꿍꿍따", 3), ("얄리얄리", 1)]
    assert (told.code, told.err) == (0, "")


def test_a_person_reads_a_line_each(fasta: Fasta, company: Path) -> None:
    missed(company, "얄리얄리", 1)
    missed(company, "꿍꿍따", 3)

    told = fasta("misses", "--limit", "1")

    assert len(told.out.splitlines()) == 1
    assert "꿍꿍따" in told.out
    assert "3" in told.out


def test_where_everything_was_understood_it_says_so(fasta: Fasta, company: Path) -> None:
    assert company.exists()

    assert len(fasta("misses").out.splitlines()) == 1
    assert json.loads(fasta("misses", "--json").out) == {"misses": []}
