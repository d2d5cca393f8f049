"""A second lock on PostgreSQL: the database itself shows a transaction only the rows of the company it was opened for.

The first lock is the company in every statement. This one holds where a statement forgets it, for every role that row security
binds (a superuser it does not).
"""

from collections.abc import Iterable

from sqlalchemy import Connection

EVERY_COMPANY = "*"
"""What a transaction is opened for that stands before the gate, or serves all companies: intake, delivery, migrations."""


def opened_for(connection: Connection) -> None:
    """Tell the database, as a transaction begins, which company it is for."""
    company = connection.get_execution_options().get("company", EVERY_COMPANY)
    connection.exec_driver_sql("SELECT set_config('fasta.company', %s, true)", (company,))


def statements(tables: Iterable[str]) -> list[str]:
    """What locks these tables, each of which has a company column, for their owner as well."""
    mine = "current_setting('fasta.company', true)"
    return [
        statement
        for table in tables
        for statement in (
            f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
            f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
            f"CREATE POLICY {table}_company ON {table} USING ({mine} = '{EVERY_COMPANY}' OR company = {mine})",
        )
    ]
