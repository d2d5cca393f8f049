"""One reader for all tests."""

import pytest

from bot.reading.reader import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with the packaged vocabulary."""
    return Reader()
