"""The demo as a whole: prepared once, run over HTTP, kept until it is forgotten."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.demo.desk import DATABASE, Demo, forget, outdated, prepare, running_demo
from bot.demo.people import telegram_people
from bot.demo.telegram.server import TelegramServer
from bot.settings import Settings

OWNER, STRANGER = telegram_people()[0], telegram_people()[-1]


async def answer(telegram: TelegramServer, person: int, text: str, word: str) -> str:
    """What the bot says to the line; the word tells the answer from a greeting or an alert that comes in between."""

    def answered() -> list[str]:
        return [one.text for one in telegram.messages(person) if one.from_bot and word in one.text]

    await telegram.say(person, text)
    await telegram.wait_until(lambda: bool(answered()))
    return answered()[-1]


async def test_the_owner_is_answered_and_the_stranger_learns_nothing(folder: Path) -> None:
    async with running_demo(Demo(folder), Settings()) as telegram:
        shown = await answer(telegram, OWNER.id, "주문 123", "E-510")
        refused = await answer(telegram, STRANGER.id, "주문 123", "초대")

    assert "취소완료" in shown
    assert "E-510" not in refused


async def test_an_english_speaker_is_answered_in_english(folder: Path) -> None:
    speaker = next(person for person in telegram_people() if person.language_code == "en")

    async with running_demo(Demo(folder), Settings()) as telegram:
        shown = await answer(telegram, speaker.id, "show order 123", "E-510")

    assert "Order 123" in shown


def test_preparing_again_keeps_what_is_there(folder: Path) -> None:
    before = (folder / "malls.json").read_bytes()

    prepare(Demo(folder), datetime.now(UTC))

    assert (folder / "malls.json").read_bytes() == before


def test_a_demo_with_the_tables_of_another_version_is_outdated(folder: Path) -> None:
    fresh = outdated(Demo(folder))
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("ALTER TABLE people DROP COLUMN heard_in")

    assert not fresh
    assert outdated(Demo(folder))
    assert not outdated(Demo(folder / "nowhere"))


def test_a_forgotten_demo_leaves_nothing(folder: Path) -> None:
    forget(Demo(folder))

    assert not folder.exists()
