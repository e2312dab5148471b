"""Cursors: opaque, and only good for the list that handed them out."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.read import cursor
from graph.read.errors import BadCursor

SCOPE = ("links", "person-a", None)


@given(st.text(max_size=200))
def test_a_cursor_carries_its_key(key: str) -> None:
    assert cursor.decode(SCOPE, cursor.encode(SCOPE, key)) == key


def test_no_cursor_is_the_beginning() -> None:
    assert cursor.decode(SCOPE, None) == ""


def test_another_lists_cursor_is_refused() -> None:
    with pytest.raises(BadCursor):
        cursor.decode(("links", "person-b", None), cursor.encode(SCOPE, "key"))


@given(
    st.text(max_size=60) | st.binary(max_size=60).map(lambda data: base64.urlsafe_b64encode(data).decode())
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(BadCursor):
        cursor.decode(SCOPE, text)


@pytest.mark.parametrize("text", ["[" * 5000, "WyJhIl0", "WzEsMl0", "bnVsbA", "W" * 2000])
def test_wellformed_nonsense_is_refused(text: str) -> None:
    with pytest.raises(BadCursor):
        cursor.decode(SCOPE, text)
