"""Couriers (택배사): how long their invoice numbers are, and what their last digit must be."""

import re
import unicodedata
from dataclasses import dataclass

from fasta_core.domain.order import Invoice
from fasta_core.domain.order_refusals import BadInvoice, InvoiceCheckFailed, UnknownCourier
from fasta_core.domain.warnings import CheckDigitDoubtful


@dataclass(frozen=True, slots=True)
class Courier:
    """A courier. `checked` are the lengths whose last digit is the rest modulo 7; the rule is `certain` or only warns."""

    code: str
    digits: tuple[int, ...]
    checked: tuple[int, ...] = ()
    certain: bool = False


COURIERS: dict[str, Courier] = {
    courier.code: courier
    for courier in (
        Courier("cj", (10, 12), checked=(12,)),
        Courier("hanjin", (10, 12), checked=(10, 12)),
        Courier("lotte", (10, 12, 13), checked=(12,), certain=True),
        Courier("epost", (13,)),
        Courier("logen", (11,), checked=(11,)),
        Courier("kdexp", (9, 10, 11, 12, 13)),
    )
}
ANY_LENGTH = tuple(sorted({length for courier in COURIERS.values() for length in courier.digits}))
SEPARATORS = re.compile(r"[\s\-‐-―]+")
DIGITS = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class Checked:
    """An invoice that may be kept, with a doubt if there is one."""

    invoice: Invoice
    doubts: tuple[CheckDigitDoubtful, ...] = ()


def check_invoice(text: str, code: str | None) -> Checked | BadInvoice | InvoiceCheckFailed | UnknownCourier:
    """The invoice a person typed, spaces and hyphens aside, or why no courier could have given it out.

    Without a courier any courier's length will do; the courier is never guessed from it.
    """
    number = SEPARATORS.sub("", unicodedata.normalize("NFKC", text))
    courier = None if code is None else COURIERS.get(code)
    if code is not None and courier is None:
        return UnknownCourier(code)
    lengths = ANY_LENGTH if courier is None else courier.digits
    if DIGITS.fullmatch(number) is None or len(number) not in lengths:
        return BadInvoice(number, code, lengths)
    return Checked(Invoice(number)) if courier is None else _checked(number, courier)


def _checked(number: str, courier: Courier) -> Checked | InvoiceCheckFailed:
    invoice = Invoice(number, courier.code)
    if len(number) not in courier.checked or int(number[:-1]) % 7 == int(number[-1]):
        return Checked(invoice)
    if courier.certain:
        return InvoiceCheckFailed(number, courier.code)
    return Checked(invoice, (CheckDigitDoubtful(number, courier.code),))
