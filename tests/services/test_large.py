"""Ten thousand rows: the same answers as counting one by one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.store.small import DAY, SLUG, Workplace, read_small, stored_facts
from ward_tui.domain.alerts import Severity, all_alerts
from ward_tui.domain.deadlines import NO_DEADLINE, Deadline, Precision
from ward_tui.domain.drafts import ProgrammeFile
from ward_tui.domain.model import AppendixItem
from ward_tui.domain.status import ItemStatus
from ward_tui.services import loading
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings
from ward_tui.store.store import Store

ROWS = 10_000


def large_file(folder: Path, rows: int = ROWS) -> ProgrammeFile:
    """A programme with so many rows that end on different days, some done, some late, some without a lead."""
    file, random = read_small(folder), Random(4)
    items: dict[str, AppendixItem] = {}
    for number in range(rows):
        model = list(file.facts.items.values())[number % 7]
        key = f"{SLUG}/{model.appendix}-{100 + number}"
        finish = Deadline(Precision.DAY, 2025 + number % 4, month=random.randint(1, 12), day=random.randint(1, 28))
        finish = NO_DEADLINE if number % 10 == 0 else finish
        progress = random.choice((0, 0, 20, 80))
        items[key] = replace(
            model,
            id=key,
            row=100 + number,
            name=f"{model.name} số {number}",
            finish=finish,
            due_on=finish.last_day(),
            start=NO_DEADLINE,
            start_on=None,
            lead=model.lead if number % 3 else (),
            progress=progress,
            progress_on=date(2026, 10, 1) if progress else None,
            done_on=date(2026, random.randint(1, 11), 5) if number % 5 == 0 else None,
        )
    return ProgrammeFile(file.programme, replace(file.facts, items=items), file.notes)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """A database with ten thousand rows."""
    workplace = Workplace(tmp_path_factory.mktemp("large"))
    store, file = Store.create(workplace.path, DAY), large_file(workplace.folder / "files")
    with store.transaction(workplace.now(), "load") as work:
        loading.load(work, [file], store.facts())
    store.close()
    assert len(stored_facts(workplace.path).items) == ROWS
    return workplace


def counted(items: Iterable[AppendixItem]) -> Counter[ItemStatus]:
    """Count the states of rows by the plainest rules, without those of the program."""
    states: Counter[ItemStatus] = Counter()
    for item in items:
        if item.done_on is not None:
            late = item.due_on is not None and item.done_on > item.due_on
            on_time = ItemStatus.DONE if item.due_on is None else ItemStatus.DONE_ON_TIME
            states[ItemStatus.DONE_LATE if late else on_time] += 1
        elif item.due_on is None:
            states[ItemStatus.NO_DEADLINE] += 1
        else:
            left = (item.due_on - DAY).days
            soon = ItemStatus.DUE_SOON if left <= 30 else ItemStatus.IN_PROGRESS
            states[ItemStatus.OVERDUE if left < 0 else soon] += 1
    return states


def assert_right(office: Office) -> None:
    """Hold alerts and summary against counting one by one."""
    facts, alerts, summary = stored_facts(office.path), office.alerts(), office.summary()
    states = counted(facts.items.values())
    assert alerts == all_alerts(facts, DAY, Settings().thresholds)
    assert summary.items == states
    assert (summary.total_items, summary.overdue) == (ROWS, states[ItemStatus.OVERDUE])
    overdue = [alert for alert in alerts if alert.severity is Severity.OVERDUE]
    assert len(overdue) == len({alert.subject_id for alert in overdue}) == states[ItemStatus.OVERDUE]
    days = [alert.days or 0 for alert in overdue]
    assert days == sorted(days, reverse=True)
    assert summary.with_deadline == sum(item.due_on is not None for item in facts.items.values())
    assert summary.unassigned == sum(not item.lead and item.done_on is None for item in facts.items.values())


@pytest.mark.long
def test_ten_thousand_rows_are_counted_right_after_every_change(large: Workplace, long: bool) -> None:
    office, random = large.open(), Random(9)
    assert_right(office)
    keys = random.sample(list(office.facts.items), 60)
    for key in keys[: 20 if long else 4]:
        if office.item(key).done_on is None:
            office.update(key, ItemUpdate(progress=random.randrange(1, 100), note="Đã họp"))
        else:
            office.update(key, ItemUpdate(reopen=True))
    office.assign(keys, f"{SLUG}/CQ01")
    assert_right(office)
    office.undo()
    office.assign(keys[:1], "Trạm Y tế", new=True)
    assert_right(office)
    large.close()


def test_everything_can_be_undone_at_ten_thousand_rows(large: Workplace) -> None:
    office = large.open()
    while office.next_steps()[0] is not None:
        office.undo()
    assert (office.facts.items, office.alerts(), office.summary().total_items) == ({}, [], 0)
    large.close()
