"""What a reply needs to know beside what it says: whose words, when, and where it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.replies.markup import Html, bare, escaped
from bot.replies.moments import SEOUL
from bot.replies.words import Words, words_for
from fasta_core.domain.mall import CODES, MallAccount

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a reply is shown. `now` in UTC; `private` is false in groups, where nothing can be revealed.

    `understood` is what the line was taken to mean (`understood.understood`), `page` counts from 1, `mall_names` are the
    accounts' names by key (`mall_names`), `narrowed` the marketplace codes a list is narrowed to ("" for direct trades);
    `parts`: what the list was asked with, by slot, each of which can be corrected;
    `back`: the card was opened from a list; `revealed`: the buyer's data are shown in full, by a tap on record;
    `wishes`: a restore that the mall still forbids offers to tell when it no longer does.
    """

    words: Words
    now: datetime
    private: bool = False
    understood: str = ""
    page: int = 1
    has_previous: bool = False
    mall_names: Mapping[str, str] = field(default_factory=dict)
    narrowed: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    back: bool = False
    revealed: bool = False
    wishes: bool = False

    @property
    def today(self) -> date:
        """The day in Asia/Seoul."""
        return self.now.astimezone(SEOUL).date()

    def moment(self, at: datetime) -> Html:
        """A moment as one would say it now."""
        return self.words.moment(at, self.now)

    def mall(self, key: str | None) -> Html:
        """A mall account by its key; None is a direct trade."""
        if key is None:
            return self.words.coded("channel", "direct")
        return escaped(self.mall_names[key], LONGEST_NAME) if key in self.mall_names else self.words.mall(key)


def mall_names(accounts: Iterable[MallAccount], words: Words) -> dict[str, str]:
    """The accounts' names by key: the company's own name, or the marketplace's in the person's language where it is just that."""
    return {account.key: _name(account, words) for account in accounts}


def _name(account: MallAccount, words: Words) -> str:
    plain = account.code in CODES and account.name in {"", str(words_for("ko").mall(account.code))}
    return bare(words.mall(account.code)) if plain else account.name
