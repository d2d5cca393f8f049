"""`fasta ask`: the chat's twin in a terminal."""

import json
from datetime import UTC, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from bot.commands.opening import open_desk
from bot.commands.refusing import NOBODY, print_refusal, refusing
from bot.commands.wording import language_of, say
from bot.conversation.terminal import Spoken, Typed, ask_once
from bot.reading.reader import Reader
from fasta_core.desk import Desk
from fasta_core.domain.people import Person, Role
from fasta_core.storage.ports import Company

SEOUL = ZoneInfo("Asia/Seoul")
MOST = 10_000
YEARS = (1900, 2199)


def moment(text: str) -> datetime:
    """A moment in UTC, from ISO 8601; without a zone it is Seoul's. Raises typer.BadParameter."""
    try:
        said = datetime.fromisoformat(text)
        if not YEARS[0] <= said.year <= YEARS[1]:
            raise typer.BadParameter(f"{text!r} is outside any calendar of use")
        return (said.replace(tzinfo=SEOUL) if said.tzinfo is None else said).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter(f"{text!r} is no moment such as 2026-11-23T10:00+09:00") from error


def ask(  # noqa: PLR0913, PLR0917 - the options of a command are its parameters
    text: Annotated[str, typer.Argument(help="What you would type in the chat, in Korean or English.")],
    person: Annotated[
        int | None, typer.Option("--as", metavar="TELEGRAM_USER_ID", help="Who asks; the owner, if nobody is named.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Carry a planned change out.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON value on standard output.")] = False,
    now: Annotated[
        datetime | None, typer.Option(parser=moment, metavar="T", help="When it is asked (2026-11-23T10:00+09:00).")
    ] = None,
    limit: Annotated[int | None, typer.Option(min=1, max=MOST, help="How many orders of a list.")] = None,
    after: Annotated[str | None, typer.Option(metavar="CURSOR", help="The `next` of the answer before.")] = None,
    company: Annotated[str | None, typer.Option(metavar="NAME", help="Which company, if there are several.")] = None,
) -> None:
    """Ask the desk one line; a change is shown as a plan and carried out only with --yes."""
    with refusing(as_json=as_json):
        desk = open_desk(company, person)
        asker = _asker(desk, person, as_json=as_json)
        typed = Typed(text, asker, now or datetime.now(UTC), yes, limit, after, language_of(text))
        spoken = ask_once(desk, Reader(), typed)
    _show(spoken, as_json=as_json)


def _asker(desk: Desk, person: int | None, *, as_json: bool) -> Person:
    with desk.store.reading(desk.company) as unit:
        known = _owner(unit.company) if person is None else unit.company.person(person)
    if known is None:
        if as_json:
            print_refusal(NOBODY)
        typer.echo(say("command-nobody", person=str(person or "")), err=True)
        raise typer.Exit(1)
    return known


def _owner(company: Company) -> Person | None:
    return next((person for person in company.people() if person.role is Role.OWNER), None)


def _show(spoken: Spoken, *, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(spoken.json, ensure_ascii=False))
    elif spoken.text:
        typer.echo(spoken.text)
    if spoken.error:
        typer.echo(spoken.error, err=True)
    raise typer.Exit(spoken.exit_code)
