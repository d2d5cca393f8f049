"""Templates say what Fluent's resolver says."""

from pathlib import Path
from typing import Any

import pytest
from fluent.runtime import FluentBundle, FluentResource

import bot.replies
from bot.replies.markup import Html
from bot.replies.templates import filled, template_of
from bot.replies.words import LANGUAGES, NoWords, words_for

VALUES: tuple[Any, ...] = (Html("<b>100%</b> {a} %(b)s"), 0, 7, -1234, 1_234_567, True, 2.5)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language."""
    return str(request.param)


def plain_sentences(language: str) -> dict[str, str]:
    """Every sentence of a language that only shows its values, as it is written."""
    lines = [
        line
        for file in (Path(bot.replies.__file__).parent / language).glob("*.ftl")
        for line in file.read_text("utf-8").splitlines()
    ]
    told = (line.split(" = ", 1) for line in lines if " = " in line and not line.startswith((" ", "#")))
    return {key: text for key, text in told if "->" not in text and "JOSA" not in text}


def test_every_template_says_what_the_resolver_says(language: str) -> None:
    bundle = FluentBundle([language], use_isolating=False)
    texts = plain_sentences(language)
    bundle.add_resource(FluentResource("\n".join(f"{key} = {text}" for key, text in texts.items())))
    for key in texts:
        pattern = bundle.get_message(key).value
        assert pattern is not None
        template = template_of(pattern)
        for value in VALUES:
            values = {name: value for name in texts[key].replace("{ $", "\0").split() if "\0" in name}
            values = {name.split("\0")[1].rstrip("}"): value for name in values}
            said = None if template is None else filled(template, values, language)

            assert said is None or (said, []) == bundle.format_pattern(pattern, values)


def test_a_value_that_was_not_given_is_a_defect() -> None:
    with pytest.raises(NoWords):
        words_for("ko").say("list-row", place="1")
