"""A large plan needs a second person's tap."""

from fasta_core.domain.order import Status
from fasta_core.domain.people import Role
from tests.conversation.talking import House, Talk, cancelled
from tests.shop import OWNER, STAFF


def limited(house: House) -> list[str]:
    """A company in which plans of more than five orders need two people, and six cancelled orders."""
    house.shop.does("set_setting", OWNER, setting="second_tap_orders", value="5")
    return [cancelled(house.shop) for _ in range(6)]


def asks(talk: Talk, numbers: list[str]) -> None:
    """Ask to restore them and tap."""
    talk.says(f"{', '.join(numbers)} 복원해줘")
    talk.taps("실행")


def statuses(house: House, numbers: list[str]) -> set[Status]:
    """Where the orders stand."""
    return {house.shop.order(number).status for number in numbers}


def test_the_first_tap_only_asks_the_others(house: House, talk: Talk, owner: Talk, manager: Talk) -> None:
    numbers = limited(house)

    asks(talk, numbers)

    assert statuses(house, numbers) == {Status.CANCELLED}
    assert "기다리고" in talk.shown
    assert talk.buttons == ["그만두기"]
    assert "이대로 할까요" not in talk.shown + manager.shown
    for other in (owner, manager):
        assert "부탁했어요" in other.shown
        assert other.verbs == ["yes", "nay"]


def test_the_second_tap_does_it_in_the_first_ones_name_with_both_on_record(
    house: House, talk: Talk, manager: Talk
) -> None:
    numbers = limited(house)
    asks(talk, numbers)

    manager.taps_verb("yes")

    assert statuses(house, numbers) == {Status.NEW}
    assert "서도윤" in talk.shown
    with house.shop.store.reading(house.shop.company) as unit:
        entry = unit.journal.last_of(STAFF.id)
    assert entry is not None
    assert "confirmed by person:2" in entry.source


def test_the_first_one_can_undo_it(house: House, talk: Talk, manager: Talk) -> None:
    numbers = limited(house)
    asks(talk, numbers)
    manager.taps_verb("yes")

    talk.taps_verb("undo")

    assert statuses(house, numbers) == {Status.CANCELLED}


def test_a_decline_changes_nothing_and_a_later_yes_neither(
    house: House, talk: Talk, owner: Talk, manager: Talk
) -> None:
    numbers = limited(house)
    asks(talk, numbers)

    manager.taps_verb("nay")
    owner.taps_verb("yes")

    assert statuses(house, numbers) == {Status.CANCELLED}
    assert "하지 않기로" in talk.shown


def test_the_first_one_leaves_it_while_it_waits_and_a_later_yes_does_nothing(
    house: House, talk: Talk, manager: Talk
) -> None:
    numbers = limited(house)
    asks(talk, numbers)

    talk.taps("그만두기")
    manager.taps_verb("yes")

    assert statuses(house, numbers) == {Status.CANCELLED}
    assert "그만뒀어요" in talk.shown
    assert "그만뒀어요" in manager.shown


def test_no_tap_in_time_means_no(house: House, talk: Talk, manager: Talk) -> None:
    numbers = limited(house)
    asks(talk, numbers)
    house.shop.later(minutes=16)

    manager.taps_verb("yes")

    assert statuses(house, numbers) == {Status.CANCELLED}


def test_the_first_one_cannot_confirm_alone(house: House, owner: Talk, manager: Talk) -> None:
    numbers = limited(house)
    asks(owner, numbers)
    asked = owner.message

    owner.taps_verb("go", asked)

    assert statuses(house, numbers) == {Status.CANCELLED}
    assert manager.verbs == ["yes", "nay"]


def test_one_who_is_no_manager_any_more_cannot_confirm(house: House, talk: Talk, manager: Talk) -> None:
    numbers = limited(house)
    asks(talk, numbers)
    house.shop.does("set_role", OWNER, person=2, role=Role.STAFF.value)

    manager.taps_verb("yes")

    assert statuses(house, numbers) == {Status.CANCELLED}


def test_a_small_plan_needs_one_person(house: House, talk: Talk) -> None:
    numbers = limited(house)

    asks(talk, numbers[:5])

    assert statuses(house, numbers[:5]) == {Status.NEW}


def test_a_costly_plan_needs_two_as_well(house: House, talk: Talk, manager: Talk) -> None:
    house.shop.does("set_setting", OWNER, setting="second_tap_total", value="500000")

    talk.says("직거래 김민지 60만원")
    talk.taps("실행")

    assert "기다리고" in talk.shown
    manager.taps_verb("yes")
    assert "600,000" in talk.shown
