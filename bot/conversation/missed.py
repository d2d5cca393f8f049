"""What could not be read is kept, masked, so that the words it lacked can be added."""

from collections.abc import Callable

from bot.conversation.turn import Turn
from bot.reading.lexicon import packaged
from bot.reading.names import NameReader
from bot.reading.reading import Outcome, Reading
from fasta_core.domain.masked_lines import masked_line, possible_names
from fasta_core.storage.units import SqlUnit


def kept_miss(turn: Turn, reading: Reading, text: str) -> tuple[Callable[[SqlUnit], None], ...]:
    """What is written beside the answer to a line that told no intent; nothing where it told one."""
    line = text.strip()
    if reading.outcome is Outcome.UNDERSTOOD or reading.intent is not None or not line:
        return ()
    people = _people(turn, line)

    def keep(unit: SqlUnit) -> None:
        known = unit.misses.buyers(possible_names(line))
        unit.misses.keep(masked_line(line, people | known), reading.outcome.value, turn.now)

    return (keep,)


def _people(turn: Turn, line: str) -> frozenset[str]:
    """The names in the line, by what they are made of: whoever it is, it is nobody's business here."""
    facts = turn.reader.facts(line, turn.now, turn.company_words)
    if facts is None:
        return frozenset()
    return frozenset(name.text for name in NameReader(packaged().names).names(facts) if name.sure or name.likely)
