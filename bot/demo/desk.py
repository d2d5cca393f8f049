"""The whole desk on this machine: database, sample company, malls, a Telegram of one's own, and the bot over HTTP."""

import contextlib
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.app import running_bot
from bot.commands.composing import conversation, manners, rules
from bot.delivery.pace import UNPACED
from bot.demo.collecting import collecting
from bot.demo.company import COMPANY, create_sample, has_company
from bot.demo.malls import adapters, fill, simulated_malls
from bot.demo.panel import DeskPanel
from bot.demo.people import language, telegram_people
from bot.demo.sample.contents import group, people
from bot.demo.telegram.server import TelegramServer
from bot.replies.words import words_for
from bot.settings import Settings
from fasta_core.desk import Desk
from fasta_core.domain.search import OrderSearch
from fasta_core.malls.port import Malls
from fasta_core.storage.migrate import upgrade
from fasta_core.storage.schema import fits
from fasta_core.storage.store import Store

TOKEN = "8765:demo-of-the-desk"  # noqa: S105 - it opens nothing but the demo's own Telegram
BOT_USERNAME = "fasta_desk_bot"
HOST = "127.0.0.1"
DATABASE = "fasta.db"


@dataclass(frozen=True, slots=True)
class Demo:
    """A demo's folder with everything it keeps, and the port of its page (0: any)."""

    folder: Path
    port: int = 0

    @property
    def database(self) -> str:
        """The address of its database."""
        return f"sqlite:///{self.folder / DATABASE}"


def forget(demo: Demo) -> None:
    """Delete everything the demo keeps."""
    shutil.rmtree(demo.folder, ignore_errors=True)


def outdated(demo: Demo) -> bool:
    """Whether the demo was made by another version, with other tables: what is made up is made anew, not migrated."""
    if not (demo.folder / DATABASE).exists():
        return False
    store = Store(demo.database)
    try:
        with store.engine.connect() as connection:
            return not fits(connection)
    finally:
        store.close()


def prepare(demo: Demo, now: datetime) -> None:
    """The tables and the sample company, if they are not there yet."""
    demo.folder.mkdir(parents=True, exist_ok=True)
    upgrade(demo.database)
    store = Store(demo.database)
    if not has_company(store):
        create_sample(store, now)
        with store.reading(COMPANY) as unit:
            fill(simulated_malls(demo.folder), unit.orders.all(OrderSearch()))
    store.close()


@contextlib.asynccontextmanager
async def running_demo(demo: Demo, settings: Settings) -> AsyncIterator[TelegramServer]:
    """The prepared demo as it runs; yields its Telegram. Raises OSError where the port is taken."""
    malls = simulated_malls(demo.folder)
    store = Store(demo.database)
    desk = Desk(store, COMPANY, adapters(malls), rules(settings))
    server = TelegramServer(
        token=TOKEN,
        bot_username=BOT_USERNAME,
        people=telegram_people(),
        group_title=group(),
        state=demo.folder / "telegram.db",
        mall_panel=DeskPanel(desk, malls, words_for(language())),
    )

    def malls_for(_: str) -> Malls:
        return desk.malls

    talk = conversation(store, settings, BOT_USERNAME, malls_for)
    behaviour = manners(store, settings, malls_for, UNPACED)
    behaviour = replace(behaviour, timers=(*behaviour.timers, collecting(desk)))
    try:
        async with (
            server.running(HOST, demo.port) as url,
            running_bot(token=TOKEN, api_url=url, store=store, conversation=talk, manners=behaviour),
        ):
            await _greet(server)
            yield server
    finally:
        server.close()
        store.close()


async def _greet(server: TelegramServer) -> None:
    """Let everybody of the company begin their talk, so that alerts may reach them and the page is ready to type."""
    for one in people():
        if one.role is not None and not server.messages(one.id):
            await server.say(one.id, "/start")
