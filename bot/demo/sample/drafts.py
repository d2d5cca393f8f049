"""The orders of the sample as they come in: who bought what, where, and when the desk heard of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from bot.demo.sample.buyers import Buyer, buyer, invoice, mall_line, mall_order
from bot.demo.sample.calendar import SEOUL, Calendar
from bot.demo.sample.contents import SCARCE, Article, Fortune, SampleChannel, SampleMall, articles, names, shop
from bot.demo.sample.events import Occasion, by_mall
from bot.demo.sample.rhythm import desk_moments, mall_moments
from fasta_core.domain.order import Invoice, Order, Status

AT_MALLS, DIRECT = 546, 54
RESTORABLE, STILL_CANCELLED = "123", "124"
SCARCE_DAYS = 7
"""For how long the scarce articles have been sold out; they are asked for most."""
BUNDLED = 0.06
WHOLESALE = (5, 8, 10, 12, 20)
SENT_AT_ONCE = 0.8
"""How many direct trades leave with an invoice at once; the others are typed in and wait."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An order as it is opened, and on which occasion; its number is the one the journal will give it."""

    order: Order
    occasion: Occasion


class Drafting:
    """Makes the drafts, one random draw after the other."""

    def __init__(self, calendar: Calendar, rng: Random, staff: tuple[str, ...]) -> None:
        self._calendar = calendar
        self._rng = rng
        self._staff = staff
        self._serial = 1000

    def drafts(self) -> list[Draft]:
        """Every order, in the order of its opening, numbered."""
        drafts = [*self._from_malls(), *self._from_desk()]
        drafts.sort(key=lambda draft: (draft.occasion.at, draft.occasion.by, draft.order.ordered_at))
        return [self._numbered(draft, str(place)) for place, draft in enumerate(drafts, start=1)]

    def _numbered(self, draft: Draft, number: str) -> Draft:
        if number in {RESTORABLE, STILL_CANCELLED}:
            draft = self._preordered(draft)
        return replace(draft, order=replace(draft.order, number=number))

    def _preordered(self, draft: Draft) -> Draft:
        order, mall = draft.order, _mall(draft.order.mall or shop().malls[0].code)
        bought = next(article for article in articles() if article.fortune is Fortune.PREORDER)
        made = self._order(order.ordered_at, Buyer(order.buyer, order.phone, order.address), mall)
        return Draft(_of(made, bought, 1), by_mall(draft.occasion.at, mall.code))

    def _from_malls(self) -> Iterator[Draft]:
        malls = shop().malls
        before: Order | None = None
        for moment in mall_moments(self._calendar, self._rng, AT_MALLS):
            (mall,) = self._rng.choices(malls, [mall.share for mall in malls])
            order = self._order(moment, buyer(self._rng, names()), mall)
            order = _of(order, self._article(moment), self._pieces())
            if before is not None and before.product != order.product and self._rng.random() < BUNDLED:
                order, before = _bundled(order, before), None
            else:
                before = order
            found = self._calendar.collection(order.mall or "", order.ordered_at)
            yield Draft(order, by_mall(found, order.mall or ""))

    def _order(self, moment: datetime, who: Buyer, mall: SampleMall) -> Order:
        self._serial += self._rng.randrange(3, 90)
        day = f"{moment.astimezone(SEOUL):%Y%m%d}"
        return Order(
            number="",
            status=Status.NEW,
            total=0,
            buyer=who.name,
            ordered_at=moment,
            mall=mall.code,
            mall_order=mall_order(mall, day, self._serial),
            mall_line=mall_line(mall, day, self._serial, self._rng.randrange(10**6)),
            phone=who.phone,
            address=who.address,
            mall_status=Status.NEW,
        )

    def _article(self, moment: datetime) -> Article:
        scarce_now = self._calendar.age(moment) < SCARCE_DAYS
        weights = [_weight(article, scarce_now=scarce_now) for article in articles()]
        return self._rng.choices(articles(), weights)[0]

    def _pieces(self) -> int:
        return self._rng.choices((1, 2, 3), (86, 10, 4))[0]

    def _from_desk(self) -> Iterator[Draft]:
        channels = shop().channels
        for moment in desk_moments(self._calendar, self._rng, DIRECT):
            (channel,) = self._rng.choices(channels, [channel.share for channel in channels])
            order = self._wholesale(moment, channel) if channel.wholesale else self._retail(moment, channel)
            yield Draft(order, Occasion(moment, self._rng.choice(self._staff), "direct_trade"))

    def _retail(self, moment: datetime, channel: SampleChannel) -> Order:
        who = buyer(self._rng, names())
        total = self._rng.randrange(8, 140) * 1000
        sent = channel.code != "store" and self._rng.random() < SENT_AT_ONCE
        order = Order("", Status.NEW, total, who.name, moment, channel=channel.code)
        return self._sent(replace(order, phone=who.phone, address=who.address)) if sent else order

    def _wholesale(self, moment: datetime, channel: SampleChannel) -> Order:
        order = Order("", Status.NEW, 0, self._rng.choice(channel.buyers), moment, channel=channel.code)
        plenty = [article for article in articles() if article.fortune is Fortune.PLENTY]
        order = _of(order, self._rng.choice(plenty), self._rng.choice(WHOLESALE))
        order = replace(order, total=order.total * 6 // 10 // 100 * 100)
        return self._sent(order) if self._rng.random() < SENT_AT_ONCE else order

    def _sent(self, order: Order) -> Order:
        return replace(order, status=Status.SHIPPED, invoice=self.invoice())

    def invoice(self) -> Invoice:
        """A new invoice number."""
        return invoice(self._rng, shop().couriers)


def _mall(code: str) -> SampleMall:
    return next(mall for mall in shop().malls if mall.code == code)


def _of(order: Order, article: Article, pieces: int) -> Order:
    return replace(
        order,
        product=article.code,
        product_name=article.name,
        option=article.option,
        quantity=pieces,
        total=article.price * pieces,
    )


def _bundled(order: Order, before: Order) -> Order:
    """The order as another line of the one before."""
    return replace(
        order,
        mall=before.mall,
        mall_order=before.mall_order,
        mall_line=None if before.mall_line is None else f"{before.mall_line}-2",
        buyer=before.buyer,
        phone=before.phone,
        address=before.address,
        ordered_at=before.ordered_at,
    )


def _weight(article: Article, *, scarce_now: bool) -> int:
    if article.fortune in SCARCE:
        return 3 if scarce_now else 1
    return 0 if article.fortune is Fortune.PREORDER else 1
