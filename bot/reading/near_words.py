"""Known words that are one typing error away: a key too many, too few, wrong, or two changed round."""

from collections.abc import Iterable

_LEAST, _MOST = 3, 16


class NearWords:
    """Finds words by what is left of them when one key is taken out (after Garbe's symmetric delete)."""

    __slots__ = ("_by_rest",)

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        self._by_rest: dict[str, tuple[str, ...]] = {}
        """By each rest the keys of a word and the word, in turn; a rest of one word alone, as most are, takes no list."""
        for pair in words:
            if not _LEAST <= len(pair[0]) <= _MOST:
                continue
            for rest in _rests(pair[0]):
                known = self._by_rest.get(rest)
                self._by_rest[rest] = pair if known is None else (*known, *pair)

    def near(self, typed: str) -> list[str]:
        """The words that these keys may have been meant to be, each once."""
        if not _LEAST - 1 <= len(typed) <= _MOST + 1:
            return []
        rests = _rests(typed)
        if self._by_rest.keys().isdisjoint(rests):
            return []
        found: dict[str, None] = {}
        for rest in rests:
            known = self._by_rest.get(rest, ())
            for keys, word in zip(known[::2], known[1::2], strict=True):
                # Alike but for one key taken out of the longer one: one stroke. Of equal length, they may differ in more.
                if word not in found and (len(keys) != len(typed) or _is_one_changed(typed, keys)):
                    found[word] = None
        return list(found)


def _rests(typed: str) -> dict[str, None]:
    """What these keys are, whole and with each one taken out; in that order, so that no two runs differ."""
    return dict.fromkeys((typed, *[typed[:at] + typed[at + 1 :] for at in range(len(typed))]))


def _is_one_changed(typed: str, meant: str) -> bool:
    """Whether one key is another one, or two beside each other were changed round."""
    at = [at for at, (key, other) in enumerate(zip(typed, meant, strict=True)) if key != other]
    if len(at) != 2:  # noqa: PLR2004 - two keys changed round
        return len(at) == 1
    return at[1] == at[0] + 1 and typed[at[0]] == meant[at[1]] and typed[at[1]] == meant[at[0]]
