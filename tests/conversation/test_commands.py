"""Commands, and the language a person is spoken to in."""

import pytest

from tests.conversation.talking import House, Talk
from tests.shop import STAFF


@pytest.mark.parametrize("command", ["/start", "/help", "/language", "/undo", "/nonsense", "/", "//", "/도움말"])
def test_every_command_is_answered_once(talk: Talk, command: str) -> None:
    talk.says(command)

    assert len(talk.messages) == 1
    assert talk.shown


def test_telegrams_language_is_spoken_until_another_is_chosen(house: House) -> None:
    talk = house.talk(STAFF, language="en")
    talk.says("/help")
    english = talk.shown

    talk.says("/language")
    talk.taps_verb("l:ko")
    talk.says("/help")

    assert talk.shown != english
    talk.says("/language")
    talk.taps_verb("l:")
    talk.says("/help")
    assert talk.shown == english


def test_a_language_can_be_named(house: House, talk: Talk) -> None:
    talk.says("/language en")
    talk.says("orders today")

    with house.shop.store.reading(house.shop.company) as unit:
        person = unit.company.person(talk.person)
    assert person is not None
    assert person.language == "en"
    assert "신규" not in talk.shown


def test_english_staff_are_served_in_english(house: House) -> None:
    number = house.shop.opens()
    talk = house.talk(STAFF, language="en")

    talk.says(f"mark {number} cancelled")
    talk.taps_verb("go")

    assert house.shop.order(number).status == "cancelled"
    assert not any("가" <= sign <= "힣" for sign in talk.shown.replace(STAFF.name, ""))
