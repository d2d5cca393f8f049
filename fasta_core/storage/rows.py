"""Rows of the orders and products tables, to frozen values and back."""

from typing import Any

from sqlalchemy import Row

from fasta_core.domain.order import Invoice, Order, Return, Status
from fasta_core.domain.stock import Product


def order_of(row: Row[Any]) -> Order:
    """The order that a row of the orders table is."""
    r = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row as a mapping
    return Order(
        number=r["number"],
        status=Status(r["status"]),
        total=r["total"],
        buyer=r["buyer"],
        ordered_at=r["ordered_at"],
        mall=r["mall"],
        mall_order=r["mall_order"],
        mall_line=r["mall_line"],
        channel=r["channel"],
        sold_out=r["sold_out"],
        product=r["product"],
        product_name=r["product_name"],
        option=r["option"],
        quantity=r["quantity"],
        pinned=r["pinned"],
        phone=r["phone"],
        address=r["address"],
        invoice=None if r["invoice"] is None else Invoice(r["invoice"], r["courier"]),
        returning=_return_of(r),
        mall_status=None if r["mall_status"] is None else Status(r["mall_status"]),
        mall_read_at=r["mall_read_at"],
        buyer_forgotten=r["buyer_forgotten"],
    )


def _return_of(r: Any) -> Return | None:
    if r["return_on"] is None:
        return None
    return Return(
        requested_on=r["return_on"],
        courier=r["return_courier"],
        invoice=r["return_invoice"],
        picked_up_on=r["picked_up_on"],
        arrived_on=r["arrived_on"],
        reason=r["return_reason"],
    )


def invoice_columns(invoice: Invoice | None) -> dict[str, Any]:
    """The columns in which an order keeps its invoice."""
    return {"invoice": invoice and invoice.number, "courier": invoice and invoice.courier}


def return_columns(parcel: Return | None) -> dict[str, Any]:
    """The columns in which an order keeps its return."""
    return {
        "return_on": parcel and parcel.requested_on,
        "return_courier": parcel and parcel.courier,
        "return_invoice": parcel and parcel.invoice,
        "picked_up_on": parcel and parcel.picked_up_on,
        "arrived_on": parcel and parcel.arrived_on,
        "return_reason": parcel.reason if parcel else "",
    }


def line_key(order: Order) -> str:
    """What tells an order's line from the others of its mall order: the mall's line number, else what was bought.

    A direct trade has no mall order, so its own number keeps its key apart.
    """
    if order.mall_order is None:
        return order.number
    return order.mall_line or f"{order.product or order.product_name}/{order.option}"


def order_columns(order: Order) -> dict[str, Any]:
    """Every column of an order but the company."""
    return {
        "number": order.number,
        "serial": int(order.number),
        "status": order.status.value,
        "total": order.total,
        "buyer": order.buyer,
        "ordered_at": order.ordered_at,
        "mall": order.mall,
        "mall_order": order.mall_order,
        "mall_line": order.mall_line,
        "line_key": line_key(order),
        "channel": order.channel,
        "sold_out": order.sold_out,
        "product": order.product,
        "product_name": order.product_name,
        "option": order.option,
        "quantity": order.quantity,
        "pinned": order.pinned,
        "phone": order.phone,
        "address": order.address,
        "mall_status": order.mall_status and order.mall_status.value,
        "mall_read_at": order.mall_read_at,
        "buyer_forgotten": order.buyer_forgotten,
        **invoice_columns(order.invoice),
        **return_columns(order.returning),
    }


def product_of(row: Row[Any]) -> Product:
    """The product that a row of the products table is."""
    r = row._mapping  # noqa: SLF001 - as above
    return Product(r["product"], r["name"], r["option"], r["on_hand"], r["pinned"])
