"""What can be wrong with a sheet: refusals of a whole file, and errors of single cells. Facts without text."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class EmptyFile:
    """There is nothing in the file, or nothing in its sheets."""


@dataclass(frozen=True, slots=True)
class FileTooLarge:
    """The file, unpacked, is larger than the desk reads; `limit` in megabytes."""

    limit: int


@dataclass(frozen=True, slots=True)
class CellsTooFarApart:
    """Single cells far to the right or far below make the sheet too large to read: rows and columns as they reach."""

    rows: int
    columns: int


@dataclass(frozen=True, slots=True)
class EncryptedFile:
    """The file asks for a password."""


@dataclass(frozen=True, slots=True)
class NotASheet:
    """The file is something else; `kind` is what its first bytes say ("png", "pdf", "html", "xlsb", "binary" …)."""

    kind: str


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """The file begins like a sheet, but cannot be read to its end."""


@dataclass(frozen=True, slots=True)
class HeadersUnknown:
    """No row among the first ones names the columns of a sheet that the desk knows.

    `found` is the row that looks most like headers, `closest` the kind of sheet that is nearest, `missing` what it lacks.
    """

    found: tuple[str, ...]
    closest: str | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoRows:
    """There are headers, and nothing below them; `format` is the kind of sheet."""

    format: str


@dataclass(frozen=True, slots=True)
class MallNeeded:
    """The sheet doesn't say which mall it is of, and nobody else did."""


@dataclass(frozen=True, slots=True)
class MallUnknown:
    """Neither a marketplace nor an account of the company is called so."""

    mall: str


@dataclass(frozen=True, slots=True)
class MallOfAnotherFormat:
    """The sheet is another marketplace's than the one that was said."""

    format: str
    mall: str


@dataclass(frozen=True, slots=True)
class TooManyRows:
    """More rows than can be shown as one plan; the terminal command takes them."""

    limit: int


SheetRefusal = (
    EmptyFile
    | FileTooLarge
    | CellsTooFarApart
    | EncryptedFile
    | NotASheet
    | BrokenFile
    | HeadersUnknown
    | NoRows
    | MallNeeded
    | MallUnknown
    | MallOfAnotherFormat
    | TooManyRows
)


class SheetRefused(Exception):
    """A file that is refused as a whole; nothing of it is imported."""

    def __init__(self, refusal: SheetRefusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal


class Expected(StrEnum):
    """What a cell was expected to hold; the value is the last part of its message's key."""

    SOMETHING = "something"
    NUMBER = "number"
    NUMBER_AS_TEXT = "number-as-text"
    AMOUNT = "amount"
    QUANTITY = "quantity"
    STOCK = "stock"
    DAY = "day"
    STATUS = "status"
    PAID = "paid"
    MALL = "mall"
    YES_OR_NO = "yes-or-no"
    INVOICE = "invoice"
    PHONE = "phone"
    SHORTER = "shorter"
    SAME_AS_BEFORE = "same-as-before"
    NOT_BELOW_PINNED = "not-below-pinned"


@dataclass(frozen=True, slots=True)
class RowError:
    """A cell that cannot be taken over, so that its row is left out: the row as a person counts it, the column as it is headed.

    `orders` are those that stand in the way.
    """

    row: int
    column: str
    value: str
    expected: Expected
    orders: tuple[str, ...] = ()


class BadCell(Exception):
    """A cell's value cannot be read as what its column holds."""

    def __init__(self, expected: Expected) -> None:
        super().__init__(expected)
        self.expected = expected
