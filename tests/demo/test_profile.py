"""Commands by role and language, descriptions, members, reactions, albums: what a staff bot uses besides."""

from telegram import Bot, BotCommandScopeAllGroupChats, BotCommandScopeChat, InputMediaPhoto

from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import JOON, MINA, Line
from tests.demo.pictures import PNG, png


async def test_a_person_is_shown_the_commands_of_the_narrowest_scope(
    bot: Bot, line: Line, server: TelegramServer
) -> None:
    await bot.set_my_commands([("help", "도움말")])
    await bot.set_my_commands([("help", "Help")], language_code="en")
    await bot.set_my_commands([("invite", "초대")], scope=BotCommandScopeChat(MINA.id))
    await bot.set_my_commands([("list", "목록")], scope=BotCommandScopeAllGroupChats())
    async with line.session.get(f"{line.url}/page/state") as answer:
        people = {person["id"]: person["commands"] for person in (await answer.json())["people"]}

    assert [c["command"] for c in people[MINA.id][str(MINA.id)]] == ["invite"]
    assert [c["description"] for c in people[JOON.id][str(JOON.id)]] == ["Help"]
    assert [c["command"] for c in people[JOON.id][str(server.group_id)]] == ["list"]


async def test_deleted_commands_are_gone(bot: Bot) -> None:
    await bot.set_my_commands([("help", "도움말")])
    await bot.delete_my_commands()

    assert await bot.get_my_commands() == ()


async def test_descriptions_are_kept_by_language(bot: Bot) -> None:
    await bot.set_my_description("어서 오세요")
    await bot.set_my_short_description("Desk", language_code="en")

    assert (await bot.get_my_description()).description == "어서 오세요"
    assert (await bot.get_my_short_description("en")).short_description == "Desk"


async def test_chats_and_members_are_what_they_are(bot: Bot, server: TelegramServer) -> None:
    me = await bot.get_me()

    group = await bot.get_chat(server.group_id)
    member = await bot.get_chat_member(server.group_id, JOON.id)

    assert (me.id, me.username, group.type, group.title) == (4711, "fasta_desk_bot", "supergroup", "주문방")
    assert (member.status, member.user.first_name) == ("member", "Joon")
    assert (await bot.get_chat_member(server.group_id, me.id)).status == "administrator"
    assert await bot.get_chat_member_count(server.group_id) == 3


async def test_a_reaction_stands_under_the_message_until_it_is_taken_away(bot: Bot, server: TelegramServer) -> None:
    said = await server.say(MINA.id, "고마워요")

    await bot.set_message_reaction(MINA.id, said, "👍")
    shown = (await server.next_change(MINA.id))[-1].reactions
    await bot.set_message_reaction(MINA.id, said, [])

    assert shown == ("👍",)
    assert server.messages(MINA.id)[-1].reactions == ()


async def test_an_album_is_several_messages(bot: Bot, server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")
    sent = await bot.send_media_group(MINA.id, [InputMediaPhoto(PNG, caption="one"), InputMediaPhoto(png(5, 5))])

    assert len({message.media_group_id for message in sent}) == 1
    assert [message.text for message in server.messages(MINA.id)] == ["hello", "one", ""]


async def test_a_picture_is_replaced_in_place(bot: Bot, server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")
    chart = await bot.send_photo(MINA.id, PNG)

    await chart.edit_media(InputMediaPhoto(png(5, 5), caption="later"))

    now = server.messages(MINA.id)[-1]
    assert (now.text, now.edited, server.file(now)) == ("later", 1, png(5, 5))


async def test_a_file_is_sent_again_by_its_id(bot: Bot, server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")
    first = await bot.send_document(MINA.id, b"1,2", filename="a.csv")
    assert first.document

    await bot.send_document(MINA.id, first.document.file_id)

    assert [message.document for message in server.messages(MINA.id)] == [None, "a.csv", "a.csv"]


async def test_calls_are_on_record_but_not_polling(bot: Bot, server: TelegramServer) -> None:
    await server.say(MINA.id, "hello")
    await bot.get_updates()

    await bot.send_message(MINA.id, "hi")

    assert server.calls == [("getMe", {}), ("sendMessage", {"chat_id": str(MINA.id), "text": "hi"})]
