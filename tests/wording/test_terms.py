"""One term for one thing: the words that the glossary forbids are nowhere in what the program says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.wording.corpus import corpus

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"
COLUMNS = 4


def forbidden(text: str) -> dict[str, str]:
    """Return each word that is never used, with the term that is used instead, as the glossary's table says."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) == COLUMNS and cells[0] != "Vietnamese" and set(cells[0]) != {"-"}:
            found |= {word.strip().casefold(): cells[0] for word in cells[3].split(";") if word.strip()}
    return found


def against(terms: dict[str, str], text: str) -> list[str]:
    """Return the forbidden words of a text, each with what to say instead."""
    low = text.casefold()
    return [f"“{word}”: {term}" for word, term in terms.items() if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", low)]


TERMS = forbidden(GLOSSARY.read_text(encoding="utf-8"))


def test_only_the_terms_of_the_glossary_are_used() -> None:
    assert [(said, found) for said in corpus() if (found := against(TERMS, said.text))] == []


def test_every_row_of_the_glossary_is_whole() -> None:
    rows = [line for line in GLOSSARY.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    assert len(rows) > 30
    assert {line.count("|") for line in rows} == {COLUMNS + 1}
    assert len(TERMS) > 60


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lọc theo trạng thái", "trạng thái"),
        ("Tiêu chí chưa đạt", "tiêu chí"),
        ("Bấm Esc để thoát chương trình.", "thoát chương trình"),
        ("Thêm hạng mục, đầu việc", "đầu việc"),
    ],
)
def test_another_word_for_the_same_thing_is_found(text: str, word: str) -> None:
    assert any(word in found for found in against(TERMS, text))
