"""What is set up in the company, read: malls, channels, people, alert settings."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from fasta_core.domain.channels import Channel, ChannelState
from fasta_core.domain.mall import MallAccount
from fasta_core.domain.nicknames import Named, Nickname
from fasta_core.domain.people import RANKS, Alert, Person, Role
from fasta_core.domain.settings import Setting, default
from fasta_core.storage.people_tables import alert_settings, digests, people, settings
from fasta_core.storage.tables import channels, companies, malls
from fasta_core.storage.word_tables import nicknames


class SqlCompany:
    """`storage.ports.Company` on one connection."""

    def __init__(self, connection: Connection, company: str) -> None:
        self._connection = connection
        self._company = company

    def _mine(self, table: Table) -> Select[Any]:
        return select(table).where(table.c.company == self._company)

    def name(self) -> str:
        """The company's name."""
        return str(self._connection.execute(self._mine(companies)).one().name)

    def malls(self) -> tuple[MallAccount, ...]:
        """Its mall accounts."""
        rows = self._connection.execute(self._mine(malls).order_by(malls.c.mall))
        return tuple(MallAccount(r.mall, r.code, r.name, r.collection_days, r.refund_days) for r in rows)

    def channels(self) -> tuple[Channel, ...]:
        """Its channels in every state."""
        rows = self._connection.execute(self._mine(channels).order_by(channels.c.channel))
        return tuple(Channel(r.channel, r.name, ChannelState(r.state)) for r in rows)

    def nicknames(self) -> tuple[Nickname, ...]:
        """Its nicknames."""
        rows = self._connection.execute(self._mine(nicknames).order_by(nicknames.c.word))
        return tuple(Nickname(r.nickname, Named(r.kind), r.code) for r in rows)

    def people(self) -> tuple[Person, ...]:
        """Its people, owners first."""
        rows = self._connection.execute(self._mine(people).order_by(people.c.person))
        found = [Person(r.person, r.name, Role(r.role), r.language, r.heard_in) for r in rows]
        return tuple(sorted(found, key=lambda person: -RANKS.index(person.role)))

    def person(self, id_: int) -> Person | None:
        """The person with this Telegram user id."""
        row = self._connection.execute(self._mine(people).where(people.c.person == id_)).one_or_none()
        return None if row is None else Person(row.person, row.name, Role(row.role), row.language, row.heard_in)

    def alert_enabled(self, person: int, alert: Alert) -> bool:
        """Whether the person gets the alert; on until turned off."""
        a = alert_settings.c
        mine = select(a.enabled).where(a.company == self._company, a.person == person, a.alert == alert.value)
        kept: bool | None = self._connection.execute(mine).scalar_one_or_none()
        return True if kept is None else kept

    def digests(self) -> Mapping[int, str]:
        """The people who chose their own time for the digest, with that time ("HH:MM") or "off"."""
        return {row.person: row.at for row in self._connection.execute(self._mine(digests))}

    def settings(self) -> Mapping[Setting, str]:
        """Every setting with its value, the default where none was chosen."""
        chosen = {row.setting: row.value for row in self._connection.execute(self._mine(settings))}
        return {setting: chosen.get(setting.value, default(setting)) for setting in Setting}


class SteadyCompany(SqlCompany):
    """The same in a transaction that changes nothing: the malls, which many ask for, are read once."""

    def __init__(self, connection: Connection, company: str) -> None:
        super().__init__(connection, company)
        self._accounts: tuple[MallAccount, ...] | None = None

    def malls(self) -> tuple[MallAccount, ...]:
        """Its mall accounts."""
        if self._accounts is None:
            self._accounts = super().malls()
        return self._accounts
