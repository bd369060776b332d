"""Forms that came back, on the command line: looked at without a byte changed, taken over as one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import SLUG, Shell
from tests.documents.filling import Filled
from ward_tui.domain.forms import Entry

ROWS = [f"{SLUG}/PL15-{row:02}" for row in (1, 2, 3, 4)]
FIELDS = {"files", "changes", "conflicts", "unknown", "doubled", "locked_edited", "unreadable", "answered"}


@pytest.fixture
def form(shell: Shell) -> Filled:
    """The form of the agency that leads these rows."""
    assert shell.run("forms", str(shell.folder / "phieu")).code == 0
    forms = (Filled(path) for path in sorted((shell.folder / "phieu").iterdir()))
    return next(form for form in forms if ROWS[0] in form.ids())


@pytest.fixture
def filled(shell: Shell, form: Filled) -> Path:
    """That form, filled in; one of its values was changed here too, another one cannot be read."""
    form.put(ROWS[0], Entry.PROGRESS, 70).put(ROWS[1], Entry.PROGRESS, "45%").put(ROWS[3], Entry.DONE_ON, "tuần sau")
    assert shell.run("update", ROWS[0], "--progress", "20").code == 0
    return form.save()


def cell(form: Filled, row: int, entry: Entry) -> str:
    """The name of a cell of the form."""
    return str(form.cell(ROWS[row], entry).coordinate)


def test_a_look_tells_everything_and_changes_nothing(shell: Shell, form: Filled, filled: Path) -> None:
    before = shell.state()
    found = shell.ask("collect", str(filled), "--dry-run")
    assert shell.state() == before
    assert found.keys() == FIELDS
    (file,) = found["files"]
    assert (file["file"], file["made_on"], file["state"], file["problems"]) == (
        filled.name,
        "2026-11-21",
        "changed",
        [],
    )
    place = {"file": filled.name, "sheet": "Nhiệm vụ"}
    assert found["changes"] == [
        {
            "id": ROWS[1],
            "field": "progress",
            "before": "0",
            "after": "45",
            "taken": True,
            "place": place | {"cell": cell(form, 1, Entry.PROGRESS)},
        }
    ]
    (conflict,) = found["conflicts"]
    assert {key: conflict[key] for key in ("id", "field", "exported", "form", "now", "taken", "place")} == {
        "id": ROWS[0],
        "field": "progress",
        "exported": "0",
        "form": "70",
        "now": "20",
        "taken": False,
        "place": place | {"cell": cell(form, 0, Entry.PROGRESS)},
    }
    (unread,) = found["unreadable"]
    assert (unread["id"], unread["raw"], unread["place"]["cell"]) == (
        ROWS[3],
        "tuần sau",
        cell(form, 3, Entry.DONE_ON),
    )
    assert found["answered"] == [file["agency"]]


def test_conflicts_are_left_unless_the_form_is_to_win(shell: Shell, filled: Path) -> None:
    done = shell.run("collect", str(filled))
    assert done.code == 0
    assert "1 thay đổi" in done.out
    assert "Còn 2 chỗ chưa nhận" in done.out
    progress = {each["id"]: each["progress"] for each in shell.ask("items", "--appendix", "PL15")}
    assert [progress[key] for key in ROWS[:2]] == [20, 45]
    shell.run("collect", str(filled), "--take-form")
    progress = {each["id"]: each["progress"] for each in shell.ask("items", "--appendix", "PL15")}
    assert [progress[key] for key in ROWS[:2]] == [70, 45]
    shell.run("undo")
    shell.run("undo")
    progress = {each["id"]: each["progress"] for each in shell.ask("items", "--appendix", "PL15")}
    assert [progress[key] for key in ROWS[:2]] == [20, 0]
    assert shell.run("check").code == 0


def test_an_untouched_form_writes_nothing(shell: Shell, form: Filled) -> None:
    before = shell.state()
    done = shell.run("collect", str(form.path))
    assert (done.code, shell.state()) == (0, before)
    assert "chưa điền gì" in done.out
    assert "Không có gì thay đổi." in done.out
    assert shell.run("collect", str(form.path.parent), "--json").code == 0
    assert shell.state() == before


def test_what_is_no_form_is_refused_in_one_sentence(shell: Shell, tmp_path: Path) -> None:
    before = shell.state()
    for text in ("khong-co.xlsx", str(tmp_path)):
        refused = shell.run("collect", text)
        assert refused.code == 1
        assert refused.out == ""
        assert refused.err.count("\n") == 1
    assert shell.run("collect").code == 2
    assert shell.state() == before
