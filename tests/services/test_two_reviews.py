"""Two reviews a week apart: the comparison lists exactly what changed between them, from the journal, nothing else."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.store.small import DAY, SLUG, Workplace
from tests.store.small import OTHER as ELSEWHERE
from tests.store.tampering import behind_the_back
from ward_tui.domain.comparing import Difference
from ward_tui.domain.conclusion import Measure
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer
from ward_tui.services.answering import Said
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.wording.errors import sentence

FIRST, SECOND = f"{SLUG}/RS2026-W47", f"{SLUG}/RS2026-W48"
LATE, WORK, OTHER = f"{SLUG}/PL14-01", f"{SLUG}/PL02-02", f"{SLUG}/PL02-01"
NEXT = DAY + timedelta(days=7)


def brief(changes: tuple[Difference, ...]) -> dict[str, tuple[object, object]]:
    """Each changed column as `record column`, before and after; a record that came or went without its columns."""
    found: dict[str, tuple[object, object]] = {}
    for each in changes:
        if each.before is None or each.after is None:
            found[f"{each.table} {each.key.partition('#')[0]}"] = each.before is None, each.after is None
        else:
            found |= {f"{each.key} {name}": (each.before[name], each.after[name]) for name in each.after}
    return found


@pytest.fixture
def reviewed(workplace: Workplace, office: Office) -> Office:
    """An office with two finished reviews; before, between and after them things changed."""
    office.update(WORK, ItemUpdate(progress=10))
    review = office.start_review(SLUG)
    office.answer_card(review, LATE, Said(Answer.UPDATE, progress=30))
    office.finish_review(review)
    workplace.today = NEXT
    office.update(WORK, ItemUpdate(progress=20))
    office.update(WORK, ItemUpdate(progress=50))
    office.update(OTHER, ItemUpdate(progress=99))
    office.undo()
    office.update(f"{SLUG}/PL14-03", ItemUpdate(note="Đã họp"))
    office.record(f"{SLUG}/CT01.1", parse_period("2026"), "85,5")
    office.note(f"{SLUG}/CT02", "sẽ bỏ")
    office.remove(Kind.NOTE, office.notes(f"{SLUG}/CT02")[0].id)
    review = office.start_review(SLUG)
    office.answer_card(review, LATE, Said(Answer.UPDATE, progress=40))
    office.answer_card(review, LATE, Said(Answer.DONE, done_on=NEXT))
    office.skip_step(review, office.walk(SLUG).cards[-1].step)
    office.opine(review, office.agencies(SLUG)[0].id, "Báo cáo sớm")
    office.finish_review(review)
    workplace.today = NEXT + timedelta(days=1)
    office.update(OTHER, ItemUpdate(progress=70))
    return office


def test_the_comparison_lists_exactly_what_changed_between_them(reviewed: Office) -> None:
    day = NEXT.isoformat()
    assert brief(reviewed.compare_reviews(SECOND, FIRST).changes) == {
        f"{WORK} progress": (10, 50),
        f"{WORK} progress_on": (DAY.isoformat(), day),
        f"{WORK} news_on": (DAY.isoformat(), day),
        f"{SLUG}/PL14-03 news_on": (None, day),
        f"note {SLUG}/PL14-03": (True, False),
        f"reading {SLUG}/CT01.1@2026": (True, False),
        f"{LATE} progress": (30, 100),
        f"{LATE} progress_on": (DAY.isoformat(), day),
        f"{LATE} done_on": (None, day),
        f"{LATE} news_on": (DAY.isoformat(), day),
    }


def test_the_order_in_which_they_are_named_does_not_matter(reviewed: Office) -> None:
    assert reviewed.compare_reviews(FIRST, SECOND) == reviewed.compare_reviews(SECOND, FIRST)


def test_the_figures_of_the_second_one_say_what_moved(reviewed: Office) -> None:
    second = reviewed.conclusion(SECOND)
    assert [(each.row.id, each.before, each.after) for each in second.moved] == [(WORK, 10, 50)]
    assert [each.row.id for each in second.resolved] == [LATE]
    assert [(each.indicator, each.value) for each in second.entered] == [(f"{SLUG}/CT01.1", Decimal("85.5"))]
    assert second.newly_overdue == ()


def test_a_row_that_became_overdue_between_them_is_newly_overdue(workplace: Workplace, office: Office) -> None:
    office.edit(Kind.ITEM, WORK, {"finish": parse_deadline("25/11/2026")})
    office.finish_review(office.start_review(SLUG))
    workplace.today = NEXT
    review = office.start_review(SLUG)
    office.finish_review(review)
    assert [each.id for each in office.conclusion(review).newly_overdue] == [WORK]


def test_a_finished_one_never_changes(workplace: Workplace, reviewed: Office) -> None:
    before = reviewed.conclusion(FIRST), reviewed.conclusion(SECOND)
    reviewed.update(LATE, ItemUpdate(reopen=True))
    workplace.today = date(2030, 1, 1)
    again = workplace.reopen(reviewed)
    assert (again.conclusion(FIRST), again.conclusion(SECOND)) == before


def test_a_running_one_is_not_compared(workplace: Workplace, reviewed: Office) -> None:
    workplace.today = NEXT + timedelta(days=7)
    running = reviewed.start_review(SLUG)
    with pytest.raises(WardError):
        reviewed.compare_reviews(FIRST, running)


def test_both_rates_name_their_denominators(office: Office) -> None:
    now = office.conclusion(office.start_review(SLUG)).now
    rates = [now[Measure.RATE_OF_ALL], now[Measure.RATE_OF_DATED]]
    assert [(rate.part, rate.whole) for rate in rates] == [(2, 7), (2, 6)]


def test_a_damaged_conclusion_is_refused_and_those_after_it_are_drawn(workplace: Workplace, reviewed: Office) -> None:
    running = reviewed.conclusion(FIRST)
    workplace.today = NEXT + timedelta(days=7)
    third = reviewed.start_review(SLUG)
    with behind_the_back(workplace.path) as connection:
        connection.execute("UPDATE review SET frozen = '{\"week\": 1}' WHERE id = ?", (SECOND,))
    for look in (lambda: reviewed.conclusion(SECOND), lambda: reviewed.compare_reviews(FIRST, SECOND)):
        with pytest.raises(WardError) as error:
            look()
        assert error.value.code == "review_damaged"
        assert "tuần 48" in sentence(error.value)
    assert reviewed.conclusion(FIRST) == running
    assert reviewed.conclusion(third).before[Measure.TOTAL] == running.now[Measure.TOTAL]


def test_where_one_programme_is_followed_its_review_is_told_of_all(reviewed: Office) -> None:
    assert reviewed.concluded(None, NEXT) == reviewed.concluded(SLUG, NEXT) == reviewed.conclusion(SECOND)


def test_what_changed_since_the_last_one_is_of_its_own_programme(workplace: Workplace) -> None:
    office = workplace.create(SLUG, ELSEWHERE)
    workplace.today = NEXT
    office.update(WORK, ItemUpdate(progress=20))
    office.update(f"{ELSEWHERE}/PL02-02", ItemUpdate(progress=30))
    assert {each.record for each in office.changes_since_review(SLUG)} == {WORK}
    assert {each.record for each in office.changes_since_review(None)} == {WORK, f"{ELSEWHERE}/PL02-02"}
