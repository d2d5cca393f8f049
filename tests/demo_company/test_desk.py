"""The demo as a whole: prepared once, run over HTTP, kept until it is forgotten."""

from datetime import UTC, datetime
from pathlib import Path

from bot.demo.desk import Demo, forget, prepare, running_demo
from bot.demo.people import telegram_people
from bot.settings import Settings

OWNER, STRANGER = telegram_people()[0], telegram_people()[-1]


async def test_the_owner_is_answered_and_the_stranger_learns_nothing(folder: Path) -> None:
    async with running_demo(Demo(folder), Settings()) as telegram:
        await telegram.say(OWNER.id, "이번 주 품절주문")
        shown = (await telegram.next_change(OWNER.id))[-1].text
        await telegram.say(STRANGER.id, "이번 주 품절주문")
        refused = (await telegram.next_change(STRANGER.id))[-1].text

    assert "품절주문" in shown
    assert "건" in shown
    assert "초대" in refused


async def test_an_english_speaker_is_answered_in_english(folder: Path) -> None:
    speaker = next(person for person in telegram_people() if person.language_code == "en")

    async with running_demo(Demo(folder), Settings()) as telegram:
        await telegram.say(speaker.id, "show order 123")
        shown = (await telegram.next_change(speaker.id))[-1].text

    assert "Order 123" in shown


def test_preparing_again_keeps_what_is_there(folder: Path) -> None:
    before = (folder / "malls.json").read_bytes()

    prepare(Demo(folder), datetime.now(UTC))

    assert (folder / "malls.json").read_bytes() == before


def test_a_forgotten_demo_leaves_nothing(folder: Path) -> None:
    forget(Demo(folder))

    assert not folder.exists()
