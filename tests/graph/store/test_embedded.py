import json
import shutil
import socket
import stat
import subprocess
import sys
import threading
import time
from dataclasses import replace

import psutil
import pytest

from graph import Store, embedded, open_store
from graph.embedded_files import Layout, Server, read_passwords, read_server, write_server
from graph.errors import (
    DiskFull,
    JavaMissing,
    Locked,
    PortInUse,
    QueryRefused,
    StartFailed,
    TimedOut,
    WrongPassword,
)
from graph.settings import Settings
from tests.graph.store.conftest import ENDLESS


def kill(settings: Settings) -> int:
    """End the server without a warning, and return its process number."""
    pid = embedded.status(settings).pid
    assert pid is not None
    process = psutil.Process(pid)
    process.kill()
    process.wait(5)
    return pid


def test_it_listens_on_loopback_alone_and_shows_no_password(harmed: Store, own: Settings) -> None:
    process = psutil.Process(embedded.status(own).pid)
    listening = {one.laddr.ip for one in process.net_connections() if one.status == psutil.CONN_LISTEN}
    assert listening
    assert {ip.removeprefix("::ffff:") for ip in listening} == {"127.0.0.1"}
    passwords = read_passwords(Layout(own.home))
    assert passwords is not None
    shown = " ".join(process.cmdline()) + json.dumps(process.environ())
    assert passwords.root not in shown
    assert passwords.reader not in shown


def test_only_its_owner_reads_its_files(harmed: Store, own: Settings) -> None:
    layout = Layout(own.home)
    assert stat.S_IMODE(layout.home.stat().st_mode) == 0o700
    assert stat.S_IMODE(layout.passwords.stat().st_mode) == 0o600
    assert stat.S_IMODE(layout.state.stat().st_mode) == 0o600


def test_it_opens_no_door_beside_bolt_and_http(harmed: Store, own: Settings) -> None:
    log = Layout(own.home).log.read_text()
    assert "production mode" in log
    assert "MCP" not in log
    process = psutil.Process(embedded.status(own).pid)
    ports = {one.laddr.port for one in process.net_connections() if one.status == psutil.CONN_LISTEN}
    assert ports == {embedded.status(own).bolt, embedded.status(own).http}


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (b:Bucket) RETURN date(b.id) AS day",
        "MATCH (b:Bucket) RETURN duration(b.id) AS time",
        "MATCH (b:Bucket) RETURN Planted AS name",
        "RETURN date($name) AS day",
        "CALL db.index.fulltext.queryNodes('Planted', 'x') YIELD node RETURN node",
    ],
)
def test_what_a_query_fails_with_stays_out_of_the_log(harmed: Store, own: Settings, query: str) -> None:
    harmed.write("CREATE (:Bucket {id: 'Planted'})")
    with pytest.raises(QueryRefused):
        harmed.read(query, name="Planted")  # type: ignore[arg-type]
    logs = [Layout(own.home).log, *(Layout(own.home).root / "log").iterdir()]
    assert not [log for log in logs if b"Planted" in log.read_bytes()]


def test_a_second_command_shares_the_server(harmed: Store, own: Settings) -> None:
    harmed.write("CREATE (:Bucket {id: 'one'})")
    before = embedded.status(own)
    with open_store(own) as second:
        assert second.read("MATCH (b:Bucket) RETURN b.id AS id") == [{"id": "one"}]
    assert embedded.status(own) == before


def test_a_query_that_does_not_end_is_stopped(harmed: Store, own: Settings) -> None:
    with pytest.raises(TimedOut) as caught:
        harmed.read(ENDLESS)
    assert caught.value.seconds == own.query_seconds
    assert harmed.read("RETURN 1 AS one") == [{"one": 1}]


