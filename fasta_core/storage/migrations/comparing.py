"""How the tables in the code and in a database are compared, and how a difference is written down."""

from typing import Any, Literal

from fasta_core.storage.tables import Utc


def written(kind: str, thing: Any, _context: object) -> str | Literal[False]:
    """The desk's own column type as a migration writes it: a migration stands on its own feet."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(thing, Utc) else False


OPTIONS: dict[str, Any] = {"render_item": written, "compare_type": True, "transaction_per_migration": False}
