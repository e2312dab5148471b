"""Time from nothing to an answer of the embedded database, against its bare process and the plain driver.

`first` makes a folder with passwords and a new database, `again` finds one that was closed. What `open_store` adds is
looking for a server that runs already, the state file, and a second connection that cannot write.
"""

import http.client
import socket
import statistics
import sys
import tempfile
import time
from pathlib import Path

import neo4j

from graph import embedded, embedded_process, open_store
from graph.embedded_files import Layout, prepare
from graph.links import open_session
from graph.settings import Settings

TURNS = 5
MOST = 1.5


def ours(settings: Settings) -> float:
    """Return the seconds until a store answers a query."""
    began = time.perf_counter()
    with open_store(settings) as store:
        store.read("RETURN 1 AS one")
    seconds = time.perf_counter() - began
    embedded.stop(settings)
    return seconds


def bare(settings: Settings) -> float:
    """Return the seconds until the server process is ready and answers the driver; its folder is prepared before."""
    layout = Layout(settings.home)
    password = prepare(layout).root
    ports = free_port(), free_port()
    began = time.perf_counter()
    server = embedded_process.spawn(settings, layout.root, ports)
    while not ready(ports[1]):
        time.sleep(0.02)
    with (
        neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{ports[0]}", auth=("root", password)) as driver,  # pyright: ignore[reportUnknownMemberType]
        open_session(driver, embedded_process.DATABASE, neo4j.READ_ACCESS) as session,
    ):
        session.run("RETURN 1 AS one").consume()
    seconds = time.perf_counter() - began
    embedded_process.terminate(server.pid, 20)
    return seconds


def ready(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/api/v1/ready")
        return connection.getresponse().status == 204
    except OSError:
        return False
    finally:
        connection.close()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def main() -> int:
    times: dict[str, list[float]] = {
        name: [] for name in ("ours first", "ours again", "bare first", "bare again")
    }
    for _ in range(TURNS):
        for name, start in (("ours", ours), ("bare", bare)):
            with tempfile.TemporaryDirectory() as folder:
                times[f"{name} first"].append(start(Settings(home=Path(folder))))
                times[f"{name} again"].append(start(Settings(home=Path(folder))))
    return report({name: statistics.median(seconds) for name, seconds in times.items()})


def report(medians: dict[str, float]) -> int:
    print(
        f"start of the embedded database, median of {TURNS}; baseline: the bare process and the plain driver"
    )
    ratios = {kind: medians[f"ours {kind}"] / medians[f"bare {kind}"] for kind in ("first", "again")}
    for kind, ratio in ratios.items():
        both = f"open_store {medians[f'ours {kind}']:.2f} s · bare {medians[f'bare {kind}']:.2f} s"
        print(f"{kind}: {both} · ratio {ratio:.2f}")
    return 0 if max(ratios.values()) <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
