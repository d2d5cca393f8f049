"""Buyers' data as they are shown (domain: buyers' data): one form everywhere, for two masks together give the value away."""

import re

from fasta_core.domain.places import neighbourhood

STAR = "*"
HIDDEN = "****"
LAST = 4
SHORTEST_PHONE = 8
SEOUL_CODE = "02"
VIRTUAL = "050"
KOREA = "82"
PHONE_IN_TEXT = re.compile(r"(?<!\d)(?:0[17]\d|050\d|02|0[3-6]\d)[-. ]?\d{3,4}[-. ]?\d{4}(?!\d)")
MASKED_PHONE = re.compile(r"\d{2,4}-\*{4}-\d{4}")


def mask_name(name: str) -> str:
    """A person's or shop's name: first and last letter stay, of two letters the first; Latin words keep their initials."""
    letters = [sign for sign in name if not sign.isspace()]
    if len(letters) <= 1:
        return STAR * len(letters)
    if letters[0].isascii() and letters[0].isalpha():
        return " ".join(word[0] + STAR * (len(word) - 1) for word in name.split())
    return " ".join(_inner_hidden(name, len(letters) > len("..")).split())


def mask_phone(phone: str) -> str:
    """A phone: its first part and its last four digits; what is too short for that is hidden whole."""
    if not phone or MASKED_PHONE.fullmatch(phone):
        return phone
    digits = "".join(sign for sign in phone if sign.isdecimal() and sign.isascii())
    if STAR in phone or len(digits) < SHORTEST_PHONE:
        return HIDDEN
    national = "0" + digits.removeprefix(KOREA) if digits.startswith(KOREA) else digits
    return f"{_first_part(national)}-{HIDDEN}-{national[-LAST:]}"


def mask_phones_in(text: str) -> str:
    """A text that somebody typed, each phone in it masked."""
    return PHONE_IN_TEXT.sub(lambda found: mask_phone(found.group()), text)


def mask_address(address: str) -> str:
    """An address as far as its neighbourhood or town (see `places.neighbourhood`)."""
    return neighbourhood(address)


def _first_part(national: str) -> str:
    if national.startswith(SEOUL_CODE):
        return SEOUL_CODE
    return national[:4] if national.startswith(VIRTUAL) else national[:3]


def _inner_hidden(name: str, keep_last: bool) -> str:
    places = [place for place, sign in enumerate(name) if not sign.isspace()]
    kept = {places[0], places[-1]} if keep_last else {places[0]}
    return "".join(sign if place in kept or sign.isspace() else STAR for place, sign in enumerate(name))
