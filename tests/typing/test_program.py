"""Vietnamese typing programs, byte by byte, into the real program in a real pseudo-terminal."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are of Unix; Windows consoles send records", allow_module_level=True)

from tests.typing.program import CTRL_Z, ESCAPE, FIELDS, Data, Program
from tests.typing.terminal import BACKSPACES, MANNERS, PHRASES, WAYS, Way
from ward_tui.wording import screens as words

FEW = [phrase for phrase in PHRASES if phrase["text"] in {"Đề án dự kiến", "xử lý tin báo"}]
PHRASE = PHRASES[0]

every_field = pytest.mark.parametrize("name", FIELDS)
every_manner = pytest.mark.parametrize("manner", MANNERS)
every_way = pytest.mark.parametrize("way", WAYS)
every_backspace = pytest.mark.parametrize("backspace", BACKSPACES.values(), ids=BACKSPACES)


def some_or_all() -> list[Any]:
    """Every field with every way and manner; in the usual run each of them, but not all with all."""
    found = []
    for turn, name in enumerate(FIELDS):
        for place, way in enumerate(WAYS):
            for manner, backspace in zip(MANNERS, BACKSPACES.values(), strict=True):
                usual = (place - turn) % len(WAYS) == 0
                marks = [] if usual else [pytest.mark.long]
                found.append(pytest.param(name, way, manner, backspace, id=f"{name}-{way}-{manner}", marks=marks))
    return found


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """One run of the program for all the tests; each finds it in the list and leaves it there."""
    data = Data(tmp_path_factory.mktemp("program"))
    data.make()
    with Program(data) as program:
        program.stand_in_list()
        yield program


# ---------------------------------------------------------------------------------- bursts of Backspace and letters


@pytest.mark.parametrize(("name", "way", "manner", "backspace"), some_or_all())
def test_bytes_arrive_as_the_phrase(program: Program, name: str, way: Way, manner: str, backspace: bytes) -> None:
    with program.field(name):
        assert program.wrongly_typed(FEW, manner, way, backspace) == {}


@pytest.mark.typing
@every_field
@every_manner
@every_way
@every_backspace
def test_all_bytes_arrive_as_their_phrases(
    program: Program, name: str, manner: str, way: Way, backspace: bytes
) -> None:
    with program.field(name):
        assert program.wrongly_typed(PHRASES, manner, way, backspace) == {}


# ------------------------------------------------------------------------------ what is typed is what is used


@every_field
def test_what_is_typed_is_on_the_screen(program: Program, name: str) -> None:
    with program.field(name):
        assert PHRASE["text"] not in str(program.screen)
        program.type_bursts(PHRASE["retype"], "bursts", b"\x7f")
        program.wait_for(PHRASE["text"])


@every_field
def test_what_is_typed_is_kept_however_soon_it_is_saved(program: Program, name: str) -> None:
    with program.field(name) as field:
        program.type_bursts([*PHRASE["retype"], field.save], "phrase", b"\x7f")
        program.wait_while(field.sign)
    program.wait_for(field.kept.format(text=PHRASE["text"]))
    if field.column:
        assert program.data.kept(*field.column)[0] == PHRASE["text"]
    program.write(CTRL_Z if field.column else ESCAPE)  # leaves the row open and the list whole for the other tests


# ------------------------------------------------------------------------------------------- what else may come


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
def test_bytes_that_are_not_utf_8_are_passed_over(program: Program, name: str, sent: bytes, text: str) -> None:
    with program.field(name):
        program.write(sent)
        assert program.cut() == text


def test_a_bracketed_paste_of_several_lines_is_searched_as_one(program: Program) -> None:
    with program.field("search"):
        program.write("\x1b[200~Chi\u0309 tie\u0302u\rnăm 2026\r\x1b[201~".encode())
        assert program.cut() == "Chỉ tiêu năm 2026"


@every_field
def test_digits_and_signs_in_a_field_are_text(program: Program, name: str) -> None:
    with program.field(name) as field:
        program.write(b"1234567890/? x")
        assert program.cut() == "1234567890/? x"
        assert field.sign in str(program.screen)
        assert program.place == words.PLACES["items"]


def test_what_is_typed_into_lists_changes_nothing(program: Program) -> None:
    before = program.data.ask("check")
    for digit, place in ((b"1", "overview"), (b"2", "targets"), (b"4", "alerts"), (b"3", "items")):
        program.go_to(digit, place)
        for phrase in PHRASES[:3]:
            for manner, backspace in zip(MANNERS, BACKSPACES.values(), strict=True):
                program.type_bursts(phrase[manner], "phrase", backspace)
    with program.field("search"):  # whatever came before has been done when it opens
        assert program.data.ask("check") == before
    program.write(ESCAPE)  # takes off what Space has marked


# ------------------------------------------------------------------------------------------- the terminal goes


@pytest.mark.parametrize("hears_hangup", [True, False], ids=["SIGHUP ends it", "SIGHUP ignored"])
def test_a_closed_terminal_ends_the_program_in_the_middle_of_a_change(
    program: Program, tmp_path: Path, hears_hangup: bool
) -> None:
    data = program.data.copied_to(tmp_path)
    notes = data.kept("note", "text")
    with Program(data, hears_hangup=hears_hangup) as closed:
        closed.stand_in_list()
        closed.write(FIELDS["note"].key)
        closed.wait_for(FIELDS["note"].sign)
        closed.write(PHRASE["text"].encode() + b"\x13")
        closed.hang_up()
        assert closed.wait_for_end(), "a process is left over"
    assert data.ask("check")["sound"]
    assert data.kept("note", "text") in (notes, [PHRASE["text"], *notes])
