"""With a file, chats, buttons, taps, files and unacknowledged updates survive a restart."""

from pathlib import Path

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import JOON, MINA, TOKEN

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("실행", callback_data="7:do")]])


def _server(state: Path) -> TelegramServer:
    return TelegramServer(token=TOKEN, people=[MINA, JOON], group_title="주문방", state=state)


def _bot(url: str) -> Bot:
    return Bot(TOKEN, base_url=f"{url}/bot", base_file_url=f"{url}/file/bot")


async def _a_busy_morning(server: TelegramServer, bot: Bot) -> None:
    await server.say(MINA.id, "hello")
    await bot.send_message(MINA.id, "<b>card</b>", "HTML", reply_markup=KEYS)
    await bot.send_message(MINA.id, "keys", reply_markup=ReplyKeyboardMarkup([["x"]]))
    await bot.send_document(MINA.id, b"1,2", filename="a.csv")
    await bot.set_my_commands([("help", "도움말")])
    server.block(JOON.id)


async def test_messages_files_commands_and_waiting_updates_are_there_again(tmp_path: Path) -> None:
    before = _server(tmp_path / "telegram.db")
    async with before.running() as url, _bot(url) as bot:
        await _a_busy_morning(before, bot)
        waiting = before.pending()
    before.close()

    after = _server(tmp_path / "telegram.db")
    async with after.running() as url, _bot(url) as bot:
        assert after.messages(MINA.id) == before.messages(MINA.id)
        assert [update.update_id for update in await bot.get_updates()] == [update["update_id"] for update in waiting]
        assert after.file(after.messages(MINA.id)[-1]) == b"1,2"
        assert [command.command for command in await bot.get_my_commands()] == ["help"]
        assert (await bot.send_message(MINA.id, "next")).message_id == after.messages(MINA.id)[-2].id + 1
    after.close()


async def test_an_old_tap_can_still_be_answered(tmp_path: Path) -> None:
    before = _server(tmp_path / "telegram.db")
    tap = await before.tap(MINA.id, 2, "7:do")
    before.close()

    after = _server(tmp_path / "telegram.db")
    async with after.running() as url, _bot(url) as bot:
        assert await bot.answer_callback_query(tap)
    after.close()


async def test_one_server_can_run_twice(tmp_path: Path) -> None:
    server = _server(tmp_path / "telegram.db")
    for _ in range(2):
        async with server.running() as url, _bot(url) as bot:
            assert (await bot.get_me()).username == "fasta_desk_bot"
    server.close()
