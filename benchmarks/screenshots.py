"""Takes the README's pictures: the five most used talks, at phone size, in the demo as it runs."""

import asyncio
import shutil
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Page, ViewportSize, async_playwright, expect

from bot.demo.desk import Demo, prepare, running_demo
from bot.settings import Settings

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
PHONE: ViewportSize = {"width": 390, "height": 844}
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PORT = 8771
OWNER = 9001
STEADY = 700
"""Milliseconds until the page has finished moving."""


async def sold_out(page: Page) -> None:
    """Which orders wait for goods, and which of them can go now."""
    await say(page, "이번 주 품절주문")


async def restore(page: Page) -> None:
    """An order comes back: the plan, the tap, what was done."""
    await say(page, "주문 123 복원해줘")
    await tap(page, "실행")


async def delayed_returns(page: Page) -> None:
    """Returns that do not get on."""
    await say(page, "회수지연 보여줘")


async def release(page: Page) -> None:
    """Goods adjusted and an order released, in one plan."""
    await say(page, "A-111 품절해제 재고 +10")


async def direct_trade(page: Page) -> None:
    """A direct trade in one line, then the channel's sales."""
    await say(page, "페어리 홍길동 A-101 3개 84,000")
    await tap(page, "실행")
    await say(page, "이번 달 채널별 매출")


TALKS: tuple[Callable[[Page], Awaitable[None]], ...] = (sold_out, restore, delayed_returns, release, direct_trade)


async def say(page: Page, text: str) -> None:
    """Write a line and wait for what is answered."""
    answers = page.locator(".theirs .words")
    before = await answers.count()
    await page.get_by_label("메시지", exact=True).fill(text)
    await page.keyboard.press("Enter")
    await expect(answers).not_to_have_count(before)
    await page.wait_for_timeout(STEADY)


async def tap(page: Page, label: str) -> None:
    """Tap the last button with these words and wait until it has had its effect."""
    key = page.locator(".key", has_text=label).last
    await key.click()
    await page.wait_for_timeout(2 * STEADY)


async def take(url: str) -> None:
    """Take every picture, each in a talk of its own page."""
    async with async_playwright() as tools:
        chromium = await tools.chromium.launch(executable_path=shutil.which("chromium"), args=QUIET)
        context = await chromium.new_context(viewport=PHONE, locale="ko-KR", device_scale_factor=1.5)
        page = await context.new_page()
        await page.goto(f"{url}/#{OWNER}")
        await expect(page.locator(".theirs .words")).not_to_have_count(0)
        await page.get_by_role("button", name="자판 단추 숨기기").click()
        for talk in TALKS:
            await talk(page)
            path = PICTURES / f"{talk.__name__}.png"
            await page.screenshot(path=path)
            print(path.name, path.stat().st_size)
        await chromium.close()


async def main() -> None:
    """A fresh demo, its pictures, and nothing left of it."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        demo = Demo(Path(folder), PORT)
        prepare(demo, datetime.now(UTC))
        async with running_demo(demo, Settings()):
            await take(f"http://127.0.0.1:{PORT}")


if __name__ == "__main__":
    asyncio.run(main())
