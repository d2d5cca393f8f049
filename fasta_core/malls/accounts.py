"""Which marketplace a mall account's key stands for: "coupang" and "coupang-2" are two accounts of one marketplace."""

from fasta_core.domain.mall import CODES, MallAccount

SEPARATOR = "-"
LONGEST_KEY = 40


def marketplace(key: str) -> str | None:
    """The marketplace's code of an account key; None where the desk knows no such marketplace."""
    code = key.partition(SEPARATOR)[0]
    return code if code in CODES and len(key) <= LONGEST_KEY else None


def account_of(key: str) -> MallAccount:
    """An account that nothing is known of but its key."""
    return MallAccount(key, marketplace(key) or key, key)
