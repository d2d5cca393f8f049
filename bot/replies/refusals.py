"""Refusals and warnings in one kind sentence each: the reason, and what to do instead."""

from bot.replies.facts import key_of, values_of
from bot.replies.markup import Html
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.warnings import Warning as PlanWarning


def refusal_text(refusal: Refusal, context: Shown) -> Html:
    """Why it cannot be done, and what to do instead."""
    return context.words.say(key_of("refusal", refusal), **values_of(refusal, context))


def warning_text(warning: PlanWarning, context: Shown) -> Html:
    """What to know before the tap."""
    return context.words.say(key_of("warning", warning), **values_of(warning, context))


def refused_reply(refusal: Refusal, context: Shown) -> Reply:
    """The answer to a request that is refused as a whole."""
    return Reply(context.words.say("plan-refused", text=refusal_text(refusal, context)))
