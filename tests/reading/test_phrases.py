"""Talk around a request changes nothing, however it is put together; and it makes no request of what is none."""

from itertools import product

import pytest

from bot.reading.reader import Reader
from tests.reading.expected import is_understood_write
from tests.reading.generator.talk import CLOSERS_EN, GREETINGS_EN, SOFTENERS_EN
from tests.reading.test_robustness import NOW

AROUND = tuple(product(("", *GREETINGS_EN), ("", *SOFTENERS_EN), ("", *CLOSERS_EN)))


@pytest.mark.parametrize(
    "request_said",
    [
        "restore 4521",
        "late returns on coupang",
        "add 3 to A-102 stock",
        "show order 4521",
        "sales yesterday",
        "undo that",
    ],
)
def test_a_greeting_a_softener_and_a_closer_change_nothing(reader: Reader, request_said: str) -> None:
    plain = reader.read(request_said, NOW)
    lines = [f"{greeting}{softener}{request_said}{closer}" for greeting, softener, closer in AROUND]

    changed = [line for line in lines if reader.read(line, NOW) != plain]

    assert not changed


@pytest.mark.parametrize(
    "said",
    [
        "i restored 4521",
        "don't restore 4521",
        "should i restore 4521",
        "was 4521 marked cancelled",
        "4521 got restored",
    ],
)
def test_talk_around_what_is_no_request_makes_none_of_it(reader: Reader, said: str) -> None:
    lines = [f"{greeting}{softener}{said}{closer}" for greeting, softener, closer in AROUND]

    assert [line for line in lines if is_understood_write(reader.read(line, NOW))] == []


@pytest.mark.parametrize("thanks", ["thanks", "thank you so much", "sorry", "thx a lot", "apologies"])
def test_thanks_for_a_deed_is_no_request_for_it(reader: Reader, thanks: str) -> None:
    lines = [f"{thanks} for {deed}" for deed in ("restoring 4521", "marking 4521 cancelled", "adding 3 to A-102")]

    assert [line for line in lines if is_understood_write(reader.read(line, NOW))] == []


@pytest.mark.parametrize(
    "reason",
    [
        "mall refunded it already",
        "coupang has already refunded the order",
        "the customer was refunded yesterday",
        "since the mall already gave the refund",
        "their money was returned",
        "the refund went through",
    ],
)
def test_a_reason_before_a_write_is_no_part_of_it(reader: Reader, reason: str) -> None:
    said = reader.read(f"{reason}, mark 3300 as cancelled", NOW)

    assert said == reader.read("mark 3300 as cancelled", NOW)
    assert is_understood_write(said)
