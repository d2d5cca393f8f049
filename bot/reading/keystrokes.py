"""Hangul as the keys that type it (two-set keyboard), and keys as the Hangul they type."""

from collections.abc import Iterator

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_VOWELS, _FINALS = 21, 28
_FINAL_OF_THE_PAST = 20
_VOWELS_OF_THE_PRESENT = (5, 20)


def _apart(keys: str) -> tuple[str, ...]:
    return tuple(keys.split())


_INITIAL_KEYS = tuple("rRseEfaqQtTdwWczxvg")
_VOWEL_KEYS = _apart("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
_FINAL_KEYS = _apart("- r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")
_SINGLE_KEYS = (*_apart("r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g"), *_VOWEL_KEYS)
_FIRST_SINGLE, _LAST_SINGLE = 0x3131, 0x3163
_INITIALS = {key: index for index, key in enumerate(_INITIAL_KEYS)}
_VOWEL_OF = {key: index for index, key in enumerate(_VOWEL_KEYS)}
_FINAL_OF = {key: index for index, key in enumerate(_FINAL_KEYS) if index}
_COMPOUND = tuple(index for index, typed in enumerate(_VOWEL_KEYS) if len(typed) > 1)
_SHIFTED = frozenset("RETQWOP")


def keys(text: str) -> str:
    """The keys that type this text; what is no Hangul stays as it is."""
    return "".join(_keys_of(char) for char in text)


def _keys_of(char: str) -> str:
    code = ord(char)
    if _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        code -= _FIRST_SYLLABLE
        final = code % _FINALS
        vowel = code // _FINALS % _VOWELS
        return _INITIAL_KEYS[code // _FINALS // _VOWELS] + _VOWEL_KEYS[vowel] + (_FINAL_KEYS[final] if final else "")
    if _FIRST_SINGLE <= code <= _LAST_SINGLE:
        return _SINGLE_KEYS[code - _FIRST_SINGLE]
    return char


_PAST = frozenset(
    chr(_FIRST_SYLLABLE + syllable * _FINALS + _FINAL_OF_THE_PAST)
    for syllable in range(len(_INITIAL_KEYS) * _VOWELS)
    if syllable % _VOWELS not in _VOWELS_OF_THE_PRESENT
)


def tells_past(text: str) -> bool:
    """Whether a syllable here ends a verb of the past (했, 렸, 었 ...); those of being and of will end alike."""
    return not _PAST.isdisjoint(text)


def vowel_slips(text: str) -> Iterator[str]:
    """The text with one vowel exchanged that is, or should be, one of two keys: such a slip is two strokes (츄소, 취소)."""
    for at, char in enumerate(text):
        code = ord(char) - _FIRST_SYLLABLE
        if 0 <= code <= _LAST_SYLLABLE - _FIRST_SYLLABLE:
            vowel = code // _FINALS % _VOWELS
            others = range(_VOWELS) if vowel in _COMPOUND else _COMPOUND
            yield from (
                text[:at] + chr(ord(char) + (other - vowel) * _FINALS) + text[at + 1 :]
                for other in others
                if other != vowel
            )


def is_closed(char: str) -> bool | None:
    """Whether this syllable ends in a consonant; None where it is no syllable of Hangul."""
    code = ord(char or " ") - _FIRST_SYLLABLE
    return code % _FINALS != 0 if 0 <= code <= _LAST_SYLLABLE - _FIRST_SYLLABLE else None


def is_closed_by_ss(char: str) -> bool:
    """Whether this syllable ends in a double s, as verbs of the past, of being and of will do (었, 있, 겠)."""
    code = ord(char) - _FIRST_SYLLABLE
    return 0 <= code <= _LAST_SYLLABLE - _FIRST_SYLLABLE and code % _FINALS == _FINAL_OF_THE_PAST


def hangul(typed: str) -> str | None:
    """The Hangul that these keys type, or None where they type no whole syllables."""
    typed = "".join(key if key in _SHIFTED else key.lower() for key in typed)
    syllables: list[str] = []
    at = 0
    while at < len(typed):
        size, syllable = _syllable(typed, at)
        if not size:
            return None
        syllables.append(syllable)
        at += size
    return "".join(syllables) or None


def _syllable(typed: str, at: int) -> tuple[int, str]:
    """One syllable from here: how many keys it takes, and the syllable."""
    if typed[at] not in _INITIALS:
        return 0, ""
    vowel = _longest(typed, at + 1, _VOWEL_OF)
    if not vowel:
        return 0, ""
    end = at + 1 + len(vowel)
    final = _final(typed, end)
    code = (_INITIALS[typed[at]] * _VOWELS + _VOWEL_OF[vowel]) * _FINALS + (_FINAL_OF[final] if final else 0)
    return 1 + len(vowel) + len(final), chr(_FIRST_SYLLABLE + code)


def _final(typed: str, at: int) -> str:
    """The final consonants from here, leaving one to begin the next syllable where a vowel follows."""
    final = _longest(typed, at, _FINAL_OF)
    if final and at + len(final) < len(typed) and _longest(typed, at + len(final), _VOWEL_OF):
        final = final[:-1]
    return final if final in _FINAL_OF else ""


def _longest(typed: str, at: int, table: dict[str, int]) -> str:
    for size in (2, 1):
        if typed[at : at + size] in table and at + size <= len(typed):
            return typed[at : at + size]
    return ""
