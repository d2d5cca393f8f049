"""A restore that the mall still forbids can be left standing: the person is asked again when the mall says normal."""

from dataclasses import replace

from bot.conversation.rights import needs
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.replies.alerting import wish_reply
from fasta_core.domain.order_refusals import StillCancelledAtMall
from fasta_core.domain.people import Role
from fasta_core.domain.plan import Plan
from fasta_core.storage.alert_cases import SqlAlertCases
from fasta_core.storage.units import SqlUnit


def forbidden_by_mall(plan: Plan) -> tuple[str, ...]:
    """The orders of the plan that only their mall's word stands against."""
    return tuple(outcome.subject for outcome in plan if isinstance(outcome.refusal, StillCancelledAtMall))


def leave_standing(turn: Turn, plan: Plan) -> Said:
    """Remember the person's wish for each order of the plan that only its mall forbids. Raises Refused."""
    return wished(turn, forbidden_by_mall(plan))


def wished(turn: Turn, orders: tuple[str, ...]) -> Said:
    """Remember the person's wish for each of these orders. Raises Refused."""
    needs(turn, Role.STAFF)

    def wish(unit: SqlUnit) -> None:
        for order in orders:
            SqlAlertCases(unit.connection, unit.company_id).wish(order, turn.person.id, turn.now)

    return replace(said(wish_reply(", ".join(orders), turn.shown())), beside=(wish,))
