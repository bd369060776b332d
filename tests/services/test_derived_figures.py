"""Whatever is done with stages, due dates and money, and undone again, the derived figures follow from the facts.

What is derived is worked out here a second time, from the rows of the file by plain SQL, without the program's rules.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.quick import examples
from tests.services.stage_actions import RandomStager
from tests.store.small import OTHER, SLUG, Workplace, fresh_alerts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.records import Kind
from ward_tui.domain.staging import current_stage
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder

PHASES = [Phase.reuse, Phase.generate]  # a random walk does not get simpler by shrinking
BILLION = 10**9
PAYING = f"{SLUG}/CT09.1"  # the share of public capital paid out in a year
TIMES = ("31/12/2026", "Q3/2027", "2030", "6/2026", "Cả nhiệm kỳ")


@dataclass
class Deep:
    """One who works on stages, due dates and money only, and goes back and forth."""

    office: Office
    random: Random

    def verbs(self) -> list[Callable[[], Entry | None]]:
        """Return the actions, the likelier ones more than once."""
        stages = RandomStager(self.office, self.random).verbs()
        own = [self.extend, self.extend, self.budget, self.budget, self.pay, self.pay, self.correct, self.lose]
        return [*stages, *own, self.finish, self.reopen, self.progress, self.back, self.back, self.forth, self.revert]

    def extend(self) -> Entry | None:
        """Give a row a new due date by a document."""
        return self.office.extend(self._row(), parse_deadline(self.random.choice(TIMES)), "12-QĐ/ĐU")

    def budget(self) -> Entry | None:
        """Give a row the money of a year."""
        values = {"year": self._year(), "planned": self._sum(), "paid": self.random.choice((None, self._sum()))}
        return self.office.add(Kind.CAPITAL, self._row(), values)

    def pay(self) -> Entry | None:
        """Tell what was paid of a year."""
        return self.office.pay(self._row(), self._year(), self._sum())

    def correct(self) -> Entry | None:
        """Correct the plan or the year of some money."""
        values = {"planned": self._sum()} if self.random.random() < 0.7 else {"year": self._year()}
        return self.office.edit(Kind.CAPITAL, self._money(), values)

    def lose(self) -> Entry | None:
        """Remove the money of a year."""
        return self.office.remove(Kind.CAPITAL, self._money())

    def finish(self) -> Entry | None:
        """Finish a row."""
        return self.office.update(self._row(), ItemUpdate(done_on=self.office.today, document="1"))

    def reopen(self) -> Entry | None:
        """Open a finished row again."""
        return self.office.update(self._row(), ItemUpdate(reopen=True))

    def progress(self) -> Entry | None:
        """Type a progress."""
        return self.office.update(self._row(), ItemUpdate(progress=self.random.randrange(101)))

    def back(self) -> Entry:
        """Undo, but not the loading."""
        if (step := self.office.next_undo()) is None or step.verb == "load":
            raise WardError("nothing_to_undo")
        return self.office.undo()

    def forth(self) -> Entry:
        """Redo."""
        return self.office.redo()

    def revert(self) -> Entry:
        """Take one earlier action back by itself."""
        return self.office.revert(self.random.randrange(2, self.office.last_seq() + 2))

    def _row(self) -> str:
        rows = ["PL03-01", "PL03-02", "PL03-09", "PL04-03", "PL14-07", "PL03-06"]
        return f"{SLUG}/{self.random.choice(rows)}"

    def _money(self) -> str:
        known = [each.id for item in self.office.facts.items.values() for each in item.capital]
        return self.random.choice([*known, "x~V2026"])

    def _year(self) -> int:
        return self.random.choice((2025, 2026, 2027))

    def _sum(self) -> int:
        return self.random.choice((0, 1, 3 * BILLION, 4_250_000_000, 12 * BILLION))


def rows(path: Path, query: str) -> list[sqlite3.Row]:
    """The rows of the file, read beside the program."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def check_progress(path: Path) -> None:
    """A progress that follows the stages is their share; that of a finished row is all of it."""
    query = (
        "SELECT item.id, item.kind, item.progress, item.done_on, "
        "(SELECT count(*) FROM stage WHERE stage.item = item.id) AS total, "
        "(SELECT count(*) FROM stage WHERE stage.item = item.id AND (passed OR stage.done_on IS NOT NULL)) AS behind "
        "FROM item WHERE by_stages"
    )
    for row in rows(path, query):
        share = 100 * row["behind"] // row["total"] if row["total"] else row["progress"]
        assert row["progress"] == (100 if row["done_on"] else share), tuple(row)


