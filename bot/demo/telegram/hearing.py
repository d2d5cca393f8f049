"""The methods by which a bot hears of updates and answers taps."""

import re
from typing import Any

from bot.demo.telegram.call import Call
from bot.demo.telegram.message import CallbackAnswer
from bot.demo.telegram.refusals import bad_request, conflict
from bot.demo.telegram.updates import Update
from bot.demo.telegram.webhook import Address
from bot.demo.telegram.words import read_answer
from bot.demo.telegram.world import World

LONGEST_ANSWER = 200
LONGEST_WAIT = 50
MOST_CONNECTIONS = 100
URL = re.compile(r"https?://[^\s/]+(/\S*)?")
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


async def get_updates(world: World, call: Call) -> list[Update]:
    """Return what waits from the offset on, or wait for something; the offset acknowledges all before it."""
    if world.webhook.address.url:
        raise conflict(WEBHOOK_ACTIVE)
    _allow(world, call)
    seconds = min(call.number("timeout"), LONGEST_WAIT)
    return await world.updates.poll(call.number("offset"), call.number("limit"), seconds)


def set_webhook(world: World, call: Call) -> bool:
    """Send updates to an address from now on; an empty one means none."""
    url, secret = call.text("url"), call.text("secret_token")
    if url and not URL.fullmatch(url):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(world, call)
    _drop(world, call)
    world.updates.interrupt(conflict("terminated by setWebhook request"))
    connections = min(max(call.number("max_connections", 40), 1), MOST_CONNECTIONS)
    world.webhook.point(Address(url, secret, connections))
    return True


def delete_webhook(world: World, call: Call) -> bool:
    """Keep updates until they are asked for."""
    _drop(world, call)
    world.webhook.point(Address())
    return True


def webhook_info(world: World, _: Call) -> dict[str, Any]:
    """Return where updates go and how that fares."""
    return world.webhook.info()


def answer_tap(world: World, call: Call) -> bool:
    """Answer a tap with nothing, a toast, an alert or a link."""
    text = read_answer(call, LONGEST_ANSWER)
    answer = CallbackAnswer(text, call.flag("show_alert"), call.text("url") or None)
    world.taps.answer(call.text("callback_query_id"), answer, world.clock())
    return True


def _allow(world: World, call: Call) -> None:
    kinds = call.listed("allowed_updates", str)
    if call.values.get("allowed_updates") is not None and tuple(kinds) != world.updates.allowed:
        world.updates.allow(kinds)


def _drop(world: World, call: Call) -> None:
    if call.flag("drop_pending_updates"):
        for update in world.updates.waiting():
            world.updates.done(update["update_id"])
