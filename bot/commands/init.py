"""`fasta init`: the tables, a company and its owner; safe to repeat."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import uuid4

import typer
from sqlalchemy import Connection

from bot.commands.opening import open_store
from bot.commands.wording import say
from bot.settings import Settings
from fasta_core.domain.company_changes import RoleChange
from fasta_core.domain.people import Actor, Role
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.journal import Hand, carry_out
from fasta_core.storage.migrate import upgrade
from fasta_core.storage.people_store import Directory
from fasta_core.storage.setup import CompanyNotFound, create_company, find_company
from fasta_core.storage.units import SqlUnit

DESK = Actor("desk", "Fasta", Role.OWNER)
SOURCE = "terminal"
LONGEST_NAME = 80
MOST = 2**62
"""Telegram's ids have at most 52 significant bits; the database's have 64."""


class OwnerElsewhere(Exception):
    """The person works for another company; nothing may be committed."""


def init(
    company: Annotated[str, typer.Option(metavar="NAME", help="The company's name.")],
    owner: Annotated[int, typer.Option(metavar="TELEGRAM_USER_ID", min=1, max=MOST, help="The owner's Telegram id.")],
) -> None:
    """Create the tables if need be, a company and its owner; safe to repeat."""
    name = company.strip()
    if not 0 < len(name) <= LONGEST_NAME:
        raise typer.BadParameter(say("command-init-name-empty"))
    settings = Settings()
    open_store(settings).close()
    upgrade(settings.database_url)
    try:
        typer.echo(_set_up(settings, name, owner))
    except OwnerElsewhere as error:
        typer.echo(say("command-init-owner-elsewhere", person=str(owner)), err=True)
        raise typer.Exit(1) from error


def _set_up(settings: Settings, name: str, owner: int) -> str:
    """The company and its owner, in one transaction; what was done of it. Raises OwnerElsewhere."""
    store = open_store(settings)
    works_at = Directory(store.engine).company_of(owner)
    with store.begin() as connection:
        company, told = _company(connection, name)
        if works_at not in {None, company}:
            raise OwnerElsewhere(owner)
        done = _owner(SqlUnit(connection, company), owner)
    store.close()
    return f"{told}\n{done}"


def _company(connection: Connection, name: str) -> tuple[str, str]:
    try:
        return find_company(connection, name), say("command-init-company-there", name=name)
    except CompanyNotFound:
        company = uuid4().hex[:12]
        create_company(connection, company, name)
        return company, say("command-init-company", name=name)


def _owner(unit: SqlUnit, owner: int) -> str:
    known = unit.company.person(owner)
    if known is not None and known.role is Role.OWNER:
        return say("command-init-owner-there", person=str(owner))
    made = (
        RoleChange(owner, say("command-owner"), None, Role.OWNER)
        if known is None
        else RoleChange(owner, known.name, known.role, Role.OWNER)
    )
    plan = Plan.of("set_role", [Outcome(str(owner), (made,))])
    carry_out(unit, plan, Hand(DESK, datetime.now(UTC), SOURCE))
    return say("command-init-owner", person=str(owner))
