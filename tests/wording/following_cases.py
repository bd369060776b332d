"""What is done while following, and the sentence of each: verb, facts, changes, text."""

from __future__ import annotations

from typing import Any

from ward_tui.domain.journal import Change

ITEM = {"id": "thuy-nguyen/PL14-07", "name": "Nghị quyết"}
REPORT = {"id": "thuy-nguyen/BC01", "name": "Báo cáo tháng", "period": "2026-11"}
WEEK = {"week": "2026-11-16"}

PAIR = {"id": "thuy-nguyen/PL04-03", "after": "thuy-nguyen/PL03-02", "kind": "clearance", "count": 1}

FOLLOWING: list[tuple[str, dict[str, Any], list[Change], str]] = [
    (
        "collect",
        {"count": 12, "agencies": ["Công an phường", "Trạm y tế phường"]},
        [],
        "nhận phiếu của Công an phường và Trạm y tế phường: 12 thay đổi",
    ),
    ("collect", {"count": 9, "agencies": ["A", "B", "C", "D"]}, [], "nhận phiếu của 4 đơn vị: 9 thay đổi"),
    ("collect", {"count": 0, "agencies": ["A"]}, [], "nhận phiếu của A: không có gì mới"),
    ("collect", {"count": 1, "agencies": []}, [], "nhận phiếu: 1 thay đổi"),
    (
        "extend",
        ITEM | {"before": "9/2026", "after": "31/12/2026", "document": "20-QĐ/ĐU"},
        [],
        "PL14-07 – lùi hạn 9/2026 → 31/12/2026 theo 20-QĐ/ĐU",
    ),
    (
        "acknowledge",
        ITEM | {"until": "2026-11-28", "reason": "Chờ thành phố"},
        [],
        "PL14-07 – hẹn nhắc lại ngày 28/11/2026: Chờ thành phố",
    ),
    ("revoke", ITEM | {"count": 1}, [], "bỏ hẹn nhắc lại PL14-07"),
    (
        "pay",
        ITEM | {"year": 2026, "before": 3 * 10**9, "paid": 4 * 10**9, "planned": 10**10, "as_of": "2026-11-15"},
        [],
        "PL14-07 – giải ngân năm 2026: 3 tỷ → 4 tỷ, đến 15/11/2026",
    ),
    (
        "pay",
        ITEM | {"year": 2026, "before": None, "paid": 4 * 10**9, "planned": 2 * 10**9, "as_of": "2026-11-15"},
        [],
        "PL14-07 – giải ngân năm 2026: 4 tỷ, đến 15/11/2026, vượt kế hoạch vốn 2 tỷ",
    ),
    (
        "record",
        {"id": "p/CT01.1", "name": "x", "period": "2026", "unit": "%", "computed": "40.0", "reason": "Kho bạc"},
        [Change("reading", "p/CT01.1@2026", None, {"value": "64.3"})],
        "CT01.1 – số liệu năm 2026: 64,3%, nhập tay thay số tính được 40%: Kho bạc",
    ),
    (
        "edit",
        {"kind": "capital", "id": "p/PL03-01~V2026", "name": ""},
        [Change("capital", "p/PL03-01~V2026", {"paid": None}, {"paid": 8_250_000_000})],
        "sửa vốn năm 2026 của PL03-01 – đã giải ngân (trống) → 8,25 tỷ",
    ),
    ("revoke", {"count": 3}, [], "bỏ hẹn nhắc lại 3 mục"),
    ("link_confirm", PAIR, [], "xác nhận cặp PL04-03 → PL03-02 (mặt bằng trước, xây dựng sau)"),
    ("link_confirm", {"count": 17}, [], "xác nhận 17 cặp việc trước, việc sau"),
    ("link_refuse", PAIR, [], "PL04-03 → PL03-02 không phải một cặp"),
    ("link_refuse", {"count": 2}, [], "2 cặp đề xuất không phải là cặp"),
    ("link", PAIR | {"kind": "needs"}, [], "thêm cặp PL04-03 → PL03-02 (việc sau cần việc trước)"),
    ("unlink", PAIR, [], "bỏ cặp PL04-03 → PL03-02"),
    (
        "report",
        REPORT | {"done_on": "2026-11-14", "document": "15-BC/ĐU"},
        [],
        "báo cáo “Báo cáo tháng” kỳ tháng 11/2026: đã gửi ngày 14/11/2026, số 15-BC/ĐU",
    ),
    (
        "report",
        REPORT | {"done_on": None, "document": ""},
        [],
        "báo cáo “Báo cáo tháng” kỳ tháng 11/2026: không phải gửi",
    ),
    ("unreport", REPORT, [], "bỏ ghi đã gửi báo cáo “Báo cáo tháng” kỳ tháng 11/2026"),
    (
        "decide",
        {"id": "thuy-nguyen/H05", "name": "Năm nào?", "choice": "đến năm 2027"},
        [],
        "H05 – quyết định chỗ chưa khớp: đến năm 2027",
    ),
    (
        "decide",
        {"id": "thuy-nguyen/KT-year-PL03-02+PL04-03", "name": "Năm nào?", "choice": "2025 → 2030"},
        [],
        "PL03-02, PL04-03 – quyết định chỗ chưa khớp: 2025 → 2030",
    ),
    (
        "undecide",
        {"id": "dong-hai/KT-count-targets", "name": "Mấy chỉ tiêu?"},
        [],
        "số chỉ tiêu – để ngỏ lại chỗ chưa khớp",
    ),
    ("review_start", WEEK | {"count": 24}, [], "bắt đầu rà soát tuần 47 (16/11-22/11/2026): 24 thẻ"),
    (
        "review_finish",
        WEEK | {"answered": 20, "left": 4},
        [],
        "kết luận rà soát tuần 47 (16/11-22/11/2026): đã trả lời 20 thẻ, còn 4 thẻ chưa trả lời",
    ),
    (
        "review_skip",
        {"step": "no_figure", "count": 11},
        [],
        "rà soát – bỏ qua 11 thẻ của bước “Chỉ tiêu chưa có số liệu năm nay”",
    ),
    ("review_opinion", {"agency": "Công an phường"}, [], "sửa ý kiến chỉ đạo cho Công an phường"),
    ("review_opinion", {"agency": ""}, [], "sửa ý kiến chỉ đạo cho việc chưa giao đơn vị chủ trì"),
    *(
        ("review_answer", ITEM | {"answer": answer, "told": told}, [], f"rà soát PL14-07 – {text}")
        for answer, told, text in (
            ("keep", {}, "vẫn đúng"),
            ("skip", {}, "bỏ qua"),
            ("update", {"progress": 40}, "tiến độ 40%"),
            ("update", {"figures": [["thuy-nguyen/CT01.1", "2026", "90", "%"]]}, "số liệu CT01.1 90%"),
            ("done", {"done_on": "2026-11-20", "document": "12-NQ/ĐU"}, "hoàn thành ngày 20/11/2026, văn bản 12-NQ/ĐU"),
            ("done", {"done_on": "2026-11-14", "period": "2026-11"}, "đã gửi ngày 14/11/2026"),
            ("new_due", {"due": "Q4/2026", "document": "20-QĐ/ĐU"}, "lùi hạn đến Quý IV/2026 theo 20-QĐ/ĐU"),
            ("obstacle", {"kind": "capital", "level": "city"}, "vướng mắc về vốn, thành phố tháo gỡ"),
            ("note", {"note": "Đã họp\nchờ"}, "ghi chú: Đã họp chờ"),
            ("acknowledge", {"until": "2026-11-28", "reason": "chờ"}, "hẹn nhắc lại ngày 28/11/2026: chờ"),
            ("not_needed", {"period": "2026-11"}, "kỳ này không phải gửi"),
        )
    ),
]
