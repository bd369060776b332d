"""What is done to the stages of a row, and the sentence of each: verb, facts, changes, text."""

from __future__ import annotations

from typing import Any

from ward_tui.domain.journal import Change

ROW = {"id": "thuy-nguyen/PL03-01", "name": "Dự án"}
STAGE = ROW | {"stage": "thi công"}
KEY = "thuy-nguyen/PL03-01~GD6"
RECORD = {"kind": "stage", "id": KEY, "name": "thi công"}
PASSED = Change("stage", KEY, {"passed": False}, {"passed": True})

STAGES: list[tuple[str, dict[str, Any], list[Change], str]] = [
    ("stage_template", ROW | {"template": "project"}, [], "PL03-01 – dùng mẫu giai đoạn “Dự án đầu tư công”"),
    ("stage_reach", STAGE, [PASSED], "PL03-01 – giai đoạn thi công"),
    ("stage_reach", STAGE | {"stage": ""}, [], "PL03-01 – bỏ giai đoạn"),
    ("stage_pass", STAGE | {"day": "2026-11-20"}, [], "PL03-01 – xong giai đoạn “thi công” ngày 20/11/2026"),
    ("stage_pass", STAGE | {"day": None}, [], "PL03-01 – xong giai đoạn “thi công” không rõ ngày"),
    ("stage_unpass", STAGE, [], "PL03-01 – giai đoạn “thi công” chưa xong"),
    ("stage_move", STAGE | {"step": -1}, [], "PL03-01 – chuyển giai đoạn “thi công” lên"),
    ("stage_move", STAGE | {"step": 2}, [], "PL03-01 – chuyển giai đoạn “thi công” xuống"),
    ("stage_follow", ROW | {"on": True}, [], "PL03-01 – tiến độ tính theo giai đoạn"),
    ("stage_follow", ROW | {"on": False}, [], "PL03-01 – tiến độ ghi tay"),
    ("update", ROW | {"stage": "thi công"}, [PASSED], "PL03-01 – giai đoạn thi công"),
    (
        "update",
        ROW | {"stage": "thi công"},
        [Change("item", ROW["id"], {"progress": 5}, {"progress": 40}), PASSED],
        "PL03-01 – tiến độ 5% → 40%; giai đoạn thi công",
    ),
    (
        "edit",
        {"kind": "item", **ROW, "stages": ["GPMB", "thi công"]},
        [PASSED],
        "sửa mục PL03-01 Dự án – giai đoạn GPMB → thi công",
    ),
    ("add", RECORD, [], "thêm giai đoạn “thi công” của PL03-01"),
    ("edit", RECORD, [PASSED], "sửa giai đoạn “thi công” của PL03-01 – đã xong không → có"),
    (
        "edit",
        RECORD,
        [Change("stage", KEY, {"planned": ""}, {"planned": "Q3/2027"})],
        "sửa giai đoạn “thi công” của PL03-01 – dự kiến xong (trống) → Quý III/2027",
    ),
    ("remove", RECORD, [], "xóa giai đoạn “thi công” của PL03-01"),
]
