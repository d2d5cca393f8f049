"""Run 1: kill -9 at each named point of carrying out a confirmation."""

from collections import Counter
from dataclasses import dataclass

from bot.demo.telegram.server import Person, TelegramServer
from bot.outgoing import packed
from bot.replies.reply import Button, Reply
from fasta_core.storage.outbox import Outgoing
from tests.reliability.bots import TOKEN, Orders, dead, end, living, start
from tests.reliability.deaths import POINTS
from tests.reliability.deck import Deal, dealt, lost, twice
from tests.shop import EVERYONE, Shop

CHANGES = 2
"""A dealt trade opens an order and notes something on it."""
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Kills:
    """What came of it: confirmations, deaths, and what was lost, done twice, unanswered, said twice."""

    confirmed: int
    died: int
    lost: int
    twice: int
    unanswered: int
    doubled: Counter[str]
    faults: int


def telegram() -> TelegramServer:
    """A Telegram with the shop's people, all of whom have started the bot."""
    people = [Person(actor.person, actor.name, "ko") for actor in EVERYONE if actor.person is not None]
    server = TelegramServer(token=TOKEN, people=people)
    for person in people:
        server.open_chat(person.id)
    return server


async def killed_at_each_point(shop: Shop, each: int, points: tuple[str, ...] = POINTS) -> Kills:
    """So many confirmations at each point, each of which kills the bot once."""
    wanted = [(point, number) for number in range(each) for point in points]
    deals = dealt(shop, len(wanted))
    server = telegram()
    database = shop.store.engine.url.render_as_string(hide_password=False)
    died = 0
    async with server.running() as url:
        shown = await _shown(shop, server, Orders(database, url), deals)
        for deal, (point, number) in zip(deals, wanted, strict=True):
            await server.tap(deal.person, shown[deal.card], f"{deal.card}:go")
            process = start(Orders(database, url, None, point, deal.card, number % CHANGES))
            died += await dead(process)
            end(process)
        answered = _Answers(server, shown)
        with living(Orders(database, url)):
            await server.wait_until(lambda: len(answered.by_card) == len(deals), PATIENCE)
    point_of = {deal.card: point for deal, (point, _) in zip(deals, wanted, strict=True)}
    return Kills(
        confirmed=len(deals),
        died=died,
        lost=len(lost(shop, deals)),
        twice=len(twice(shop)),
        unanswered=len(deals) - len(answered.by_card),
        doubled=Counter(point_of[card] for card, count in answered.by_card.items() if count > 1),
        faults=len(shop.faults()),
    )


async def _shown(shop: Shop, server: TelegramServer, orders: Orders, deals: list[Deal]) -> dict[str, int]:
    """Let the plans stand in the chat; the message of each card."""
    with shop.store.writing(shop.company) as unit:
        for deal in deals:
            plan = Reply(deal.buyer, buttons=((Button("실행", "go"),),))
            unit.outbox.put(Outgoing(deal.person, packed(plan), card=deal.card))
    person = deals[0].person
    with living(orders):
        await server.wait_until(lambda: len(server.messages(person)) == len(deals), PATIENCE)
    return {deal.card: message.id for deal, message in zip(deals, server.messages(person), strict=True)}


@dataclass(frozen=True, slots=True)
class _Answers:
    """How often the message of each card was edited, as Telegram saw it."""

    server: TelegramServer
    shown: dict[str, int]

    @property
    def by_card(self) -> Counter[str]:
        """Edits, also those that changed nothing."""
        edits = Counter(int(call["message_id"]) for method, call in self.server.calls if method == "editMessageText")
        return Counter({card: edits[message] for card, message in self.shown.items() if edits[message]})
