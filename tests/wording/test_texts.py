"""Everything the program says is Vietnamese, composed, and clean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.wording.sources import ROOM, texts
from tests.wording.vietnamese import foreign_words
from ward_tui import commands
from ward_tui.domain.text import nfc
from ward_tui.wording import cli, help

MODULES = sorted((ROOM / "wording").glob("*.py"))
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
        assert not re.search(r" [,.;:?!](?:\s|$)|\.\.", text.replace(" ...", "")), (line, text)


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
