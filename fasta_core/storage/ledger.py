"""What the journal's lines add up to, beside what the tables say now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from fasta_core.domain.entries import Line
from fasta_core.storage.tables import orders, products

Fault = tuple[str, str]
"""What is wrong ("chain", "lines", "head", "ledger", "pins", "status") and where (a sequence number, a product, an order)."""
STATUSES = frozenset({"opened", "status", "closed"})


@dataclass(slots=True)
class Told:
    """What the lines heard so far say: pieces on hand by product, and each order's status."""

    on_hand: dict[str, int] = field(default_factory=dict)
    statuses: dict[str, str] = field(default_factory=dict)

    def hear(self, lines: Iterable[Line]) -> None:
        """Add these lines, the next in order."""
        for line in lines:
            if line.what == "on_hand" and line.product is not None:
                self.on_hand[line.product] = self.on_hand.get(line.product, 0) + (line.after or 0) - (line.before or 0)
            elif line.what in STATUSES and line.order is not None:
                self._stands(line.order, line.after)

    def _stands(self, order: str, status: str | None) -> None:
        if status is None:
            self.statuses.pop(order, None)
        else:
            self.statuses[order] = status


def faults_now(connection: Connection, company: str, told: Told) -> tuple[list[Fault], int]:
    """Where the tables say otherwise than the journal, and how many products there are."""
    o, p = orders.c, products.c
    statuses = _pairs(connection, select(o.number, o.status).where(o.company == company))
    on_hand = _pairs(connection, select(p.product, func.coalesce(p.on_hand, 0)).where(p.company == company))
    pinned = _pairs(connection, select(p.product, p.pinned).where(p.company == company, p.pinned > 0))
    held = select(o.product, func.sum(o.pinned)).where(o.company == company, o.pinned > 0).group_by(o.product)
    holding = {product: int(pieces) for product, pieces in connection.execute(held)}
    faults = [
        *_differences(
            "ledger", on_hand, {code: pieces for code, pieces in told.on_hand.items() if code in on_hand or pieces}
        ),
        *_differences("pins", pinned, holding),
        *_differences("status", statuses, told.statuses),
    ]
    return faults, len(on_hand)


def _pairs(connection: Connection, statement: Any) -> dict[str, Any]:
    return {key: value for key, value in connection.execute(statement)}  # noqa: C416 - rows are not pairs to dict()


def _differences(kind: str, now: Mapping[str, Any], told: Mapping[str, Any]) -> list[Fault]:
    return [(kind, key) for key in sorted(now.keys() | told.keys()) if (now.get(key) or 0) != (told.get(key) or 0)]
