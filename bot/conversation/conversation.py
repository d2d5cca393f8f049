"""The entrance: something a person did goes in, replies stand in the outbox, all in one transaction."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from bot.conversation.abreast import Abreast
from bot.conversation.answering import answered
from bot.conversation.ear import CompanyVocabulary
from bot.conversation.groups import meant, without_mention
from bot.conversation.joining import Joining
from bot.conversation.languages import with_language_heard
from bot.conversation.memory import remembered
from bot.conversation.plans import used_meanwhile
from bot.conversation.rights import still_allowed
from bot.conversation.said import Deed, NothingCarriedOut, Said, said, write
from bot.conversation.turn import TalkRules, Turn
from bot.gate import Gate, Member
from bot.reading.reader import Reader
from bot.replies.refusals import refused_reply
from bot.replies.reply import Reply
from bot.replies.shown import mall_names
from bot.replies.words import words_for
from bot.talk import Heard
from fasta_core.desk import Desk
from fasta_core.domain.entries import JournalEntry
from fasta_core.malls.port import Malls
from fasta_core.requests.standing import Standing
from fasta_core.requests.view import Refused, Rules
from fasta_core.storage.absence import AWAY
from fasta_core.storage.alert_cases import CaseMoved
from fasta_core.storage.cards import CardUsedAlready
from fasta_core.storage.intake import UpdateFinishedAlready
from fasta_core.storage.ports import BeforeNoLongerTrue
from fasta_core.storage.store import Store
from fasta_core.storage.units import SqlUnit

Outcome = TypeVar("Outcome", Said, Said | Deed)


@dataclass(frozen=True, slots=True)
class Conversation:
    """Talks with everybody, of every company. Blocks; safe to share between threads; all it keeps in memory is caches."""

    store: Store
    reader: Reader
    malls_for: Callable[[str], Malls]
    talk_rules: TalkRules = field(default_factory=TalkRules)
    rules: Rules = field(default_factory=Rules)
    _vocabulary: CompanyVocabulary = field(default_factory=CompanyVocabulary)
    _standing: Standing = field(default_factory=Standing)

    def hear(self, heard: Heard) -> Reply | None:
        """Do what follows from this, once. None: it stands in the outbox and the update is finished; a reply is for a stranger."""
        gate = Gate(self.store)
        member = gate.member(heard.person)
        try:
            if member is None:
                return Joining(gate, self._desk).stranger(heard)
            self._take(heard, member)
        except UpdateFinishedAlready:
            return None
        return None

    def together(self, heard: Sequence[Heard]) -> frozenset[int]:
        """Answer several persons in one go, one line or tap of each; those (by their update) with which nothing is left to do.

        Where the database goes away, those with which nothing was left until then; raises one of AWAY where it was away before.
        """
        members = Gate(self.store).members({one.person for one in heard})
        of_company: defaultdict[str, list[tuple[Heard, Member]]] = defaultdict(list)
        for one in heard:
            if one.person in members:
                of_company[members[one.person].company].append((one, members[one.person]))
        way = Abreast(self.store, self._made, _answer, self._do)
        ended: set[int] = set()
        with suppress(*AWAY):
            for company, several in of_company.items():
                ended |= way.hear(company, several)
        return frozenset(ended)

    def _take(self, heard: Heard, member: Member) -> None:
        turn = self._turn(heard, member)
        if turn is not None:
            self._do(turn, _answer(turn))

    def _turn(self, heard: Heard, member: Member) -> Turn | None:
        """Everything the answer needs, read at once; None where the update was finished before."""
        with self.store.reading(member.company) as unit:
            if unit.finished(heard.update):
                return None
            return self._made(unit, heard, member, unit.talks.get(heard.chat, heard.person))

    def _made(self, unit: SqlUnit, heard: Heard, member: Member, memory: str) -> Turn:
        words = words_for(member.person.language or heard.language)
        return Turn(
            heard=heard,
            person=member.person,
            desk=self._desk(member.company),
            words=words,
            memory=remembered(memory),
            rules=self.talk_rules,
            mall_names=self._standing.of(
                (member.company, "malls", words.language), unit.head, lambda: mall_names(unit.company.malls(), words)
            ),
            reader=self.reader,
            company_words=self._vocabulary.of(unit, self.reader.prepare),
            head=unit.head,
        )

    def _desk(self, company: str) -> Desk:
        return Desk(self.store, company, self.malls_for(company), self.rules, self._standing)

    def _do(self, turn: Turn, what: Said | Deed) -> None:
        """Write what is said, or do the deed with everything that belongs to it, in one transaction either way."""
        try:
            if isinstance(what, Deed):
                self._carry_out(turn, what)
            else:
                self._write(turn, what)
        except CardUsedAlready:
            self._write(turn, used_meanwhile(turn))
        except CaseMoved:
            self._do(turn, _answer(turn))

    def _carry_out(self, turn: Turn, deed: Deed) -> None:
        def along(unit: SqlUnit, entry: JournalEntry | None) -> None:
            still_allowed(unit, turn, deed.plan)
            if entry is None:
                raise NothingCarriedOut(deed.plan.intent)
            write(unit, turn, deed.then(unit, entry))

        try:
            turn.desk.carry_out(deed.plan, deed.hand or turn.hand, along)
        except BeforeNoLongerTrue:
            self._write(turn, _or_why_not(turn, deed.stale))
        except Refused as no:
            self._write(turn, said(refused_reply(no.refusal, turn.shown())))

    def _write(self, turn: Turn, what: Said) -> None:
        with self.store.writing(turn.desk.company) as unit:
            write(unit, turn, what)


def _answer(turn: Turn) -> Said | Deed:
    """What comes of the turn; nothing where it is not for the desk."""
    if not meant(turn):
        return Said()
    turn = without_mention(turn)
    return with_language_heard(turn, _or_why_not(turn, partial(answered, turn)))


def _or_why_not(turn: Turn, way: Callable[[], Outcome]) -> Outcome | Said:
    try:
        return way()
    except Refused as no:
        return said(refused_reply(no.refusal, turn.shown()))
