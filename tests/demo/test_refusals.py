"""Refusals that depend on what happened before."""

from datetime import timedelta

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyKeyboardMarkup
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter

from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import JOON, MINA, Line
from tests.demo.pictures import GIF, JPEG, PNG

pytestmark = pytest.mark.usefixtures("timedeltas")
KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="x")]])


@pytest.fixture
async def card(bot: Bot, server: TelegramServer) -> Message:
    """A message of the bot's with a button."""
    await server.say(MINA.id, "hello")
    return await bot.send_message(MINA.id, "card", reply_markup=KEYS)


async def test_an_edit_to_the_same_is_not_modified(card: Message) -> None:
    with pytest.raises(BadRequest, match="Message is not modified"):
        await card.edit_text("card", reply_markup=KEYS)


async def test_an_edit_without_buttons_takes_them_away(card: Message, server: TelegramServer) -> None:
    await card.edit_text("card")

    assert server.messages(MINA.id)[-1].buttons == ()


async def test_a_persons_message_cannot_be_edited(card: Message, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("mine now", MINA.id, card.message_id - 1)


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(card: Message, bot: Bot) -> None:
    keyed = await bot.send_message(card.chat_id, "keys", reply_markup=ReplyKeyboardMarkup([["x"]]))

    with pytest.raises(BadRequest, match="Message can't be edited"):
        await keyed.edit_text("other")


async def test_a_reply_keyboard_cannot_be_edited_in(card: Message, line: Line) -> None:
    markup = {"keyboard": [["x"]]}

    answer = await line.ask(
        "editMessageText", chat_id=MINA.id, message_id=card.message_id, text="y", reply_markup=markup
    )

    assert answer["description"] == "Bad Request: inline keyboard expected"


async def test_a_text_has_no_caption_and_a_file_no_text(card: Message, bot: Bot) -> None:
    file = await bot.send_document(card.chat_id, b"1,2", filename="a.csv", caption="old")

    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await card.edit_caption("new")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await file.edit_text("new")


async def test_a_caption_is_edited_and_has_its_own_limit(card: Message, bot: Bot, server: TelegramServer) -> None:
    file = await bot.send_document(card.chat_id, b"1,2", filename="a.csv", caption="old")

    await file.edit_caption("x" * 1024)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await file.edit_caption("x" * 1025)

    assert server.messages(MINA.id)[-1].text == "x" * 1024


async def test_a_deleted_message_is_gone(card: Message, server: TelegramServer) -> None:
    await card.delete()

    with pytest.raises(BadRequest, match="Message to edit not found"):
        await card.edit_text("again")
    assert [message.text for message in server.messages(MINA.id)] == ["hello"]


async def test_a_message_of_three_days_cannot_be_deleted(card: Message, server: TelegramServer) -> None:
    server.pass_time(3 * 24 * 3600)

    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await card.delete()


async def test_a_blocked_bot_is_forbidden_and_hears_of_it(card: Message, bot: Bot, server: TelegramServer) -> None:
    server.block(MINA.id)

    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(MINA.id, "please")
    last = (await bot.get_updates())[-1].my_chat_member
    assert last
    assert (last.old_chat_member.status, last.new_chat_member.status) == ("member", "kicked")
    assert card.chat_id == last.chat.id


async def test_writing_to_the_bot_unblocks_it(card: Message, bot: Bot, server: TelegramServer) -> None:
    server.block(card.chat_id)
    await server.say(MINA.id, "/start")

    await bot.send_message(MINA.id, "welcome back")

    assert server.messages(MINA.id)[-1].text == "welcome back"


async def test_a_group_that_moved_names_its_new_id(bot: Bot, server: TelegramServer) -> None:
    old = server.group_id
    new = server.migrate_group()

    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(old, "hello")
    await bot.send_message(new, "hello")

    assert moved.value.new_chat_id == new
    assert server.messages(new)[-1].text == "hello"


async def test_a_limit_holds_for_its_chat_until_it_is_lifted(card: Message, bot: Bot, server: TelegramServer) -> None:
    await server.say(JOON.id, "hello")
    server.limit(3, MINA.id)

    with pytest.raises(RetryAfter) as told:
        await card.edit_text("other")
    await bot.send_message(JOON.id, "not limited")
    server.limit(None, MINA.id)
    await card.edit_text("other")

    assert told.value.retry_after == timedelta(seconds=3)


async def test_a_limit_for_all_lets_answers_to_taps_and_typing_pass(
    card: Message, bot: Bot, server: TelegramServer
) -> None:
    server.limit(1)
    tap = await server.tap(MINA.id, card.message_id, "x")

    assert await bot.answer_callback_query(tap)
    assert await bot.send_chat_action(MINA.id, "typing")
    with pytest.raises(RetryAfter):
        await bot.send_message(server.group_id, "x")


async def test_a_tap_can_be_answered_once_and_in_time(card: Message, bot: Bot, server: TelegramServer) -> None:
    first = await server.tap(MINA.id, card.message_id, "x")
    late = await server.tap(MINA.id, card.message_id, "x")

    await bot.answer_callback_query(first, "ok", show_alert=True)
    server.pass_time(151)

    for tap in (first, late):
        with pytest.raises(BadRequest, match=r"(?i)query is too old"):
            await bot.answer_callback_query(tap)
    assert server.pending() == [update for update in server.pending() if "callback_query" not in update]


async def test_a_picture_must_be_one(card: Message, bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(card.chat_id, b"no picture at all")


@pytest.mark.parametrize(("picture", "size"), [(PNG, (32, 20)), (JPEG, (32, 20)), (GIF, (32, 20))])
async def test_a_pictures_size_is_known(card: Message, bot: Bot, picture: bytes, size: tuple[int, int]) -> None:
    sent = await bot.send_photo(card.chat_id, picture)

    assert (sent.photo[0].width, sent.photo[0].height) == size


async def test_counted_messages_pass_in_a_burst_and_then_one_a_second(card: Message, server: TelegramServer) -> None:
    server.count_messages()
    for word in "12345":
        await card.edit_text(word)

    with pytest.raises(RetryAfter):
        await card.edit_text("6")
    with pytest.raises(RetryAfter) as told:
        await card.edit_text("6")
    server.pass_time(3)
    await card.edit_text("6")

    assert told.value.retry_after == timedelta(seconds=2)


async def test_a_person_who_never_wrote_can_be_let_in(bot: Bot, server: TelegramServer) -> None:
    server.open_chat(JOON.id)

    await bot.send_message(JOON.id, "good morning")

    assert server.pending() == []
    assert server.messages(JOON.id)[-1].text == "good morning"
