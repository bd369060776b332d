"""The words of the preview of an import: where things stand, whose file it is, what an answer means."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.journeys.intake_plans import WARD, new_plan
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.intake.outline import accepted, alike, left_out
from ward_tui.wording import import_words, importing
from ward_tui.wording import intake_questions as ask_words
from ward_tui.wording import intake_screen as words

PLACES = {
    "page": (Spot(page=12, line=116), "a.pdf", "tr.12, dòng 116"),
    "table": (Spot(page=3, table=1, row=6), "a.pdf", "bảng 1, dòng 6"),
    "sheet": (Spot(sheet="PL 1", cell="A3"), "a.xlsx", "PL 1, ô A3"),
    "long-sheet": (Spot(sheet="Phụ lục 01", cell="A316"), "a.xlsx", "Phụ lục…, ô A316"),
    "paragraph": (Spot(line=16), "a.docx", "đoạn 16"),
}
WIDTH = 16  # cells of the column of places


@pytest.mark.parametrize(("spot", "file", "told"), PLACES.values(), ids=PLACES)
def test_a_place_is_told_whole_in_its_column(spot: Spot, file: str, told: str) -> None:
    assert words.place(spot, file) == told
    assert len(told) <= WIDTH


@pytest.mark.parametrize(
    ("ward", "new", "warns"),
    [("Kiến An", False, True), (WARD.lower(), False, False), ("Kiến An", True, False)],
    ids=["other", "same", "new"],
)
def test_a_file_of_another_ward_is_told(ward: str, new: bool, warns: bool) -> None:
    plan = replace(new_plan(), new=new)
    assert bool(words.foreign(plan, ward)) is warns
    assert ("! " in words.summary(plan, ward)) is warns


def test_a_question_about_time_says_which_one_and_what_an_empty_answer_means() -> None:
    start, finish = (Doubt(DoubtKind.DEADLINE, "PL01-01", each) for each in ("start", "finish"))
    assert "Bắt đầu khi nào?" in importing.doubt(replace(start, raw="sớm"))
    assert ask_words.asks(finish).endswith("Hoàn thành khi nào?")
    assert ask_words.options(finish, ()) == (ask_words.ANSWER_NO_TIME, [])


@pytest.mark.parametrize(
    ("about", "field", "named"),
    [
        ("PL01-01", "finish", "Hoàn thành: "),
        ("CT01", "name", "Tên chỉ tiêu: "),
        ("CT01.2", "goal", "Mức phải đạt: "),
        ("PL01", "title", "Tên phụ lục: "),
    ],
)
def test_what_differs_from_the_users_own_is_named(about: str, field: str, named: str) -> None:
    doubt = Doubt(DoubtKind.EDITED, about, field, "2029", "2028", ("2029",))
    assert ask_words.asks(doubt).startswith(f"{named}dữ liệu đang có khác với tệp.")


def test_a_column_that_is_not_clear_is_named_by_where_it_goes() -> None:
    doubt = Doubt(DoubtKind.COLUMN, "PL01", "note", "Tổng mức", "note")
    assert ask_words.options(doubt, ())[0] == "Ghi vào ô “Lưu ý” của từng dòng"
    assert importing.doubt(doubt).endswith("đang lấy: Lưu ý.")
    assert importing.taken(doubt) == "Đang lấy: Lưu ý"


def test_questions_that_ask_the_same_are_answered_at_once() -> None:
    plan = new_plan()
    deadline = plan.doubts[2]
    other = replace(deadline, about="PL01-01")
    plan = replace(plan, doubts=(*plan.doubts, other, replace(deadline, kind=DoubtKind.UNIT)))
    assert alike(plan, deadline) == (deadline, other)
    assert len(accepted(plan, alike(plan, deadline)).open_doubts) == len(plan.open_doubts) - 2


def test_sentences_of_running_text_are_left_out_at_once() -> None:
    plan = new_plan()
    prose = tuple(Doubt(DoubtKind.PROSE, f"CT0{number}", "text", proposal="x") for number in (1, 2))
    plan = replace(plan, doubts=(*plan.doubts, *prose))
    left = left_out(plan, alike(plan, prose[0]))
    assert [key for key in left.lines if left.is_skipped(key)] == ["CT01", "CT01.1", "CT02", "CT02.1"]
    assert not alike(left, prose[0])
    assert ask_words.options(prose[0], ())[0] == "Có, theo dõi: x"


def test_the_summary_counts_targets_and_indicators_apart() -> None:
    told = "\n".join(import_words.lines(replace(new_plan(), _children={f"CT0{n}": (f"CT0{n}.1",) for n in (1, 2, 3)})))
    assert "Chỉ tiêu: thêm 3; chỉ số: thêm 3" in told
