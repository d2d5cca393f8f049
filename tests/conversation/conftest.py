"""A shop whose people talk with the desk."""

import pytest

from tests.conversation.talking import House, Talk
from tests.shop import MANAGER, OWNER, STAFF, VIEWER, Shop


@pytest.fixture
def house(sqlite_shop: Shop) -> House:
    """The shop's conversation."""
    return House(sqlite_shop)


@pytest.fixture
def talk(house: House) -> Talk:
    """The private chat of one of the staff."""
    return house.talk(STAFF)


@pytest.fixture
def owner(house: House) -> Talk:
    """The owner's private chat."""
    return house.talk(OWNER)


@pytest.fixture
def manager(house: House) -> Talk:
    """The manager's private chat."""
    return house.talk(MANAGER)


@pytest.fixture
def viewer(house: House) -> Talk:
    """The private chat of somebody who may only look."""
    return house.talk(VIEWER)
