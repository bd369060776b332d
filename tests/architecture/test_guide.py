"""The user guide says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from tools.guide import GUIDE, PICTURES, with_table

ROOT = Path(__file__).parents[2]


def test_the_table_of_keys_is_that_of_the_program() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert with_table(guide) == guide, "run `make snapshots`"


def test_every_picture_of_the_documents_exists_and_is_drawn_by_the_program() -> None:
    drawn = {f"{name}.svg" for name, _, _ in PICTURES}
    for document in (GUIDE, ROOT / "README.md"):
        for link in re.findall(r"!\[[^]]*\]\(([^)]+)\)", document.read_text(encoding="utf-8")):
            picture = (document.parent / link).resolve()
            assert picture.is_file()
            assert picture.name in drawn
