"""The real inputs, which lie beside the repository and not in it; a test that needs them says when they are absent."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[3] / "shared"
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="../shared is not there: the real inputs are not tested"
)
