"""What the environment says, as settings; and what it must not say."""

from pathlib import Path

import pytest

from graph.errors import BadSetting
from graph.settings import Settings, from_environment


def test_nothing_set_is_the_embedded_database_in_the_checkout() -> None:
    settings = from_environment({})
    assert settings == Settings()
    assert settings.embedded
    assert settings.home.name == ".casegraph"
    assert (settings.home.parent / "pyproject.toml").exists()


def test_a_uri_means_a_neo4j() -> None:
    settings = from_environment(
        {
            "CASEGRAPH_NEO4J_URI": "neo4j+s://db.example.org",
            "CASEGRAPH_NEO4J_USER": "someone",
            "CASEGRAPH_NEO4J_PASSWORD": "secret",
            "CASEGRAPH_NEO4J_DATABASE": "cases",
        }
    )
    assert not settings.embedded
    assert (settings.user, settings.password, settings.database) == ("someone", "secret", "cases")


def test_a_password_is_not_shown() -> None:
    assert "secret" not in repr(from_environment({"CASEGRAPH_NEO4J_PASSWORD": "secret"}))


def test_numbers_and_folders_are_read() -> None:
    settings = from_environment(
        {
            "CASEGRAPH_HOME": "/some/where",
            "CASEGRAPH_DB_PORT": "7700",
            "CASEGRAPH_DB_HTTP_PORT": "7701",
            "CASEGRAPH_QUERY_SECONDS": "2.5",
            "CASEGRAPH_DB_START_SECONDS": "9",
            "CASEGRAPH_LOCK_SECONDS": "8",
            "CASEGRAPH_DB_HEAP": "1g",
        }
    )
    assert settings.home == Path("/some/where")
    assert (settings.bolt_port, settings.http_port) == (7700, 7701)
    assert (settings.query_seconds, settings.start_seconds, settings.lock_seconds) == (2.5, 9.0, 8.0)
    assert settings.heap == "1g"


def test_empty_is_unset() -> None:
    names = ("CASEGRAPH_NEO4J_URI", "CASEGRAPH_HOME", "CASEGRAPH_DB_PORT", "CASEGRAPH_QUERY_SECONDS")
    assert from_environment(dict.fromkeys(names, "")) == Settings()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CASEGRAPH_NEO4J_URI", "localhost:7687"),
        ("CASEGRAPH_NEO4J_URI", "http://localhost"),
        ("CASEGRAPH_DB_PORT", "seven"),
        ("CASEGRAPH_DB_PORT", "0"),
        ("CASEGRAPH_DB_HTTP_PORT", "65536"),
        ("CASEGRAPH_DB_PORT", "-1"),
        ("CASEGRAPH_QUERY_SECONDS", "soon"),
        ("CASEGRAPH_QUERY_SECONDS", "0"),
        ("CASEGRAPH_LOCK_SECONDS", "nan"),
        ("CASEGRAPH_DB_START_SECONDS", "inf"),
    ],
)
def test_what_cannot_be_used_is_named(name: str, value: str) -> None:
    with pytest.raises(BadSetting) as caught:
        from_environment({name: value})
    assert caught.value.code == "CG-DB-010"
    assert caught.value.name == name
    assert name in str(caught.value)
    assert name in caught.value.remedy
    assert caught.value.unreachable
