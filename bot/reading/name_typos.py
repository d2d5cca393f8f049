"""When a word typed wrong has gone into a name: "direct trdae kim minji" is no buyer of the name trdae kim minji."""

from bot.reading.reading import Reading
from bot.reading.words import Words

_WHOSE = ("buyer", "customer", "trade", "stock", "total", "phone")
_LONG_ENOUGH = 6


def completes(words: Words, before: str, word: str) -> bool:
    """Whether the word makes a longer one of the trade with what stands before it (direct + trade)."""
    said = before.split()
    joined = words.get(said[-1] + word) if said else None
    return joined is not None and any(sense.kind == "channel" or sense.value == "trade" for sense in joined.senses)


def says_whose(words: Words, word: str) -> bool:
    """Whether the word may stand beside a name and be none of it: buyer, customer, total, bought, a courier."""
    known = words.get(word)
    if known is None:
        return False
    small = len(word) >= _LONG_ENOUGH and all(sense.kind == "filler" for sense in known.senses)
    return small or any(sense.value in _WHOSE or sense.kind == "courier" for sense in known.senses)


def is_same_without(first: Reading, mended: Reading, *, sure: bool) -> bool:
    """Whether the same is asked, with only a word less in the name; where it is not sure, two words of it have to remain."""
    if mended.intent != first.intent:
        return False
    for slot in ("buyer", "product"):
        name, rest = str(first.slots.get(slot, "")), str(mended.slots.get(slot, ""))
        if name != rest and not (rest in name and (sure or " " in rest)):
            return False
    return True
