"""Hostile lines and taps, thought out by dice: what people paste, what attackers send, what nobody expects."""

import random
import string
from collections.abc import Callable

PIECES = (
    "주문 {n} 복원해줘",
    "{n} 취소완료",
    "A-102 재고 +{n}",
    "직거래 김민지 {n}원",
    "페어리 홍길동 A-102 {n}개 84,000",
    "{n} 송장 {n} CJ",
    "{n} 메모 ",
    "회수지연",
    "이번 달 채널별 매출",
    "지난 {n}일 쿠팡 주문",
    "뒷번호 {n}",
    "품절주문",
    "도움말",
    "/start {n}",
    "/invite",
    "/undo",
    "restore {n}",
    "orders from {n}/{n} to {n}/{n}",
    "A-102 품절해제 재고 +{n}",
    "알림 꺼줘",
    "2번 열어줘",
    "다음",
    "취소",
    "되돌려줘",
)
NUMBERS = (
    "0",
    "-1",
    "1",
    "123",
    "9" * 18,
    "9" * 400,
    "1e999",
    "NaN",
    "0x1F",
    "٣٤",
    "１２３",
    "½",
    "²",
    "3.5만",
    "1,2,3",
    "1~60",
    "--",
    "²³",
    "壹",
    "억만조",
)
SIGNS = (
    "\u202e",
    "\u200b",
    "\u0000",
    "\ufeff",
    "\ud83d",
    "\U000e0041",
    "\u0301" * 40,
    "🏳️‍🌈",
    "<b>",
    "</b>",
    "<script>alert(1)</script>",
    "&lt;",
    "' OR 1=1 --",
    "; DROP TABLE orders;",
    "%s%n",
    "{0.__class__}",
    "${jndi:ldap://x}",
    "\\",
    "\r\n",
    "\t",
    "ㅁㄴㅇㄹ",
    "ᄀ" * 30,
    "가" * 500,
    "{" * 60,
    "(" * 200,
    "@fasta_desk_bot",
    "http://x.kr/?q=1",
    "\x1b[31m",
    "=1+1",
    "…",
)
VERBS = (
    "go",
    "alt",
    "no",
    "undo",
    "n",
    "p",
    "o",
    "m",
    "d",
    "rel",
    "fix",
    "do",
    "show",
    "back",
    "c",
    "skip",
    "yes",
    "x",
    "a",
    "s",
    "r",
    "l",
    "w",
    "t",
)
RESTS = (
    "",
    ":",
    ":1",
    ":-1",
    ":0",
    ":99999999999999999999",
    ":orders",
    ":restore",
    ":1:drop",
    ":²",
    ":\x00",
    ":coupang",
    ":…",
    ":1:1",
    ":owner",
)
LONGEST = 4096


def line(dice: random.Random) -> str:
    """A line to fear."""
    ways: tuple[Callable[[random.Random], str], ...] = (_mixed, _mixed, _mixed, _any_signs, _long, _repeated)
    text = dice.choice(ways)(dice)[:LONGEST]
    return text if text.strip() else "."


def tap(dice: random.Random, cards: list[str]) -> str:
    """A button's data: a verb nobody put there, on a card that is known or not."""
    known = cards and dice.random() < 0.8
    card = dice.choice(cards) if known else "".join(dice.choices(string.printable, k=dice.randint(0, 24)))
    return f"{card}:{dice.choice(VERBS)}{dice.choice(RESTS)}"[:64]


def _mixed(dice: random.Random) -> str:
    said = dice.choice(PIECES).replace("{n}", dice.choice(NUMBERS))
    bits = [said, *dice.choices(SIGNS, k=dice.randint(0, 3)), *dice.choices(NUMBERS, k=dice.randint(0, 2))]
    dice.shuffle(bits)
    return dice.choice(["", " ", "  ", "\n"]).join(bits)


def _any_signs(dice: random.Random) -> str:
    return "".join(
        chr(
            dice.choice([dice.randrange(0x20, 0x250), dice.randrange(0xAC00, 0xD7A4), dice.randrange(0x1F300, 0x1FAFF)])
        )
        for _ in range(dice.randint(1, 80))
    )


def _long(dice: random.Random) -> str:
    return " ".join(dice.choices((*PIECES, *NUMBERS, *SIGNS), k=dice.randint(30, 300)))


def _repeated(dice: random.Random) -> str:
    return dice.choice((*PIECES, *SIGNS, *NUMBERS)) * dice.randint(10, 1000)
