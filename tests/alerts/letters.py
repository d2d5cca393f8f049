"""What alerts put into the outbox, read back."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Row, select

from bot.outgoing import unpacked
from bot.replies.markup import bare
from bot.replies.reply import Reply
from fasta_core.storage.edge_tables import outbox
from tests.shop import Shop

Written = list[tuple[int, Reply]]


def written(shop: Shop, does: Callable[[], object]) -> Written:
    """What doing this puts into whose chat."""
    before = len(_rows(shop))
    does()
    return [(row.chat, unpacked(row.body)) for row in _rows(shop)[before:]]


def texts(letters: Written) -> list[str]:
    """What is said in them."""
    return [bare(reply.html) for _, reply in letters]


def _rows(shop: Shop) -> list[Row[Any]]:
    with shop.store.reading(shop.company) as unit:
        return list(unit.connection.execute(select(outbox).order_by(outbox.c.seq)))
