"""What the tests of removals begin with."""

from collections.abc import Iterator

import pytest

from graph import Store
from tests import told


@pytest.fixture
def filled(store: Store) -> Iterator[Store]:
    """The three reports; the key of removals is as new for each test."""
    key = store.settings.home / "purge.key"
    key.unlink(missing_ok=True)
    told.load(store)
    yield store
    key.unlink(missing_ok=True)
