"""The company's settings: what holds, and the values to choose from."""

from collections.abc import Mapping

from bot.replies.markup import Html, escaped, spaced
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown
from fasta_core.domain.settings import VALUES, Setting


def settings_reply(values: Mapping[Setting, str], context: Shown) -> Reply:
    """Every setting with its value; a tap on one shows what else it can be."""
    lines = [_line(setting, value, context) for setting, value in values.items()]
    buttons = tuple(
        (Button(context.words.label(f"setting-{_key(setting)}"), f"set:{setting.value}"),) for setting in values
    )
    return Reply(spaced(context.words.say("settings-head"), *lines), buttons)


def setting_reply(setting: Setting, value: str, context: Shown) -> Reply:
    """One setting's values as buttons, the one that holds marked."""
    chosen = tuple((_button(setting, choice, value, context),) for choice in VALUES[setting])
    back = (Button(context.words.label("settings-back"), "back"),)
    return Reply(_line(setting, value, context), (*chosen, back))


def value_words(setting: Setting, value: str, context: Shown) -> Html:
    """A value in words; one that is none stands for itself."""
    if value not in VALUES[setting]:
        return escaped(value)
    return context.words.say(f"setting-{_key(setting)}-{value}")


def _line(setting: Setting, value: str, context: Shown) -> Html:
    name = context.words.say(f"setting-{_key(setting)}")
    return context.words.say("settings-line", setting=name, value=value_words(setting, value, context))


def _button(setting: Setting, choice: str, value: str, context: Shown) -> Button:
    style = Style.SUCCESS if choice == value else Style.PLAIN
    return Button(context.words.label(f"setting-{_key(setting)}-{choice}"), f"set:{setting.value}:{choice}", style)


def _key(setting: Setting) -> str:
    return setting.value.replace("_", "-")
