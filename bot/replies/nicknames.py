"""The company's nicknames: what is short for what."""

from itertools import groupby

from bot.replies.changes import NAMED
from bot.replies.fitting import Room, as_many
from bot.replies.lists import in_rows
from bot.replies.markup import Html, escaped, joined, spaced, stacked
from bot.replies.reply import Button, Reply
from bot.replies.shown import Shown
from fasta_core.domain.nicknames import Nickname
from fasta_core.requests.answers import NicknamesAnswer

SHOWN = Room(3000, 80)
BUTTONS = 12
"""How many nicknames have a button that takes them away; the others are taken away by a line."""
A_ROW = 3
LONGEST = 14


def nicknames_reply(found: NicknamesAnswer, context: Shown) -> Reply:
    """Every nickname, one line for what it stands for; the owner's have a button that takes one away."""
    words = context.words
    hint = words.say("nicknames-hint") if found.may_change else Html("")
    if not found.nicknames:
        return Reply(spaced(words.say("nicknames-none"), hint))
    groups = groupby(found.nicknames, key=lambda one: (one.kind, one.code))
    lines = [_line([*some], context) for _, some in groups]
    shown = as_many(lines, SHOWN, lambda left: words.say("list-more", count=left))
    buttons = [_button(place, one, context) for place, one in enumerate(found.nicknames[:BUTTONS], 1)]
    rows = in_rows(buttons, A_ROW) if found.may_change else ()
    return Reply(spaced(stacked(words.say("nicknames-head"), shown), hint), rows)


def _line(some: list[Nickname], context: Shown) -> Html:
    first = some[0]
    names = joined(", ", (escaped(one.nickname, 40) for one in some))
    kind = context.words.coded("named", first.kind.value)
    return context.words.say("nicknames-line", names=names, target=NAMED[first.kind](first.code, context), kind=kind)


def _button(place: int, one: Nickname, context: Shown) -> Button:
    return Button(context.words.label("nicknames-drop", nickname=escaped(one.nickname, LONGEST)), f"n:{place}")
