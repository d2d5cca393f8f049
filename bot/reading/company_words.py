"""The words one company adds to the vocabulary: its channels, products, nicknames and staff."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class CompanyWords:
    """A company's own names, each with the code it stands for; compared by identity, so that what is built from it is kept."""

    channels: Mapping[str, str] = field(default_factory=dict)
    product_codes: frozenset[str] = frozenset()
    product_names: Mapping[str, str] = field(default_factory=dict)
    malls: Mapping[str, str] = field(default_factory=dict)
    staff: frozenset[str] = frozenset()


NO_COMPANY_WORDS = CompanyWords()
