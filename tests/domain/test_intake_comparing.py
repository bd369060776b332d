"""What a document would change: who is who, and the words of the last import against those of the file and of now."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.domain.builders import programme
from tests.domain.intake_drafts import NEW, ROWS, TARGETS, document, doubt, indicator, row, target
from ward_tui.domain.deadlines import NO_DEADLINE, parse_deadline
from ward_tui.domain.intake.batch import Known
from ward_tui.domain.intake.comparing import plan_of
from ward_tui.domain.intake.draft import DoubtKind
from ward_tui.domain.intake.manuscript import Phase
from ward_tui.domain.intake.plan import Document, ImportPlan, LineState
from ward_tui.domain.intake.values import plain, row_words
from ward_tui.domain.model import Appendix, AppendixItem, Facts, ItemKind, Programme, Source


def show(_kind: Any, _field: str, value: Any) -> str:
    return getattr(value, "code", str(value))


def there(*rows: Any, lines: tuple[int, ...] = (5,), **changes: Any) -> tuple[Facts, Known]:
    """A programme in which these rows were imported, and what the import said; changes are the user's, of row 1."""
    made: Programme = replace(programme(), slug=NEW, built_in=False)
    items: dict[str, AppendixItem] = {}
    for each in rows:
        key = f"{NEW}/PL01-{each.number:02}"
        items[key] = AppendixItem(
            id=key,
            programme=NEW,
            appendix="PL01",
            row=each.number,
            name=each.name,
            kind=ItemKind.PROJECT,
            source=Source("", "", lines),
            funding_text=each.texts.get("funding_text", ""),
            start=parse_deadline(each.texts.get("start", "")),
            finish=parse_deadline(each.texts.get("finish", "")),
        )
    first = f"{NEW}/PL01-01"
    items[first] = replace(items[first], **changes)
    listed = Appendix(f"{NEW}/PL01", NEW, "PL01", "Danh mục dự án")
    words = {f"{NEW}/PL01-{each.number:02}": row_words(each, ItemKind.PROJECT) for each in rows}
    batch = dict.fromkeys(words, f"{NEW}/NH01")
    facts = Facts(programmes={NEW: made}, appendices={listed.id: listed}, items=items)
    return facts, Known(words, batch)


def compared(file: Document, facts: Facts, known: Known = Known()) -> ImportPlan:  # noqa: B008  # frozen
    return plan_of(file, NEW, facts, known, show=show)


A, B = row(1, "Đường A", finish="2027"), row(2, "Đường B", finish="2028")


def states(plan: ImportPlan) -> dict[str, str]:
    return {key: line.state.value for key, line in plan.lines.items() if "-" in key}


def test_everything_of_a_new_programme_is_added_under_its_head() -> None:
    plan = compared(document(ROWS, TARGETS), Facts())
    assert plan.new
    assert {line.state for line in plan.lines.values()} == {LineState.ADD}
    assert list(plan.lines)[:4] == ["", "CT01", "CT01.1", "CT02"]
    assert plan.children("CT02") == ("CT02.1", "CT02.2")
    assert plan.lines[""].values["ward"] == "Bình Minh"


def test_the_same_file_changes_nothing() -> None:
    facts, known = there(A, B)
    plan = compared(document((A, B)), facts, known)
    assert not plan.writes
    assert plan.gone == ()
    assert plan.open_doubts == ()


def test_a_corrected_file_changes_only_what_differs() -> None:
    facts, known = there(A, B)
    plan = compared(document((A, row(2, "Đường B", finish="2029"))), facts, known)
    assert states(plan) == {"PL01-01": "same", "PL01-02": "change"}
    (change,) = plan.lines["PL01-02"].changes
    assert (change.name, change.before, change.after) == ("finish", "2028", "2029")
    assert set(plan.lines["PL01-02"].values) == {"finish"}


def test_what_the_user_corrected_stays_while_the_file_says_the_same() -> None:
    facts, known = there(A, B, finish=parse_deadline("2030"))
    plan = compared(document((A, B)), facts, known)
    assert not plan.writes
    assert plan.open_doubts == ()


def test_what_both_changed_is_asked_and_the_value_of_the_user_stays() -> None:
    facts, known = there(A, B, finish=parse_deadline("2030"))
    plan = compared(document((row(1, "Đường A", finish="2029"), B)), facts, known)
    (asked,) = plan.open_doubts
    assert (asked.kind, asked.about, asked.field) == (DoubtKind.EDITED, "PL01-01", "finish")
    assert (asked.raw, asked.proposal, asked.choices) == ("2029", "2030", ("2029",))
    assert not plan.writes


def test_what_both_changed_alike_is_no_question() -> None:
    facts, known = there(A, B, finish=parse_deadline("2029"))
    plan = compared(document((row(1, "Đường A", finish="2029"), B)), facts, known)
    assert (plan.writes, plan.open_doubts) == (False, ())


def test_a_row_that_is_gone_from_the_file_is_named_and_stays() -> None:
    facts, known = there(A, B)
    plan = compared(document((A,)), facts, known)
    assert plan.gone == (f"{NEW}/PL01-02",)
    assert not plan.writes


def test_a_row_put_in_between_moves_nobody() -> None:
    facts, known = there(A, B)
    plan = compared(document((A, row(2, "Cầu C"), row(3, "Đường B", finish="2028"))), facts, known)
    assert states(plan) == {"PL01-01": "same", "PL01-02": "add", "PL01-03": "same"}
    assert plan.lines["PL01-03"].subject == f"{NEW}/PL01-02"


