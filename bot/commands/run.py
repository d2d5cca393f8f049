"""`fasta run`: the bot against Telegram, by long polling or behind a webhook, until it is told to stop."""

import asyncio
import os
import signal
import threading
from functools import partial

import structlog
import typer

from bot.app import DeskBot, Telegram
from bot.commands.composing import conversation, manners
from bot.commands.opening import open_store, open_tables
from bot.commands.wording import say
from bot.delivery.pace import Pace
from bot.logs import set_up
from bot.settings import Settings, is_token
from bot.webhook import Address, NoSecret
from fasta_core.malls.port import Malls
from fasta_core.storage.absence import AWAY
from fasta_core.storage.migrate import ensure_current
from fasta_core.storage.store import Store

log = structlog.get_logger("edge")


def run() -> None:
    """Run the bot against Telegram until it is told to stop."""
    settings = Settings()
    telegram = _telegram(settings)
    set_up(settings.log.value)
    store = _opened(settings)
    try:
        asyncio.run(_serve(telegram, store, settings))
    finally:
        store.close()
    _leave()


def _opened(settings: Settings) -> Store:
    """The database, or where it is away the way to it: it is waited for. Raises NoTables, WrongAddress, Outdated, Unfinished."""
    try:
        open_tables(settings).close()
        ensure_current(settings.database_url)
    except AWAY as away:
        log.warning("database_away", reason=type(away).__name__)
    return open_store(settings)


async def _serve(telegram: Telegram, store: Store, settings: Settings) -> None:
    talk = partial(conversation, store, settings, malls_for=_sheets)
    bot = DeskBot(telegram, store, talk, manners(store, settings, _sheets, Pace()))
    for stop in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(stop, bot.stop)
    await bot.run()


def _sheets(_company: str) -> Malls:
    """Malls that are known by their sheets alone."""
    return Malls()


def _telegram(settings: Settings) -> Telegram:
    """Which bot, and how updates come. Says what is missing and exits with 1."""
    if settings.telegram_bot_token is None:
        raise _refused("check-token-none")
    token = settings.telegram_bot_token.get_secret_value()
    if not is_token(token):
        raise _refused("check-token-wrong")
    if settings.webhook_url is None:
        return Telegram(token, settings.telegram_api_url)
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    host, _, port = settings.listen.rpartition(":")
    try:
        address = Address(settings.webhook_url, secret, host or "127.0.0.1", int(port))
    except NoSecret:
        raise _refused("check-webhook-secret") from None
    return Telegram(token, settings.telegram_api_url, address)


def _refused(key: str) -> typer.Exit:
    typer.echo(say(key), err=True)
    return typer.Exit(1)


def _leave() -> None:
    """Go, even if a request still hangs in its thread: what it has not committed will be done again."""
    if any(thread is not threading.main_thread() and not thread.daemon for thread in threading.enumerate()):
        os._exit(0)
