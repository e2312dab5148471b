"""A store with the invented people of `tests.told`, filled once for each module that only reads."""

import pytest

from graph import Store
from tests import told
from tests.conftest import empty


@pytest.fixture(scope="module")
def filled(database: Store) -> Store:
    empty(database)
    told.load(database)
    return database
