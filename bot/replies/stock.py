"""Stock: what is free first, then what lies on the shelf and what is promised."""

from bot.replies.fitting import Room, as_many
from bot.replies.markup import Html, escaped, joined, stacked
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from fasta_core.domain.stock import Product
from fasta_core.requests.answers import StockAnswer

PRODUCTS = Room(3300, 60)
MOST = 12
LONG_NAME = 90


def stock_reply(found: StockAnswer, context: Shown) -> Reply:
    """The products meant, each with its pieces and how many sold-out orders wait for it."""
    if not found.products:
        return Reply(context.words.say("stock-none"))
    blocks = [_product(product, found.waiting.get(product.code, 0), context) for product in found.products[:MOST]]
    unseen = len(found.products) - len(blocks)
    return Reply(as_many(blocks, PRODUCTS, lambda left: context.words.say("stock-more", count=left), unseen))


def _product(product: Product, waiting: int, context: Shown) -> Html:
    words = context.words
    name = joined(" ", (escaped(product.name, LONG_NAME), escaped(product.option, LONG_NAME)))
    head = joined(" ", (words.say("stock-head", code=product.code), name))
    figures = words.say("stock-untracked", code=product.code)
    if product.on_hand is not None and product.free is not None:
        figures = words.say("stock-figures", free=product.free, on_hand=product.on_hand, pinned=product.pinned)
    return stacked(head, figures, words.say("stock-waiting", count=waiting) if waiting else "")
