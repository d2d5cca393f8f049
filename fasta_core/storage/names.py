"""Whether a company's own names (channels, products, malls, people, nicknames) have changed, told from its journal."""

from sqlalchemy import Connection, exists, select

from fasta_core.storage.tables import companies, journal_lines

NAMING = ("channel", "product", "mall_account", "role", "nickname")
"""The journal's lines that bring a name in or take one away."""


def journal_head(connection: Connection, company: str) -> int:
    """The sequence number of the company's last journal entry; 0 where there is none."""
    head = select(companies.c.journal_seq).where(companies.c.company == company)
    return int(connection.execute(head).scalar_one())


def names_changed(connection: Connection, company: str, since: int) -> bool:
    """Whether an entry after this one brought a name in or took one away."""
    x = journal_lines.c
    news = exists().where(x.company == company, x.seq > since, x.what.in_(NAMING))
    return bool(connection.execute(select(news)).scalar_one())
