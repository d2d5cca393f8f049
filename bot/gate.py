"""Who may speak: a person's company and role, and the way in by an invitation. Everyone else gets one sentence."""

import hashlib
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fasta_core.domain.company_changes import RoleChange
from fasta_core.domain.people import Actor, Person
from fasta_core.domain.plan import Outcome, Plan
from fasta_core.storage.people_store import Directory, Invitation
from fasta_core.storage.store import Store

INVITATION_LIVES = timedelta(hours=24)
JOIN = "join"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may speak, and the company they speak for."""

    company: str
    person: Person


@dataclass(frozen=True, slots=True)
class Gate:
    """Stands before everything else."""

    store: Store

    def member(self, person: int) -> Member | None:
        """Who this Telegram user is here; None for a stranger."""
        return self.members([person]).get(person)

    def members(self, persons: Collection[int]) -> Mapping[int, Member]:
        """The same for several; strangers are not in it."""
        return {one: Member(*known) for one, known in Directory(self.store.engine).members(persons).items()}

    def invitation(self, code: str, now: datetime) -> Invitation | None:
        """The open invitation with this code; None where there is none, or it is used or too old."""
        found = Directory(self.store.engine).invitation(hash_of(code))
        return found if found is not None and found.open(now) else None


def new_code() -> str:
    """A code that nobody can guess, fit for a deep link (at most 64 letters, digits, - and _)."""
    return secrets.token_urlsafe(24)


def hash_of(code: str) -> str:
    """What is kept of a code."""
    return hashlib.sha256(code.encode(errors="replace")).hexdigest()


def joining(invitation: Invitation, person: int, name: str) -> tuple[Plan, Actor]:
    """The plan that makes an invited person one of the company, and the actor they are from then on."""
    change = RoleChange(person, name, None, invitation.role)
    return Plan.of(JOIN, [Outcome(str(person), (change,))]), Actor(f"person:{person}", name, invitation.role)
