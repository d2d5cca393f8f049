"""Everything the desk can say has its words, in every language, and no words lie about unused."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import bot
from bot.gate import JOIN
from bot.reading.reading import Hint
from bot.reading.shapes import intents
from bot.replies.changes import change_text
from bot.replies.facts import key_of
from bot.replies.questions import ANY, ASKED, SERIOUS
from bot.replies.refusals import refusal_text, warning_text
from bot.replies.sheets import FORMATS, sheet_refusal_text
from bot.replies.shown import Shown
from bot.replies.why import FLAGS
from bot.replies.words import COURIERS, LANGUAGES, code_key
from fasta_core.domain import channels, mall
from fasta_core.domain.changes import Change
from fasta_core.domain.moves import Move
from fasta_core.domain.nicknames import Named
from fasta_core.domain.order import Status
from fasta_core.domain.people import Alert, Role
from fasta_core.domain.refusals import Refusal
from fasta_core.domain.returns import Clock
from fasta_core.domain.warnings import Warning as PlanWarning
from fasta_core.requests.collect import COLLECT
from fasta_core.requests.collect_stock import STOCK_SHEET
from fasta_core.requests.registry import kinds
from fasta_core.sheets.errors import Expected, SheetRefusal
from tests.replies.samples import BOTH, facts

REPLIES = Path(bot.__file__).parent / "replies"
CONTRACT = frozenset(
    [
        "delayed_returns",
        "sold_out_orders",
        "orders",
        "order",
        "history",
        "stock",
        "sales",
        "alerts",
        "help",
        "restore",
        "cancel_complete",
        "release_sold_out",
        "adjust_stock",
        "direct_trade",
        "register_invoice",
        "add_note",
        "set_alert",
        "request_channel",
        "undo",
    ]
)
FAMILIES: dict[str, Iterable[str]] = {
    "status": Status,
    "role": Role,
    "alert-name": Alert,
    "alerts": Alert,
    "named": Named,
    "clock": Clock,
    "move": Move,
    "channel": channels.BUILT_IN,
    "channel-state": channels.ChannelState,
    "mall": mall.CODES,
    "courier": COURIERS,
    "intent": sorted(CONTRACT | set(kinds()) | {COLLECT, STOCK_SHEET, JOIN}),
    "by": ("channel", "mall", "day", "product"),
    "parcel": ("requested", "picked_up", "arrived"),
    "ask-missing": (*ASKED, "other"),
    "ask-flag": (*SERIOUS, "typo"),
    "choice-any": (*ANY, "other"),
    "sheet-format": FORMATS,
    "sheet-expected": Expected,
    "example": sorted(CONTRACT),
    "slot": sorted({either[0] for shape in intents().shapes.values() for either in shape.required} | {"period"}),
    "hint": Hint,
    "why-flag": FLAGS,
    "why": (
        "read",
        "corrected",
        "intent",
        "taken_back",
        "denied",
        "unexplained",
        "missing",
        "one",
        "several",
        "unknown",
    ),
    "list-empty": ("delayed_returns", "sold_out_orders", "orders"),
}


class _Variables(Visitor):
    """Collects the variables of a message."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's own naming
        self.found.add(node.id.name)


def messages(language: str) -> dict[str, frozenset[str]]:
    """Every key of a language with its variables; a key that stands twice fails."""
    found: dict[str, frozenset[str]] = {}
    for file in sorted((REPLIES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.found)
    return found


def literals() -> Iterator[str]:
    """Every text that stands in the bot's code."""
    for file in REPLIES.parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def prefixes() -> Iterator[str]:
    """Every beginning of a key that the bot's code completes itself (f"alert-do-{kind}")."""
    for text in literals():
        if text.endswith("-") and text[:-1].replace("-", "").isalpha():
            yield text


def quoted() -> Iterator[str]:
    """Every sentence that stands inside another one."""
    for file in (REPLIES / "ko").glob("*.ftl"):
        yield from re.findall(r"\{ ([a-z-]+) \}", file.read_text("utf-8"))


def test_every_language_has_the_same_sentences_with_the_same_values() -> None:
    languages = [messages(language) for language in LANGUAGES]

    assert [{key: found[key] ^ languages[0].get(key, frozenset()) for key in found} for found in languages] == [
        dict.fromkeys(languages[0], frozenset()) for _ in LANGUAGES
    ]


@pytest.mark.parametrize("context", BOTH, ids=LANGUAGES)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_code_has_its_words(context: Shown, family: str) -> None:
    words = context.words
    variables = messages("ko")
    said = [
        words.say(key, **dict.fromkeys((name.replace("-", "_") for name in variables[key]), "x"))
        for key in (code_key(family, code) for code in FAMILIES[family])
    ]

    assert all(said)


@pytest.mark.parametrize("context", BOTH, ids=LANGUAGES)
def test_every_refusal_warning_and_change_is_worded(context: Shown) -> None:
    said = [
        *(refusal_text(refusal, context) for refusal in facts(Refusal)),
        *(warning_text(warning, context) for warning in facts(PlanWarning)),
        *(sheet_refusal_text(refusal, context) for refusal in facts(SheetRefusal)),
        *(change_text(change, context) for change in facts(Change)),
    ]

    assert all(said)


def test_no_sentence_lies_about_unused() -> None:
    families = {code_key(family, code) for family, codes in FAMILIES.items() for code in codes}
    named = {key_of(name, fact) for name, union in UNIONS.items() for fact in facts(union)}

    said = set(literals())
    begun = tuple(prefixes())

    said.update(quoted())

    unused = set(messages("ko")) - families - named - said - {f"{text}-many" for text in said}

    assert {key for key in unused if not key.startswith(begun)} == set()


UNIONS = {"refusal": Refusal, "warning": PlanWarning, "change": Change, "sheet-refusal": SheetRefusal}
