"""What was bought, in a few words."""

from bot.replies.markup import Html, escaped, joined
from bot.replies.shown import Shown
from fasta_core.domain.order import Order

SHORT_NAME = 24
SHORT_OPTION = 14
LONG_NAME = 90


def goods(order: Order, context: Shown) -> Html:
    """Product and option, short, with the quantity where it is more than one; empty where no product was said."""
    name = joined(" ", (escaped(order.product_name, SHORT_NAME), escaped(order.option, SHORT_OPTION)))
    what = name or escaped(order.product or "", SHORT_NAME)
    return _times(what, order, context)


def goods_in_full(order: Order, context: Shown) -> Html:
    """Product, option, code and quantity, for an order's card."""
    name = joined(" ", (escaped(order.product_name, LONG_NAME), escaped(order.option, LONG_NAME)))
    code = escaped(order.product or "", LONG_NAME)
    what = context.words.say("card-code", what=name, code=code) if name and code else name or code
    return _times(what, order, context)


def _times(what: Html, order: Order, context: Shown) -> Html:
    if not what or order.quantity == 1:
        return what
    return context.words.say("list-quantity", what=what, quantity=order.quantity)
