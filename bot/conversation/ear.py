"""The words a company adds to the reader's: gathered once, kept until its journal brings a name in or takes one away."""

from collections import OrderedDict, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from threading import Lock

from bot.reading.company_words import NO_COMPANY_WORDS, CompanyWords
from fasta_core.domain.channels import ChannelState
from fasta_core.domain.nicknames import Named
from fasta_core.storage.names import names_changed, new_products
from fasta_core.storage.units import SqlUnit

Prepare = Callable[[CompanyWords, CompanyWords], None]

MOST = 64
"""Companies whose words are kept at a time."""


@dataclass(slots=True)
class CompanyVocabulary:
    """Every company's words, the least lately gathered forgotten first. Safe to share between threads."""

    _kept: OrderedDict[str, tuple[int, CompanyWords]] = field(default_factory=OrderedDict)
    _gathering: defaultdict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))
    _lock: Lock = field(default_factory=Lock)

    def of(self, unit: SqlUnit, prepare: Prepare) -> CompanyWords:
        """The company's words as they are now: the same object as long as no name has changed.

        `prepare` is given new ones, and those before.
        """
        head = unit.head
        found = self._known(unit, head)
        if found is not None:
            return found
        with self._lock:
            gathering = self._gathering[unit.company_id]
        with gathering:  # fifty thousand products take a second: one line gathers, the company's others wait for it
            found = self._known(unit, head)
            if found is None:
                before = self._before(unit)
                found = words_of(unit) if before is None else _with_new_products(unit, *before)
                prepare(found, NO_COMPANY_WORDS if before is None else before[1])
                self._keep(unit.company_id, (head, found))
            return found

    def _before(self, unit: SqlUnit) -> tuple[int, CompanyWords] | None:
        """The words that held at an earlier head of the journal."""
        with self._lock:
            return self._kept.get(unit.company_id)

    def _known(self, unit: SqlUnit, head: int) -> CompanyWords | None:
        """The words kept, where they still hold at this head of the journal."""
        known = self._before(unit)
        if known is None:
            return None
        if known[0] < head:
            if names_changed(unit.connection, unit.company_id, known[0]):
                return None
            self._keep(unit.company_id, (head, known[1]))
        return known[1]

    def _keep(self, company: str, entry: tuple[int, CompanyWords]) -> None:
        with self._lock:
            kept = self._kept.get(company)
            if kept is None or kept[0] <= entry[0]:
                self._kept[company] = entry
            self._kept.move_to_end(company)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)


def _with_new_products(unit: SqlUnit, head: int, before: CompanyWords) -> CompanyWords:
    """The words before with the products that came in since; gathered anew where any other name came or went, or one came twice."""
    new = new_products(unit.connection, unit.company_id, head)
    names = {name: code for code, name in new.items() if name}
    again = not (names.keys().isdisjoint(before.product_names) and before.product_codes.isdisjoint(new))
    if not new or again or len(names) < sum(map(bool, new.values())):
        return words_of(unit)
    return replace(
        before,
        product_codes=before.product_codes | new.keys(),
        product_names={**before.product_names, **names},
    )


def words_of(unit: SqlUnit) -> CompanyWords:
    """The company's channels, products, malls and people as the reader wants them, and its nicknames among them."""
    channels = {one.name: one.code for one in unit.company.channels() if one.name and one.state is ChannelState.ACTIVE}
    malls = {account.name: account.code for account in unit.company.malls() if account.name}
    products = unit.stock.names()
    nicknames: dict[Named, dict[str, str]] = {kind: {} for kind in Named}
    for one in unit.company.nicknames():
        nicknames[one.kind][one.nickname] = one.code
    return CompanyWords(
        channels=nicknames[Named.CHANNEL] | channels,
        product_codes=frozenset(products),
        product_names=nicknames[Named.PRODUCT] | {name: code for code, name in products.items() if name},
        malls=nicknames[Named.MALL] | malls,
        staff=frozenset(person.name for person in unit.company.people()),
    )
