"""Four bots: `python echoes.py desk|edge|ptb|aiogram API_URL FOLDER`; the last runs where aiogram is installed.

The desk is the whole program on the database in the folder; the others echo, the edge with all it does around a conversation.
"""

import asyncio
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

TOKEN = "4711:a-token-made-up-for-the-benchmark"  # noqa: S105 - made up


async def desk(api_url: str, folder: str) -> None:
    """The desk as `fasta run` puts it together, but in no hurry to be slow."""
    from bot.app import DeskBot, Telegram  # noqa: PLC0415 - each bot loads its own library alone
    from bot.commands.composing import conversation, manners  # noqa: PLC0415
    from bot.delivery.pace import UNPACED  # noqa: PLC0415
    from bot.logs import set_up  # noqa: PLC0415
    from bot.settings import Settings  # noqa: PLC0415
    from fasta_core.malls.port import Malls  # noqa: PLC0415
    from fasta_core.storage.store import Store  # noqa: PLC0415

    set_up("warning")
    store, settings = Store(f"sqlite:///{folder}/desk.db"), Settings()

    talk = partial(conversation, store, settings, malls_for=lambda _: Malls())
    await DeskBot(Telegram(TOKEN, api_url), store, talk, manners(store, settings, lambda _: Malls(), UNPACED)).run()


async def edge(api_url: str, folder: str) -> None:
    """The desk's edge around an echo: updates kept, lanes, an outbox, delivery."""
    from bot.app import running_bot  # noqa: PLC0415 - each bot loads its own library alone
    from bot.logs import set_up  # noqa: PLC0415
    from bot.outgoing import packed  # noqa: PLC0415
    from bot.replies.reply import Reply  # noqa: PLC0415
    from bot.talk import Heard  # noqa: PLC0415
    from fasta_core.storage.outbox import Outgoing  # noqa: PLC0415
    from fasta_core.storage.schema import whole  # noqa: PLC0415
    from fasta_core.storage.store import Store  # noqa: PLC0415

    set_up("warning")
    store = Store(f"sqlite:///{folder}/echo.db")
    whole().create_all(store.engine)

    class Echo:
        def together(self, heard: Sequence[Heard]) -> list[int]:
            with store.writing("shop") as unit:
                unit.outbox.put_all([Outgoing(one.chat, packed(Reply(one.text))) for one in heard])
                unit.finish_all([one.update for one in heard])
            return [one.update for one in heard]

        def hear(self, heard: Heard) -> None:
            with store.writing("shop") as unit:
                if not unit.finished(heard.update):
                    unit.outbox.put(Outgoing(heard.chat, packed(Reply(heard.text))))
                    unit.finish(heard.update)

    async with running_bot(token=TOKEN, api_url=api_url, store=store, conversation=Echo()):
        await asyncio.Event().wait()


def ptb(api_url: str, _: str) -> None:
    """python-telegram-bot as its documentation shows it."""
    from telegram import Update  # noqa: PLC0415
    from telegram.ext import Application, ContextTypes, MessageHandler, filters  # noqa: PLC0415

    async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message
        await update.message.reply_text(update.message.text or "")

    app = Application.builder().token(TOKEN).base_url(f"{api_url}/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    app.run_polling(bootstrap_retries=-1)


async def aiogram(api_url: str, _: str) -> None:
    """Aiogram 3 as its documentation shows it."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.types import Message  # noqa: PLC0415

    bot = Bot(TOKEN, session=AiohttpSession(api=TelegramAPIServer.from_base(api_url)))
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    name, url, place = sys.argv[1:4]
    if name == "ptb":
        ptb(url, place)
    else:
        asyncio.run({"desk": desk, "edge": edge, "aiogram": aiogram}[name](url, place))
