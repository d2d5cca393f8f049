"""Looks at the database: its version, and of each company the journal's chain, the stock ledger, the record of looks."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.commands.findings import Finding, broken, fine, odd
from bot.commands.opening import NoTables, address, open_tables
from bot.settings import Settings
from fasta_core.domain.people import Role
from fasta_core.storage import chain
from fasta_core.storage.absence import AWAY
from fasta_core.storage.company import SqlCompany
from fasta_core.storage.ledger import Fault
from fasta_core.storage.migrate import Outdated, Unfinished, ensure_current
from fasta_core.storage.orders import SqlOrders
from fasta_core.storage.people_store import SqlPeople
from fasta_core.storage.setup import company_names

SEOUL = ZoneInfo("Asia/Seoul")
LOOKERS = 20
"""How many of those who looked at buyers' data are named."""
SHOWN = 3
"""How many faults of one kind are named one by one."""
FAULTS: Mapping[str, str] = {
    "chain": "check-broken-chain",
    "lines": "check-broken-lines",
    "head": "check-broken-head",
    "ledger": "check-broken-ledger",
    "pins": "check-broken-pins",
    "status": "check-broken-status",
}


def data(settings: Settings) -> Iterator[Finding]:
    """What is in the database of the settings. Raises WrongAddress."""
    try:
        store = open_tables(settings)
    except NoTables:
        yield odd("check-empty")
        return
    except AWAY:
        yield broken("command-database-away", address=address(settings))
        return
    yield fine("check-database", address=address(settings))
    try:
        ensure_current(settings.database_url)
    except (Outdated, Unfinished) as old:
        yield broken("command-database-old" if isinstance(old, Outdated) else "command-database-unfinished")
        return
    yield fine("check-version")
    with store.engine.connect() as connection:
        yield from _companies(connection)
    store.close()


def _companies(connection: Connection) -> Iterator[Finding]:
    known = company_names(connection)
    if not known:
        yield odd("check-no-company")
    for company, name in known.items():
        yield from _company(connection, company, name)


def _company(connection: Connection, company: str, name: str) -> Iterator[Finding]:
    if all(person.role is not Role.OWNER for person in SqlCompany(connection, company).people()):
        yield odd("check-no-owner", company=name)
    found = chain.check(connection, company)
    if found.faults:
        yield from _faults(found.faults, name)
    else:
        yield fine("check-journal", company=name, entries=found.entries)
        yield fine("check-ledger", company=name, products=found.products)
    yield from _looks(connection, company, name)
    yield fine("check-forgotten", company=name, count=SqlOrders(connection, company).forgotten())


def _looks(connection: Connection, company: str, name: str) -> Iterator[Finding]:
    """How often buyers' data were looked at, and by whom, who looked last first; the record is kept a year."""
    found = SqlPeople(connection, company).lookers()
    yield fine("check-looks", company=name, count=sum(looker.times for looker in found))
    people = {person.id: person.name for person in SqlCompany(connection, company).people()}
    for looker in found[:LOOKERS]:
        who, last = people.get(looker.person, str(looker.person)), f"{looker.last.astimezone(SEOUL):%Y-%m-%d %H:%M}"
        yield fine("check-looks-by", company=name, name=who, count=looker.times, last=last)


def _faults(faults: Iterable[Fault], name: str) -> Iterator[Finding]:
    counted: Counter[str] = Counter()
    for kind, where in faults:
        counted[kind] += 1
        if counted[kind] <= SHOWN:
            yield broken(FAULTS[kind], company=name, where=where)
    more = sum(count - SHOWN for count in counted.values() if count > SHOWN)
    if more:
        yield broken("check-broken-more", company=name, count=more)
