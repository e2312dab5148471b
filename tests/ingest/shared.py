"""The real inputs that come with the task and not with the repository; tests that need them say so when they are absent."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="../shared is not there: the real inputs are not tested"
)
