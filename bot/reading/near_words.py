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
        found: dict[str, None] = {}
        for rest in _rests(typed):
            known = self._by_rest.get(rest, ())
            for keys, word in zip(known[::2], known[1::2], strict=True):
                if word not in found and is_one_stroke(typed, keys):
                    found[word] = None
        return list(found)


def _rests(typed: str) -> dict[str, None]:
    """What these keys are, whole and with each one taken out; in that order, so that no two runs differ."""
    return dict.fromkeys((typed, *[typed[:at] + typed[at + 1 :] for at in range(len(typed))]))


def is_one_stroke(typed: str, meant: str) -> bool:
    """Whether one key more or less, another one, or two beside each other changed round, makes one of the other."""
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    at = next((at for at, (key, other) in enumerate(zip(typed, meant, strict=False)) if key != other), -1)
    if at < 0:
        return True
    rest, other = typed[at:], meant[at:]
    if len(rest) != len(other):
        return rest[1:] == other or rest == other[1:]
    return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])
