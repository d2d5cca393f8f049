"""Whether a company's own names (channels, products, malls, people, nicknames) have changed, told from its journal."""

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, exists, select

from fasta_core.storage.tables import companies, journal_lines, products

NAMING = ("channel", "product", "mall_account", "role", "nickname")
"""The journal's lines that bring a name in or take one away."""
FEW = 500
"""New products up to which they are told one by one."""


def journal_head(connection: Connection, company: str) -> int:
    """The sequence number of the company's last journal entry; 0 where there is none."""
    return int(connection.execute(_HEAD, {"of_company": company}).scalar_one())


def names_changed(connection: Connection, company: str, since: int) -> bool:
    """Whether an entry after this one brought a name in or took one away."""
    x = journal_lines.c
    news = exists().where(x.company == company, x.seq > since, x.what.in_(NAMING))
    return bool(connection.execute(select(news)).scalar_one())


def new_products(connection: Connection, company: str, since: int) -> Mapping[str, str]:
    """The products that came in after this entry, code → name; none where other names came or went too, or a great many."""
    x, p = journal_lines.c, products.c
    news = select(x.what, x.product).where(x.company == company, x.seq > since, x.what.in_(NAMING)).limit(FEW + 1)
    lines = connection.execute(news).all()
    if len(lines) > FEW or any(line.what != "product" for line in lines):
        return {}
    codes = {line.product for line in lines}
    rows = connection.execute(select(p.product, p.name).where(p.company == company, p.product.in_(codes)))
    found = {row.product: row.name for row in rows}
    return found if len(found) == len(codes) else {}


_HEAD = select(companies.c.journal_seq).where(companies.c.company == bindparam("of_company"))
