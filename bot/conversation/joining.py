"""Strangers: an invitation's code lets one in; everybody else gets one sentence and no data."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.commands import command_in
from bot.gate import Gate, joining
from bot.outgoing import packed
from bot.replies.people import expired_invite_reply, joined_reply, stranger_reply
from bot.replies.reply import Reply
from bot.replies.shown import Shown
from bot.replies.words import words_for
from bot.talk import Heard
from fasta_core.desk import Desk
from fasta_core.domain.entries import JournalEntry
from fasta_core.journal import Hand
from fasta_core.storage.outbox import Outgoing
from fasta_core.storage.people_store import Invitation, InvitationUsedAlready
from fasta_core.storage.units import SqlUnit

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Joining:
    """The way in. `desk_of` opens a company's desk."""

    gate: Gate
    desk_of: Callable[[str], Desk]

    def stranger(self, heard: Heard) -> Reply | None:
        """What a stranger gets: nothing in a group's talk, one sentence otherwise, or a place at the desk by an invitation."""
        words = words_for(heard.language)
        command = None if heard.tap is not None else command_in(heard.text)
        if command is None or command.name != "start" or not command.rest or not heard.private:
            return stranger_reply(words) if heard.private or heard.tap is not None else None
        invitation = self.gate.invitation(command.rest, heard.at)
        if invitation is None:
            return expired_invite_reply(words)
        try:
            self._join(heard, invitation)
        except InvitationUsedAlready:
            return expired_invite_reply(words)
        return None

    def _join(self, heard: Heard, invitation: Invitation) -> None:
        name = heard.name.strip()[:LONGEST_NAME] or str(heard.person)
        plan, actor = joining(invitation, heard.person, name)
        context = Shown(words=words_for(heard.language), now=heard.at, private=True)

        def along(unit: SqlUnit, _entry: JournalEntry | None) -> None:
            unit.finish(heard.update)
            unit.people_store.use_invitation(invitation.code_hash, heard.person)
            reply = joined_reply(invitation.role, unit.company.name(), context)
            unit.outbox.put(Outgoing(heard.chat, packed(reply)))

        hand = Hand(actor, heard.at, f"telegram:{heard.chat}:{heard.message}")
        self.desk_of(invitation.company).carry_out(plan, hand, along)
