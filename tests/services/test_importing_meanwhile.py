"""What the user does between two imports, or between the preview and its end, is never written over or mixed up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.domain.intake_drafts import HEAD, NEW, ROWS, TARGETS, WHOLE, document, indicator, row, target
from tests.services.test_importing import FIRST, refused
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.intake.draft import DraftRow
from ward_tui.domain.intake.plan import LineState
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office

THIRD = f"{NEW}/PL01-03"


@pytest.fixture
def taken(office: Office) -> Office:
    """An office that has taken in a programme of three rows and two targets."""
    office.take_in(office.plan_import(WHOLE, NEW))
    return office


def said(place: int, **texts: str) -> tuple[DraftRow, ...]:
    """The rows of the document with other texts in one of them."""
    changed = replace(ROWS[place], texts={**ROWS[place].texts, **texts})
    return (*ROWS[:place], changed, *ROWS[place + 1 :])


def test_what_was_changed_after_the_preview_was_made_is_not_written_over(taken: Office) -> None:
    plan = taken.plan_import(document(said(0, finish="2029"), TARGETS), NEW)
    taken.edit(Kind.ITEM, FIRST, {"finish": parse_deadline("2033")})
    before = taken.content_hash()
    assert refused("import_stale", lambda: taken.take_in(plan))
    assert taken.content_hash() == before
    taken.undo()
    assert taken.take_in(plan) is not None


def test_what_was_changed_meanwhile_to_what_the_document_says_is_no_hindrance(taken: Office) -> None:
    plan = taken.plan_import(document(said(0, finish="2029"), TARGETS), NEW)
    taken.edit(Kind.ITEM, FIRST, {"finish": parse_deadline("2029")})
    assert taken.take_in(plan) is not None


@pytest.mark.parametrize("kind", [Kind.INDICATOR, Kind.TARGET, Kind.ITEM])
def test_a_record_that_was_removed_after_the_preview_was_made_is_missed(taken: Office, kind: Kind) -> None:
    first = target("Thu ngân sách đạt 115% kế hoạch", indicator("Thu ngân sách", "115"))
    plan = taken.plan_import(document(said(0, finish="2029"), (first, TARGETS[1])), NEW)
    keys = {Kind.INDICATOR: f"{NEW}/CT01.1", Kind.TARGET: f"{NEW}/CT01", Kind.ITEM: FIRST}
    taken.remove(kind, keys[kind])
    assert refused("unknown_id", lambda: taken.take_in(plan))


def test_an_agency_that_was_merged_after_the_preview_was_made_gives_way_to_the_one_that_is_kept(taken: Office) -> None:
    kept = taken.add(Kind.AGENCY, NEW, {"name": "Phòng Kinh tế, Hạ tầng và Đô thị"}).subjects[0]
    plan = taken.plan_import(document((*ROWS, row(4, "Kè sông", lead="Phòng Kinh tế")), TARGETS), NEW)
    (gone,) = taken.item(FIRST).lead
    taken.merge(kept, [gone])
    taken.take_in(plan)
    assert taken.item(f"{NEW}/PL01-04").lead == (kept,)


def test_an_agency_that_was_removed_after_the_preview_was_made_is_made_again_or_missed(taken: Office) -> None:
    plan = taken.plan_import(document((*ROWS, row(4, "Kè sông", lead="Phòng Kinh tế")), TARGETS), NEW)
    (gone,) = taken.item(FIRST).lead
    chosen = plan.corrected("PL01-04", {"lead": (gone,)})
    taken.remove(Kind.AGENCY, gone)
    assert refused("import_stale", lambda: taken.take_in(chosen))
    taken.take_in(plan)
    assert taken.facts.names(taken.item(f"{NEW}/PL01-04").lead) == ["Phòng Kinh tế"]


def test_a_row_of_the_user_that_has_the_number_of_a_removed_one_is_another_row(taken: Office) -> None:
    taken.remove(Kind.ITEM, THIRD)
    taken.add(Kind.ITEM, f"{NEW}/PL01", {"name": "Kè sông", "row": 3})
    plan = taken.plan_import(document(said(2, funding_text="Ngân sách"), TARGETS), NEW)
    assert (plan.lines["PL01-03"].state, plan.gone) == (LineState.ADD, ())
    taken.take_in(plan)
    assert (taken.item(THIRD).name, taken.item(THIRD).funding_text) == ("Kè sông", "")


def test_a_row_that_was_moved_to_another_appendix_does_not_come_twice(taken: Office) -> None:
    taken.add(Kind.APPENDIX, NEW, {"title": "Việc khác", "code": "PL09"})
    taken.edit(Kind.ITEM, THIRD, {"appendix": f"{NEW}/PL09"})
    plan = taken.plan_import(WHOLE, NEW)
    assert (plan.lines["PL01-03"].subject, plan.writes, plan.gone) == (THIRD, False, ())


def test_a_row_without_a_name_stays_left_out_until_it_has_one(office: Office) -> None:
    plan = office.plan_import(document((ROWS[0], row(2, ""))), NEW)
    late = plan.corrected("PL01-02", {"finish": parse_deadline("2029")})
    office.take_in(late)
    assert [key for key in office.facts.items if key.startswith(NEW)] == [FIRST]
    assert late.corrected("PL01-02", {"name": "Kè sông"}).lines["PL01-02"].error is None


def test_a_new_programme_whose_term_ends_before_it_begins_is_refused(office: Office) -> None:
    plan = office.plan_import(WHOLE, NEW).corrected("", {"term_start": 2031})
    assert refused("term_order", lambda: office.take_in(plan))
    assert NEW not in office.facts.programmes


def test_a_programme_without_a_title_in_a_file_without_an_ending_is_called_like_the_file(office: Office) -> None:
    nameless = replace(document(ROWS, head=replace(HEAD, kind="", title="")), file="ke-hoach")
    office.take_in(office.plan_import(nameless, NEW))
    assert office.facts.programmes[NEW].title == "ke-hoach"


def test_a_row_that_stands_twice_is_the_imported_one_only_once(taken: Office) -> None:
    twice = replace(ROWS[0], number=4)
    plan = taken.plan_import(document((*ROWS, twice), TARGETS), NEW)
    assert (plan.lines["PL01-01"].subject, plan.lines["PL01-04"].subject) == (FIRST, None)


def test_a_target_of_the_user_that_is_like_an_imported_one_does_not_take_its_place(taken: Office) -> None:
    taken.add(Kind.TARGET, NEW, {"name": "Thu ngân sách", "text": f"{TARGETS[0].text} năm", "number": "(1)"})
    assert taken.plan_import(WHOLE, NEW).lines["CT01"].subject == f"{NEW}/CT01"
