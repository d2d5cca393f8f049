"""Made-up buyers, parcels and numbers."""

from dataclasses import dataclass
from random import Random

from bot.demo.sample.contents import Names, SampleMall
from fasta_core.domain.order import Invoice

DIGITS = {"cj": 12, "hanjin": 12, "lotte": 12, "epost": 13, "logen": 11}
CHECKED = {"cj", "hanjin", "lotte", "logen"}
CHECK = 7


@dataclass(frozen=True, slots=True)
class Buyer:
    """Somebody who buys."""

    name: str
    phone: str
    address: str


def buyer(rng: Random, names: Names) -> Buyer:
    """Somebody new; the phone number is one that no carrier gives out."""
    phone = f"0100{rng.randrange(10**7):07d}"
    street, flat = (
        f"{rng.randrange(1, 900)}-{rng.randrange(1, 40)}",
        f"{rng.randrange(101, 120)}-{rng.randrange(101, 1905)}",
    )
    home = f"{rng.choice(names.towns)} {street}, {flat}"
    return Buyer(rng.choice(names.surnames) + rng.choice(names.given), phone, home)


def invoice(rng: Random, couriers: tuple[str, ...]) -> Invoice:
    """An invoice number as its courier's are: the right length, and the last digit the rest of a division by seven."""
    courier = rng.choice(couriers)
    head = rng.choice("456") + "".join(rng.choices("0123456789", k=DIGITS[courier] - 2))
    return Invoice(head + (str(int(head) % CHECK) if courier in CHECKED else rng.choice("0123456789")), courier)


def mall_order(mall: SampleMall, day: str, serial: int) -> str:
    """An order number as this mall gives them."""
    return mall.order.format(day=day, serial=serial)


def mall_line(mall: SampleMall, day: str, serial: int, product: int) -> str | None:
    """A line number as this mall gives them; None where it has none."""
    return mall.line.format(day=day, serial=serial, product=product) if mall.line else None
