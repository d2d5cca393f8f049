"""A second person's tap in words: what they are asked, what the first one sees meanwhile, and how it ended."""

from dataclasses import replace

from bot.replies.markup import escaped, spaced
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown


def second_asked(plan: Reply, name: str, context: Shown) -> Reply:
    """The plan as another person is asked to confirm it; `name` asks."""
    words = context.words
    yes = Button(words.label("second-button"), "yes", Style.SUCCESS)
    no = Button(words.label("second-decline"), "nay")
    return Reply(spaced(words.say("second-asked", name=escaped(name)), plan.html), ((yes, no),))


def second_waits(plan: Reply, minutes: int, context: Shown) -> Reply:
    """The plan while it waits for another person; the first one can still leave it."""
    leave = Button(context.words.label("second-leave"), "no")
    return Reply(spaced(plan.html, context.words.say("second-waits", minutes=minutes)), ((leave,),))


def nobody_reply(context: Shown) -> Reply:
    """There is nobody who could confirm it."""
    return Reply(context.words.say("second-nobody"))


def approved(done: Reply, name: str, context: Shown) -> Reply:
    """What was done, with the name of the one who confirmed it."""
    return replace(done, html=spaced(done.html, context.words.say("second-approved", name=escaped(name))))


def declined(name: str, context: Shown) -> Reply:
    """The other person decided against it."""
    return Reply(context.words.say("second-declined", name=escaped(name)))
