"""Plans of imports made by hand, for stories about the preview."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.goals import Cadence, Comparator, Goal
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftHead
from ward_tui.domain.intake.manuscript import Spot
from ward_tui.domain.intake.plan import ImportPlan, LineState, PlanLine
from ward_tui.domain.model import ItemKind
from ward_tui.domain.records import Kind, New

WARD, FILE = "Lê Thanh Nghị", "ke-hoach-le-thanh-nghi.docx"
SLUG = "le-thanh-nghi"


def row(key: str, name: str, spot: Spot, **values: Any) -> PlanLine:
    """Return a new row."""
    texts = {"finish": "2027", "lead": "Phòng Kinh tế"} | {
        each: values.pop(each) for each in ("finish", "lead") if each in values
    }
    found = {
        "row": int(key.partition("-")[2]),
        "name": name,
        "kind": ItemKind.PROJECT,
        "funding_text": "Ngân sách phường",
        "finish": parse_deadline(texts["finish"]),
        "lead": tuple(New(each) for each in texts["lead"].split("; ")),
        **values,
    }
    raw = (key.partition("-")[2], name, "Ngân sách phường", texts["finish"], texts["lead"])
    parent = key.partition("-")[0]
    return PlanLine(
        key, Kind.ITEM, parent, None, LineState.ADD, found, {"name": name}, spot, raw, f"Phụ lục 1, dòng {key[-1]}"
    )


def appendix(code: str, title: str, spot: Spot) -> PlanLine:
    """Return a new appendix."""
    return PlanLine(
        code, Kind.APPENDIX, "", None, LineState.ADD, {"code": code, "title": title}, {"title": title}, spot
    )


def target(key: str, group: str, name: str, goal: Goal, unit: str, spot: Spot) -> Iterable[PlanLine]:
    """Return a new target with one indicator."""
    values = {"name": name, "number": key[-1], "group": group, "text": f"{name} theo nghị quyết."}
    yield PlanLine(key, Kind.TARGET, "", None, LineState.ADD, values, {"text": values["text"]}, spot, (values["text"],))
    inside: dict[str, Any] = {"name": name, "goal": goal, "unit": unit, "cadence": Cadence.ANNUAL, "due_year": None}
    yield PlanLine(f"{key}.1", Kind.INDICATOR, key, None, LineState.ADD, inside, {}, spot)


def new_plan() -> ImportPlan:
    """Return a plan of a new programme with two appendices, three targets and five questions."""
    head = DraftHead(ward=WARD, title="Kế hoạch hành động nhiệm kỳ 2025 - 2030", term_start=2025, term_end=2030)
    whole = PlanLine(
        "",
        Kind.PROGRAMME,
        "",
        None,
        LineState.ADD,
        {"ward": WARD, "title": head.title, "kind": "Kế hoạch", "term_start": 2025},
        {},
        Spot(line=1),
    )
    lines = [
        whole,
        *target("CT01", "Kinh tế", "Thu ngân sách", Goal(Comparator.AT_LEAST, Decimal(10)), "%", Spot(line=12)),
        *target("CT02", "Kinh tế", "Hộ kinh doanh mới", Goal(Comparator.AT_LEAST, Decimal(40)), "hộ", Spot(line=13)),
        *target("CT03", "Xã hội", "Hộ dùng nước sạch", Goal(Comparator.YES_NO), "", Spot(line=15)),
        appendix("PL01", "Danh mục dự án đầu tư công", Spot(line=20)),
        row("PL01-01", "Cải tạo đường Bình Minh đoạn từ cầu Phú Lương đến ngã tư Ngọc Châu", Spot(table=1, row=3)),
        row("PL01-02", "Xây dựng nhà văn hóa khu 4", Spot(table=1, row=4), finish="Quý III/2027"),
        row("PL01-03", "Nâng cấp trạm y tế", Spot(table=1, row=5), lead="Trạm Y tế; Phòng Văn hóa - Xã hội"),
        appendix("PL02", "", Spot(table=2)),
        row("PL02-01", "Chuyển đổi số trong tiếp nhận hồ sơ", Spot(table=2, row=2), kind=ItemKind.TASK),
    ]
    doubts = (
        Doubt(DoubtKind.UNREAD, raw="Các nội dung khác do Đảng ủy xem xét hằng năm.", spot=Spot(line=18)),
        Doubt(
            DoubtKind.GOAL, "CT03.1", "goal", "phấn đấu hộ dân dùng nước sạch", "có", ("từ 95 trở lên",), Spot(line=15)
        ),
        Doubt(DoubtKind.DEADLINE, "PL01-02", "finish", "Q3 27", "Quý III/2027", ("2027",), Spot(table=1, row=4)),
        Doubt(
            DoubtKind.AGENCY,
            "PL01-03",
            "lead",
            "TYT, VHXH",
            "Trạm Y tế; Phòng Văn hóa - Xã hội",
            (),
            Spot(table=1, row=5),
        ),
        Doubt(DoubtKind.APPENDIX_TITLE, "PL02", "title", "", "", (), Spot(table=2)),
    )
    return ImportPlan(SLUG, True, FILE, "d" * 64, head, {each.key: each for each in lines}, doubts)
