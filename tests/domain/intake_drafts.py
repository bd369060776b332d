"""Drafts written by hand for the tests of importing: a ward's own programme of a few rows and targets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.intake.draft import (
    Doubt,
    DoubtKind,
    Draft,
    DraftAppendix,
    DraftHead,
    DraftIndicator,
    DraftRow,
    DraftTarget,
)
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.intake.plan import Document
from ward_tui.domain.model import ItemKind

NEW = "binh-minh"
HEAD = DraftHead(
    ward="Bình Minh",
    city="Hải Phòng",
    kind="Chương trình hành động",
    title="Thực hiện Nghị quyết Đại hội Đảng bộ phường",
    term_start=2025,
    term_end=2030,
    spot=Spot(3, 3),
)


def row(number: int, name: str, **texts: str) -> DraftRow:
    """A row that stands on the line 100 + its number."""
    return DraftRow(number, {"name": name} | texts, Spot(100 + number, 100 + number), (str(number), name))


def appendix(rows: Sequence[DraftRow], code: str = "PL01", **changes: Any) -> DraftAppendix:
    """An appendix of projects."""
    made = DraftAppendix(code, "Danh mục dự án", ItemKind.PROJECT, Spot(99, 99), tuple(rows), code[2:])
    return replace(made, **changes)


def indicator(name: str, value: str, **changes: Any) -> DraftIndicator:
    """A check of at least so many per cent each year."""
    goal = Goal(Comparator.AT_LEAST, Decimal(value))
    return replace(DraftIndicator(name, goal, "%", Cadence.ANNUAL, wording=f"{name} đạt {value}%"), **changes)


def target(text: str, *indicators: DraftIndicator, number: str = "(1)", line: int = 20) -> DraftTarget:
    """A target with its sentence."""
    return DraftTarget(number, "Kinh tế", text.partition(" đạt")[0], text, Spot(line, line), tuple(indicators))


def doubt(about: str, field: str, raw: str, proposal: str = "", line: int = 0) -> Doubt:
    """A question about a time."""
    return Doubt(DoubtKind.DEADLINE, about, field, raw, proposal, (), Spot(line, line) if line else Spot())


def document(
    rows: Sequence[DraftRow] = (),
    targets: Sequence[DraftTarget] = (),
    doubts: Sequence[Doubt] = (),
    *,
    head: DraftHead = HEAD,
) -> Document:
    """A file with one appendix."""
    return Document("ke-hoach.txt", "a" * 64, Draft(head, (appendix(rows),), tuple(targets), tuple(doubts)))


ROWS = (
    row(1, "Đường Dương Quan 1,2ha", start="2025", finish="2027", funding_text="Ngân sách", lead="Phòng Kinh tế"),
    row(2, "Đường Dương Quan 1,0ha", finish="Quý III/2028"),
    row(3, "Trường mầm non Hoa Sen", finish="Cả nhiệm kỳ", directing="Phó Chủ tịch UBND phường"),
)
TARGETS = (
    target("Thu ngân sách đạt 110% kế hoạch", indicator("Thu ngân sách", "110")),
    target(
        "Tỷ lệ rác được thu gom đạt 97%, phân loại đạt 60%",
        indicator("Tỷ lệ rác thu gom", "97"),
        indicator("Tỷ lệ rác phân loại", "60"),
        number="(2)",
        line=21,
    ),
)
WHOLE = document(ROWS, TARGETS, (doubt("PL01-02", "finish", "Quý III/2028", "Quý III/2028", 102),))
