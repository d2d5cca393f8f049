"""A large plan needs a second person's tap: when it does, and how the others are asked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.conversation.cards import Kind, new_card
from bot.conversation.said import Post, Said, said
from bot.conversation.turn import Turn
from bot.replies.plans import plan_reply
from bot.replies.second import nobody_reply, second_asked, second_waits
from bot.replies.words import words_for
from fasta_core.domain.order import Order
from fasta_core.domain.order_changes import OrderOpened
from fasta_core.domain.people import Role, at_least
from fasta_core.domain.plan import Plan
from fasta_core.domain.settings import OFF, Setting
from fasta_core.storage.cards import Card
from fasta_core.storage.units import SqlUnit


@dataclass(frozen=True, slots=True)
class Second:
    """What a second person's card holds: the first one's card, whose it is, and the plan that was tapped."""

    card: str
    by: int
    plan: Plan


def needed(turn: Turn, plan: Plan) -> bool:
    """Whether the plan is above what the company lets one person do (orders in it, their won together)."""
    with turn.desk.store.reading(turn.desk.company) as unit:
        values = unit.company.settings()
        most_orders, most_won = values[Setting.SECOND_TAP_ORDERS], values[Setting.SECOND_TAP_TOTAL]
        if (most_orders, most_won) == (OFF, OFF):
            return False
        orders = _orders(unit, plan)
    too_many = most_orders != OFF and len(orders) > int(most_orders)
    too_much = most_won != OFF and sum(order.total for order in orders) > int(most_won)
    return too_many or too_much


def ask(turn: Turn, card: Card, plan: Plan) -> Said:
    """The plan goes to every other manager and owner; the first to tap decides, and no tap in time means no."""
    with turn.desk.store.reading(turn.desk.company) as unit:
        others = tuple(_asked(turn, unit, card, plan))
    if not others:
        return said(nobody_reply(turn.shown()))
    minutes = int(turn.rules.confirm.total_seconds() // 60)
    waiting = second_waits(plan_reply(plan, turn.shown(), asks=False), minutes, turn.shown())
    return Said((Post(waiting, card, turn.heard.message), *others), replace(turn.memory, plan=None))


def _asked(turn: Turn, unit: SqlUnit, card: Card, plan: Plan) -> Iterator[Post]:
    for person in unit.company.people():
        if person.id != turn.person.id and at_least(person.role, Role.MANAGER):
            context = replace(turn.shown(), words=words_for(person.speaks), private=True)
            mine = new_card(turn, Kind.SECOND, Second(card.id, turn.person.id, plan), lives=turn.rules.confirm)
            reply = second_asked(plan_reply(plan, context, asks=False), turn.person.name, context)
            yield Post(reply, replace(mine, person=person.id, chat=person.id), chat=person.id)


def _orders(unit: SqlUnit, plan: Plan) -> list[Order]:
    opened = [change.order for change in plan.changes if isinstance(change, OrderOpened)]
    numbers = {str(number) for change in plan.changes if isinstance(number := getattr(change, "order", None), str)}
    known = [order for number in numbers if (order := unit.orders.get(number)) is not None]
    return [*opened, *known]
