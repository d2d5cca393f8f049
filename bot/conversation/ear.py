"""The words a company adds to the reader's: gathered once, kept until its journal brings a name in or takes one away."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from bot.reading.company_words import CompanyWords
from fasta_core.domain.channels import ChannelState
from fasta_core.domain.nicknames import Named
from fasta_core.storage.names import journal_head, names_changed
from fasta_core.storage.units import SqlUnit

MOST = 64
"""Companies whose words are kept at a time."""


@dataclass(slots=True)
class CompanyVocabulary:
    """Every company's words, the least lately gathered forgotten first. Safe to share between threads."""

    _kept: OrderedDict[str, tuple[int, CompanyWords]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def of(self, unit: SqlUnit) -> CompanyWords:
        """The company's words as they are now: the same object as long as no name has changed."""
        head = journal_head(unit.connection, unit.company_id)
        with self._lock:
            known = self._kept.get(unit.company_id)
        if known is not None and known[0] == head:
            return known[1]
        same = known is not None and not names_changed(unit.connection, unit.company_id, known[0])
        words = known[1] if known is not None and same else words_of(unit)
        self._keep(unit.company_id, (head, words))
        return words

    def _keep(self, company: str, entry: tuple[int, CompanyWords]) -> None:
        with self._lock:
            self._kept[company] = entry
            self._kept.move_to_end(company)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)


def words_of(unit: SqlUnit) -> CompanyWords:
    """The company's channels, products, malls and people as the reader wants them, and its nicknames among them."""
    channels = {one.name: one.code for one in unit.company.channels() if one.name and one.state is ChannelState.ACTIVE}
    malls = {account.name: account.code for account in unit.company.malls() if account.name}
    nicknames: dict[Named, dict[str, str]] = {kind: {} for kind in Named}
    for one in unit.company.nicknames():
        nicknames[one.kind][one.nickname] = one.code
    return CompanyWords(
        channels=nicknames[Named.CHANNEL] | channels,
        product_codes=unit.stock.codes(),
        product_names=nicknames[Named.PRODUCT] | dict(unit.stock.names()),
        malls=nicknames[Named.MALL] | malls,
        staff=frozenset(person.name for person in unit.company.people()),
    )
