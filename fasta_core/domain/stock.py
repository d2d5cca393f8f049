"""Stock (재고): what lies on the shelf, what is promised to orders, what is free."""

from dataclasses import dataclass

MOST = 9_999_999
"""The most pieces a count can be; a larger figure is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Product:
    """A product and its pieces. `on_hand` None: its stock was never set, so nothing is counted."""

    code: str
    name: str = ""
    option: str = ""
    on_hand: int | None = None
    pinned: int = 0

    @property
    def free(self) -> int | None:
        """On hand less pinned, never below 0; None where nothing is counted."""
        return None if self.on_hand is None else self.on_hand - self.pinned


class Shelf:
    """The pieces as a plan in the making sees them: what its earlier outcomes take is gone for its later ones."""

    def __init__(self) -> None:
        self._on_hand: dict[str, int] = {}
        self._pinned: dict[str, int] = {}

    def look(self, product: Product) -> Product:
        """The product as it stands after the outcomes planned so far."""
        if product.on_hand is None and product.code not in self._on_hand:
            return product
        return Product(
            product.code,
            product.name,
            product.option,
            self._on_hand.get(product.code, product.on_hand),
            self._pinned.get(product.code, product.pinned),
        )

    def put(self, product: Product, *, on_hand: int | None = None, pinned: int | None = None) -> None:
        """Remember what an outcome leaves behind."""
        seen = self.look(product)
        self._on_hand[product.code] = on_hand if on_hand is not None else seen.on_hand or 0
        self._pinned[product.code] = pinned if pinned is not None else seen.pinned
