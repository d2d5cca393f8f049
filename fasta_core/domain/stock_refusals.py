"""Refusals about stock and products."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NotEnoughStock:
    """Fewer pieces are free than are needed; `free` None: the product's stock was never set."""

    product: str
    needed: int
    free: int | None


@dataclass(frozen=True, slots=True)
class BelowPinned:
    """On hand cannot be set below what is pinned; `holders` are the orders that hold the pieces."""

    product: str
    pinned: int
    asked: int
    holders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NegativeStock:
    """On hand cannot be below zero."""

    product: str
    asked: int


@dataclass(frozen=True, slots=True)
class StockUnchanged:
    """On hand is what was asked already."""

    product: str
    on_hand: int


@dataclass(frozen=True, slots=True)
class StockTooLarge:
    """More pieces than a count can be."""

    product: str
    asked: int


@dataclass(frozen=True, slots=True)
class ProductNotFound:
    """No product has this code or name."""

    product: str


@dataclass(frozen=True, slots=True)
class ProductAmbiguous:
    """Several products are called so; `candidates` are their codes."""

    product: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeveralProducts:
    """One stock figure was said for orders of several products."""

    products: tuple[str, ...]
