"""When the morning digest comes, in words, and the times to choose from."""

from bot.replies.markup import Html, spaced
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown
from fasta_core.domain.company_changes import DigestChange
from fasta_core.domain.digests import time_of
from fasta_core.domain.settings import OFF
from fasta_core.requests.answers import AlertsAnswer

TIMES = ("07:00", "08:00", "09:00", "10:00", "11:00", "18:00")
A_ROW = 3
COMPANY = "company"
"""What a button says for the company's time."""


def digest_words(at: str | None, context: Shown) -> Html:
    """A person's time for the digest; None is the company's."""
    if at is None:
        return context.words.say("digest-at-companys")
    time = time_of(at)
    if at == OFF or time is None:
        return context.words.say("digest-at-off")
    return context.words.say("digest-at", hour=time.hour, minute=time.minute)


def digest_line(found: AlertsAnswer, context: Shown) -> Html:
    """When the person's digest comes."""
    at = digest_words(found.digest, context)
    return context.words.say("alerts-digest" if found.own else "alerts-digest-companys", at=at)


def digest_times_reply(found: AlertsAnswer, context: Shown) -> Reply:
    """The times to choose from, the one that holds marked."""
    times = [_button(at, digest_words(at, context), chosen=at == found.digest) for at in TIMES]
    rows = tuple(tuple(times[start : start + A_ROW]) for start in range(0, len(times), A_ROW))
    off = _button(OFF, digest_words(OFF, context), chosen=found.digest == OFF)
    companys = _button(COMPANY, digest_words(None, context), chosen=not found.own)
    back = (Button(context.words.label("alerts-back"), "d:back"),)
    hint = context.words.say("digest-hint")
    return Reply(spaced(digest_line(found, context), hint), (*rows, (off, companys), back))


def digest_change_text(change: DigestChange, context: Shown) -> Html:
    """The time before and after."""
    ends = {end: digest_words(getattr(change, end), context) for end in ("before", "after")}
    return context.words.say("change-digest-change", **ends)


def _button(at: str, words: Html, *, chosen: bool) -> Button:
    return Button(str(words), f"d:{at}", Style.SUCCESS if chosen else Style.PLAIN)
