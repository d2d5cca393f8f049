"""Every status × every staff action: what the plan says and, carried out, where the order is."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from fasta_core.domain.moves import Move, moves_from
from fasta_core.domain.order import ON_THE_SHELF, Invoice, Status
from fasta_core.domain.order_refusals import (
    AlreadyCancelled,
    AlreadyReturned,
    AlreadyShipped,
    MoveNotAllowed,
    NothingToRestore,
    NotSoldOut,
)
from tests.shop import Shop

S = Status
INVOICE = "681234567893"


@dataclass(frozen=True)
class Action:
    """A staff action, the move it makes, and where each status ends: another status, or a refusal."""

    intent: str
    move: Move | None
    ends: dict[Status, Status | type]
    slots: dict[str, Any] = field(default_factory=dict)
    sold_out: bool = False


STAY = {status: status for status in Status}
ACTIONS = (
    Action(
        "restore",
        Move.RESTORE_CANCEL,
        {
            S.NEW: NothingToRestore,
            S.INVOICED: NothingToRestore,
            S.SHIPPED: NothingToRestore,
            S.CANCEL_REQUESTED: S.INVOICED,
            S.CANCELLED: S.INVOICED,
            S.RETURN_REQUESTED: S.SHIPPED,
            S.RETURNED: AlreadyReturned,
        },
    ),
    Action(
        "cancel_complete",
        Move.COMPLETE_CANCEL,
        {
            S.NEW: S.CANCELLED,
            S.INVOICED: S.CANCELLED,
            S.SHIPPED: AlreadyShipped,
            S.CANCEL_REQUESTED: S.CANCELLED,
            S.CANCELLED: AlreadyCancelled,
            S.RETURN_REQUESTED: MoveNotAllowed,
            S.RETURNED: MoveNotAllowed,
        },
    ),
    Action(
        "register_invoice",
        Move.REGISTER_INVOICE,
        {
            S.NEW: S.INVOICED,
            S.INVOICED: S.INVOICED,
            S.SHIPPED: S.SHIPPED,
            S.CANCEL_REQUESTED: MoveNotAllowed,
            S.CANCELLED: MoveNotAllowed,
            S.RETURN_REQUESTED: MoveNotAllowed,
            S.RETURNED: MoveNotAllowed,
        },
        {"invoice": INVOICE},
    ),
    Action(
        "release_sold_out",
        None,
        {status: status if status in ON_THE_SHELF else MoveNotAllowed for status in Status},
        sold_out=True,
    ),
    Action("release_sold_out", None, dict.fromkeys(Status, NotSoldOut)),
    Action("add_note", None, dict(STAY), {"memo": "확인"}),
)
CASES = [(action, status) for action in ACTIONS for status in Status]


def brought_to(shop: Shop, status: Status, *, sold_out: bool) -> str:
    """An order that came to this status from an invoiced one, its pieces let go where they would be."""
    first = S.SHIPPED if status in {S.SHIPPED, S.RETURN_REQUESTED, S.RETURNED} else S.INVOICED
    if status is S.NEW:
        first = S.NEW
    pinned = 2 if not sold_out and status in ON_THE_SHELF else 0
    number = shop.opens(status=first, product="A-102", quantity=2, pinned=pinned, sold_out=sold_out)
    if status is not first:
        shop.moves(number, status)
    return number


@pytest.mark.parametrize(("action", "status"), CASES, ids=lambda part: getattr(part, "intent", part))
def test_where_an_action_leads(shop: Shop, action: Action, status: Status) -> None:
    number = brought_to(shop, status, sold_out=action.sold_out)
    end = action.ends[status]

    plan = shop.asks(action.intent, orders=[number], **action.slots)

    (outcome,) = plan.outcomes
    if isinstance(end, Status):
        shop.carries_out(plan)
        assert outcome.refusal is None
    else:
        assert isinstance(outcome.refusal, end)
        assert plan.changes == ()
    assert shop.order(number).status is (end if isinstance(end, Status) else status)
    assert shop.faults() == ()


@pytest.mark.parametrize("status", Status)
def test_the_actions_agree_with_the_table_of_moves(status: Status) -> None:
    allowed = moves_from(status)

    restores = {Move.RESTORE_CANCEL, Move.RESTORE_RETURN} & allowed
    assert isinstance(ACTIONS[0].ends[status], Status) == bool(restores)
    assert isinstance(ACTIONS[1].ends[status], Status) == (Move.COMPLETE_CANCEL in allowed)


@pytest.mark.parametrize("status", Status)
def test_pieces_are_pinned_only_to_what_will_ship(shop: Shop, status: Status) -> None:
    number = brought_to(shop, status, sold_out=False)

    for action in ACTIONS:
        plan = shop.asks(action.intent, orders=[number], **action.slots)
        if plan.changes:
            shop.carries_out(plan)
        order = shop.order(number)
        assert order.pinned == 0 or order.status in ON_THE_SHELF
    assert shop.faults() == ()


def test_an_invoice_stays_through_cancel_and_restore(shop: Shop) -> None:
    number = shop.opens(status=S.INVOICED, invoice=Invoice(INVOICE, "cj"))

    shop.does("cancel_complete", orders=[number])
    shop.does("restore", orders=[number])

    assert shop.order(number).invoice == Invoice(INVOICE, "cj")
