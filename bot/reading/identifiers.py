"""Numbers that name something: phones, invoices, order numbers, product codes."""

import re

from bot.reading.tokens import Sense

_PHONE = re.compile(
    r"(?:\+82[ -]?)?0?1[016789][ .-]?\d{3,4}[ .-]?\d{4}(?!\d)"
    r"|050\d[ -]?\d{3,4}[ -]?\d{4}(?!\d)"
    r"|0(?:2|[3-6]\d|70)-\d{3,4}-\d{4}(?!\d)"
)
_DASHED_ORDER = re.compile(
    r"(?:\d{1,2}-20\d{6}-\d{4,}|20\d{6}-(?!20\d{6}(?!\d))\d{4,8}|(?!\d{6}-\d{6}(?!\d)|\d{8}-\d{8}(?!\d))\d{3,}(?:-\d{2,})*-\d{5,})(?![\d-])"
)
_GROUPS = re.compile(
    r"\d{3,4}(?:[ -]\d{4}){2}(?:[ -]?\d{1,2}(?!\d|[.,]\d| ?[^\W\d_a-z]))?(?!\d|-\d)(?! ?\d{4}(?![\d,.]| ?[^\W\d_a-z]))"
    r"|\d{4}[ -]\d{4}[ -]\d{5}(?![\d-])|\d{4}-\d{4}-\d{3}(?![\d-])"
)
_MIXED_ORDER = re.compile(r"(?=[a-z]*\d{8})[a-z]{0,4}-?\d{8}-?[a-z0-9]*(?:-\d+)*(?![a-z0-9])")
_RUN = re.compile(r"\d+")
_RANGE = re.compile(r"(\d{1,8})(?:-| - )(\d{1,8})(?![\d-])")
_CODE = re.compile(r"([a-z]{1,6})-?\d{1,6}(?:(?!x\d)[a-z]{1,3}(?![a-z]))?(?:-[a-z0-9]{1,8})*(?![a-wyz0-9]|x(?!\d))")
_BARE_CODE = re.compile(r"([a-z]{1,4})\d{2,6}(?:-[a-z0-9]{1,8})*(?![a-z0-9])")
_LETTERS_AND_DIGIT = re.compile(r"[a-z]*-?\d")
_BARE = re.compile(r"\d{1,7}(?!\d| ?[-./]| \d)")
_TYPED_CODE = re.compile(r"[a-z0-9][a-z0-9._-]*")

LONG = 9
"""From this many digits on a number is a market's or a courier's, not the desk's own."""


def digits_of(text: str) -> str:
    """The digits of a text, without what stands between them."""
    return "".join(char for char in text if char.isdecimal())


def phone_at(text: str, place: int) -> tuple[int, str] | None:
    """A telephone number that begins here: where it ends, and its digits in the national form."""
    match = _PHONE.match(text, place)
    if match is None:
        return None
    digits = digits_of(match[0])
    if match[0].startswith("+82"):
        digits = "0" + digits[2:].lstrip("0")
    if not digits.startswith("0"):
        return None
    return match.end(), digits


def bare_number_at(text: str, place: int) -> tuple[int, tuple[Sense, ...]] | None:
    """A run of digits that can be nothing but a number or an amount: too short for any other, and nothing goes on behind it."""
    match = _BARE.match(text, place)
    return (match.end(), (Sense("number", match[0]),)) if match is not None else None


def number_at(text: str, place: int) -> list[tuple[int, tuple[Sense, ...]]]:
    """The identifiers that begin at this digit, the likeliest first."""
    phone = phone_at(text, place)
    if phone is not None:
        end, digits = phone
        plain = digits if text[place:end].isdecimal() else None
        return [(end, (Sense("phone", digits), Sense("long", plain)) if plain else (Sense("phone", digits),))]
    found = [*_written_order(text, place), *_groups(text, place), *_ranges(text, place)]
    match = _RUN.match(text, place)
    if match is not None:
        found.append((match.end(), _run(match[0])))
    return found


def _written_order(text: str, place: int) -> list[tuple[int, tuple[Sense, ...]]]:
    match = _DASHED_ORDER.match(text, place) or _MIXED_ORDER.match(text, place)
    if match is None or match[0].isdecimal() or _is_range_of_days(match[0]):
        return []
    number = match[0].upper()
    senses = [Sense("market", number)]
    if not any(char.isalpha() for char in number):
        senses.append(Sense("invoice", digits_of(number)))
    return [(match.end(), tuple(senses))]


def _is_range_of_days(written: str) -> bool:
    """Two runs of eight digits that begin with a year: days, not an order."""
    first, _, last = written.partition("-")
    return len(first) == len(last) == 8 and (first + last).isdecimal() and last.startswith("20")  # noqa: PLR2004


def _groups(text: str, place: int) -> list[tuple[int, tuple[Sense, ...]]]:
    match = _GROUPS.match(text, place)
    if match is None:
        return []
    digits = digits_of(match[0])
    parts = tuple(match[0].replace("-", " ").split())
    senses = [Sense("invoice", digits)]
    if " " in match[0]:
        senses.append(Sense("numbers", parts))
    return [(match.end(), tuple(senses))]


def _ranges(text: str, place: int) -> list[tuple[int, tuple[Sense, ...]]]:
    match = _RANGE.match(text, place)
    return [(match.end(), (Sense("dashed", (match[1], match[2])),))] if match is not None else []


def _run(digits: str) -> tuple[Sense, ...]:
    if len(digits) >= LONG:
        return (Sense("long", digits),)
    return (Sense("number", digits),)


def may_be_typed_at(text: str, place: int) -> bool:
    """Whether the letters here go over into digits, as those of an order number or a product code do."""
    return _LETTERS_AND_DIGIT.match(text, place) is not None


def mixed_order_at(text: str, place: int) -> tuple[int, str] | None:
    """A market's order number of letters and digits that begins at this letter."""
    match = _MIXED_ORDER.match(text, place)
    return (match.end(), match[0].upper()) if match is not None else None


def code_at(text: str, place: int) -> tuple[int, str, str] | None:
    """A product code that begins at this letter: where it ends, the code in capitals, and the letters it begins with."""
    match = _CODE.match(text, place)
    if match is None or ("-" not in match[0] and not _BARE_CODE.match(text, place)):
        return None
    return match.end(), match[0].upper(), match[1]


def typed_code_at(text: str, place: int) -> tuple[int, str] | None:
    """Anything here that is typed like a code, to be looked up among a company's own."""
    match = _TYPED_CODE.match(text, place)
    return (match.end(), match[0].upper()) if match is not None else None
