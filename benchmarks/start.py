"""Time from nothing to an open store on the embedded database, against the bare server process becoming ready.

`first` is a new folder (passwords and the database are made), `again` one that holds a database already.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from graph import embedded, open_store
from graph.settings import Settings

TURNS = 3


def opened(settings: Settings) -> float:
    """Return the seconds until a store answers."""
    began = time.perf_counter()
    with open_store(settings) as store:
        store.read("RETURN 1 AS one")
    return time.perf_counter() - began