def check_due(office: Office) -> None:
    """The original due date and the extensions lead, one to the next, to the date that counts."""
    for key, extensions in office.facts.extensions.items():
        for one, other in zip(extensions, extensions[1:], strict=False):
            assert other.before == one.after
        item = office.item(key)
        assert item.finish == extensions[-1].after
        assert item.due_on == item.finish.last_day(office.facts.programmes[SLUG].term_end)


def check_stage(office: Office, path: Path) -> None:
    """The current stage is the first behind the last that was passed; that of a finished row the last one."""
    listed: dict[str, list[sqlite3.Row]] = {}
    for row in rows(path, "SELECT * FROM stage ORDER BY item, position"):
        listed.setdefault(row["item"], []).append(row)
    for key, stages in listed.items():
        item = office.item(key)
        behind = [n for n, row in enumerate(stages) if row["passed"] or row["done_on"]]
        place = len(stages) - 1 if item.done_on else min(max(behind, default=-1) + 1, len(stages) - 1)
        assert current_stage(item) == stages[place]["name"]


def check_money(office: Office, path: Path, today: date) -> None:
    """The yearly figure of the target is what was paid of the plans, both summed here from the rows."""
    query = (
        "SELECT year, sum(planned) AS plan, sum(coalesce(paid, 0)) AS paid, count(paid) AS told FROM capital "
        f"WHERE planned > 0 AND as_of <= '{today.isoformat()}' AND year <= {today.year} GROUP BY year"
    )
    known = {row["year"]: Decimal(100) * row["paid"] / row["plan"] for row in rows(path, query) if row["told"]}
    figures = {each.period.year: each.value for each in office.indicator(PAYING).computed}
    assert figures.keys() == known.keys()
    for year, share in known.items():
        down, near = (share.quantize(Decimal("0.1"), rounding=how) for how in (ROUND_DOWN, ROUND_HALF_UP))
        assert figures[year] in {down, near}, (year, share)


def work(folder: Path, random: Random, length: int) -> int:
    """Act, hold the derived figures against the rows after each action, and return how many changed something."""
    workplace = Workplace(folder, programmes=programmes_folder(), hasty=True)
    office = workplace.create(SLUG)
    start, done = office.content_hash(), 0
    for _ in range(length):
        workplace.today += timedelta(days=random.choice((0, 0, 0, 1, 30)))
        try:
            done += random.choice(Deep(office, random).verbs())() is not None
        except WardError:
            continue
        check_progress(workplace.path)
        check_stage(office, workplace.path)
        check_money(office, workplace.path, workplace.today)
        check_due(office)
    assert office.alerts() == fresh_alerts(workplace.path, workplace.today)
    assert office.check().sound
    while (step := office.next_undo()) is not None and step.verb != "load":
        office.undo()
    assert office.content_hash() == start
    workplace.close()
    return done


@given(random=st.randoms(use_true_random=False), length=st.integers(15, 40))
@settings(
    max_examples=examples(3, 5),
    deadline=None,
    phases=PHASES,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_order_of_actions_makes_them_disagree(tmp_path: Path, random: Random, length: int) -> None:
    folder = tmp_path / f"work{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    work(folder, random, length)


def test_a_long_run_makes_them_disagree_neither(tmp_path: Path) -> None:
    assert work(tmp_path, Random(20261121), 150) > 60


def test_another_programme_has_no_part_in_the_figure(tmp_path: Path) -> None:
    workplace = Workplace(tmp_path, programmes=programmes_folder(), hasty=True)
    office = workplace.create(SLUG, OTHER)
    office.add(Kind.CAPITAL, f"{SLUG}/PL03-01", {"year": 2026, "planned": 4 * BILLION, "paid": BILLION})
    office.add(Kind.CAPITAL, f"{OTHER}/NV-01", {"year": 2026, "planned": 4 * BILLION, "paid": 4 * BILLION})
    assert [each.value for each in office.indicator(PAYING).computed] == [25]
    workplace.close()


def test_a_payment_clears_the_alert_of_the_yearly_target_at_once(workplace: Workplace) -> None:
    workplace.programmes = programmes_folder()
    office = workplace.create(SLUG)
    row, target = f"{SLUG}/PL03-01", PAYING.rpartition(".")[0]
    office.add(Kind.CAPITAL, row, {"year": 2025, "planned": 10 * BILLION, "paid": 6 * BILLION})
    before = [each for each in office.alerts() if each.subject_id == target]
    office.pay(row, 2025, 10 * BILLION)
    after = [each for each in office.alerts() if each.subject_id == target]
    assert [str(each.figure) for each in before if each.figure is not None] == ["60.0"]
    assert [each for each in after if each.figure is not None] == []
    assert office.alerts() == fresh_alerts(workplace.path, workplace.today)
