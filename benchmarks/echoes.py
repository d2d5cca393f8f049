"""Three echoing bots: `python echoes.py desk|ptb|aiogram API_URL FOLDER`; the third runs where aiogram is installed."""

import asyncio
import sys
from pathlib import Path

TOKEN = "4711:a-token-made-up-for-the-benchmark"  # noqa: S105 - made up


async def desk(api_url: str, folder: str) -> None:
    """The desk's whole edge: updates kept, lanes, a conversation that writes into the outbox, delivery."""
    from bot.app import running_bot  # noqa: PLC0415 - each bot loads its own library alone
    from bot.logs import set_up  # noqa: PLC0415
    from bot.outgoing import packed  # noqa: PLC0415
    from bot.replies.reply import Reply  # noqa: PLC0415
    from bot.talk import Heard  # noqa: PLC0415
    from fasta_core.storage.outbox import Outgoing  # noqa: PLC0415
    from fasta_core.storage.schema import whole  # noqa: PLC0415
    from fasta_core.storage.store import Store  # noqa: PLC0415

    set_up("warning")
    store = Store(f"sqlite:///{folder}/desk.db")
    whole().create_all(store.engine)

    class Echo:
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
        asyncio.run({"desk": desk, "aiogram": aiogram}[name](url, place))
