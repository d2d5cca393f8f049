"""Who is in the demo's Telegram: the sample company's people, and a stranger."""

from bot.demo.sample.contents import people
from bot.demo.telegram.people import Person


def telegram_people() -> list[Person]:
    """Everybody with a Telegram account, the owner first."""
    return [Person(one.id, one.name, one.language) for one in people()]


def language() -> str:
    """The company's own language."""
    return people()[0].language
