"""Changes of the company: its products, malls, channels, people, nicknames and settings."""

from dataclasses import dataclass

from fasta_core.domain.channels import ChannelState
from fasta_core.domain.nicknames import Named
from fasta_core.domain.people import Alert, Role
from fasta_core.domain.returns import Clock
from fasta_core.domain.settings import Setting


@dataclass(frozen=True, slots=True)
class ProductAdded:
    """A product (상품) becomes known; its stock is not tracked until it is set."""

    product: str
    name: str
    option: str = ""

    def inverse(self) -> "ProductRemoved":
        """The product goes."""
        return ProductRemoved(self.product, self.name, self.option)


@dataclass(frozen=True, slots=True)
class ProductRemoved:
    """A product is taken back; holds only while nothing is counted of it."""

    product: str
    name: str
    option: str = ""

    def inverse(self) -> ProductAdded:
        """The product comes back."""
        return ProductAdded(self.product, self.name, self.option)


@dataclass(frozen=True, slots=True)
class MallAdded:
    """A mall account of the company becomes known: its key, its marketplace's code, the company's name for it."""

    mall: str
    code: str
    name: str

    def inverse(self) -> "MallRemoved":
        """The account goes."""
        return MallRemoved(self.mall, self.code, self.name)


@dataclass(frozen=True, slots=True)
class MallRemoved:
    """A mall account is taken back."""

    mall: str
    code: str
    name: str

    def inverse(self) -> MallAdded:
        """The account comes back."""
        return MallAdded(self.mall, self.code, self.name)


@dataclass(frozen=True, slots=True)
class ChannelChange:
    """A channel (직거래 구분): None is one that was never asked for."""

    channel: str
    name: str
    before: ChannelState | None
    after: ChannelState | None

    def inverse(self) -> "ChannelChange":
        """The channel as it was."""
        return ChannelChange(self.channel, self.name, self.after, self.before)


@dataclass(frozen=True, slots=True)
class AlertChange:
    """Whether a person gets a kind of alert; `person` is a Telegram user id."""

    person: int
    alert: Alert
    before: bool
    after: bool

    def inverse(self) -> "AlertChange":
        """The setting as it was."""
        return AlertChange(self.person, self.alert, self.after, self.before)


@dataclass(frozen=True, slots=True)
class SettingChange:
    """One of the company's settings; a value never chosen is the default."""

    setting: Setting
    before: str
    after: str

    def inverse(self) -> "SettingChange":
        """The value before."""
        return SettingChange(self.setting, self.after, self.before)


@dataclass(frozen=True, slots=True)
class DigestChange:
    """When a person gets the morning digest: "HH:MM" in Asia/Seoul, "off", or None for the company's time."""

    person: int
    before: str | None
    after: str | None

    def inverse(self) -> "DigestChange":
        """The time before."""
        return DigestChange(self.person, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ClockChange:
    """How many business days a mall account's clock has; `mall` is the account's key."""

    mall: str
    clock: Clock
    before: int
    after: int

    def inverse(self) -> "ClockChange":
        """The days before."""
        return ClockChange(self.mall, self.clock, self.after, self.before)


@dataclass(frozen=True, slots=True)
class RoleChange:
    """What a person may do in the company; None is nobody of the company."""

    person: int
    name: str
    before: Role | None
    after: Role | None

    def inverse(self) -> "RoleChange":
        """The role before."""
        return RoleChange(self.person, self.name, self.after, self.before)


@dataclass(frozen=True, slots=True)
class NicknameChange:
    """Whether a word is a nickname (별명) for a mall, channel or product, by its code."""

    nickname: str
    kind: Named
    code: str
    before: bool
    after: bool

    def inverse(self) -> "NicknameChange":
        """The word as it was."""
        return NicknameChange(self.nickname, self.kind, self.code, self.after, self.before)
