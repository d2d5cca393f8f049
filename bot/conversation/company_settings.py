"""The company's settings, by an owner's taps: a choice holds at once, and is on record like every change."""

from bot.conversation.cards import Kind, Tap, new_card
from bot.conversation.memory import Asked
from bot.conversation.rights import needs
from bot.conversation.said import Deed, Said, said
from bot.conversation.turn import Turn
from bot.replies.company_settings import setting_reply, settings_reply
from bot.replies.notices import nothing_for_it
from bot.replies.plans import plan_reply
from fasta_core.domain.entries import JournalEntry
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Plan
from fasta_core.domain.settings import VALUES, Setting
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit

SET = "set_setting"


def listed(turn: Turn, message: int | None = None) -> Said:
    """Every setting. Raises Refused where no owner asks."""
    needs(turn, Role.OWNER)
    with turn.desk.store.reading(turn.desk.company) as unit:
        values = unit.company.settings()
    return said(settings_reply(values, turn.shown()), new_card(turn, Kind.SETTINGS, {}), message)


def tapped(turn: Turn, card: Card, tap: Tap) -> Said | Deed:
    """A setting was opened, or a value chosen. Raises Refused."""
    needs(turn, Role.OWNER)
    if tap.verb == "back":
        return listed(turn, turn.heard.message)
    name, _, value = tap.rest.partition(":")
    if tap.word != "set" or name not in {setting.value for setting in Setting}:
        return said(nothing_for_it(turn.shown()))
    setting = Setting(name)
    return _choose(turn, card, setting, value) if value in VALUES[setting] else _opened(turn, card, setting)


def _opened(turn: Turn, card: Card, setting: Setting) -> Said:
    with turn.desk.store.reading(turn.desk.company) as unit:
        value = unit.company.settings()[setting]
    return said(setting_reply(setting, value, turn.shown()), card, turn.heard.message)


def _choose(turn: Turn, card: Card, setting: Setting, value: str) -> Said | Deed:
    plan: Plan = turn.ask(Asked(SET, {"setting": setting.value, "value": value}))
    if not plan.changes:
        return said(plan_reply(plan, turn.shown()))

    def then(_unit: SqlUnit, _entry: JournalEntry) -> Said:
        return said(setting_reply(setting, value, turn.shown()), card, turn.heard.message)

    return Deed(plan, then, lambda: _opened(turn, card, setting))
