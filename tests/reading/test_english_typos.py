"""A typing error in an English write is set right where it can only be one thing, whichever word it is in."""

import pytest

from bot.reading.reader import Reader
from tests.reading.test_robustness import NOW

LINES = {
    "plaese restore 4521": "restore 4521",
    "restore 4521 pelase": "restore 4521",
    "could you retsore 4521": "could you restore 4521",
    "wold you restore 4521": "would you restore 4521",
    "release osld out 4521": "release sold out 4521",
    "please relaese sold out 4521": "please release sold out 4521",
    "cancel compltee 4521": "cancel complete 4521",
    "reverse the cancellaiton on 4521": "reverse the cancellation on 4521",
    "undo my lats change": "undo my last change",
    "disable sodl out notifications": "disable sold out notifications",
    "4521 mmeo: left with security guard": "4521 memo: left with security guard",
    "direct trade custmer john smith 35000": "direct trade customer john smith 35000",
    "fairy byer seol ari total 42,000": "fairy buyer seol ari total 42,000",
    "walk-in sale 58,000 won shin taeho phonne 010-1234-5678": "walk-in sale 58,000 won shin taeho phone 010-1234-5678",
    "walk-in: kang dahye bouhgt two m-31 for 42k total": "walk-in: kang dahye bought two m-31 for 42k total",
    "manual order for bae suyeon tootal 99,000": "manual order for bae suyeon total 99,000",
    "fairy pi sungho hanjon tracking 501122334455 52k": "fairy pi sungho hanjin tracking 501122334455 52k",
}


@pytest.mark.parametrize(("typed", "meant"), LINES.items())
def test_a_typing_error_reads_like_what_was_meant_and_says_so(reader: Reader, typed: str, meant: str) -> None:
    read, right = reader.read(typed, NOW), reader.read(meant, NOW)

    assert (read.outcome, read.intent, read.slots) == (right.outcome, right.intent, right.slots)
    assert (read.flags, right.flags) == (("typo",), ())


def test_a_mistyped_please_is_no_part_of_a_new_channels_name(reader: Reader) -> None:
    assert reader.read("pleasr add outlet to the trade types", NOW).slots == {"channel": "outlet"}


def test_a_mistyped_reason_turns_no_cancel_into_a_restore(reader: Reader) -> None:
    assert reader.read("customer got the mone back. set 8812 to cancelled pls", NOW).intent != "restore"
