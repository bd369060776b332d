"""The user guide and the list of changes speak as the program does, and what they tell to type does what they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.wording.marks import without_marks
from tests.wording.test_terms import TERMS, against
from tests.wording.vietnamese import foreign_words
from ward_tui.commands import COMMANDS, commands_for
from ward_tui.screens.menu import MenuScreen
from ward_tui.settings import guide_file
from ward_tui.wording import first_hour

CHANGES = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
NO_WORDS = re.compile(r"`[^`]*`|\]\([^)]*\)|<!--.*?-->")


@pytest.mark.parametrize("file", [guide_file(), CHANGES], ids=lambda file: file.name)
def test_documents_of_the_user_keep_to_the_words_of_the_program(file: Path) -> None:
    found = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        text = NO_WORDS.sub(" ", line)
        if wrong := against(TERMS, text) + without_marks(text) + foreign_words(text):
            found[number] = wrong
    assert not found


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("du lieu thu", "demo"),
        ("lam quen", "tour"),
        ("thoi", "no_tour"),
        ("huong dan", "guide"),
        ("thieu van ban", "missing"),
        ("nen", "switch_theme"),
        ("nhap tu tep", "intake"),
    ],
)
def test_what_the_guide_tells_to_type_in_the_menu_finds_its_command_first(typed: str, command: str) -> None:
    assert f"gõ `{typed}`" in " ".join(guide_file().read_text(encoding="utf-8").split()) or typed == "thieu van ban"
    first = MenuScreen.of(commands_for("overview")).matching(typed)[0].value
    assert first.command is not None
    assert first.command.name == command


def test_what_the_screens_tell_to_type_in_the_menu_finds_its_command_first() -> None:
    told = {
        text: re.findall(r"bấm \?(?:,| rồi) gõ “([\w ]+)”", text.casefold())
        for text in vars(first_hour).values()
        if isinstance(text, str)
    }
    typed = {each for found in told.values() for each in found}
    assert typed == {"lam quen", "thoi", "huong dan"}


def test_every_key_is_told_in_the_text_before_the_table() -> None:
    told = guide_file().read_text(encoding="utf-8").partition("<!-- keys -->")[0]
    keys = {command.shown for command in COMMANDS if command.shown}
    assert {
        key for key in keys if f"`{key}`" not in told and not re.search(rf"(?<![\w+]){key}(?![\w+])", told)
    } == set()
