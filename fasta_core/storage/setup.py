"""A company's first rows: itself and the channels every company starts with."""

from collections.abc import Mapping

from sqlalchemy import Connection, Engine, insert, inspect, select

from fasta_core.domain.channels import BUILT_IN, ChannelState
from fasta_core.storage.tables import channels, companies


class CompanyNotFound(Exception):
    """No company is called so, or there are several and none was named; `names` are those there are."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(names)
        self.names = names


def create_company(connection: Connection, company_id: str, name: str) -> None:
    """Write the company and its built-in channels; their names are empty, for their wording is the replies' own."""
    connection.execute(insert(companies).values(company=company_id, name=name))
    rows = [
        {"company": company_id, "channel": code, "name": "", "state": ChannelState.ACTIVE.value} for code in BUILT_IN
    ]
    connection.execute(insert(channels), rows)


def has_tables(engine: Engine) -> bool:
    """Whether the database was ever set up."""
    return inspect(engine).has_table(companies.name)


def company_names(connection: Connection) -> Mapping[str, str]:
    """Every company's name by its id."""
    rows = connection.execute(select(companies.c.company, companies.c.name).order_by(companies.c.company))
    return {row.company: row.name for row in rows}


def company_ids(connection: Connection) -> tuple[str, ...]:
    """Every company's id."""
    return tuple(company_names(connection))


def find_company(connection: Connection, name: str | None) -> str:
    """The id of the company with this name (or id); of the only one where no name is said. Raises CompanyNotFound."""
    known = company_names(connection)
    meant = [company for company, called in known.items() if name in {None, called, company}]
    if len(meant) != 1:
        raise CompanyNotFound(tuple(known.values()))
    return meant[0]
