"""Who may do what in the company."""

from fasta_core.domain.company_refusals import LastOwner, NotAllowed, PersonNotFound, RoleUnchanged
from fasta_core.domain.order_refusals import TextTooLong
from fasta_core.domain.people import Person, Role
from tests.shop import DESK, MANAGER, OWNER, STAFF, Shop


def person(shop: Shop, id_: int) -> Person | None:
    """The person as the company knows them."""
    with shop.store.reading(shop.company) as unit:
        return unit.company.person(id_)


def test_a_new_person_joins_by_the_desks_hand(shop: Shop) -> None:
    shop.does("set_role", DESK, person=77, name="신입", role="viewer")

    assert person(shop, 77) == Person(77, "신입", Role.VIEWER)


def test_a_known_person_keeps_the_name(shop: Shop) -> None:
    shop.does("set_role", OWNER, person=3, name="다른 이름", role="manager")

    assert person(shop, 3) == Person(3, STAFF.name, Role.MANAGER)


def test_rights_are_taken_away(shop: Shop) -> None:
    shop.does("set_role", OWNER, person=3)

    assert person(shop, 3) is None


def test_only_owners_give_roles(shop: Shop) -> None:
    assert shop.refuses("set_role", MANAGER, person=3, role="owner") == NotAllowed(Role.OWNER)


def test_the_last_owner_stays(shop: Shop) -> None:
    assert shop.refuses("set_role", OWNER, person=1, role="staff") == LastOwner()
    assert shop.refuses("set_role", OWNER, person=1) == LastOwner()

    shop.does("set_role", OWNER, person=2, role="owner")
    shop.does("set_role", OWNER, person=1, role="staff")

    assert person(shop, 1) == Person(1, OWNER.name, Role.STAFF)


def test_an_undo_leaves_an_owner_too(shop: Shop) -> None:
    made = shop.does("set_role", OWNER, person=2, role="owner")
    shop.does("set_role", OWNER, person=1, role="staff")

    assert shop.refuses("undo", OWNER, entry=made.seq) == LastOwner()


def test_what_changes_nothing_is_refused(shop: Shop) -> None:
    assert shop.refuses("set_role", OWNER, person=3, role="staff") == RoleUnchanged(3, STAFF.name, Role.STAFF)
    assert shop.refuses("set_role", OWNER, person=99) == PersonNotFound(99)
    assert shop.refuses("set_role", OWNER, person=99, name="김" * 101, role="staff") == TextTooLong(100)
