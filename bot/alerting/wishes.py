"""Restores left standing: asked again when the mall says normal, and then it is the person's tap."""

from collections.abc import Iterator
from datetime import datetime

from bot.alerting.gathering import Found, Hearer, gather
from bot.alerting.letters import AlertState, Letter, card_of, card_with, context_of
from bot.alerting.sweep import send
from bot.replies.alerting import case_reply, wish_over_reply
from fasta_core.alerts.cases import Case, CaseKind
from fasta_core.alerts.timing import AlertRules, may_go_at
from fasta_core.desk import Desk
from fasta_core.domain.business_days import is_business_day
from fasta_core.domain.order import NORMAL, Order
from fasta_core.domain.people import person_actor
from fasta_core.domain.plan import Plan
from fasta_core.domain.warnings import MallSaysNormal
from fasta_core.requests.restore import Restore
from fasta_core.requests.view import Refused
from fasta_core.storage.alert_cases import SqlAlertCases, Wish

RESTORE = "restore"


def grant(desk: Desk, rules: AlertRules, now: datetime) -> int:
    """Tell everyone whose wish can be fulfilled now, or was fulfilled by the mall itself; how many were told."""
    with desk.store.reading(desk.company) as unit:
        wishes = SqlAlertCases(unit.connection, unit.company_id).wishes()
        if not wishes:
            return 0
        orders = {wish.order: unit.orders.get(wish.order) for wish in wishes}
        found = gather(unit, now, rules)
    granted = dict(_granted(desk, wishes, orders, (found, now)))
    leaves = may_go_at(now, rules, lambda day: not is_business_day(day))
    with desk.store.writing(desk.company) as unit:
        unit.lock()
        memory = SqlAlertCases(unit.connection, unit.company_id)
        standing = set(memory.wishes())
        still = {wish: letter for wish, letter in granted.items() if wish in standing}
        for wish in still:
            memory.fulfil(wish)
        send(unit, [letter for letter in still.values() if letter is not None], leaves)
    return len(still)


Granted = Iterator[tuple[Wish, Letter | None]]


def _granted(
    desk: Desk, wishes: tuple[Wish, ...], orders: dict[str, Order | None], seen: tuple[Found, datetime]
) -> Granted:
    found, now = seen
    hearers = {hearer.person.id: hearer for hearer in found.hearers}
    for wish in wishes:
        order, hearer = orders[wish.order], hearers.get(wish.person)
        if order is None or hearer is None:
            yield wish, None
        elif order.status in NORMAL:
            yield wish, _over(order, hearer, seen)
        elif _can_be_restored(desk, order, hearer, now):
            yield wish, _now(order, hearer, seen)


def _can_be_restored(desk: Desk, order: Order, hearer: Hearer, now: datetime) -> bool:
    """Whether the mall says normal: a mall that cannot be asked has not said so."""
    try:
        plan: Plan = desk.ask(Restore((order.number,)), person_actor(hearer.person), now, intent=RESTORE)
    except Refused:
        return False
    said_normal = order.mall_status in NORMAL or any(isinstance(w, MallSaysNormal) for o in plan for w in o.warnings)
    return bool(plan.changes) and said_normal


def _over(order: Order, hearer: Hearer, seen: tuple[Found, datetime]) -> Letter:
    found, now = seen
    reply = wish_over_reply(order.number, context_of(hearer, found, now))
    state = AlertState(CaseKind.RESTORABLE.value, (), (order.number,))
    return Letter(hearer.person.id, reply, card_with(state, hearer, now), ())


def _now(order: Order, hearer: Hearer, seen: tuple[Found, datetime]) -> Letter:
    found, now = seen
    case = Case(CaseKind.RESTORABLE, order.number, only=hearer.person.id)
    return Letter(
        hearer.person.id,
        case_reply(case, order, context_of(hearer, found, now)),
        card_of((case,), hearer, now),
        (case,),
    )
