"""Malls that are not there: they keep their own state in a file, answer live, and let a person play the buyer."""

import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from fasta_core.codec import dumps, loads
from fasta_core.domain.order import NORMAL, RETURNS, Invoice, Order, Return, Status
from fasta_core.malls.lines import Line, line_of
from fasta_core.malls.port import MallAway, MallOrder, MallWord

SEOUL = ZoneInfo("Asia/Seoul")
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Kept:
    """An order line as the simulated mall keeps it; `before` is what it said before a cancel or a return."""

    order: Order
    before: Status


@dataclass(frozen=True, slots=True)
class State:
    """Everything the simulated malls know: their order lines, and which of them cannot be reached."""

    orders: tuple[Kept, ...] = ()
    away: tuple[str, ...] = ()


@dataclass(slots=True)
class SimulatedMalls:
    """Every simulated mall, in one file that is replaced as a whole. `clock` tells when a mall is asked (UTC)."""

    path: Path
    clock: Clock
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _last: tuple[tuple[int, ...], State] = ((), State())

    def mall(self, key: str) -> "SimulatedMall":
        """The mall account with this key."""
        return SimulatedMall(self, key)

    def put(self, orders: Iterable[Order]) -> None:
        """Let the malls know these order lines, in place of what they knew of them; each status is the mall's own word."""
        told = {line_of(order): Kept(replace(order, number="", pinned=0), _before(order)) for order in orders}
        self._change(lambda state: replace(state, orders=tuple({**_by_line(state), **told}.values())))

    def forget(self) -> None:
        """Begin anew: no orders, every mall within reach."""
        self._change(lambda _state: State())

    def says(self, order: Order) -> Status | None:
        """What the order's mall says of it, whether it can be reached or not; None where it does not know the order."""
        kept = _by_line(self.state()).get(line_of(order))
        return None if kept is None else kept.order.status

    def set_state(self, order: Order, status: Status) -> None:
        """Let the mall say this of an order from now on; an order the mall didn't know becomes known to it."""
        kept = self._kept(order)
        before = status if status in NORMAL else kept.before
        parcel = (kept.order.returning or Return(self.clock().astimezone(SEOUL).date())) if status in RETURNS else None
        self._keep(Kept(replace(kept.order, status=status, returning=parcel), before))

    def withdraw(self, order: Order) -> None:
        """Let the buyer take a cancel or a return back: the mall says again what it said before."""
        self.set_state(order, self._kept(order).before)

    def ship(self, order: Order, invoice: Invoice) -> None:
        """Let the mall hear of an invoice, and say that the order has left."""
        kept = self._kept(order)
        self._keep(Kept(replace(kept.order, status=Status.SHIPPED, invoice=invoice), Status.SHIPPED))

    def set_away(self, mall: str, *, away: bool) -> None:
        """Put a mall out of reach, or back within it."""

        def changed(state: State) -> State:
            others = tuple(key for key in state.away if key != mall)
            return replace(state, away=(*others, mall) if away else others)

        self._change(changed)

    def state(self) -> State:
        """What the malls know now."""
        with self._lock:
            return self._read()

    def _kept(self, order: Order) -> Kept:
        known = _by_line(self.state()).get(line_of(order))
        return known or Kept(replace(order, number="", pinned=0), _before(order))

    def _keep(self, kept: Kept) -> None:
        line = line_of(kept.order)
        self._change(lambda state: replace(state, orders=tuple({**_by_line(state), line: kept}.values())))

    def _change(self, change: Callable[[State], State]) -> None:
        with self._lock:
            beside = self.path.with_suffix(".new")
            beside.write_text(dumps(change(self._read())), encoding="utf-8")
            os.replace(beside, self.path)  # noqa: PTH105 - os.replace is what promises to be atomic

    def _read(self) -> State:
        """What the file says; read again only if it was replaced, perhaps by another process."""
        if not self.path.exists():
            return State()
        found = self.path.stat()
        stamp = (found.st_ino, found.st_mtime_ns, found.st_size)
        if self._last[0] != stamp:
            self._last = stamp, loads(self.path.read_text(encoding="utf-8"), State)
        return self._last[1]


@dataclass(frozen=True, slots=True)
class SimulatedMall:
    """One simulated mall account: `malls.port.Mall`."""

    malls: SimulatedMalls
    key: str

    def look(self, order: Order) -> MallWord | None:
        """What it says of the order now; None while it is out of reach, and for an order it doesn't know."""
        state = self.malls.state()
        kept = _by_line(state).get(line_of(order))
        if kept is None or self.key in state.away:
            return None
        return MallWord(kept.order.status, self.malls.clock())

    def collect(self) -> Iterable[MallOrder]:
        """Every order line it knows. Raises MallAway."""
        state = self.malls.state()
        if self.key in state.away:
            raise MallAway(self.key)
        return [MallOrder(kept.order) for kept in state.orders if kept.order.mall == self.key]


def _by_line(state: State) -> dict[Line, Kept]:
    return {line_of(kept.order): kept for kept in state.orders}


def _before(order: Order) -> Status:
    """What the mall said before a claim that it already has when it becomes known."""
    if order.status in NORMAL:
        return order.status
    if order.status in RETURNS:
        return Status.SHIPPED
    return Status.NEW if order.invoice is None else Status.INVOICED
