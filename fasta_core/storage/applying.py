"""Changes as UPDATEs guarded by their befores."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from fasta_core.domain import company_changes as cc
from fasta_core.domain import order_changes as oc
from fasta_core.domain.changes import Change
from fasta_core.domain.mall import COLLECTION_DAYS, REFUND_DAYS
from fasta_core.domain.masks import mask_address, mask_name, mask_phone
from fasta_core.domain.nicknames import nickname_key
from fasta_core.domain.order import ON_THE_SHELF, Order
from fasta_core.domain.returns import Clock
from fasta_core.domain.settings import default
from fasta_core.storage.people_tables import alert_settings, digests, people, settings
from fasta_core.storage.ports import BeforeNoLongerTrue
from fasta_core.storage.rows import invoice_columns, order_columns, return_columns
from fasta_core.storage.tables import channels, companies, malls, notes, orders, products
from fasta_core.storage.word_tables import nicknames

BATCH = 500
Columns = dict[str, Any]
CLOCK_DAYS = {Clock.COLLECTION: "collection_days", Clock.REFUND: "refund_days"}
MALL_CLOCKS = {"collection_days": COLLECTION_DAYS, "refund_days": REFUND_DAYS}


class Applying:
    """Makes changes on one connection, for one company."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company
        self._opened_last = ""
        self._ways: Mapping[type, Callable[[Any], Any]] = {
            oc.OrderOpened: self._opened,
            oc.OrderClosed: self._closed,
            oc.StatusChange: lambda x: self._order(x, {"status": x.before.value}, {"status": x.after.value}),
            oc.SoldOutChange: lambda x: self._order(x, {"sold_out": x.before}, {"sold_out": x.after}),
            oc.InvoiceChange: lambda x: self._order(x, invoice_columns(x.before), invoice_columns(x.after)),
            oc.ReturnChange: lambda x: self._order(x, return_columns(x.before), return_columns(x.after)),
            oc.MallSaid: lambda x: self._order(x, {"mall_status": x.before}, {"mall_status": x.after}),
            oc.PinChange: self._pin,
            oc.StockChange: lambda x: self._row(
                products, {"product": x.product}, ({"on_hand": x.before}, {"on_hand": x.after})
            ),
            oc.NoteAdded: lambda x: self._insert(notes, {"order": x.order, "place": x.place, "text": x.text}),
            oc.NoteRemoved: lambda x: self._delete(notes, {"order": x.order, "place": x.place, "text": x.text}),
            oc.BuyerForgotten: self._forgotten,
            cc.ProductAdded: lambda x: self._insert(
                products, {"product": x.product, "name": x.name, "option": x.option}
            ),
            cc.ProductRemoved: lambda x: self._delete(products, {"product": x.product, "on_hand": None}),
            cc.MallAdded: lambda x: self._insert(
                malls, {"mall": x.mall, "code": x.code, "name": x.name, **MALL_CLOCKS}
            ),
            cc.MallRemoved: lambda x: self._delete(malls, {"mall": x.mall, "code": x.code}),
            cc.ChannelChange: lambda x: self._state(channels, {"channel": x.channel}, _states(x, "state", name=x.name)),
            cc.RoleChange: lambda x: self._state(people, {"person": x.person}, _states(x, "role", name=x.name)),
            cc.AlertChange: self._alert,
            cc.SettingChange: self._setting,
            cc.DigestChange: self._digest,
            cc.ClockChange: self._clock,
            cc.NicknameChange: self._nickname,
        }

    def apply(self, change: Change) -> Change:
        """Make the change; it comes back with the number of the order it opened or is about. Raises BeforeNoLongerTrue."""
        about = self._about_the_opened(change)
        try:
            made: Change | None = self._ways[type(about)](about)
        except IntegrityError as broken:
            raise BeforeNoLongerTrue(_subject(about)) from broken
        return about if made is None else made

    def settled(self, orders_touched: Collection[str]) -> None:
        """See that, all changes made, none of these orders holds pieces that it cannot ship. Raises BeforeNoLongerTrue."""
        o = orders.c
        wanted = iter(orders_touched)
        while batch := list(islice(wanted, BATCH)):
            holding = select(o.number).where(o.company == self._company, o.number.in_(batch), o.pinned > 0)
            waits = o.status.in_([status.value for status in ON_THE_SHELF])
            wrong = self._connection.execute(holding.where(~waits).limit(1)).scalar_one_or_none()
            if wrong is not None:
                raise BeforeNoLongerTrue(wrong)

    def _about_the_opened(self, change: Any) -> Any:
        return replace(change, order=self._opened_last) if getattr(change, "order", None) == "" else change

    def _opened(self, change: oc.OrderOpened) -> oc.OrderOpened:
        order = change.order if change.order.number else replace(change.order, number=self._next_number())
        self._connection.execute(insert(orders), {"company": self._company, **order_columns(order)})
        self._product_pins(order, order.pinned)
        self._opened_last = order.number
        return oc.OrderOpened(order)

    def _next_number(self) -> str:
        mine = companies.c.company == self._company
        self._connection.execute(update(companies).where(mine).values(last_serial=companies.c.last_serial + 1))
        return str(self._connection.execute(select(companies.c.last_serial).where(mine)).scalar_one())

    def _closed(self, change: oc.OrderClosed) -> None:
        order = change.order
        columns = order_columns(order)
        asis = {key: columns[key] for key in ("number", "status", "sold_out", "pinned", "quantity", "total", "invoice")}
        noted = self._where(notes, {"order": order.number})
        if self._connection.execute(select(notes.c.place).where(*noted).limit(1)).first() is not None:
            raise BeforeNoLongerTrue(order.number)
        self._delete(orders, asis)
        self._product_pins(order, -order.pinned)

    def _forgotten(self, change: oc.BuyerForgotten) -> None:
        o = orders.c
        mine = self._where(orders, {"number": change.order, "buyer_forgotten": False})
        known = self._connection.execute(select(o.buyer, o.phone, o.address).where(*mine)).one_or_none()
        if known is None:
            raise BeforeNoLongerTrue(change.order)
        masked = {
            "buyer": mask_name(known.buyer),
            "phone": mask_phone(known.phone),
            "address": mask_address(known.address),
        }
        self._connection.execute(update(orders).where(*mine).values(**masked, buyer_forgotten=True))

    def _pin(self, change: oc.PinChange) -> None:
        self._order(change, {"pinned": change.before, "product": change.product}, {"pinned": change.after})
        self._pieces(change.product, change.after - change.before)

    def _product_pins(self, order: Order, pieces: int) -> None:
        if pieces and order.product is not None:
            self._pieces(order.product, pieces)

    def _pieces(self, product: str, pieces: int) -> None:
        mine = (products.c.company == self._company) & (products.c.product == product)
        moved = update(products).where(mine, products.c.on_hand.is_not(None)).values(pinned=products.c.pinned + pieces)
        self._one(self._connection.execute(moved).rowcount, product)

    def _alert(self, change: cc.AlertChange) -> None:
        key = {"person": change.person, "alert": change.alert.value}
        self._or_default(
            alert_settings, key, ({"enabled": change.before}, {"enabled": change.after}), {"enabled": True}
        )

    def _setting(self, change: cc.SettingChange) -> None:
        key = {"setting": change.setting.value}
        usual = {"value": default(change.setting)}
        self._or_default(settings, key, ({"value": change.before}, {"value": change.after}), usual)

    def _digest(self, change: cc.DigestChange) -> None:
        before, after = (None if at is None else {"at": at} for at in (change.before, change.after))
        self._state(digests, {"person": change.person}, (before, after))

    def _clock(self, change: cc.ClockChange) -> None:
        days = CLOCK_DAYS[change.clock]
        self._row(malls, {"mall": change.mall}, ({days: change.before}, {days: change.after}))

    def _nickname(self, change: cc.NicknameChange) -> None:
        way = self._insert if change.after else self._delete
        word = {"word": nickname_key(change.nickname), "nickname": change.nickname}
        way(nicknames, {**word, "kind": change.kind.value, "code": change.code})

    def _or_default(self, table: Table, key: Columns, sides: tuple[Columns, Columns], usual: Columns) -> None:
        """Change a row that may not be there yet: then it stands for the usual."""
        known = self._connection.execute(select(table).where(*self._where(table, key))).one_or_none()
        if known is not None:
            self._row(table, key, sides)
        elif sides[0] == usual:
            self._insert(table, {**key, **sides[1]})
        else:
            raise BeforeNoLongerTrue(str(next(iter(key.values()))))

    def _state(
        self, table: Table, key: dict[str, Any], states: tuple[dict[str, Any] | None, dict[str, Any] | None]
    ) -> None:
        before, after = states
        if before is None and after is not None:
            self._insert(table, {**key, **after})
        elif before is not None and after is None:
            self._delete(table, {**key, **before})
        elif before is not None and after is not None:
            self._row(table, key, (before, after))

    def _order(self, change: Any, before: dict[str, Any], after: dict[str, Any]) -> None:
        self._row(orders, {"number": change.order}, (before, after))

    def _row(self, table: Table, key: dict[str, Any], sides: tuple[dict[str, Any], dict[str, Any]]) -> None:
        before, after = sides
        changed = update(table).where(*self._where(table, {**key, **before})).values(**after)
        self._one(self._connection.execute(changed).rowcount, str(next(iter(key.values()))))

    def _insert(self, table: Table, values: dict[str, Any]) -> None:
        self._connection.execute(insert(table).values(company=self._company, **values))

    def _delete(self, table: Table, asis: dict[str, Any]) -> None:
        gone = self._connection.execute(delete(table).where(*self._where(table, asis)))
        self._one(gone.rowcount, str(next(iter(asis.values()))))

    def _where(self, table: Table, asis: dict[str, Any]) -> list[ColumnElement[bool]]:
        same = [table.c[key].is_(None) if value is None else table.c[key] == value for key, value in asis.items()]
        return [table.c.company == self._company, *same]

    @staticmethod
    def _one(rows: int, subject: str) -> None:
        if rows != 1:
            raise BeforeNoLongerTrue(subject)


def _states(change: Any, column: str, *, name: str) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    before = None if change.before is None else {column: change.before.value}
    after = None if change.after is None else {column: change.after.value}
    if before is None and after is not None:
        after["name"] = name
    return before, after


def _subject(change: Any) -> str:
    for field in ("product", "order", "mall", "channel", "person", "nickname"):
        value = getattr(change, field, None)
        if value is not None:
            return str(value.number if isinstance(value, Order) else value)
    return type(change).__name__
