"""Vietnamese typing programs, byte by byte, into programs in a real pseudo-terminal."""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are of Unix; Windows consoles send records", allow_module_level=True)

from tests.typing.host_app import READY
from tests.typing.terminal import BACKSPACES, MANNERS, PHRASES, WAYS, Field, Screen, Terminal, Way, python

FEW = [PHRASES[place] for place in (0, 4, 27)]


# -------------------------------------------------------------------------------------------- the program of tests


@dataclass(frozen=True)
class Host:
    """How to work the host program: its keys, and the report that each of them makes it write."""

    report: Path

    def command(self, *options: str) -> list[str]:
        return python("-m", "tests.typing.host_app", str(self.report), *options)

    def read(self) -> dict[str, Any]:
        return json.loads(self.report.read_text(encoding="utf-8")) if self.report.exists() else {"number": 0}

    def ask(self, terminal: Terminal, key: bytes) -> dict[str, Any]:
        """Press a key and return the report that it brings."""
        number = self.read()["number"]
        terminal.write(key)
        terminal.wait_until(lambda: self.read()["number"] > number, f"report after {key!r}")
        return self.read()

    def field(self, terminal: Terminal, name: str) -> Field:
        def reach(terminal: Terminal) -> None:
            assert self.ask(terminal, KEYS[name])["field"] == name

        def take(terminal: Terminal) -> str:
            report = self.ask(terminal, b"\x1b[21~")
            assert report["field"] == name
            return str(report["value"])

        return Field(terminal, reach, take)


KEYS = {"line": b"\x1bOQ", "note": b"\x1bOR", "modal": b"\x1bOS"}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Field]]:
    """One run of the host program for all the tests; call it with the name of a field."""
    program = Host(tmp_path_factory.mktemp("host") / "report.json")
    with Terminal(program.command()) as terminal:
        terminal.wait_for(READY)
        yield lambda name: program.field(terminal, name)


# ------------------------------------------------------------------------------------------------------ the tests

every_field = pytest.mark.parametrize("name", KEYS)
every_manner = pytest.mark.parametrize("manner", MANNERS)
every_way = pytest.mark.parametrize("way", WAYS)
every_backspace = pytest.mark.parametrize("backspace", BACKSPACES.values(), ids=BACKSPACES)


@every_field
@every_manner
@every_way
@every_backspace
def test_bytes_arrive_as_the_phrase(
    host: Callable[[str], Field], name: str, manner: str, way: Way, backspace: bytes
) -> None:
    assert host(name).wrongly_typed(FEW, manner, way, backspace) == {}


@pytest.mark.typing
@every_field
@every_manner
@every_way
@every_backspace
def test_all_bytes_arrive_as_their_phrases(
    host: Callable[[str], Field], name: str, manner: str, way: Way, backspace: bytes
) -> None:
    assert host(name).wrongly_typed(PHRASES, manner, way, backspace) == {}


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        (b"x\xffy", "xy"),
        ("đ".encode() + b"\xe1\xbb" + "ường".encode(), "đường"),
        (b"\xc3(\xa0\xa1\xfe)", "()"),
        (b"d\xff\x08\xc4\x91", "đ"),
        (b"\xed\xa0\xbd\xed\xb8\x80ok", "ok"),
    ],
)
@every_field
def test_bytes_that_are_not_utf_8_are_passed_over(
    host: Callable[[str], Field], name: str, sent: bytes, text: str
) -> None:
    field = host(name)
    field.reach(field.terminal)
    field.terminal.write(sent)
    assert field.take(field.terminal) == text


def test_stock_textual_still_ends_at_such_a_byte_so_the_cure_must_stay(tmp_path: Path) -> None:
    program = Host(tmp_path / "report.json")
    with Terminal(program.command("--stock")) as terminal:
        terminal.wait_for(READY)
        terminal.write(b"\xff")
        terminal.wait_until(lambda: not terminal.running, "end of the program")


def test_a_bracketed_paste_of_several_lines_arrives_as_one(host: Callable[[str], Field]) -> None:
    field = host("line")
    field.reach(field.terminal)
    field.terminal.write("\x1b[200~Chi\u0309 tie\u0302u\rnăm 2026\r\x1b[201~".encode())
    assert field.take(field.terminal) == "Chỉ tiêu năm 2026"


def test_what_is_typed_is_on_the_screen(host: Callable[[str], Field]) -> None:
    field = host("line")
    field.reach(field.terminal)
    field.terminal.type_bursts(["Đuo", "\b\bươ", "\bờng"], "phrase", b"\x7f")
    field.terminal.wait_for("Đường")
    assert field.take(field.terminal) == "Đường"


def test_the_screen_understands_what_textual_writes() -> None:
    screen = Screen(10, 3)
    for piece in ["\x1b[?1049h\x1b[2J\x1b[2;3", "Hđ\u0323x\x1b[1;31mY\x1b[0m", "\x1b]22;text\x07\r\n漢z", "\x1b[HA"]:
        screen.draw(piece)
    assert screen.lines == ["A", "  đ\u0323xY", "漢z"]
