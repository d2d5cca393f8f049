"""When a word typed wrong has gone into a name: "direct trdae kim minji" is no buyer of the name trdae kim minji."""

from bot.reading.reading import Reading
from bot.reading.words import Words

_WHOSE = ("buyer", "customer", "bought", "trade", "stock", "total", "phone")
_LONGER = ("trade", "soldout")
_LONG_ENOUGH = 6


def completes(words: Words, before: str, word: str) -> bool:
    """Whether the word makes a longer one of the trade with the one or two before it (direct + trade, out of + stock)."""
    said = before.split()[-2:]
    joined = [known for at in range(len(said)) if (known := words.get("".join(said[at:]) + word)) is not None]
    return any(sense.kind == "channel" or sense.value in _LONGER for known in joined for sense in known.senses)


def says_whose(words: Words, word: str) -> bool:
    """Whether the word may stand beside a name and be none of it: buyer, customer, total, bought, a courier."""
    known = words.get(word)
    if known is None:
        return False
    small = len(word) >= _LONG_ENOUGH and all(sense.kind == "filler" for sense in known.senses)
    return small or any(sense.value in _WHOSE or sense.kind == "courier" for sense in known.senses)


def says_when(words: Words, word: str) -> bool:
    """Whether the word is so long a word of time that no name is meant (september, yesterday)."""
    known = words.get(word)
    return known is not None and len(word) >= _LONG_ENOUGH and known.senses[0].kind.startswith("day.")


def is_same_without(first: Reading, mended: Reading, *, sure: bool) -> bool:
    """Whether the same is asked, with only a word less in the name; where it is not sure, two words of it have to remain."""
    if mended.intent != first.intent and not (sure and first.intent == "orders" and "buyer" not in mended.slots):
        return False
    for slot in ("buyer", "product"):
        name, rest = str(first.slots.get(slot, "")), str(mended.slots.get(slot, ""))
        if name != rest and not (rest in name and (sure or " " in rest)):
            return False
    return True
