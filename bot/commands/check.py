"""`fasta check`: whether settings, database, token and webhook are in order, and what to do if not."""

import asyncio

import typer

from bot.commands.check_data import data
from bot.commands.check_telegram import answers_of_telegram, settings_of_telegram
from bot.commands.findings import Finding, fine, sound
from bot.settings import Settings


def check() -> None:
    """Tell whether settings, database, token and webhook are in order, and what to do if not."""
    settings = Settings()
    findings = [fine("check-settings"), *settings_of_telegram(settings), *data(settings)]
    findings += asyncio.run(_telegram(settings))
    for finding in findings:
        typer.echo(str(finding))
    if not sound(findings):
        raise typer.Exit(1)


async def _telegram(settings: Settings) -> list[Finding]:
    return [finding async for finding in answers_of_telegram(settings)]
