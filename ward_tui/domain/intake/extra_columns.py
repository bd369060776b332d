"""Columns that are clear and have no field of their own: noted with their head, amounts of money with their unit."""

from __future__ import annotations

import re
from dataclasses import replace

from ward_tui.domain.intake.headers import Columns
from ward_tui.domain.text import fold

_SIGNS = re.compile(r"[^\w\s]+")
_AMOUNTS = re.compile(
    r"\btong (muc|von|du toan)\b|\bdu toan\b|\b(ke hoach|nhu cau) von\b|\bkinh phi\b|^von\b|\bgia tri\b"
    r"|\btmdt\b|\bke hoach (nam )?20\d\d\b|\bluy ke\b"
)
_EXTRA = re.compile(
    r"\bdia (diem|chi|ban)\b|\bvi tri\b|\bquy mo\b|\btong (muc|von|du toan)\b|\bdu toan\b|\bdien tich\b"
    r"|^ma (so|du an|hieu)\b|\b(ke hoach|nhu cau) von\b|\bkinh phi\b|\bgia tri\b|\bso luong\b|\bchieu dai\b"
    r"|\bhien trang\b|\bcan cu\b|\b(dien thoai|lien he)\b|\bso ho\b|\bmuc dau tu\b|\bso quyet dinh\b|\btmdt\b"
    r"|\b(ket qua|tinh hinh) (da )?(thuc hien|dat duoc)\b|\bquyet dinh dau tu\b|\bnhom du an\b|\bluy ke\b"
    r"|\bke hoach (nam )?20\d\d\b|\bnang luc\b|^linh vuc$"
)


def is_extra(head: str) -> bool:
    """Tell whether a column holds something that is clear and has no field of its own: it is noted with its head."""
    return _EXTRA.search(" ".join(_SIGNS.sub(" ", fold(head)).split())) is not None


def measured(columns: Columns, unit: str) -> Columns:
    """Return columns with a unit of money, said for the whole table, in the heads of those that hold money."""
    heads = (
        f"{head} ({unit})" if _AMOUNTS.search(fold(head)) and "đồng" not in head else head for head in columns.heads
    )
    return replace(columns, heads=tuple(heads))
