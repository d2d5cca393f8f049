"""The gate: only staff may speak; an invitation lets one person in, once."""

from fasta_core.domain.people import Actor, Role
from tests.conversation.talking import GROUP, House, Talk
from tests.shop import STAFF


def link_for(owner: Talk, role: str) -> str:
    """The code in a fresh invitation's link."""
    owner.says("/invite")
    owner.taps_verb(f"r:{role}")
    _, _, code = owner.shown.partition("?start=")
    return code.split()[0]


def role_of(house: House, person: int) -> Role | None:
    """What the person may do now."""
    with house.shop.store.reading(house.shop.company) as unit:
        found = unit.company.person(person)
    return None if found is None else found.role


def opened(owner: Talk, who: Actor) -> int:
    """Open a person in the staff list; their place in it."""
    owner.says("/staff")
    lines = owner.shown.splitlines()
    place = next(int(line.split(".")[0]) for line in lines if who.name in line)
    owner.taps_verb(f"s:{place}")
    assert who.name in owner.shown
    return place


def test_a_stranger_gets_one_sentence_and_no_data(house: House) -> None:
    number = house.shop.opens()
    stranger = house.stranger()

    stranger.says(f"주문 {number}")

    assert stranger.replied is not None
    assert number not in stranger.replied.html
    assert stranger.replied.buttons == ()
    assert stranger.messages == []


def test_a_strangers_tap_does_nothing(house: House, talk: Talk) -> None:
    number = house.shop.opens()
    talk.says(f"{number} 취소완료 처리")

    stranger = house.stranger()
    stranger.taps_data(f"{talk.message.card}:go", talk.message.id)

    assert stranger.replied is not None
    assert house.shop.order(number).status == "new"


def test_an_invitation_lets_one_person_in_once(house: House, owner: Talk) -> None:
    code = link_for(owner, "staff")
    first, second = house.stranger(99), house.stranger(98)

    first.says(f"/start {code}")
    second.says(f"/start {code}")

    assert role_of(house, 99) is Role.STAFF
    assert role_of(house, 98) is None
    assert first.replied is None
    assert second.replied is not None
    first.says("오늘 주문")
    assert first.messages


def test_joining_stands_in_the_journal(house: House, owner: Talk) -> None:
    newcomer = house.stranger(99, "새 직원")
    newcomer.says(f"/start {link_for(owner, 'viewer')}")

    with house.shop.store.reading(house.shop.company) as unit:
        entry = unit.journal.last_of("person:99")
    assert entry is not None
    assert entry.intent == "join"
    assert house.shop.faults() == ()


def test_an_invitation_ends_after_a_day(house: House, owner: Talk) -> None:
    code = link_for(owner, "staff")

    house.shop.later(hours=24)
    late = house.stranger()
    late.says(f"/start {code}")

    assert role_of(house, 99) is None
    assert late.replied is not None


def test_a_made_up_code_lets_nobody_in(house: House) -> None:
    stranger = house.stranger()

    for code in ("x", "🙂", "a" * 500, "../..", "'; drop table people; --"):
        stranger.says(f"/start {code}")
        assert stranger.replied is not None

    assert role_of(house, 99) is None


def test_the_code_itself_is_kept_nowhere(house: House, owner: Talk) -> None:
    code = link_for(owner, "staff")

    with house.shop.store.reading(house.shop.company) as unit:
        kept = unit.connection.exec_driver_sql("select code_hash from invites").scalars().all()
    assert code not in kept


def test_only_an_owner_invites_and_sees_staff(house: House, talk: Talk, manager: Talk) -> None:
    for who in (talk, manager):
        for command in ("/invite", "/staff"):
            who.says(command)
            assert "권한" in who.shown
            assert who.buttons == []
    assert house.shop.faults() == ()


def test_an_invitation_is_not_made_in_a_group(house: House, owner: Talk) -> None:
    in_group = Talk(house, owner.person, owner.name, GROUP)

    in_group.says("/invite")

    assert in_group.buttons == []


def test_the_owner_changes_a_role_by_a_plan(house: House, owner: Talk) -> None:
    place = opened(owner, STAFF)
    assert role_of(house, 3) is Role.STAFF

    owner.taps_verb(f"s:{place}:viewer")
    assert role_of(house, 3) is Role.STAFF
    owner.taps("실행")

    assert role_of(house, 3) is Role.VIEWER


def test_the_owner_takes_rights_away_and_the_person_is_a_stranger(house: House, owner: Talk, talk: Talk) -> None:
    place = opened(owner, STAFF)
    owner.taps_verb(f"s:{place}:drop")
    owner.taps("실행")

    talk.says("오늘 주문")

    assert role_of(house, 3) is None
    assert talk.replied is not None


def test_the_last_owner_stays(house: House, owner: Talk) -> None:
    owner.says("/staff")
    owner.taps_verb("s:1:drop")

    assert owner.verbs == []
    assert role_of(house, 1) is Role.OWNER


def test_a_viewer_looks_but_changes_nothing(house: House, viewer: Talk) -> None:
    number = house.shop.opens()

    viewer.says("오늘 주문")
    assert "1건" in viewer.shown
    viewer.says(f"{number} 취소완료 처리")

    assert viewer.buttons == []
    assert "권한" in viewer.shown


def test_a_member_who_starts_again_is_welcomed(talk: Talk) -> None:
    talk.says("/start some-code")

    assert STAFF.name in talk.shown
    assert talk.message.reply.menu
