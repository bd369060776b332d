"""Whole documents understood: the appendices of a programme, tables of targets, progress, odd files."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.domain.intake.papers import HEAD, doubts, fixture, paper, rows_of, sheet, understood
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.intake.agencies import one_spelling
from ward_tui.domain.intake.draft import DoubtKind, Draft
from ward_tui.domain.intake.manuscript import Cancelled, Manuscript, Phase
from ward_tui.domain.intake.recognise import recognise

BUILT_IN = Path(__file__).resolve().parents[3] / "data" / "programmes" / "thuy-nguyen.toml"
COUNTS = [3, 7, 36, 18, 2, 7, 3, 3, 3, 5, 2, 2, 4, 9, 7]


@pytest.fixture(scope="module")
def built_in() -> dict[str, Any]:
    """The built-in programme of Thủy Nguyên."""
    return tomllib.loads(BUILT_IN.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def draft() -> Draft:
    """What its appendices were understood to say."""
    return fixture("tables_002.txt")


def test_all_appendices_and_rows_of_the_longest_programme_are_found(draft: Draft, built_in: dict[str, Any]) -> None:
    assert [len(each.rows) for each in draft.appendices] == COUNTS
    assert [each.code for each in draft.appendices] == [each["code"] for each in built_in["appendix"]]
    assert [each.kind.value for each in draft.appendices] == [each["kind"] for each in built_in["appendix"]]
    asked = {each.about for each in doubts(draft, DoubtKind.APPENDIX_CODE)}
    assert asked == {each["code"] for each in built_in["appendix"] if not each["number"]}


def test_its_names_are_exact_or_asked_about(draft: Draft, built_in: dict[str, Any]) -> None:
    printed = [item["name"] for appendix in built_in["appendix"] for item in appendix["item"]]
    keys = [appendix.key_of(row) for appendix in draft.appendices for row in appendix.rows]
    other = {key for key, row, name in zip(keys, rows_of(draft), printed, strict=True) if row.name != name}
    assert len(other) <= 2
    assert other <= {each.about for each in draft.doubts if each.field == "name"}


def test_its_funding_times_and_offices_are_those_of_the_built_in_data(draft: Draft, built_in: dict[str, Any]) -> None:
    known = {
        one_spelling(name): agency["name"]
        for agency in built_in["agency"] + built_in.get("position", [])
        for name in (agency["name"], *agency.get("aliases", []))
    }
    items = [item for appendix in built_in["appendix"] for item in appendix["item"]]
    for row, item in zip(rows_of(draft), items, strict=True):
        assert row.texts.get("funding_text", "") == item["funding"]
        for field in ("start", "finish"):
            assert parse_deadline(row.texts.get(field, "")) == parse_deadline(item[field])
        for field in ("lead", "directing", "coordinating"):
            names = [name for name in row.texts.get(field, "").split("; ") if name]
            assert [known[one_spelling(name)] for name in names] == item.get(field, [])
        shift = 432 - 3  # lines of the document before its appendices, and of the fixture
        assert [line + shift for line in row.spot.lines] == item["lines"]


def test_a_table_of_targets_is_no_appendix_of_tasks() -> None:
    draft = understood(
        "Phụ lục 1",
        "CHỈ TIÊU",
        "TT\tTên chỉ tiêu\tĐVT\tMục tiêu đến năm 2030\tĐơn vị chủ trì",
        "I\tKinh tế\t\t\t",
        "1\tThu nhập bình quân\ttriệu đồng\t120\tPhòng Kinh tế",
        "2\tTỷ lệ hộ nghèo\t%\tdưới 1\tPhòng Văn hóa",
        "Phụ lục 2",
        "NHIỆM VỤ",
        HEAD,
        "1\tSửa cầu\tNgân sách\t2026\t2027",
    )
    assert [each.code for each in draft.appendices] == ["PL02"]
    assert [(each.number, each.group, each.texts["lead"]) for each in draft.targets] == [
        ("1", "Kinh tế", "Phòng Kinh tế"),
        ("2", "Kinh tế", "Phòng Văn hóa"),
    ]
    assert [each.indicators[0].goal.value for each in draft.targets] == [120, 1]
    assert draft.targets[1].place == "Phụ lục 1, dòng 2"


def test_targets_of_the_text_that_the_table_words_otherwise_are_asked_about() -> None:
    draft = understood(
        "II. CÁC CHỈ TIÊU CHỦ YẾU",
        "(1) Tỷ lệ hộ dùng nước sạch đạt 100%.",
        "(2) 95% gia đình đạt danh hiệu gia đình văn hóa.",
        "(3) Trồng mới 500 cây xanh đô thị.",
        "Phụ lục 1",
        "CHỈ TIÊU",
        "TT\tTên chỉ tiêu\tĐơn vị chủ trì",
        "1\tTỷ lệ hộ dùng nước sạch đạt 100%\tPhòng Kinh tế",
        "2\tTỷ lệ gia đình văn hóa hằng năm đạt 95%\tPhòng Văn hóa",
    )
    assert [target.number for target in draft.targets] == ["(3)", "1", "2"]
    assert [(each.about, each.raw) for each in doubts(draft, DoubtKind.DIFFERS)] == [
        ("", "Trồng mới 500 cây xanh đô thị."),
        ("CT03", "95% gia đình đạt danh hiệu gia đình văn hóa."),
    ]


def test_a_list_in_the_text_and_a_table_of_other_targets_are_both_taken() -> None:
    draft = understood(
        "Chương trình đề ra 2 chỉ tiêu.",
        "II. CÁC CHỈ TIÊU CHỦ YẾU",
        "- Tỷ lệ hộ dùng nước sạch đạt 100%.",
        "- Phấn đấu trồng mới khoảng 500 cây xanh đô thị vào năm 2028.",
        "Biểu số 1",
        "GIAO CHỈ TIÊU",
        "TT\tTên chỉ tiêu\tĐơn vị tính\tĐến năm 2030\tĐơn vị chủ trì",
        "1\tSố mô hình dân vận khéo\tMô hình\t20\tKhối vận",
    )
    assert [target.name for target in draft.targets] == [
        "Hộ dùng nước sạch",
        "Cây xanh đô thị được trồng mới",
        "Mô hình dân vận khéo",
    ]
    assert draft.targets[2].texts["lead"] == "Khối vận"
    assert [(each.kind, each.about) for each in draft.doubts] == [(DoubtKind.GOAL, "CT02.1")]


def test_a_row_with_few_words_is_the_target_that_a_sentence_of_the_text_says_at_length() -> None:
    draft = understood(
        "II. CÁC CHỈ TIÊU CHỦ YẾU",
        "- Đến năm 2030, tỷ lệ người dân của phường tham gia bảo hiểm y tế phấn đấu đạt từ 99% dân số trở lên.",
        "Biểu số 1",
        "CHỈ TIÊU",
        "TT\tTên chỉ tiêu\tĐơn vị tính\tĐến năm 2030\tĐơn vị chủ trì",
        "1\tTham gia bảo hiểm y tế\t%\t99\tPhòng Văn hóa - Xã hội",
    )
    assert [target.text for target in draft.targets] == ["Tham gia bảo hiểm y tế: 99%"]
    assert not draft.doubts


def test_another_number_of_targets_than_announced_is_asked_about() -> None:
    draft = understood(
        "Các chỉ tiêu chủ yếu đến năm 2030: 3 chỉ tiêu tại phụ lục kèm theo",
        "Phụ lục 1",
        "TT\tTên chỉ tiêu\tĐơn vị chủ trì",
        "1\tTỷ lệ hộ dùng nước sạch đạt 100%\tPhòng Kinh tế",
    )
    if draft.head.announced_targets is not None:
        assert [(each.raw, each.proposal) for each in doubts(draft, DoubtKind.COUNT)] == [("3", "1")]


def test_progress_is_told_and_can_end_the_work() -> None:
    manuscript = paper(
        "Phụ lục 1", "DANH MỤC", HEAD, *[f"{n}\tViệc số {n}\tNgân sách\t2026\t2027" for n in range(1, 301)]
    )
    told: list[tuple[Phase, int, int]] = []
    recognise(manuscript, lambda *step: told.append(step))
    assert told[0] == (Phase.UNDERSTANDING, 0, 600)
    assert told[-1] == (Phase.UNDERSTANDING, 600, 600)
    assert 90 < len(told) < 110

    def stop(_phase: Phase, done: int, _total: int) -> None:
        if done > 100:
            raise Cancelled

    with pytest.raises(Cancelled):
        recognise(manuscript, stop)


def test_an_empty_document_says_nothing() -> None:
    assert understood().is_empty
    assert recognise(sheet(["", ""], ["", ""])).is_empty


def shuffled(seed: int) -> Manuscript:
    """The lines of a programme and of a flattened table, mixed, cut and doubled."""
    chance = random.Random(seed)
    pieces = [
        "Phụ lục 1",
        "Phụ lục số 02: DANH MỤC",
        "PHỤ LỤC",
        "III. NHIỆM VỤ, GIẢI PHÁP",
        "1. Việc",
        "1.1. Phần",
        "2. Việc khác",
        HEAD,
        "\t\t\tThực hiện\tHoàn thành",
        "STT\tNhiệm vụ\tThời gian\t",
        "\t\tTừ\tĐến",
        "1\tSửa cầu\tNgân sách\t2026\t2027",
        "\t\t\t\t",
        "2\tXây chợ\t2026",
        "\tvà đường\t\t\t",
        "I\tNhóm\t\t\t",
        "(1)\t(2)\t(3)\t(4)\t(5)",
        "x\ty\tz",
        "21",
        "TT Nội dung Chủ trì Phối hợp",
        "1",
        "2",
        "Đ/c Lê Văn Ba - Phó Chủ tịch UBND",
        "Phòng Kinh tế - Các phòng",
        "TT Tên chỉ tiêu Lãnh đạo chỉ đạo Cơ quan chủ trì",
        "\t",
        "-\t-\t-",
        "Cơ quan chủ trì: ; ,",
        "1.1.1.1.1.1",
        "Tổng cộng\t\t\t5",
        "100%\tđạt",
        "TT\tTên chỉ tiêu\tĐVT\tMục tiêu",
        "1\tHộ nghèo\t%\t1",
        "(Kèm theo",
        "THỦY NGUYÊN",
    ]
    return paper(*(chance.choice(pieces) for _ in range(chance.randrange(1, 40))), wrapped=bool(seed % 2))


def test_whatever_stands_in_a_document_is_read_without_failing() -> None:
    for seed in range(60):
        found = recognise(shuffled(seed))
        for appendix in found.appendices:
            numbers = [row.number for row in appendix.rows]
            assert len(set(numbers)) == len(numbers)
            assert all(row.spot.line for row in appendix.rows)
        codes = [each.code for each in found.appendices]
        assert len(set(codes)) == len(codes)
