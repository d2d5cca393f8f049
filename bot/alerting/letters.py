"""Cases become letters: what is put into whose chat, under which card."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from bot.alerting.choosing import for_hearer, managers
from bot.alerting.gathering import Found, Hearer
from bot.replies.alerting import case_reply, group_reply, untaken_reply
from bot.replies.reply import Reply
from bot.replies.shown import Shown, mall_names
from bot.replies.words import words_for
from fasta_core.alerts.cases import Case, urgent_first
from fasta_core.alerts.timing import AlertRules
from fasta_core.codec import dumps
from fasta_core.storage.cards import Card

ID_BYTES = 9
ALERT = "alert"


@dataclass(frozen=True, slots=True)
class AlertState:
    """What an alert's card holds: the keys of its cases and their orders' numbers, and their kind."""

    kind: str
    keys: tuple[str, ...] = ()
    orders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply for one person's own chat."""

    person: int
    reply: Reply
    card: Card
    cases: tuple[Case, ...]


def letters(cases: tuple[Case, ...], found: Found, rules: AlertRules, now: datetime) -> Iterator[Letter]:
    """Every person's letters about these cases; many of one kind are one letter."""
    for hearer in found.hearers:
        mine = for_hearer(cases, hearer, found)
        for _, some in groupby(mine, key=lambda case: case.kind):
            yield from _of_a_kind(tuple(some), hearer, found, (rules, now))


def _of_a_kind(
    cases: tuple[Case, ...], hearer: Hearer, found: Found, when: tuple[AlertRules, datetime]
) -> Iterator[Letter]:
    rules, now = when
    context = context_of(hearer, found, now)
    if len(cases) >= rules.group_from:
        yield Letter(hearer.person.id, group_reply(cases, found.orders, context), card_of(cases, hearer, now), cases)
        return
    for case in cases:
        yield _letter(case, hearer, found, context)


def escalations(cases: tuple[Case, ...], found: Found, rules: AlertRules, now: datetime) -> Iterator[Letter]:
    """What managers hear of the cases that nobody took; many of one kind are one letter."""
    by_kind = sorted(cases, key=urgent_first)
    for hearer in managers(found):
        context = context_of(hearer, found, now)
        for _, some in groupby(by_kind, key=lambda case: case.kind):
            for letter in _of_a_kind(tuple(some), hearer, found, (rules, now)):
                yield replace(letter, reply=untaken_reply(letter.reply, context))


def _letter(case: Case, hearer: Hearer, found: Found, context: Shown) -> Letter:
    reply = case_reply(case, found.orders.get(case.subject), context)
    return Letter(hearer.person.id, reply, card_of((case,), hearer, context.now), (case,))


def context_of(hearer: Hearer, found: Found, now: datetime) -> Shown:
    """How the person is spoken to: in their own chat, in their own language where they chose one."""
    words = words_for(hearer.person.speaks)
    names: Mapping[str, str] = mall_names(found.accounts, words)
    return Shown(words=words, now=now, private=True, mall_names=names)


def card_of(cases: tuple[Case, ...], hearer: Hearer, now: datetime) -> Card:
    """The card under which the cases' buttons stand."""
    kind = cases[0].kind.value
    return card_with(
        AlertState(kind, tuple(case.key for case in cases), tuple(case.subject for case in cases)), hearer, now
    )


def card_with(state: AlertState, hearer: Hearer, now: datetime) -> Card:
    """A card in the person's own chat."""
    person = hearer.person.id
    return Card(secrets.token_urlsafe(ID_BYTES), ALERT, chat=person, person=person, created_at=now, state=dumps(state))
