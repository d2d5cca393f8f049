"""Looks at the token and the webhook: the settings by themselves, then what Telegram says of them."""

import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

import aiohttp

from bot.commands.findings import Finding, broken, fine, odd
from bot.settings import Settings, is_token

PATIENCE = aiohttp.ClientTimeout(total=5)
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes as a webhook's secret token."""
UNKNOWN_TOKEN = (401, 404)


def settings_of_telegram(settings: Settings) -> Iterator[Finding]:
    """Whether the settings can work, without asking Telegram."""
    if settings.telegram_bot_token is None:
        yield odd("check-token-none")
    elif not is_token(settings.telegram_bot_token.get_secret_value()):
        yield broken("check-token-wrong")
    if settings.webhook_url is None:
        yield fine("check-polling")
        return
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""
    if not SECRET.fullmatch(secret):
        yield broken("check-webhook-secret")
    if not settings.webhook_url.startswith("https://"):
        yield broken("check-webhook-address")
    else:
        yield fine("check-webhook", address=settings.webhook_url)


async def answers_of_telegram(settings: Settings) -> AsyncIterator[Finding]:
    """What Telegram says of the token and the webhook; nothing where there is no token to ask with."""
    if settings.telegram_bot_token is None or not is_token(settings.telegram_bot_token.get_secret_value()):
        return
    try:
        async with aiohttp.ClientSession(timeout=PATIENCE) as session:
            bot = await _ask(session, settings, "getMe")
            if bot is None:
                yield broken("check-token-refused")
                return
            yield fine("check-token", name=bot.get("username", ""))
            for finding in _webhook(await _ask(session, settings, "getWebhookInfo") or {}, settings):
                yield finding
    except (aiohttp.ClientError, TimeoutError, ValueError):
        yield odd("check-telegram-away", address=settings.telegram_api_url)


async def _ask(session: aiohttp.ClientSession, settings: Settings, method: str) -> dict[str, Any] | None:
    """What the method returns; None where the token is refused."""
    token = settings.telegram_bot_token.get_secret_value() if settings.telegram_bot_token else ""
    async with session.get(f"{settings.telegram_api_url}/bot{token}/{method}") as answer:
        if answer.status in UNKNOWN_TOKEN:
            return None
        answer.raise_for_status()
        result: dict[str, Any] = (await answer.json()).get("result", {})
        return result


def _webhook(told: dict[str, Any], settings: Settings) -> Iterator[Finding]:
    if told.get("url", "") not in {"", settings.webhook_url}:
        yield odd("check-webhook-other", address=told["url"])
    if told.get("last_error_message"):
        yield odd("check-webhook-error", reason=told["last_error_message"])
    if told.get("pending_update_count"):
        yield odd("check-webhook-waiting", count=told["pending_update_count"])
