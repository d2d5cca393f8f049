"""python-telegram-bot, unchanged, talks to this Telegram over HTTP."""

from collections.abc import AsyncIterator
from html import escape

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes, MessageHandler, filters

from bot.demo.telegram.server import Button, CallbackAnswer, TelegramServer
from tests.demo.conftest import JOON, MINA, TOKEN
from tests.demo.pictures import PNG

KEYS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("실행", callback_data="7:do", api_kwargs={"style": "success"})],
        [InlineKeyboardButton("취소", callback_data="7:no")],
    ]
)
STAFF_KEYS = ReplyKeyboardMarkup([["회수지연", "품절주문"]], is_persistent=True, input_field_placeholder="말씀하세요")


async def _welcome(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_message
    await update.effective_message.reply_text(f"welcome {context.args}", reply_markup=STAFF_KEYS)


async def _echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.effective_message
    words = escape(update.effective_message.text or "")
    await update.effective_message.reply_html(f"<b>{words}</b>", reply_markup=KEYS, do_quote=True)


async def _carry_out(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query
    await update.callback_query.answer("됐습니다")
    await update.callback_query.edit_message_text(f"done {update.callback_query.data}")


async def _return_file(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message
    assert message.document
    content = await (await context.bot.get_file(message.document)).download_as_bytearray()
    await message.reply_document(bytes(content)[::-1], filename=f"back {message.document.file_name}", caption="여기")


async def _return_photo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    message = update.effective_message
    assert message
    content = await (await context.bot.get_file(message.photo[-1])).download_as_bytearray()
    await message.reply_photo(bytes(content), caption=f"{message.photo[-1].width}×{message.photo[-1].height}")


@pytest.fixture(autouse=True)
async def echo(url: str) -> AsyncIterator[None]:
    """An application that polls, echoes, answers taps and sends files back."""
    app = Application.builder().token(TOKEN).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    app.add_handler(CommandHandler("start", _welcome))
    app.add_handler(MessageHandler(filters.Document.ALL, _return_file))
    app.add_handler(MessageHandler(filters.PHOTO, _return_photo))
    app.add_handler(MessageHandler(filters.TEXT, _echo))
    app.add_handler(CallbackQueryHandler(_carry_out))
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling()
        yield
        await app.updater.stop()
        await app.stop()


async def test_a_text_is_answered_with_its_formatting_and_buttons(server: TelegramServer) -> None:
    said = await server.say(MINA.id, "주문 <123> & 복원해줘")

    answer = (await server.next_change(MINA.id))[-1]

    assert answer.from_bot
    assert answer.text == "주문 <123> & 복원해줘"
    assert answer.html == "<b>주문 &lt;123&gt; &amp; 복원해줘</b>"
    assert answer.buttons == ((Button("실행", "7:do", style="success"),), (Button("취소", "7:no"),))
    assert answer.reply_to == said


async def test_a_tap_is_answered_and_edits_the_message(server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")
    shown = (await server.next_change(MINA.id))[-1]

    tap = await server.tap(MINA.id, shown.id, "7:do")
    edited = (await server.next_change(MINA.id))[-1]

    assert server.callback_answer(tap) == CallbackAnswer("됐습니다")
    assert (edited.id, edited.text, edited.edited, edited.buttons) == (shown.id, "done 7:do", 1, ())


async def test_a_deep_link_starts_with_its_code_and_a_keyboard_comes_back(server: TelegramServer) -> None:
    await server.say(JOON.id, "/start INVITE-1")

    answer = (await server.next_change(JOON.id))[-1]

    assert answer.text == "welcome ['INVITE-1']"
    assert answer.keyboard
    assert answer.keyboard["keyboard"] == [[{"text": "회수지연"}, {"text": "품절주문"}]]
    assert answer.keyboard["is_persistent"] is True


async def test_a_document_goes_both_ways(server: TelegramServer) -> None:
    await server.send_file(MINA.id, "주문.csv", b"123")

    answer = (await server.next_change(MINA.id))[-1]

    assert (answer.document, answer.text, server.file(answer)) == ("back 주문.csv", "여기", b"321")


async def test_a_photo_goes_both_ways_with_its_size(server: TelegramServer) -> None:
    await server.send_photo(MINA.id, "box.png", PNG)

    answer = (await server.next_change(MINA.id))[-1]

    assert answer.photo
    assert (answer.text, server.file(answer)) == ("32×20", PNG)


async def test_a_group_hears_the_bot_and_the_private_chat_does_not(server: TelegramServer) -> None:
    await server.say(JOON.id, "everybody", server.group_id)

    answer = (await server.next_change(server.group_id))[-1]

    assert answer.text == "everybody"
    assert server.messages(JOON.id) == []
