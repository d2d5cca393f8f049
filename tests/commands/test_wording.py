"""The terminal's language, as the locale says it."""

import pytest

from bot.commands.wording import language, language_of


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "ko"),
        ({"LANG": "C.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "", "LC_MESSAGES": "ko_KR"}, "ko"),
    ],
)
def test_the_first_variable_that_says_anything_counts(environment: dict[str, str], expected: str) -> None:
    assert language(environment) == expected


def test_the_machines_own_environment_is_asked_where_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")

    assert language() == "ko"


@pytest.mark.parametrize(("line", "expected"), [("품절주문 show", "ko"), ("ㅋㅋ", "ko"), ("sold out", "en")])
def test_a_line_is_answered_in_its_own_language(line: str, expected: str) -> None:
    assert language_of(line) == expected


def test_a_line_of_no_language_is_answered_in_the_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")

    assert language_of("123 ?!") == "ko"
