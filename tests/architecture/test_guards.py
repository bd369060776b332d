"""The guards of conftest.py do guard."""

import asyncio
import socket
from pathlib import Path

import platformdirs
import pytest

from tests.conftest import InternetAccessError

OUTSIDE = ("192.0.2.1", 80)  # an address kept for documentation: nobody lives there


@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_no_connection_leaves_this_machine(kind: socket.SocketKind) -> None:
    with socket.socket(socket.AF_INET, kind) as outgoing, pytest.raises(InternetAccessError):
        outgoing.connect(OUTSIDE)


def test_no_datagram_leaves_this_machine() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outgoing, pytest.raises(InternetAccessError):
        outgoing.sendto(b"?", OUTSIDE)


def test_no_name_is_looked_up() -> None:
    with pytest.raises(InternetAccessError):
        socket.create_connection(("example.invalid", 80))


async def test_asyncio_cannot_leave_either() -> None:
    with pytest.raises(InternetAccessError):
        await asyncio.open_connection(*OUTSIDE)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as client:
        assert client.getpeername() == server.getsockname()


def test_user_folders_are_in_the_test_folder(tmp_path: Path) -> None:
    places = [platformdirs.user_data_path("ward-tui"), platformdirs.user_config_path("ward-tui"), Path.home()]
    assert all(place.is_relative_to(tmp_path) for place in places)
