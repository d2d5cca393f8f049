"""The owner's part: invitations, who works here, whose rights change."""

from dataclasses import dataclass, replace

from bot.conversation.cards import Kind, Tap, new_card, state_of
from bot.conversation.memory import Asked
from bot.conversation.plans import propose
from bot.conversation.rights import needs
from bot.conversation.said import Said, said
from bot.conversation.turn import Turn
from bot.gate import INVITATION_LIVES, hash_of, new_code
from bot.replies.notices import not_in_a_group, nothing_for_it
from bot.replies.people import invite_reply, invited_reply, member_reply, staff_reply
from fasta_core.domain.people import Person, Role
from fasta_core.storage.cards import Card
from fasta_core.storage.people_store import Invitation
from fasta_core.storage.units import SqlUnit

DROP = "drop"
BACK = "back"


@dataclass(frozen=True, slots=True)
class Team:
    """What the staff list's card holds: the people's Telegram user ids, in the order shown."""

    people: tuple[int, ...]


def invite(turn: Turn) -> Said:
    """The roles to invite somebody to, as buttons; only an owner may, and only where nobody else reads the link. Raises Refused."""
    needs(turn, Role.OWNER)
    if not turn.heard.private:
        return said(not_in_a_group(turn.shown()))
    return said(invite_reply(turn.shown()), new_card(turn, Kind.INVITE, {}))


def invite_tapped(turn: Turn, _card: Card, tap: Tap) -> Said:
    """A role was chosen: a link that lets one person in, once, for a day. Raises Refused."""
    needs(turn, Role.OWNER)
    if tap.word != "r" or tap.rest not in {role.value for role in Role}:
        return said(nothing_for_it(turn.shown()))
    code = new_code()
    invitation = Invitation(
        turn.desk.company, hash_of(code), Role(tap.rest), turn.person.id, turn.now + INVITATION_LIVES
    )
    link = f"https://t.me/{turn.rules.bot_username}?start={code}"
    reply = invited_reply(invitation.role, link, invitation.expires_at, turn.shown())

    def keep(unit: SqlUnit) -> None:
        unit.people_store.invite(invitation)

    return replace(said(reply, None, turn.heard.message), beside=(keep,))


def listed(turn: Turn, message: int | None = None) -> Said:
    """Who works here. Raises Refused where no owner asks."""
    needs(turn, Role.OWNER)
    people = _people(turn)
    team = Team(tuple(person.id for person in people))
    return said(staff_reply(people, turn.shown()), new_card(turn, Kind.STAFF, team), message)


def staff_tapped(turn: Turn, card: Card, tap: Tap) -> Said:
    """A person was chosen, or what becomes of them, which is planned first. Raises Refused."""
    needs(turn, Role.OWNER)
    if tap.verb == BACK:
        return listed(turn, turn.heard.message)
    team = state_of(card, Team)
    chosen = team.people[tap.place] if tap.word == "s" and 0 <= tap.place < len(team.people) else 0
    person = next((person for person in _people(turn) if person.id == chosen), None)
    if person is None:
        return said(nothing_for_it(turn.shown()))
    _, _, what = tap.rest.partition(":")
    if not what:
        return said(member_reply(person, tap.place + 1, turn.shown()), card, turn.heard.message)
    return _changed(turn, person, what)


def _changed(turn: Turn, person: Person, what: str) -> Said:
    if what != DROP and what not in {role.value for role in Role}:
        return said(nothing_for_it(turn.shown()))
    role = {} if what == DROP else {"role": what}
    return propose(turn, Asked("set_role", {"person": person.id, **role}), turn.heard.message)


def _people(turn: Turn) -> tuple[Person, ...]:
    with turn.desk.store.reading(turn.desk.company) as unit:
        return unit.company.people()
