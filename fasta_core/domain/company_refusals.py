"""Refusals about the company: its malls, channels, people, nicknames and settings."""

from dataclasses import dataclass

from fasta_core.domain.channels import ChannelState
from fasta_core.domain.people import Role


@dataclass(frozen=True, slots=True)
class ChannelNotFound:
    """The company has no such channel."""

    channel: str


@dataclass(frozen=True, slots=True)
class ChannelExists:
    """The company has this channel already, or it was asked for already."""

    channel: str


@dataclass(frozen=True, slots=True)
class MallNotFound:
    """The company has no account at this mall."""

    mall: str


@dataclass(frozen=True, slots=True)
class AlertUnchanged:
    """The alert is on (or off) already."""

    alert: str
    enabled: bool


@dataclass(frozen=True, slots=True)
class NotAllowed:
    """The person's role does not reach; `needed` does."""

    needed: Role


@dataclass(frozen=True, slots=True)
class PersonNotFound:
    """Nobody of the company has this Telegram user id."""

    person: int


@dataclass(frozen=True, slots=True)
class LastOwner:
    """A company keeps at least one owner."""


@dataclass(frozen=True, slots=True)
class ChannelWaiting:
    """The channel was asked for, but nobody has approved it yet."""

    channel: str


@dataclass(frozen=True, slots=True)
class ChannelDecided:
    """The channel does not wait for a decision."""

    channel: str
    state: ChannelState


@dataclass(frozen=True, slots=True)
class RoleUnchanged:
    """The person has this role already."""

    person: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class SettingUnknown:
    """The setting has no such value."""

    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class SettingUnchanged:
    """The setting has this value already."""

    setting: str


@dataclass(frozen=True, slots=True)
class NicknameTaken:
    """The word means something else already, or is none that can be told from others."""

    nickname: str


@dataclass(frozen=True, slots=True)
class NicknameUnchanged:
    """The word is a nickname for just that already."""

    nickname: str


@dataclass(frozen=True, slots=True)
class NicknameNotFound:
    """No nickname is called so."""

    nickname: str


@dataclass(frozen=True, slots=True)
class BadTime:
    """No time of day is written so."""

    text: str


@dataclass(frozen=True, slots=True)
class DigestUnchanged:
    """The person's digest comes (or doesn't) as asked already."""


@dataclass(frozen=True, slots=True)
class BadDays:
    """A clock cannot have so many business days; `most` is what it can have."""

    days: int
    most: int


@dataclass(frozen=True, slots=True)
class ClockUnchanged:
    """The mall's clock has so many business days already; `mall` is the account's key."""

    mall: str
    days: int
