"""What an order line is known again by, however often a mall reports it."""

from fasta_core.domain.order import Order

Line = tuple[str, str, str]


def line_of(order: Order) -> Line:
    """An order's mall account, its mall's order number, and the line's.

    Where the mall gives its lines no numbers, what was bought tells them apart. Storage keeps the last part as the line key.
    """
    bought = f"{order.product or order.product_name}/{order.option}"
    return order.mall or "", order.mall_order or "", order.mall_line or bought
