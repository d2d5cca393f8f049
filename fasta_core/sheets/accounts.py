"""Which mall account a sheet's word for a mall means."""

from collections.abc import Iterable

from fasta_core.domain.mall import MallAccount
from fasta_core.malls.accounts import SEPARATOR, marketplace
from fasta_core.sheets.errors import MallUnknown, SheetRefused
from fasta_core.sheets.words import fold, mall_name, meanings


class Accounts:
    """The company's mall accounts, and those that a sheet may add to them."""

    def __init__(self, known: Iterable[MallAccount]) -> None:
        self._known = tuple(known)
        self._by_word: dict[str, MallAccount] = {}
        for account in self._known:
            self._by_word[fold(account.name)] = account
            self._by_word[fold(account.key)] = account

    def called(self, word: str) -> MallAccount | None:
        """The account by its key or its name, else the marketplace's by its code or any of its names.

        Where the company has one account at a marketplace, the marketplace's name means that one; where it has several, and none
        is called as the marketplace is, it means none.
        """
        folded = fold(word)
        if folded in self._by_word:
            return self._by_word[folded]
        key = meanings("malls").get(folded, folded)
        if key in self._by_word:
            return self._by_word[key]
        theirs = [account for account in self._known if account.code == key]
        return _new(key) if not theirs else theirs[0] if len(theirs) == 1 else None

    def asked(self, word: str) -> MallAccount:
        """The account a person means. Raises SheetRefused where there is none."""
        found = self.called(word)
        if found is None:
            raise SheetRefused(MallUnknown(word))
        return found


def _new(key: str) -> MallAccount | None:
    code = marketplace(key)
    if code is None:
        return None
    _, _, which = key.partition(SEPARATOR)
    return MallAccount(key, code, f"{mall_name(code) or code} {which}".strip())
