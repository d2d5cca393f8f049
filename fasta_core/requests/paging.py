"""Pages of a list that is wholly known: a cursor says which key the page before ended with."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from fasta_core.domain.order_refusals import BadCursor
from fasta_core.requests.view import Refused

Row = TypeVar("Row")
Key = tuple[Any, ...]


def page_of(
    rows: Sequence[Row], key: Callable[[Row], Key], page: tuple[str | None, int]
) -> tuple[tuple[Row, ...], str | None]:
    """The rows after the cursor, sorted by their keys, and the next cursor; `page` is (cursor, limit). Raises Refused."""
    after, limit = page
    ordered = sorted(rows, key=key)
    if after is not None:
        ended = _read(after)
        if ordered and [type(part) for part in ended] != [type(part) for part in key(ordered[0])]:
            raise Refused(BadCursor(after))
        ordered = [row for row in ordered if key(row) > ended]
    shown = tuple(ordered[: max(limit, 1)])
    return shown, _cursor(key(shown[-1])) if len(ordered) > len(shown) else None


def _cursor(key: Key) -> str:
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def _read(cursor: str) -> Key:
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError, RecursionError) as broken:
        raise Refused(BadCursor(cursor)) from broken
    if not isinstance(key, list):
        raise Refused(BadCursor(cursor))
    return tuple(key)
