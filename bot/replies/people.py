"""Words for people coming in and for those who let them: invitations, the team, the language."""

from collections.abc import Sequence
from datetime import datetime

from bot.replies.fitting import Room, as_many
from bot.replies.lists import in_rows
from bot.replies.markup import LONGEST, Html, escaped, stacked
from bot.replies.menu import with_menu
from bot.replies.reply import Button, Reply, Style
from bot.replies.shown import Shown
from bot.replies.words import LANGUAGES, Words
from fasta_core.domain.people import Person, Role

TEAM = Room(3500, 10)
MOST_PEOPLE = 60
PEOPLE_A_ROW = 6
ROLES_A_ROW = 2


def stranger_reply(words: Words) -> Reply:
    """One sentence, and no data."""
    return Reply(words.say("stranger"))


def expired_invite_reply(words: Words) -> Reply:
    """An invitation that lets nobody in any more."""
    return Reply(words.say("expired-invite"))


def joined_reply(role: Role, company: str, context: Shown) -> Reply:
    """The welcome of somebody new."""
    role_words = context.words.coded("role", role.value)
    return with_menu(context.words.say("joined", company=company, role=role_words), context)


def welcome_reply(name: str, context: Shown) -> Reply:
    """The greeting after /start."""
    return with_menu(context.words.say("welcome", name=name), context)


def invite_reply(context: Shown) -> Reply:
    """The roles to invite somebody to."""
    roles = [Button(str(context.words.coded("role", role.value)), f"r:{role.value}") for role in Role]
    return Reply(context.words.say("invite"), in_rows(roles, ROLES_A_ROW))


def invited_reply(role: Role, link: str, until: datetime, context: Shown) -> Reply:
    """The link that lets one person in, once."""
    words = context.words
    role_words, shown = words.coded("role", role.value), escaped(link, LONGEST * 2)
    html = words.say("invited", role=role_words, link=shown, until=context.moment(until))
    return Reply(html, ((Button(words.label("button-copy-link"), copy=link),),))


def staff_reply(people: Sequence[Person], context: Shown) -> Reply:
    """Who works here; a button opens a person."""
    words = context.words
    lines = [_person(place, person, context) for place, person in enumerate(people, 1)]
    shown = as_many(lines, TEAM, lambda left: words.say("list-more", count=left))
    numbers = [Button(str(place), f"s:{place}") for place in range(1, min(len(people), MOST_PEOPLE) + 1)]
    html = stacked(words.say("staff-head", count=len(people)), shown, words.say("staff-hint"))
    return Reply(html, in_rows(numbers, PEOPLE_A_ROW))


def member_reply(person: Person, place: int, context: Shown) -> Reply:
    """One person, and what can become of their rights."""
    words = context.words
    html = words.say("member", name=person.name, role=words.coded("role", person.role.value))
    others = [role for role in Role if role is not person.role]
    roles = [Button(str(words.coded("role", role.value)), f"s:{place}:{role.value}") for role in others]
    drop = Button(words.label("button-drop"), f"s:{place}:drop", Style.DANGER)
    back = Button(words.label("button-staff-back"), "back")
    return Reply(html, (*in_rows(roles, len(Role)), (drop, back)))


def owners_only(context: Shown) -> Reply:
    """What only an owner may ask."""
    return Reply(context.words.say("owners-only"))


def language_reply(current: str | None, context: Shown) -> Reply:
    """The languages to choose from; None is Telegram's own setting."""
    choices = [(context.words.label(f"language-name-{language}"), language) for language in LANGUAGES]
    choices.append((context.words.label("button-language-own"), ""))
    buttons = tuple((_language(name, language, current, context),) for name, language in choices)
    return Reply(context.words.say("language"), buttons)


def language_set(context: Shown) -> Reply:
    """Said in the language that was chosen."""
    return with_menu(context.words.say("language-set"), context)


def _language(name: str, language: str, current: str | None, context: Shown) -> Button:
    chosen = language == (current or "")
    return Button(context.words.label("button-language-chosen", name=name) if chosen else name, f"l:{language}")


def _person(place: int, person: Person, context: Shown) -> Html:
    role = context.words.coded("role", person.role.value)
    return context.words.say("staff-line", place=place, name=escaped(person.name, 40), role=role)
