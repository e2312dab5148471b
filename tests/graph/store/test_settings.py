import pytest

from graph import open_store
from graph.errors import BadSetting
from graph.settings import Settings, from_environment


def test_nothing_set_means_the_embedded_database() -> None:
    settings = from_environment({})
    assert settings == Settings()
    assert settings.embedded
    assert settings.home.name == ".casegraph"


def test_a_uri_means_that_neo4j() -> None:
    given = {
        "CASEGRAPH_NEO4J_URI": "bolt://db.example.org:7687",
        "CASEGRAPH_NEO4J_USER": "reader",
        "CASEGRAPH_NEO4J_PASSWORD": "a secret",
    }
    settings = from_environment(given)
    assert not settings.embedded
    assert (settings.user, settings.password, settings.database) == ("reader", "a secret", "neo4j")


def test_a_password_is_not_shown() -> None:
    assert "a secret" not in repr(Settings(password="a secret"))


@pytest.mark.parametrize(
    "uri", ["bolt://user:secret@127.0.0.1:1", "bolt://127.0.0.1:1?key=secret", "bolt://[secret"]
)
def test_an_address_that_cannot_be_used_is_not_repeated(uri: str) -> None:
    with pytest.raises(BadSetting) as caught:
        open_store(from_environment({"CASEGRAPH_NEO4J_URI": uri}))
    assert "secret" not in f"{caught.value} {caught.value.remedy}"
    assert ("CASEGRAPH_NEO4J_PASSWORD" in str(caught.value)) == ("@" in uri)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CASEGRAPH_NEO4J_URI", "http://db.example.org"),
        ("CASEGRAPH_NEO4J_URI", "db.example.org:7687"),
        ("CASEGRAPH_DB_PORT", "many"),
        ("CASEGRAPH_DB_HTTP_PORT", "70000"),
        ("CASEGRAPH_QUERY_SECONDS", "soon"),
        ("CASEGRAPH_LOCK_SECONDS", "-1"),
        ("CASEGRAPH_DB_START_SECONDS", "nan"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(name: str, value: str) -> None:
    with pytest.raises(BadSetting) as caught:
        from_environment({name: value})
    assert caught.value.name == name
    assert name in caught.value.remedy
    assert caught.value.unreachable
