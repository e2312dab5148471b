"""Turn settings into open drivers: one that writes and one that cannot."""

import base64
import http.client
import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from graph import embedded
from graph.dialect import translate
from graph.embedded_files import Layout, Passwords, read_passwords
from graph.embedded_process import DATABASE
from graph.errors import BadSetting, QueryRefused
from graph.settings import Settings

_REQUEST_SECONDS = 600.0

# What goes wrong reaches the caller as an error; without this, Python prints the driver's log to the terminal as well.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True)
class Http:
    """The embedded database's other door, for the commands that it refuses over Bolt."""

    port: int
    password: str

    def sql(self, command: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, object]]:
        """Run one SQL command as the writing user; raises `QueryRefused`."""
        body = json.dumps({"language": "sql", "command": command, "params": dict(parameters or {})})
        token = base64.b64encode(f"root:{self.password}".encode()).decode()
        headers = {"Authorization": f"Basic {token}", "Content-Type": "application/json"}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=_REQUEST_SECONDS)
        try:
            connection.request("POST", f"/api/v1/command/{DATABASE}", body, headers)
            answer = connection.getresponse()
            found = cast("dict[str, object]", json.loads(answer.read()))
        finally:
            connection.close()
        if answer.status != 200:
            raise QueryRefused(str(found.get("detail") or found.get("error")), str(found.get("exception")))
        return cast("list[dict[str, object]]", found["result"])


@dataclass(frozen=True)
class Links:
    """Open drivers to one database."""

    address: str
    writer: neo4j.Driver
    reader: neo4j.Driver
    http: Http | None

    def close(self) -> None:
        """Close both drivers."""
        self.writer.close()
        if self.reader is not self.writer:
            self.reader.close()


def connect(settings: Settings) -> Links:
    """Open the drivers and try them; the embedded database is started when it does not run.

    Raises the errors of `graph.errors` that say why the database cannot be worked with.
    """
    links = _embedded(settings) if settings.uri is None else _neo4j(settings, settings.uri)
    try:
        for driver in (links.writer, links.reader):
            _verify(driver, DATABASE if settings.embedded else settings.database)
    except (DriverError, Neo4jError) as error:
        links.close()
        raise translate(error, settings, links.address) from error
    return links


def open_session(driver: neo4j.Driver, database: str, mode: str) -> neo4j.Session:
    """Return a session of the driver; here because the driver's own options have no types."""
    return driver.session(  # pyright: ignore[reportUnknownMemberType]
        database=database, default_access_mode=mode
    )


def _verify(driver: neo4j.Driver, database: str) -> None:
    with open_session(driver, database, neo4j.READ_ACCESS) as session:
        session.run("RETURN 1").consume()


def _embedded(settings: Settings) -> Links:
    server = embedded.start(settings)
    passwords = read_passwords(Layout(settings.home)) or Passwords("", "")
    address = f"bolt://127.0.0.1:{server.bolt}"
    writer = _driver(address, ("root", passwords.root))
    reader = _driver(address, ("reader", passwords.reader))
    return Links(address, writer, reader, Http(server.http, passwords.root))


def _neo4j(settings: Settings, uri: str) -> Links:
    try:
        driver = _driver(uri, (settings.user, settings.password))
    except (ValueError, DriverError):  # Its words repeat the address, which may hold a secret.
        raise BadSetting("CASEGRAPH_NEO4J_URI", "is not an address that can be used") from None
    return Links(uri, driver, driver, None)


def _driver(address: str, auth: tuple[str, str]) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(  # pyright: ignore[reportUnknownMemberType]
        address,
        auth=auth,
        max_transaction_retry_time=0,  # `Store` tries again itself: it can also start the database.
        connection_timeout=10.0,
        notifications_min_severity="OFF",
        telemetry_disabled=True,
    )
