"""A reply as Telegram would take it: parsed back, measured, its buttons looked at."""

from bot.demo.telegram.html_reading import read_html
from bot.replies.reply import Button, Reply

MOST_UNITS = 4096
MOST_ENTITIES = 100
MOST_VERB = 40


def text_of(reply: Reply) -> str:
    """The text a person sees; fails where the markup is broken, too long or has too many entities."""
    text, entities = read_html(reply.html)
    assert 0 < len(text.encode("utf-16-le")) // 2 <= MOST_UNITS
    assert len(entities) <= MOST_ENTITIES
    for button in buttons_of(reply):
        assert 0 < len(button.text) <= 64
        assert button.verb.isascii()
        assert len(button.verb) <= MOST_VERB
        assert sum(map(bool, (button.verb, button.copy, button.url))) == 1
    assert all(0 < len(line) <= 8 for line in reply.buttons)
    assert len(buttons_of(reply)) <= 100
    return text


def buttons_of(reply: Reply) -> list[Button]:
    """Every button, from left to right and down."""
    return [button for line in reply.buttons for button in line]


def verbs_of(reply: Reply) -> list[str]:
    """What the buttons do."""
    return [button.verb for button in buttons_of(reply) if button.verb]


def labels_of(reply: Reply) -> list[str]:
    """What the buttons say."""
    return [button.text for button in buttons_of(reply)]
