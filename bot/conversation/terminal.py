"""The chat's twin in a terminal: the same reading, the same desk, the same wording, one line at a time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.conversation.as_json import Json, answer_json, plan_json, refused_json
from bot.conversation.ear import words_of
from bot.conversation.lines import heard
from bot.conversation.lists import LISTS
from bot.conversation.memory import Asked, Memory
from bot.conversation.nicknames import SET
from bot.conversation.own_words import own_request
from bot.conversation.said import NothingCarriedOut
from bot.conversation.turn import TalkRules, Turn
from bot.reading.reader import Reader
from bot.reading.reading import Outcome, Reading
from bot.replies.answers import reply_to
from bot.replies.plain import plain
from bot.replies.plans import done_reply, plan_reply
from bot.replies.refusals import refusal_text, refused_reply
from bot.replies.reply import Reply
from bot.replies.shown import mall_names
from bot.replies.understood import understood
from bot.replies.words import words_for
from bot.talk import Heard
from fasta_core.desk import Desk
from fasta_core.domain.order_refusals import ChangedSince
from fasta_core.domain.people import Person
from fasta_core.domain.plan import Plan
from fasta_core.journal import Hand
from fasta_core.requests.registry import kinds
from fasta_core.requests.view import Refused
from fasta_core.storage.ports import BeforeNoLongerTrue

SOURCE = "terminal"


@dataclass(frozen=True, slots=True)
class Typed:
    """A line in a terminal, by whom, when (UTC); `yes` carries a plan out, `limit` and `after` are a list's page."""

    text: str
    person: Person
    now: datetime
    yes: bool = False
    limit: int | None = None
    after: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a terminal shows: `text` on standard output, `error` on standard error, or `json` alone; and the exit code."""

    text: str
    json: Json
    exit_code: int = 0
    error: str = ""


def ask_once(desk: Desk, reader: Reader, typed: Typed) -> Spoken:
    """What the desk says to the line. A write is planned, and carried out where `yes` was said."""
    turn = _turn(desk, reader, typed)
    try:
        own = own_request(turn, typed.text)
    except Refused as no:
        return _refused(turn, SET, no)
    reading = turn.read(typed.text)
    asked = own or (None if reading.intent is None else Asked(reading.intent, reading.slots))
    if asked is None or (own is None and reading.outcome is not Outcome.UNDERSTOOD):
        return _question(turn, reading, typed.text)
    try:
        return _write(turn, asked, typed) if kinds()[asked.intent].writes else _read(turn, asked, typed)
    except Refused as no:
        return _refused(turn, asked.intent, no)


def _refused(turn: Turn, intent: str, no: Refused) -> Spoken:
    json: Json = {"refused": [refused_json(getattr(no.refusal, "order", None), no.refusal)]}
    if kinds()[intent].writes:
        json = {"plan": {"intent": intent, "changes": [], "warnings": [], **json}}
    return Spoken("", json, 1, plain(refused_reply(no.refusal, turn.shown())))


def _read(turn: Turn, asked: Asked, typed: Typed) -> Spoken:
    page = {name: value for name, value in (("limit", typed.limit), ("after", typed.after)) if value is not None}
    answer = turn.ask(asked, **(page if asked.intent in LISTS else {}))
    meant = understood(asked.intent, asked.slots, turn.shown())
    return Spoken(plain(reply_to(answer, turn.shown(understood=meant))), answer_json(answer))


def _write(turn: Turn, asked: Asked, typed: Typed) -> Spoken:
    plan: Plan = turn.ask(asked)
    shown = plain(plan_reply(plan, turn.shown()))
    if not plan.changes:
        reasons = [refusal_text(one.refusal, turn.shown()) for one in plan.refused if one.refusal is not None]
        return Spoken(shown, plan_json(plan), 1, plain(Reply("\n".join(reasons))))
    return _carried_out(turn, plan) if typed.yes else Spoken(shown, plan_json(plan))


def _carried_out(turn: Turn, plan: Plan) -> Spoken:
    try:
        entry = turn.desk.carry_out(plan, Hand(turn.actor, turn.now, SOURCE))
    except BeforeNoLongerTrue as stale:
        raise Refused(ChangedSince(stale.subject)) from stale
    if entry is None:
        raise NothingCarriedOut(plan.intent)
    return Spoken(plain(done_reply(plan, entry, turn.shown(), undo=False)), plan_json(plan, entry))


def _question(turn: Turn, reading: Reading, text: str) -> Spoken:
    said = heard(turn, reading, text)
    return Spoken("", reading.as_json(), 1, "\n".join(plain(post.reply) for post in said.posts))


def _turn(desk: Desk, reader: Reader, typed: Typed) -> Turn:
    person = typed.person
    words = words_for(person.language or typed.language)
    line = Heard(0, typed.now, person.id, True, person.id, person.name, typed.language, 0, typed.text)
    with desk.store.reading(desk.company) as unit:
        names: dict[str, Any] = mall_names(unit.company.malls(), words)
        return Turn(
            heard=line,
            person=person,
            desk=desk,
            words=words,
            memory=Memory(),
            reader=reader,
            company_words=words_of(unit),
            mall_names=names,
            rules=TalkRules(),
        )
