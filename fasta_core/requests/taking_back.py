"""What is there now, change by change: whether everything is still as an entry left it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from fasta_core.domain import company_changes as cc
from fasta_core.domain import order_changes as oc
from fasta_core.domain.changes import Change
from fasta_core.domain.channels import ChannelState
from fasta_core.domain.company_refusals import LastOwner
from fasta_core.domain.nicknames import Nickname
from fasta_core.domain.order import Order
from fasta_core.domain.order_refusals import ChangedSince, NothingToUndo
from fasta_core.domain.people import Role
from fasta_core.domain.returns import days_of
from fasta_core.domain.stock import Product
from fasta_core.requests.view import DeskView, Refused

FIELDS: Mapping[type, str] = {
    oc.StatusChange: "status",
    oc.SoldOutChange: "sold_out",
    oc.PinChange: "pinned",
    oc.InvoiceChange: "invoice",
    oc.ReturnChange: "returning",
    oc.MallSaid: "mall_status",
}
AS_OPENED = ("status", "sold_out", "pinned", "quantity", "total", "invoice")


class Present:
    """The desk as it is, and as it would be after the changes made on it here; nothing is written."""

    def __init__(self, view: DeskView) -> None:
        self._view = view
        self._orders: dict[str, Order] = {}
        self._products: dict[str, Product] = {}
        self._notes_gone: dict[str, int] = {}
        self._ways: Mapping[type, Callable[[Any], None]] = {
            **dict.fromkeys(FIELDS, self._order),
            oc.OrderClosed: self._closed,
            oc.StockChange: self._stock,
            oc.NoteRemoved: self._note,
            cc.ProductRemoved: self._product_gone,
            oc.BuyerForgotten: self._forgotten,
            cc.ChannelChange: self._channel,
            cc.AlertChange: self._alert,
            cc.RoleChange: self._role,
            cc.NicknameChange: self._nickname,
            cc.SettingChange: self._setting,
            cc.DigestChange: self._digest,
            cc.ClockChange: self._clock,
        }

    def make(self, change: Change) -> None:
        """Make the change on what is there. Raises Refused (ChangedSince, LastOwner) where its before is not there any more."""
        way = self._ways.get(type(change))
        if way is not None:
            way(change)

    def _order_now(self, number: str) -> Order:
        order = self._orders.get(number) or self._view.orders.get(number)
        if order is None:
            raise Refused(ChangedSince(number))
        return order

    def _order(self, change: Any) -> None:
        order = self._order_now(change.order)
        field = FIELDS[type(change)]
        _same(getattr(order, field), change.before, change.order)
        self._orders[order.number] = replace(order, **{field: change.after})
        if isinstance(change, oc.PinChange):
            self._pieces(change.product, pinned=change.after - change.before)

    def _closed(self, change: oc.OrderClosed) -> None:
        order = self._order_now(change.order.number)
        for field in AS_OPENED:
            _same(getattr(order, field), getattr(change.order, field), order.number)
        notes = len(self._view.orders.notes(order.number)) - self._notes_gone.get(order.number, 0)
        _same(notes, 0, order.number)
        if order.pinned and order.product is not None:
            self._pieces(order.product, pinned=-order.pinned)

    def _product_now(self, code: str) -> Product:
        product = self._products.get(code) or self._view.stock.get(code)
        if product is None:
            raise Refused(ChangedSince(code))
        return product

    def _pieces(self, code: str, *, pinned: int) -> None:
        product = self._product_now(code)
        self._shelve(replace(product, pinned=product.pinned + pinned))

    def _stock(self, change: oc.StockChange) -> None:
        product = self._product_now(change.product)
        _same(product.on_hand, change.before, change.product)
        self._shelve(replace(product, on_hand=change.after))

    def _shelve(self, product: Product) -> None:
        """Others may have had the pieces since: then they are not there to be given back."""
        if product.pinned > (product.on_hand or 0):
            raise Refused(ChangedSince(product.code))
        self._products[product.code] = product

    def _note(self, change: oc.NoteRemoved) -> None:
        _same(self._view.orders.note(change.order, change.place), change.text, change.order)
        self._notes_gone[change.order] = self._notes_gone.get(change.order, 0) + 1

    def _product_gone(self, change: cc.ProductRemoved) -> None:
        _same(self._product_now(change.product).on_hand, None, change.product)

    def _forgotten(self, change: oc.BuyerForgotten) -> None:
        del change
        raise Refused(NothingToUndo())

    def _channel(self, change: cc.ChannelChange) -> None:
        states: dict[str, ChannelState] = {channel.code: channel.state for channel in self._view.company.channels()}
        _same(states.get(change.channel), change.before, change.name)

    def _alert(self, change: cc.AlertChange) -> None:
        _same(self._view.company.alert_enabled(change.person, change.alert), change.before, change.alert.value)

    def _nickname(self, change: cc.NicknameChange) -> None:
        known = Nickname(change.nickname, change.kind, change.code) in self._view.company.nicknames()
        _same(known, change.before, change.nickname)

    def _setting(self, change: cc.SettingChange) -> None:
        _same(self._view.company.settings()[change.setting], change.before, change.setting.value)

    def _digest(self, change: cc.DigestChange) -> None:
        _same(self._view.company.digests().get(change.person), change.before, str(change.person))

    def _clock(self, change: cc.ClockChange) -> None:
        days = {account.key: days_of(account, change.clock) for account in self._view.company.malls()}
        _same(days.get(change.mall), change.before, change.mall)

    def _role(self, change: cc.RoleChange) -> None:
        roles: dict[int, Role] = {person.id: person.role for person in self._view.company.people()}
        _same(roles.get(change.person), change.before, change.name)
        owners = sum(role is Role.OWNER for role in roles.values())
        if change.before is Role.OWNER and owners == 1:
            raise Refused(LastOwner())


def _same(now: object, expected: object, subject: str) -> None:
    if now != expected:
        raise Refused(ChangedSince(subject))
