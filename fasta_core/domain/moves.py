"""The moves of an order as one table: move → the statuses it starts from → the status it leads to."""

from enum import StrEnum

from fasta_core.domain.order import Status


class Move(StrEnum):
    """What can happen to an order's status by staff's hand or in the ordinary course at a mall."""

    REGISTER_INVOICE = "register_invoice"
    TAKE_INVOICE_OFF = "take_invoice_off"
    SHIP = "ship"
    REQUEST_CANCEL = "request_cancel"
    COMPLETE_CANCEL = "complete_cancel"
    REQUEST_RETURN = "request_return"
    COMPLETE_RETURN = "complete_return"
    RESTORE_CANCEL = "restore_cancel"
    RESTORE_RETURN = "restore_return"


STARTS: dict[Move, frozenset[Status]] = {
    Move.REGISTER_INVOICE: frozenset({Status.NEW}),
    Move.TAKE_INVOICE_OFF: frozenset({Status.INVOICED}),
    Move.SHIP: frozenset({Status.NEW, Status.INVOICED}),
    Move.REQUEST_CANCEL: frozenset({Status.NEW, Status.INVOICED}),
    Move.COMPLETE_CANCEL: frozenset({Status.NEW, Status.INVOICED, Status.CANCEL_REQUESTED}),
    Move.REQUEST_RETURN: frozenset({Status.SHIPPED}),
    Move.COMPLETE_RETURN: frozenset({Status.RETURN_REQUESTED}),
    Move.RESTORE_CANCEL: frozenset({Status.CANCEL_REQUESTED, Status.CANCELLED}),
    Move.RESTORE_RETURN: frozenset({Status.RETURN_REQUESTED}),
}

ENDS: dict[Move, Status] = {
    Move.REGISTER_INVOICE: Status.INVOICED,
    Move.TAKE_INVOICE_OFF: Status.NEW,
    Move.SHIP: Status.SHIPPED,
    Move.REQUEST_CANCEL: Status.CANCEL_REQUESTED,
    Move.COMPLETE_CANCEL: Status.CANCELLED,
    Move.REQUEST_RETURN: Status.RETURN_REQUESTED,
    Move.COMPLETE_RETURN: Status.RETURNED,
    Move.RESTORE_RETURN: Status.SHIPPED,
}
"""Where a move leads; RESTORE_CANCEL is absent: it leads to the status before the cancel, read from the journal."""


def allowed(move: Move, status: Status) -> bool:
    """Whether an order in `status` may make `move`."""
    return status in STARTS[move]


def moves_from(status: Status) -> frozenset[Move]:
    """Every move an order in `status` may make."""
    return frozenset(move for move, starts in STARTS.items() if status in starts)
