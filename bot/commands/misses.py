"""`fasta misses`: the lines that were not understood, masked, so that the words they lacked can be added."""

import json
from datetime import UTC, datetime
from typing import Annotated, Any

import typer

from bot.commands.opening import open_desk
from bot.commands.wording import say, words
from fasta_core.storage.misses import Miss

USUAL = 50
MOST = 10_000


def misses(
    company: Annotated[str | None, typer.Option(metavar="NAME", help="Which company, if there are several.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=MOST, help="How many lines.")] = USUAL,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON value on standard output.")] = False,
) -> None:
    """List what was not understood, the most frequent first; names and numbers are masked."""
    desk = open_desk(company)
    with desk.store.reading(desk.company) as unit:
        found = unit.misses.most(limit)
    if as_json:
        typer.echo(json.dumps({"misses": [_json(miss) for miss in found]}, ensure_ascii=False))
        return
    for line in [_line(miss) for miss in found] or [say("misses-none")]:
        typer.echo(line)


def _line(miss: Miss) -> str:
    at = words().moment(miss.last_at, datetime.now(UTC))
    return say(f"misses-{miss.outcome}", times=miss.times, at=at, text=miss.text)


def _json(miss: Miss) -> dict[str, Any]:
    return {
        "text": miss.text,
        "outcome": miss.outcome,
        "count": miss.times,
        "first_at": miss.first_at.isoformat(),
        "last_at": miss.last_at.isoformat(),
    }
