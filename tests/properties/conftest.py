"""Passing shops, one for each example that Hypothesis thinks of."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.shop import Shop, known_shop, open_shop
from tests.stores import sqlite_copy

PassingShop = Callable[[], AbstractContextManager[Shop]]


@pytest.fixture(scope="session")
def opened_template(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the made-up shop in it, to copy."""
    path = tmp_path_factory.mktemp("opened") / "desk.db"
    store = sqlite_copy(sqlite_template, path)
    open_shop(store)
    store.close()
    return path


@pytest.fixture(scope="session")
def passing_shop(opened_template: Path) -> PassingShop:
    """A way to a shop that is gone again after the example."""

    @contextmanager
    def opened() -> Iterator[Shop]:
        with TemporaryDirectory() as folder:
            store = sqlite_copy(opened_template, Path(folder) / "desk.db")
            yield known_shop(store)
            store.close()

    return opened