def test_two_commands_at_once_start_one_server(own: Settings) -> None:
    code = (
        "import sys; from pathlib import Path; from graph import embedded; from graph.settings import Settings;"
        "print(embedded.start(Settings(home=Path(sys.argv[1]))).pid)"
    )
    command = [sys.executable, "-c", code, str(own.home)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    pids = {child.communicate(timeout=60)[0].strip() for child in running}
    assert pids == {str(embedded.status(own).pid)}


def test_a_killed_server_is_started_again_and_has_lost_nothing(harmed: Store, own: Settings) -> None:
    harmed.write("UNWIND range(1, 100) AS n CREATE (:Bucket {id: n})")
    killed = kill(own)
    assert not embedded.status(own).running
    assert harmed.read("MATCH (b:Bucket) RETURN count(b) AS n") == [{"n": 100}]
    harmed.write("CREATE (:Bucket {id: 101})")
    assert embedded.status(own).pid != killed


def test_a_state_file_that_says_nothing_true_does_not_matter(own: Settings) -> None:
    running = embedded.start(own)
    for state in ("", "{", "[]", '{"pid": 1}', '{"pid": 1, "born": 0, "bolt": 1, "http": 1}'):
        Layout(own.home).state.write_text(state)
        assert embedded.start(own) == running
    kill(own)
    Layout(own.home).state.write_text(json.dumps(running.__dict__))
    assert embedded.start(own).pid != running.pid


def test_a_state_file_that_names_another_process_does_not_matter(own: Settings) -> None:
    layout = Layout(own.home)
    layout.home.mkdir(parents=True)
    myself = psutil.Process()
    write_server(layout, Server(myself.pid, myself.create_time(), 1, 2))
    assert not embedded.status(own).running
    assert not embedded.stop(own)
    assert embedded.start(own).pid != myself.pid


def test_a_server_whose_folder_was_removed_is_replaced(own: Settings) -> None:
    lost = embedded.start(own)
    shutil.rmtree(own.home)
    with open_store(own) as store:
        assert store.read("RETURN 1 AS one") == [{"one": 1}]
    assert not psutil.pid_exists(lost.pid) or psutil.Process(lost.pid).status() == psutil.STATUS_ZOMBIE


def test_stopping_twice_says_so(own: Settings) -> None:
    embedded.start(own)
    assert embedded.stop(own)
    assert not embedded.stop(own)
    assert read_server(Layout(own.home)) is None


@pytest.mark.parametrize("which", ["bolt_port", "http_port"])
def test_a_port_in_use_is_named(own: Settings, which: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse) as caught:
            embedded.start(replace(own, **{which: port}))
    assert caught.value.port == port
    assert str(port) in str(caught.value)
    assert embedded.start(own).pid


def test_a_port_that_is_asked_for_is_used(own: Settings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert embedded.start(replace(own, bolt_port=port)).bolt == port


def test_a_password_that_does_not_fit_says_which_file(own: Settings) -> None:
    with open_store(own) as store:
        store.write("CREATE (:Bucket {id: 1})")
    passwords = Layout(own.home).passwords
    right = passwords.read_text()
    passwords.write_text(json.dumps({"root": "wrong", "reader": "wrong"}))
    with pytest.raises(WrongPassword) as caught:
        open_store(own)
    assert "passwords.json" in caught.value.remedy
    passwords.write_text(right)
    with open_store(own) as store:
        assert store.read("MATCH (b:Bucket) RETURN b.id AS id") == [{"id": 1}]


def test_who_waits_too_long_for_a_start_is_told(own: Settings) -> None:
    from filelock import FileLock

    layout = Layout(own.home)
    layout.home.mkdir(parents=True)
    with FileLock(layout.start_lock), pytest.raises(Locked) as caught:
        _in_thread(lambda: embedded.start(replace(own, lock_seconds=0.2)))
    assert str(layout.start_lock) in caught.value.remedy


def test_a_full_disk_is_named_and_what_was_acknowledged_stays(harmed: Store, own: Settings) -> None:
    harmed.write("CREATE (:Bucket {id: 0})")
    _limit_files(psutil.Process(embedded.status(own).pid), 1_000_000)
    acknowledged = [0]
    with pytest.raises(DiskFull) as caught:
        _fill(harmed, acknowledged)
    assert str(own.home) in str(caught.value)
    assert not embedded.status(own).running, "behind a torn entry of its log nothing may be acknowledged"
    harmed.write("CREATE (:Bucket {id: 1000})")
    kill(own)
    kept = {row["id"] for row in harmed.read("MATCH (b:Bucket) RETURN b.id AS id")}
    assert {*acknowledged, 1000} <= kept


def test_a_folder_that_cannot_be_made_is_an_error(
    tmp_path_factory: pytest.TempPathFactory, own: Settings
) -> None:
    in_the_way = tmp_path_factory.mktemp("way") / "file"
    in_the_way.write_text("")
    with pytest.raises(StartFailed):
        embedded.start(replace(own, home=in_the_way / "home"))


def test_a_server_that_cannot_start_says_where_its_log_is(own: Settings) -> None:
    with pytest.raises(StartFailed) as caught:
        embedded.start(replace(own, heap="nonsense"))
    assert str(Layout(own.home).log) in caught.value.remedy
    assert not embedded.status(own).running


def test_without_the_package_java_is_missing(own: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.embedded_process.find_spec", _not_installed)
    with pytest.raises(JavaMissing) as caught:
        embedded.start(own)
    assert "arcadedb-embedded" in caught.value.remedy


def test_it_is_up_in_seconds(own: Settings) -> None:
    embedded.start(own)
    embedded.stop(own)
    began = time.monotonic()
    embedded.start(own)
    assert time.monotonic() - began < 10


def _not_installed(_name: str) -> None:
    return None


def _fill(store: Store, acknowledged: list[int]) -> None:
    for number in range(1, 200):
        store.write("CREATE (:Bucket {id: $id, text: $text})", id=number, text="word " * 10_000)
        acknowledged.append(number)


def _limit_files(process: psutil.Process, size: int) -> None:
    """Let the process make no file longer than this, as a full disk would."""
    process.rlimit(psutil.RLIMIT_FSIZE, (size, psutil.RLIM_INFINITY))


def _in_thread(work: object) -> None:
    """Run in a thread of its own, which holds no lock of this one, and raise here what it raised."""
    caught: list[BaseException] = []

    def run() -> None:
        try:
            work()  # type: ignore[operator]
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    for error in caught:
        raise error
