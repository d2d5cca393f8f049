"""The chat page in a real browser: what is typed and tapped arrives, what the bot does is seen."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Route, ViewportSize, async_playwright, expect
from telegram import Bot, BotCommand, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.demo.telegram.server import TelegramServer
from tests.demo.conftest import JOON, MINA, TOKEN
from tests.demo.pictures import PNG

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]
PHONE: ViewportSize = {"width": 390, "height": 844}
CHROMIUM = shutil.which("chromium")  # the system's own, or else what the tool brought
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NASTY = "<img src=x onerror=\"document.title='broken'\"><b>x</b> & <script>document.title='broken'</script>"
CARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("실행", callback_data="7:do", api_kwargs={"style": "success"})],
        [InlineKeyboardButton("송장 복사", copy_text=CopyTextButton("6012-3456"))],
    ]
)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all of these tests, which therefore share an event loop."""
    async with async_playwright() as tools:
        yield await tools.chromium.launch(executable_path=CHROMIUM, args=QUIET)


@pytest_asyncio.fixture(loop_scope="module")
async def url(server: TelegramServer) -> AsyncIterator[str]:
    """The address of the page."""
    async with server.running() as address:
        yield address


@pytest_asyncio.fixture(loop_scope="module")
async def bot(url: str) -> AsyncIterator[Bot]:
    """The bot's side of the talk."""
    async with Bot(TOKEN, base_url=f"{url}/bot") as made:
        yield made


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, url: str) -> AsyncIterator[Page]:
    """A phone that looks at the page as Mina; an error in the page fails the test."""
    errors: list[str] = []
    async with await browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"]) as context:
        opened = await context.new_page()
        opened.on("pageerror", lambda error: errors.append(str(error)))
        await opened.goto(f"{url}/#{MINA.id}")
        yield opened
    assert errors == []


async def test_typing_makes_a_bubble_and_a_tap_is_answered(page: Page, bot: Bot, server: TelegramServer) -> None:
    await page.get_by_role("button", name="시작").click()
    await page.get_by_label("메시지", exact=True).fill("주문 123 복원해줘")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .words").last).to_contain_text("주문 123 복원해줘")
    await bot.send_message(MINA.id, "<b>복원할까요?</b>", "HTML", reply_markup=CARD)
    await page.get_by_role("button", name="실행").click()
    await expect(page.locator(".key.waiting")).to_have_count(1)
    (tap,) = [update for update in server.pending() if "callback_query" in update]
    await bot.answer_callback_query(tap["callback_query"]["id"], "복원했습니다")
    await bot.edit_message_text("됐습니다", MINA.id, server.messages(MINA.id)[-1].id)

    assert tap["callback_query"]["data"] == "7:do"
    await expect(page.locator("#toast")).to_have_text("복원했습니다")
    await expect(page.locator(".key")).to_have_count(0)
    await expect(page.locator(".theirs .words").last).to_contain_text("됐습니다")
    await expect(page.locator(".theirs .time")).to_contain_text("수정됨")


async def test_a_persons_text_is_never_markup(page: Page, bot: Bot, server: TelegramServer) -> None:
    await server.say(MINA.id, NASTY)
    await bot.send_message(MINA.id, NASTY)

    await expect(page.locator(".words")).to_have_count(2)
    for shown in await page.locator(".words").all_text_contents():
        assert shown.startswith(NASTY)
    assert await page.title() != "broken"
    assert await page.locator(".words img, .words script").count() == 0


async def test_an_invitation_pasted_by_another_person_joins_as_them(page: Page, server: TelegramServer) -> None:
    await server.say(JOON.id, "hi")
    await page.get_by_role("button", name=f"{JOON.first_name}(으)로 이야기하기").click()
    field = page.get_by_label("Message", exact=True)
    await field.fill("https://t.me/fasta_desk_bot?start=CODE-1")
    await field.press("Enter")

    await expect(page.locator(".mine .words").last).to_contain_text("/start CODE-1")
    assert server.messages(JOON.id)[-1].text == "/start CODE-1"
    assert server.messages(MINA.id) == []


async def test_what_happens_while_the_page_loads_is_not_lost(page: Page, server: TelegramServer) -> None:
    said: list[int] = []

    async def slowly(route: Route) -> None:
        before = await route.fetch()
        if not said:
            said.append(await server.say(MINA.id, "meanwhile"))
        await route.fulfill(response=before)

    await page.route("**/page/state", slowly)
    await page.reload()

    await expect(page.locator(".mine .words")).to_contain_text("meanwhile")
    await expect(page.get_by_label("메시지", exact=True)).to_be_visible()


async def test_what_comes_while_one_is_elsewhere_is_counted(page: Page, bot: Bot, server: TelegramServer) -> None:
    await expect(page.get_by_role("button", name="시작")).to_be_visible()
    await server.say(JOON.id, "hi")
    await bot.send_message(JOON.id, "one")
    await bot.send_message(JOON.id, "two")

    await expect(page).to_have_title("(2) 파스타 데스크")
    await page.get_by_role("button", name="Joon").click()
    await expect(page).to_have_title("Fasta Desk")


async def test_files_commands_and_copying(page: Page, bot: Bot, server: TelegramServer, tmp_path: Path) -> None:
    await bot.set_my_commands([BotCommand("help", "도움말"), BotCommand("undo", "되돌리기")])
    await server.say(MINA.id, "hi")
    await bot.send_message(MINA.id, "카드", reply_markup=CARD)
    (tmp_path / "주문.csv").write_bytes(b"1,2")
    (tmp_path / "상자.png").write_bytes(PNG)
    await page.locator("#file").set_input_files([tmp_path / "주문.csv", tmp_path / "상자.png"])
    await expect(page.locator(".mine .photo img")).to_have_count(1)
    await page.get_by_role("button", name="6012-3456").click()
    await page.get_by_label("메시지", exact=True).press_sequentially("/un")
    await page.get_by_role("button", name="/undo").click()
    await expect(page.locator(".mine .words").last).to_contain_text("/undo")

    file, photo, command = server.messages(MINA.id)[-3:]
    assert (file.document, server.file(file), photo.photo, command.text) == ("주문.csv", b"1,2", True, "/undo")
    assert await page.evaluate("navigator.clipboard.readText()") == "6012-3456"


async def test_the_page_comes_back_after_a_restart(page: Page, tmp_path: Path) -> None:
    server = TelegramServer(token=TOKEN, people=[MINA, JOON], state=tmp_path / "telegram.db")
    async with server.running() as first:
        await page.goto(f"{first}/#{MINA.id}")
        await server.say(MINA.id, "before")
        await expect(page.locator(".words")).to_contain_text("before")
    await expect(page.locator(".status")).to_have_text("연결 중…")
    await server.say(MINA.id, "meanwhile")
    async with server.running(port=int(first.rsplit(":", 1)[1])):
        await expect(page.locator(".words").last).to_contain_text("meanwhile")
        await expect(page.locator(".status")).to_have_text("봇")
    server.close()