def test_look_alikes_that_differ_in_a_figure_are_two_works() -> None:
    one, two = ROWS[:2]
    facts, known = there(one)
    plan = compared(document((replace(two, number=1), replace(one, number=2))), facts, known)
    assert plan.lines["PL01-02"].subject == f"{NEW}/PL01-01"
    assert plan.lines["PL01-01"].state is LineState.ADD


def test_a_row_that_the_user_renamed_is_known_by_what_the_file_called_it() -> None:
    facts, known = there(A, B, name="Tuyến đường trục phía Đông")
    plan = compared(document((B, replace(A, number=9))), facts, known)
    assert plan.lines["PL01-09"].subject == f"{NEW}/PL01-01"
    assert not plan.writes


def test_a_column_that_the_file_lost_empties_nothing() -> None:
    facts, known = there(A, B)
    plan = compared(document((row(1, "Đường A"), row(2, "Đường B"))), facts, known)
    assert not plan.writes


def test_a_cell_that_the_file_emptied_is_emptied() -> None:
    facts, known = there(A, B)
    plan = compared(document((row(1, "Đường A"), B)), facts, known)
    assert plan.lines["PL01-01"].changes[0].name == "finish"


def test_another_spelling_of_a_hand_made_name_is_the_same() -> None:
    facts, _ = there(row(1, "Nhà văn hoá khu A – B"), lines=())
    plan = compared(document((row(1, "Nhà văn hóa khu A - B."),)), facts)
    assert not plan.writes


def test_a_row_made_by_hand_is_filled_in_and_asked_about_but_never_overwritten() -> None:
    facts, _ = there(A, lines=())
    plan = compared(document((row(1, "Đường A", finish="2029", funding_text="Ngân sách"),)), facts)
    assert set(plan.lines["PL01-01"].values) == {"funding_text"}
    assert [(each.kind, each.field) for each in plan.open_doubts] == [(DoubtKind.EDITED, "finish")]


def test_a_row_with_a_short_name_of_its_own_is_known_by_its_number_and_lines() -> None:
    facts, _ = there(row(1, "Tuyên truyền"), lines=(101,))
    plan = compared(document((row(1, "Tăng cường giáo dục chủ nghĩa, đường lối và mọi chính sách"),)), facts)
    assert plan.lines["PL01-01"].subject == f"{NEW}/PL01-01"


def test_an_appendix_with_the_number_of_another_one_gets_a_question() -> None:
    facts, known = there(A, B)
    other = replace(document((row(1, "Nạo vét kênh"),)).draft.appendices[0], title="Thủy lợi")
    file = document()
    plan = compared(replace(file, draft=replace(file.draft, appendices=(other,))), facts, known)
    assert plan.lines["PL01"].state is LineState.ADD
    assert [each.kind for each in plan.open_doubts] == [DoubtKind.APPENDIX_CODE]


def test_a_time_that_cannot_be_read_is_asked_for_also_when_the_draft_forgot() -> None:
    plan = compared(document((row(1, "Đường A", finish="khi có vốn"),)), Facts())
    (asked,) = plan.open_doubts
    assert (asked.about, asked.field, asked.raw) == ("PL01-01", "finish", "khi có vốn")


@pytest.mark.parametrize(("finish", "asked"), [("khi có vốn", 0), ("lúc có vốn", 1)])
def test_words_that_are_not_new_are_not_asked_about_again(finish: str, asked: int) -> None:
    facts, known = there(A, B)
    words = {**known.words[f"{NEW}/PL01-01"], "finish": "khi có vốn"}
    known = replace(known, words={**known.words, f"{NEW}/PL01-01": words})
    facts.items[f"{NEW}/PL01-01"] = replace(facts.items[f"{NEW}/PL01-01"], finish=NO_DEADLINE)
    file = document((row(1, "Đường A", finish=finish), B), (), (doubt("PL01-01", "finish", finish),))
    assert len(compared(file, facts, known).open_doubts) == asked


def test_a_row_without_a_name_cannot_be_written_and_is_asked_about() -> None:
    plan = compared(document((row(1, ""),)), Facts())
    error = plan.lines["PL01-01"].error
    assert error is not None
    assert error.code == "name_missing"
    assert [each.kind for each in plan.open_doubts] == [DoubtKind.EMPTY_NAME]


def test_targets_are_known_by_their_sentences_however_they_are_numbered() -> None:
    twice = (
        target("Kết nạp đảng viên mới đạt 3%", indicator("Tỷ lệ kết nạp", "3"), number="(4)"),
        target("Thu ngân sách đạt 110%", indicator("Thu ngân sách", "110"), number="(4)"),
    )
    plan = compared(document((), twice), Facts())
    assert [plan.lines[key].values["number"] for key in ("CT01", "CT02")] == ["(4)", "(4)"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nhà văn hoá", "nhà văn hóa", True),
        ("Thủy Sơn – Thủy Đường", "Thủy Sơn-Thủy Đường", True),
        ("Đề án “Xanh”.", 'Đề án "Xanh"', True),
        ("Đường 1,2ha", "Đường 1,0ha", False),
        ("Dương Quan", "Đường Quan", False),
    ],
)
def test_names_compare_by_their_words_not_by_their_spelling(one: str, other: str, *, same: bool) -> None:
    assert (plain(one) == plain(other)) is same


def test_how_far_it_is_is_told_to_the_end() -> None:
    told: list[tuple[int, int]] = []

    def hear(phase: Phase, done: int, total: int) -> None:
        assert phase is Phase.COMPARING
        told.append((done, total))

    plan_of(document(ROWS, TARGETS), NEW, Facts(), Known(), show=show, progress=hear)
    assert told[0] == (0, 5)
    assert told[-1] == (5, 5)
