"""`fasta import`: an orders or stock sheet into the desk, a line for each row of what was done."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.commands.import_json import imported_json, refusal_json
from bot.commands.import_words import imported_lines, nothing_good
from bot.commands.opening import open_desk
from bot.commands.refusing import refusing
from bot.commands.wording import say, words
from bot.replies.markup import bare
from bot.replies.sheets import sheet_refusal_text
from bot.replies.shown import Shown, mall_names
from fasta_core.desk import Desk
from fasta_core.imports import sheets
from fasta_core.imports.done import Imported
from fasta_core.imports.sheets import How, SheetFile, import_sheet
from fasta_core.sheets.errors import SheetRefused


def import_(  # noqa: PLR0913, PLR0917 - the options of a command are its parameters
    file: Annotated[
        Path, typer.Argument(exists=True, dir_okay=False, readable=True, help="A sheet: .xlsx, .xls, .ods or .csv.")
    ],
    mall: Annotated[str | None, typer.Option(metavar="CODE", help="The mall, if the sheet doesn't say it.")] = None,
    company: Annotated[str | None, typer.Option(metavar="NAME", help="Which company, if there are several.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would be done, and change nothing.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON value on standard output.")] = False,
) -> None:
    """Read an orders or stock sheet, and say for each row what was done; the same file twice changes nothing."""
    with refusing(as_json=as_json):
        desk = open_desk(company)
    try:
        done = _imported(desk, SheetFile(file.name, file.read_bytes(), mall), dry_run=dry_run)
    except SheetRefused as no:
        if as_json:
            typer.echo(json.dumps(refusal_json(no.refusal), ensure_ascii=False))
        typer.echo(bare(sheet_refusal_text(no.refusal, _shown(desk))), err=True)
        raise typer.Exit(1) from None
    _show(desk, file.name, done, (dry_run, as_json))


def _imported(desk: Desk, file: SheetFile, *, dry_run: bool) -> Imported:
    with _progress() as progress:
        return import_sheet(desk, file, datetime.now(UTC), How(dry_run, progress))


@contextmanager
def _progress() -> Iterator[sheets.Progress]:
    """A bar on standard error where that is a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(say("import-progress"), total=None)
        yield lambda done, rows: bar.update(task, completed=done, total=rows)


def _show(desk: Desk, name: str, done: Imported, how: tuple[bool, bool]) -> None:
    dry_run, as_json = how
    if as_json:
        typer.echo(json.dumps({"file": name, "dry_run": dry_run, **imported_json(done)}, ensure_ascii=False))
    else:
        for line in imported_lines(name, done, _shown(desk), dry_run=dry_run):
            typer.echo(bare(line).rstrip())
    if nothing_good(done):
        typer.echo(say("import-nothing-good"), err=True)
        raise typer.Exit(1)


def _shown(desk: Desk) -> Shown:
    with desk.store.reading(desk.company) as unit:
        accounts = unit.company.malls()
    return Shown(words(), datetime.now(UTC), mall_names=mall_names(accounts, words()))
