"""The demonstration: built whole by the verbs of the office, in a file of its own, and never mixed with the user's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ward_tui.domain.errors import WardError
from ward_tui.domain.status import ItemStatus, TargetStatus
from ward_tui.services import demo
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.services.office import Office
from ward_tui.settings import Settings, demo_file, programmes_folder

TODAY = date(2026, 11, 21)


def desk_on(folder: Path, today: date = TODAY) -> Desk:
    """A desk with the user's own file in the folder, which is not there yet."""
    return Desk(folder / "ward.db", Clock(lambda: datetime(2026, 11, 21, 9), today), Settings(), programmes_folder())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The desk with the demonstration on it, made once and only looked at."""
    desk = desk_on(tmp_path_factory.mktemp("demo"))
    desk.demo().open_or_create().close()
    return desk


@pytest.fixture
def shown(made: Desk) -> Office:
    """The demonstration, open for reading."""
    return made.demo().open(read_only=True)


def test_it_stands_beside_the_users_file_and_says_what_it_is(made: Desk, shown: Office) -> None:
    assert made.demo().path.name == "ward.thu.db"
    assert [each.name for each in made.path.parent.iterdir()] == ["ward.thu.db"]
    assert shown.demo
    assert made.demo().mine() == made
    assert made.demo().remembered() == made.remembered()


def test_the_users_own_file_does_not_say_so(tmp_path: Path) -> None:
    office = desk_on(tmp_path).create()
    assert not office.demo


def entries_of(kind: str, step: Mapping[str, Any]) -> int:
    """How many entries a step of the file makes: mostly one; stages and money are several verbs of the office."""
    if kind == "stages":
        return 1 + int(step["passed"]) + bool(step.get("follow"))
    return {"review": 0, "money": 1 + ("investment" in step)}.get(kind, 1)


def test_every_step_of_the_file_has_its_entries_in_a_sound_journal(shown: Office) -> None:
    plan = demo.read_plan(demo_file())
    entries = shown.history()[::-1]
    assert entries[0].verb == "load"
    walked = [entry for entry in entries if entry.verb.startswith("review")]
    assert (walked[0].verb, walked[-1].verb) == ("review_start", "review_finish")
    assert len(entries) - len(walked) == 1 + sum(entries_of(*step) for step in plan.steps)
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)
    assert entries[-1].at.date() <= TODAY
    assert shown.check().sound


def test_every_part_of_the_program_has_something_to_show(shown: Office) -> None:
    summary = shown.summary()
    assert summary.items[ItemStatus.DUE_SOON] == 3
    assert any(indicator.plans for target in shown.facts.targets.values() for indicator in target.indicators)
    for state in (ItemStatus.OVERDUE, ItemStatus.DONE_ON_TIME, ItemStatus.DONE_LATE, ItemStatus.IN_PROGRESS):
        assert summary.items[state] >= 3
    assert summary.targets[TargetStatus.MISSED] >= 2
    assert summary.targets[TargetStatus.EXCEEDED] + summary.targets[TargetStatus.MET] >= 2
    assert len({alert.rule for alert in shown.alerts()}) >= 6
    facts = shown.facts
    assert facts.extensions
    assert facts.obstacles
    assert facts.acknowledged
    assert [review.is_finished for review in facts.reviews.values()] == [True]
    assert any(duty.done for duty in facts.duties.values())
    assert any(item.by_stages for item in facts.items.values())
    assert any(each.paid for item in facts.items.values() for each in item.capital)
    assert facts.links
    assert facts.decisions
    years = Counter(
        len({r.period.year for r in i.readings}) for t in shown.facts.targets.values() for i in t.indicators
    )
    assert years[2] + years[3] >= 4
    assert years[3] >= 1
    week = [entry for entry in shown.history() if entry.at.date() > TODAY - timedelta(days=7)]
    assert {entry.verb for entry in week} >= {"update", "record", "assign"}


def test_it_invents_no_agency(shown: Office, tmp_path: Path) -> None:
    office = desk_on(tmp_path).create()
    office.load(["thuy-nguyen"])
    assert shown.facts.agencies == office.facts.agencies


def test_its_remarks_say_that_they_are_made_up() -> None:
    notes = [step["text"] for kind, step in demo.read_plan(demo_file()).steps if kind == "note"]
    assert notes
    assert all(text.startswith("Dữ liệu thử: ") for text in notes)


@pytest.mark.parametrize(
    "today",
    [
        pytest.param(date(2026, 1, 3), marks=pytest.mark.long),
        date(2028, 2, 29),
        pytest.param(date(2030, 12, 31), marks=pytest.mark.long),
    ],
)
def test_it_can_be_made_on_any_day(tmp_path: Path, today: date) -> None:
    office = desk_on(tmp_path, today).demo().open_or_create()
    assert office.demo
    assert office.summary().items[ItemStatus.OVERDUE]
    office.close()


def test_what_was_practised_stays_until_it_is_thrown_away(tmp_path: Path) -> None:
    desk = desk_on(tmp_path)
    office = desk.demo().open_or_create()
    office.note("thuy-nguyen/CT01", "Tập ghi chú")
    office.close()
    again = desk.demo().open_or_create()
    assert again.notes("thuy-nguyen/CT01")[0].text == "Tập ghi chú"
    again.close()
    desk.throw_demo_away()
    assert list(tmp_path.glob("ward*")) == []


@pytest.mark.parametrize("text", ["", "programme = 5", 'programme = "thuy-nguyen"\nloaded = "x"', "[[["])
def test_a_damaged_description_makes_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "demo.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WardError) as refused:
        demo.make(desk_on(tmp_path).demo(), file)
    assert refused.value.code == "demo_file"
    assert list(tmp_path.glob("ward*")) == []


@pytest.mark.parametrize("step", ['row = "PL99-01", value = 5', 'row = "PL01-01", value = 500', 'row = "PL01-01"'])
def test_a_step_that_cannot_be_done_leaves_no_half_file(tmp_path: Path, step: str) -> None:
    file = tmp_path / "demo.toml"
    text = f'programme = "thuy-nguyen"\nloaded = -9\nprogress = [{{ day = -3, {step} }}]\n'
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WardError) as refused:
        demo.make(desk_on(tmp_path).demo(), file)
    assert refused.value.code == "demo_file"
    assert list(tmp_path.glob("ward*")) == []


def test_a_file_that_is_no_demonstration_is_neither_used_nor_deleted(tmp_path: Path) -> None:
    desk = desk_on(tmp_path)
    Desk(desk.demo().path, desk.clock, desk.settings, desk.programmes).create().close()
    for refusing in (desk.demo().open_or_create, desk.throw_demo_away):
        with pytest.raises(WardError) as refused:
            refusing()
        assert refused.value.code == "not_demo"
    assert desk.demo().path.exists()
