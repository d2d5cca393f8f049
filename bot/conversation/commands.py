"""Commands: what is said with a slash. Everything else is said in plain words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.conversation import company_settings, languages, plans, staff
from bot.conversation.memory import Asked
from bot.conversation.reads import answer
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.notices import unknown_command
from bot.replies.people import welcome_reply


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name in small letters, what follows it, and the bot it was said to ("" for whichever is there)."""

    name: str
    rest: str = ""
    to: str = ""


def command_in(text: str) -> Command | None:
    """The command that a line is, None for plain words."""
    if not text.startswith("/") or len(text.split(maxsplit=1)[0]) == 1:
        return None
    first, *rest = text.split(maxsplit=1)
    name, _, to = first[1:].partition("@")
    return Command(name.lower(), rest[0].strip() if rest else "", to)


def obey(turn: Turn, command: Command) -> Said:
    """What a command brings. Raises Refused."""
    return _WAYS.get(command.name, _unknown)(turn, command)


def _start(turn: Turn, _: Command) -> Said:
    return said(welcome_reply(turn.person.name, turn.shown()))


def _help(turn: Turn, _: Command) -> Said:
    return answer(turn, Asked("help"))


def _undo(turn: Turn, _: Command) -> Said:
    return plans.propose(turn, Asked(plans.UNDO))


def _invite(turn: Turn, _: Command) -> Said:
    return staff.invite(turn)


def _staff(turn: Turn, _: Command) -> Said:
    return staff.listed(turn)


def _settings(turn: Turn, _: Command) -> Said:
    return company_settings.listed(turn)


def _language(turn: Turn, command: Command) -> Said:
    return languages.choose(turn, command.rest)


def _unknown(turn: Turn, _: Command) -> Said:
    return said(unknown_command(turn.shown()))


_WAYS: Mapping[str, Callable[[Turn, Command], Said]] = {
    "start": _start,
    "help": _help,
    "undo": _undo,
    "invite": _invite,
    "staff": _staff,
    "settings": _settings,
    "language": _language,
}
