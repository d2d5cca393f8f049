"""Short sentences about the talk itself."""

from datetime import datetime

from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.replies.words import words_for


def card_too_old(context: Shown) -> Reply:
    """A tap on a card that is not kept any more."""
    return Reply(context.words.say("card-too-old"))


def card_used(by: str, at: datetime, context: Shown) -> Reply:
    """A second tap: who did it, and when."""
    return Reply(context.words.say("card-used", by=by, at=context.moment(at)))


def card_of_another(context: Shown) -> Reply:
    """A tap on somebody else's card."""
    return Reply(context.words.say("card-of-another"))


def nothing_for_it(context: Shown) -> Reply:
    """A tap or follow-up that means nothing here."""
    return Reply(context.words.say("nothing-for-it"))


def form_ended(context: Shown) -> Reply:
    """A question that was dropped."""
    return Reply(context.words.say("form-ended"))


def not_in_a_group(context: Shown) -> Reply:
    """What is for a private chat only."""
    return Reply(context.words.say("not-in-a-group"))


def too_long(context: Shown) -> Reply:
    """A line over what the desk reads."""
    return Reply(context.words.say("too-long"))


def unknown_command(context: Shown) -> Reply:
    """A command that there is not."""
    return Reply(context.words.say("unknown-command"))


def file_too_large(context: Shown) -> Reply:
    """A file over what Telegram hands out."""
    return Reply(context.words.say("file-too-large"))


class EdgeNotices:
    """What the edge has to say before anybody's company is known."""

    def database_away(self, language: str | None) -> Reply:
        """What was said is kept and will be worked on."""
        return Reply(words_for(language).say("database-away"))

    def defect(self, language: str | None, id_: str) -> Reply:
        """Something broke; the id finds it in the log."""
        return Reply(words_for(language).say("defect", id=id_))
