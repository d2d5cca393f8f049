"""What `run` and the demo put together alike: the talk, and what people see of the bot before they talk."""

import gc
from collections.abc import Callable
from datetime import timedelta

from bot.alerting.timers import alert_timers
from bot.app import Commands, Manners
from bot.conversation.conversation import Conversation
from bot.conversation.turn import TalkRules
from bot.delivery.pace import Pace
from bot.forgetting import forgetting
from bot.reading.reader import Reader
from bot.replies.words import words_for
from bot.settings import Settings
from fasta_core.desk import Desk
from fasta_core.malls.port import Malls
from fasta_core.requests.view import Rules
from fasta_core.storage.store import Store

MADE = 20_000
"""How many objects may be made before garbage is looked for among them: an answer makes thousands and hardly leaves one."""
COMMANDS = ("help", "undo", "language", "settings", "invite", "staff")
MallsFor = Callable[[str], Malls]
"""A company's malls."""


def conversation(store: Store, settings: Settings, username: str, malls_for: MallsFor) -> Conversation:
    """The talk with everybody, by these settings."""
    gc.set_threshold(MADE)
    return Conversation(
        store,
        Reader(),
        malls_for=malls_for,
        talk_rules=TalkRules(timedelta(minutes=settings.confirm_minutes), username),
        rules=rules(settings),
    )


def rules(settings: Settings) -> Rules:
    """The figures of the settings."""
    return Rules(undo_minutes=settings.undo_minutes)


def manners(store: Store, settings: Settings, malls_for: MallsFor, pace: Pace) -> Manners:
    """How the bot behaves: its pace, its own sentences, its commands, and what the clock starts."""

    def desk_of(company: str) -> Desk:
        return Desk(store, company, malls_for(company), rules(settings))

    return Manners(pace=pace, commands=commands(), timers=(*alert_timers(store, desk_of), forgetting(store, desk_of)))


def commands() -> Commands:
    """The commands and what they are for: in Korean for those who have Korean, in English for everybody else."""
    return {
        code: [(name, words_for(language).label(f"about-{name}")) for name in COMMANDS]
        for code, language in ((None, "en"), ("ko", "ko"))
    }
