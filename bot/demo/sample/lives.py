"""An order's life as events: what happens to it after it was opened, according to its fate."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import cycle
from random import Random

from bot.demo.sample.buyers import invoice
from bot.demo.sample.calendar import PACKING, Calendar
from bot.demo.sample.contents import shop
from bot.demo.sample.drafts import Draft
from bot.demo.sample.events import Detail, Event, Kind, Occasion, by_mall
from bot.demo.sample.fates import Fate
from fasta_core.domain.order import Order, Return

DAY = timedelta(days=1)
AFTERNOON = timedelta(hours=2)
MORNING = time(8, 30)
UNSAID = date(1, 1, 1)
"""A return is asked for on the day of its event."""
SECOND_PACKING = 8 * DAY
"""When an order that was sold out at first is packed after all."""


class Living:
    """Tells orders' lives, one random draw after the other. `staff` are the actors' ids."""

    def __init__(self, calendar: Calendar, rng: Random, staff: tuple[str, ...]) -> None:
        self._calendar = calendar
        self._rng = rng
        self._staff = staff
        self._reasons = cycle(shop().late_reasons)
        self._ways: Mapping[Fate, Callable[[Draft], Iterator[Event]]] = {
            Fate.SENT: self._sent,
            Fate.DIRECT: self._direct,
            Fate.PACKED: self._packed,
            Fate.CANCELLED_UNPACKED: lambda draft: self._cancelled(draft, draft.occasion.at),
            Fate.CANCELLED_PACKED: self._cancelled_packed,
            Fate.CANCELLED_BY_STAFF: self._cancelled_by_staff,
            Fate.CANCEL_PENDING: self._cancel_pending,
            Fate.CANCEL_PENDING_PACKED: self._cancel_pending_packed,
            Fate.RESTORED: self._restored,
            Fate.TURNED_BACK: self._turned_back,
            Fate.RETURNED: self._returned,
            Fate.RETURN_ASKED: self._return_asked,
            Fate.RETURN_ARRIVED: lambda draft: self._arrived(draft, (7, 3, 1)),
            Fate.COLLECTION_LATE: self._collection_late,
            Fate.REFUND_LATE: lambda draft: self._arrived(draft, (17, 14, self._rng.randrange(7, 12))),
            Fate.RESTORABLE: self._restorable,
            Fate.STILL_CANCELLED: self._still_cancelled,
        }

    def life(self, draft: Draft, fate: Fate) -> list[Event]:
        """Everything that happened to the order until now, its opening first."""
        opening = Event(draft.occasion, Kind.OPEN, draft.order.number, draft.order)
        told = [opening, *self._ways[fate](draft)]
        return [event for event in told if event.occasion.at <= self._calendar.now]

    def _sent(self, draft: Draft) -> Iterator[Event]:
        packed = self._calendar.packing(draft.occasion.at)
        for moment in (packed, self._calendar.packing(packed + SECOND_PACKING)):
            yield self._pack(draft.order, moment)
            yield self._ship(draft.order, moment + self._rng.choices((0, 1, 2), (5, 4, 2))[0] * DAY)

    def _direct(self, draft: Draft) -> Iterator[Event]:
        yield Event(
            replace(draft.occasion, at=draft.occasion.at + 2 * DAY, intent="ship"), Kind.SHIP, draft.order.number
        )

    def _packed(self, draft: Draft) -> Iterator[Event]:
        yield self._pack(draft.order, self._calendar.packing(draft.occasion.at))

    def _cancelled(self, draft: Draft, after: datetime) -> Iterator[Event]:
        asked = self._next_collection(draft.order, after)
        yield self._at_mall(Kind.REQUEST_CANCEL, draft.order, asked)
        yield self._at_mall(Kind.COMPLETE_CANCEL, draft.order, self._next_collection(draft.order, asked))

    def _cancelled_packed(self, draft: Draft) -> Iterator[Event]:
        packed = self._calendar.packing(draft.occasion.at)
        yield self._pack(draft.order, packed)
        yield from self._cancelled(draft, packed)

    def _cancelled_by_staff(self, draft: Draft) -> Iterator[Event]:
        packed = self._calendar.packing(draft.occasion.at)
        yield self._pack(draft.order, packed)
        yield self._by_staff(Kind.COMPLETE_CANCEL, draft.order, packed + AFTERNOON, "cancel_complete")

    def _cancel_pending(self, draft: Draft) -> Iterator[Event]:
        yield self._at_mall(Kind.REQUEST_CANCEL, draft.order, self._calendar.last_collection(_mall(draft.order)))

    def _cancel_pending_packed(self, draft: Draft) -> Iterator[Event]:
        yield self._pack(draft.order, self._calendar.packing(draft.occasion.at))
        yield from self._cancel_pending(draft)

    def _restored(self, draft: Draft) -> Iterator[Event]:
        yield from self._brought_back(draft)
        yield self._ship(draft.order, self._calendar.packing(draft.occasion.at) + 2 * DAY)

    def _turned_back(self, draft: Draft) -> Iterator[Event]:
        yield from self._brought_back(draft)
        again = self._next_collection(draft.order, self._calendar.packing(draft.occasion.at) + 2 * DAY)
        yield self._at_mall(Kind.COMPLETE_CANCEL, draft.order, again)

    def _brought_back(self, draft: Draft) -> Iterator[Event]:
        packed = self._calendar.packing(draft.occasion.at)
        asked = self._next_collection(draft.order, packed)
        yield self._pack(draft.order, packed)
        yield self._at_mall(Kind.REQUEST_CANCEL, draft.order, asked)
        yield self._by_staff(Kind.RESTORE, draft.order, asked + AFTERNOON, "restore")

    def _delivered(self, draft: Draft) -> datetime:
        return self._calendar.collection(_mall(draft.order), self._calendar.packing(draft.occasion.at))

    def _until_shipped(self, draft: Draft) -> Iterator[Event]:
        yield self._pack(draft.order, self._calendar.packing(draft.occasion.at))
        yield self._at_mall(Kind.SHIP, draft.order, self._delivered(draft))

    def _returned(self, draft: Draft) -> Iterator[Event]:
        yield from self._until_shipped(draft)
        asked = self._delivered(draft) + self._rng.randrange(3, 7) * DAY
        yield self._ask_return(draft.order, asked)
        for kind, days in ((Kind.PICK_UP, 2), (Kind.ARRIVE, 3), (Kind.COMPLETE_RETURN, 5)):
            yield self._at_mall(kind, draft.order, self._next_collection(draft.order, asked + days * DAY))

    def _return_asked(self, draft: Draft) -> Iterator[Event]:
        yield from self._until_shipped(draft)
        yield self._ask_return(draft.order, self._calendar.at(self._rng.randrange(2), MORNING))

    def _collection_late(self, draft: Draft) -> Iterator[Event]:
        asked = self._rng.randrange(7, 13)
        yield from self._until_shipped(draft)
        yield self._ask_return(draft.order, self._calendar.at(asked, MORNING))
        yield self._on_day(Kind.DELAY, draft.order, asked - 2, next(self._reasons))

    def _arrived(self, draft: Draft, days_ago: tuple[int, int, int]) -> Iterator[Event]:
        asked, picked_up, arrived = days_ago
        yield from self._until_shipped(draft)
        yield self._ask_return(draft.order, self._calendar.at(asked, MORNING))
        yield self._on_day(Kind.PICK_UP, draft.order, picked_up)
        yield self._on_day(Kind.ARRIVE, draft.order, arrived)

    def _restorable(self, draft: Draft) -> Iterator[Event]:
        yield self._pack(draft.order, self._calendar.at(3, PACKING))
        moment = self._calendar.at(1, PACKING) + AFTERNOON
        yield self._by_staff(Kind.COMPLETE_CANCEL, draft.order, moment, "cancel_complete")

    def _still_cancelled(self, draft: Draft) -> Iterator[Event]:
        yield self._pack(draft.order, self._calendar.at(3, PACKING))
        yield self._on_day(Kind.REQUEST_CANCEL, draft.order, 2)
        yield self._on_day(Kind.COMPLETE_CANCEL, draft.order, 1)

    def _pack(self, order: Order, at: datetime) -> Event:
        # One person packs a day's parcels, so that they become one entry.
        packer = self._staff[at.toordinal() % len(self._staff)]
        number = invoice(self._rng, shop().couriers)
        return Event(Occasion(at, packer, "register_invoice"), Kind.INVOICE, order.number, number)

    def _ship(self, order: Order, after: datetime) -> Event:
        return self._at_mall(Kind.SHIP, order, self._next_collection(order, after))

    def _ask_return(self, order: Order, after: datetime) -> Event:
        back = invoice(self._rng, shop().couriers)
        parcel = Return(UNSAID, back.courier, back.number)
        return self._at_mall(Kind.REQUEST_RETURN, order, self._next_collection(order, after), parcel)

    def _on_day(self, kind: Kind, order: Order, days_ago: int, detail: Detail = None) -> Event:
        moment = self._calendar.at(days_ago, MORNING)
        return self._at_mall(kind, order, self._next_collection(order, moment), detail)

    def _next_collection(self, order: Order, after: datetime) -> datetime:
        return self._calendar.collection(_mall(order), after)

    @staticmethod
    def _at_mall(kind: Kind, order: Order, at: datetime, detail: Detail = None) -> Event:
        return Event(by_mall(at, _mall(order)), kind, order.number, detail)

    def _by_staff(self, kind: Kind, order: Order, at: datetime, intent: str) -> Event:
        return Event(Occasion(at, self._rng.choice(self._staff), intent), kind, order.number)


def _mall(order: Order) -> str:
    if order.mall is None:
        raise ValueError(order.number)
    return order.mall
