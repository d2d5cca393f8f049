"""Known words that are one typing error away: a key too many, too few, wrong, or two changed round."""

from collections.abc import Iterable

from rapidfuzz.distance.OSA import distance

_LEAST, _MOST = 3, 16


class NearWords:
    """Finds words by what is left of them when one key is taken out (after Garbe's symmetric delete)."""

    __slots__ = ("_by_rest",)

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        self._by_rest: dict[str, list[tuple[str, str]]] = {}
        for pair in words:
            typed = pair[0]
            if not _LEAST <= len(typed) <= _MOST:
                continue
            for rest in _rests(typed):
                known = self._by_rest.get(rest)
                if known is None:
                    self._by_rest[rest] = [pair]
                else:
                    known.append(pair)

    def near(self, typed: str) -> list[str]:
        """The words that these keys may have been meant to be, each once."""
        if not _LEAST - 1 <= len(typed) <= _MOST + 1:
            return []
        found: dict[str, None] = {}
        for rest in _rests(typed):
            for keys, word in self._by_rest.get(rest, ()):
                if word not in found and distance(typed, keys, score_cutoff=1) == 1:
                    found[word] = None
        return list(found)


def _rests(typed: str) -> dict[str, None]:
    """What these keys are, whole and with each one taken out; in that order, so that no two runs differ."""
    return dict.fromkeys((typed, *(typed[:at] + typed[at + 1 :] for at in range(len(typed)))))
