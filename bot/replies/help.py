"""Help: examples to tap, most used first."""

from collections.abc import Sequence

from bot.replies.markup import Html, stacked
from bot.replies.reply import Button, Reply
from bot.replies.shown import Shown
from bot.replies.words import Words
from fasta_core.requests.answers import HelpAnswer

MOST = 8


def help_reply(found: HelpAnswer, context: Shown) -> Reply:
    """What can be said, by example; a tap says it."""
    return Reply(_text(context), example_buttons(found.intents, context))


def examples(intents: Sequence[str], words: Words) -> tuple[str, ...]:
    """What the buttons of `help_reply` say, in their order."""
    return tuple(words.label(f"example-{intent.replace('_', '-')}") for intent in intents[:MOST])


def example_buttons(intents: Sequence[str], context: Shown) -> tuple[tuple[Button, ...], ...]:
    """One button an example."""
    return tuple((Button(line, f"x:{place}"),) for place, line in enumerate(examples(intents, context.words), 1))


def _text(context: Shown) -> Html:
    return stacked(context.words.say("help-head"), context.words.say("help-safe"))
