"""Everything the program says is Vietnamese, composed, and clean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.wording.corpus import corpus
from tests.wording.marks import marked_pairs, without_marks
from tests.wording.sources import ROOM, texts
from tests.wording.vietnamese import foreign_words
from ward_tui import commands
from ward_tui.domain.text import nfc
from ward_tui.wording import cli, help

MODULES = sorted((ROOM / "wording").rglob("*.py"))
CORPUS = list(corpus())
PAIRS = marked_pairs(said.text for said in CORPUS)
KEY_QUESTION = re.compile(r"[Bb]ấm [?/,](?=[ ,])")
CARELESS = {
    "a straight quotation mark": re.compile('"'),
    "three dots for one sign": re.compile(r"\.\.\."),
    "two spaces": re.compile(r"[\w,.;:?!”]  +[\w“]"),
    "a space inside of brackets or quotation marks": re.compile(r"[“(] | [”)]"),
    "no space after a comma": re.compile(r",[^\W\d]"),
}
MENU_ROOM = 56  # cells for a sentence in the menu of a terminal 80 cells wide
NAME = re.compile(r"[a-z0-9_.%#,:<-]*")  # a code, a key or a format: not meant for people
PROGRAMMES = ("programmes", "alerts", "history", "export", "record", "undo", "redo")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_text_is_vietnamese(path: Path) -> None:
    found = {
        f"{line}: {text}": foreign_words(text, known=PROGRAMMES)
        for line, text in texts(path)
        if not NAME.fullmatch(text) and "\\" not in text and foreign_words(text, known=PROGRAMMES)
    }
    assert not found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_text_is_composed_and_clean(path: Path) -> None:
    for line, text in texts(path):
        assert text == nfc(text), line
        spoken = KEY_QUESTION.sub("bấm F1", text.replace(" ...", ""))
        assert not re.search(r" [,.;:?!](?:\s|$)|\.\.", spoken), (line, text)


def test_every_word_has_its_marks() -> None:
    assert [(said, lost) for said in CORPUS if (lost := without_marks(said.text, PAIRS))] == []


@pytest.mark.parametrize("what", CARELESS)
def test_every_text_is_set_with_care(what: str) -> None:
    assert [said for said in CORPUS if CARELESS[what].search(said.text.replace(" ...", ""))] == []


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Tinh trang của dòng", ["tinh"]),
        ("Chua có số liệu", ["chua"]),
        ("Dự an, nhiệm vụ", []),
        ("Dự an và giai phong mặt bằng", ["giai phong"]),
        ("Cap nhật tiêp theo", ["cap", "tiêp"]),
        ("Đuờng Thủy Sơn", ["đuờng"]),
        ("Xem “giai phong”, bấm F2, Ctrl+Z, {name}, ward.db", []),
        ("Quyết định phê duyệt, khuỷu tay, nghiêng, ngoằn ngoèo, quyển, uống rượu, thuở, yếu, hoạch, quýt", []),
    ],
)
def test_lost_marks_are_found(text: str, lost: list[str]) -> None:
    assert without_marks(text, {("giai", "phong")}) == lost


def test_every_sentence_of_the_menu_fits_a_narrow_terminal() -> None:
    assert [command.help for command in commands.COMMANDS if len(command.help) > MENU_ROOM] == []


def test_commands_are_vietnamese_too() -> None:
    for command in commands.COMMANDS:
        assert foreign_words(command.label) == []
        assert foreign_words(command.help) == []
        assert command.help.endswith(".")


def test_every_command_and_argument_is_explained() -> None:
    assert all(text and not text.endswith(".") for text in (*cli.COMMAND_HELP.values(), *cli.ARGUMENT_HELP.values()))


def test_help_texts_are_whole_sentences() -> None:
    for text in help.PLACES.values():
        assert all(part[0].isupper() or part[0] == "F" for part in text.split("\n\n"))
        assert all(part.endswith((".", "duong.")) for part in text.split("\n\n"))


@pytest.mark.parametrize(
    "english",
    ["This is a usage line", "file not found", "no such option", "invalid choice", "show help", "not an item"],
)
def test_english_is_recognised(english: str) -> None:
    assert foreign_words(english)


@pytest.mark.parametrize(
    "vietnamese",
    [
        "Quyết định phê duyệt phương án giải phóng mặt bằng, khuỷu tay, nghiêng, ngoằn ngoèo, giữa đường, gìn giữ",
        "Hãy chọn “any thing” hoặc --all trong thuy-nguyen/PL14-07, Ctrl+Z, 2026-Q2, ward.db",
    ],
)
def test_vietnamese_passes(vietnamese: str) -> None:
    assert foreign_words(vietnamese) == []
