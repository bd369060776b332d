"""Damaged files of every kind are read or refused; `make fuzz` reads as many as one likes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.documents.fuzzing import KINDS, Reading, run

FILES_OF_A_KIND = 18


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reading]:
    with Reading(tmp_path_factory.mktemp("fuzz")) as made:
        yield made


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_but_a_refusal_comes_of_damaged_files(
    kind: str, reading: Reading, capfd: pytest.CaptureFixture[str]
) -> None:
    wrong = {number: run(reading, kind, number, "suite").wrong for number in range(FILES_OF_A_KIND)}
    assert not {number: what for number, what in wrong.items() if what}
    assert not reading.end().wrong
    assert capfd.readouterr() == ("", "")  # a reader that complains would write over the screen
