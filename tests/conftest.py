"""Guards around every test: no internet, and never the real home of whoever runs the tests."""

import gc
import ipaddress
import os
import socket
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.quick import (
    ALL,
    compile_statements_once,
    keep_compiled,
    match_styles_once,
    parse_styles_once,
    read_files_once,
    wait_for_no_disk,
)

keep_compiled()

FOLDERS = {
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "WIN_PD_OVERRIDE_APPDATA": "roaming",  # platformdirs asks Windows itself unless told otherwise
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "local",
    "WIN_PD_OVERRIDE_PERSONAL": "documents",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    """What takes long is run in part, in turns; this option runs all of it."""
    parser.addoption("--long", action="store_true", help="each journey at both sizes, every kill, every random player")


def pytest_configure(config: pytest.Config) -> None:
    """Tell modules that are read before any fixture is there whether all is run."""
    os.environ.pop(ALL, None)
    if config.getoption("--long"):
        os.environ[ALL] = "yes"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave stories about a corner of a screen to the long run."""
    if config.getoption("--long"):
        return
    corners = [item for item in items if item.get_closest_marker("long") or not _is_its_turn(item)]
    config.hook.pytest_deselected(items=corners)
    left_out = set(corners)
    items[:] = [item for item in items if item not in left_out]


def _is_its_turn(item: pytest.Item) -> bool:
    """Tell whether a test of one look of the program is run: every second one in the dark look, the others in light."""
    given = getattr(getattr(item, "callspec", None), "params", {})
    if "theme" not in given:
        return True
    others = sorted(f"{name}={value}" for name, value in given.items() if name != "theme")
    dark = zlib.crc32("".join((item.nodeid.partition("[")[0], *others)).encode()) % 2
    return bool(dark) == str(given["theme"]).endswith("dark")


@pytest.fixture(scope="session")
def long(request: pytest.FixtureRequest) -> bool:
    """Whether all is run that takes long."""
    return bool(request.config.getoption("--long"))


class InternetAccessError(RuntimeError):
    """A test tried to reach an internet address."""


def _is_local(host: object) -> bool:
    """Whether a host is this machine itself."""
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    name = host.decode() if isinstance(host, bytes) else str(host)
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_outside(family: int, address: Any) -> None:
    """Raise for an internet address that is not this machine; files used as sockets pass."""
    if family in (socket.AF_INET, socket.AF_INET6) and not _is_local(address[0]):
        raise InternetAccessError(f"a test tried to reach {address!r}")


@pytest.fixture(scope="session", autouse=True)
def rare_collections() -> Iterator[None]:
    """Let Python look for garbage less often: it takes a third of the time of the tests that draw screens."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def styles_read_once() -> Iterator[None]:
    """Read the style sheets of the program once, not at each of its hundreds of starts."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        parse_styles_once(monkeypatch)
        match_styles_once(monkeypatch)
        yield


@pytest.fixture(scope="session", autouse=True)
def thousands_of_databases() -> Iterator[None]:
    """Do once what each of thousands of databases would do: compile statements, read programmes, wait for the disk."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        compile_statements_once(monkeypatch)
        wait_for_no_disk(monkeypatch)
        read_files_once(monkeypatch)
        yield


@pytest.fixture(autouse=True)
def no_internet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every connection, datagram and name look-up that leaves this machine fail."""
    connect, connect_ex, sendto = socket.socket.connect, socket.socket.connect_ex, socket.socket.sendto
    getaddrinfo = socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _refuse_outside(self.family, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_outside(self.family, address)
        return connect_ex(self, address)

    def guarded_sendto(self: socket.socket, data: bytes, *rest: Any) -> int:
        _refuse_outside(self.family, rest[-1])
        return sendto(self, data, *rest)

    def guarded_getaddrinfo(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_outside(socket.AF_INET, (host,))
        return getaddrinfo(host, *rest, **named)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket.socket, "sendto", guarded_sendto)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test an empty home of its own; the database would be `ward.db` in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    for variable, name in FOLDERS.items():
        monkeypatch.setenv(variable, str(folder / name))
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.setenv("WARD_TUI_DB", str(folder / "ward.db"))
    return folder
