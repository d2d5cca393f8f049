"""The company's settings, by an owner's taps."""

from fasta_core.domain.settings import Setting
from tests.conversation.talking import House, Talk


def value(house: House, setting: Setting) -> str:
    """What holds."""
    with house.shop.store.reading(house.shop.company) as unit:
        return unit.company.settings()[setting]


def test_an_owner_sees_what_holds_and_chooses_another(house: House, owner: Talk) -> None:
    owner.says("/settings")
    assert "21시~8시" in owner.shown

    owner.taps_verb("set:quiet_hours")
    owner.taps_verb("set:quiet_hours:22-07")

    assert value(house, Setting.QUIET_HOURS) == "22-07"
    assert "22시~7시" in owner.shown


def test_the_choice_is_on_record_and_can_be_undone(house: House, owner: Talk) -> None:
    owner.says("/settings")
    owner.taps_verb("set:days_off:send")

    owner.says("되돌려")
    owner.taps("실행")

    assert value(house, Setting.DAYS_OFF) == "hold"


def test_staff_cannot_see_or_set_them(house: House, talk: Talk) -> None:
    talk.says("/settings")

    assert talk.buttons == []
    assert value(house, Setting.QUIET_HOURS) == "21-08"


def test_a_value_that_is_none_changes_nothing(house: House, owner: Talk) -> None:
    owner.says("/settings")

    owner.taps_verb("set:quiet_hours:always")

    assert value(house, Setting.QUIET_HOURS) == "21-08"
