"""Every method of the Bot API that is known here."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.demo.telegram import editing, hearing, looking, sending
from bot.demo.telegram.call import Call
from bot.demo.telegram.world import World

Method = Callable[[World, Call], Any]

METHODS: Mapping[str, Method] = {
    "getMe": looking.get_me,
    "getUpdates": hearing.get_updates,
    "setWebhook": hearing.set_webhook,
    "deleteWebhook": hearing.delete_webhook,
    "getWebhookInfo": hearing.webhook_info,
    "answerCallbackQuery": hearing.answer_tap,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_text,
    "editMessageCaption": editing.edit_caption,
    "editMessageReplyMarkup": editing.edit_markup,
    "editMessageMedia": editing.edit_media,
    "deleteMessage": editing.delete,
    "deleteMessages": editing.delete_several,
    "setMessageReaction": editing.react,
    "getFile": looking.get_file,
    "getChat": looking.get_chat,
    "getChatMember": looking.get_member,
    "getChatAdministrators": looking.get_administrators,
    "getChatMemberCount": looking.count_members,
    "setMyCommands": looking.set_commands,
    "getMyCommands": looking.get_commands,
    "deleteMyCommands": looking.delete_commands,
    "setMyDescription": looking.set_description,
    "getMyDescription": looking.get_description,
    "setMyShortDescription": looking.set_short_description,
    "getMyShortDescription": looking.get_short_description,
    "setChatMenuButton": looking.set_menu_button,
}

_CANONICAL = {name.lower(): name for name in METHODS}


def canonical(name: str) -> str | None:
    """Return a method's name as it is written; capitals do not matter, an unknown one is None."""
    return _CANONICAL.get(name.lower())
