"""Whether the rows of an appendix are projects, clearances, resolutions or tasks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ward_tui.domain.model import ItemKind
from ward_tui.domain.text import fold

_CLEARANCE = re.compile(r"\bgiai phong mat bang\b|\bgpmb\b|\bthu hoi dat\b|\bboi thuong\b")
_RESOLUTION = re.compile(r"\bnghi quyet\b|\bde an\b")
_PROJECT = re.compile(r"\bdu an\b|\bcong trinh\b|\bdau tu (cong|xay dung)\b|\bha tang\b(?!.*\bso\b)")
_TASK = re.compile(r"^(cac |danh muc |mot so )?(nhiem vu|cong tac|chuong trinh|giai phap|hoat dong)\b")
_WORK = re.compile(
    r"^(cac )?(du an\b|dtxd\b|dt xd\b|dau tu\b|"
    r"xay dung (tuyen|duong|cau|truong|nha|cong trinh|tru so|tram|khu|cho|ben|he thong)\b"
    r"|xay moi\b|cai tao\b|nang cap\b|mo rong\b|sua chua\b|tu bo\b"
    r"|khu (do thi|dan cu|tai dinh cu|nha o|cong nghiep)\b|nha may\b"
    r"|trung tam (hoi nghi|thuong mai|van hoa)\b|tuyen (duong|ong|cap)\b|cong trinh\b|chinh trang\b|lap dat\b)"
)
_DRAWN_UP = re.compile(r"^(du thao )?(nghi quyet|de an|quy che|quy dinh)\b")
SURE, PERHAPS = 0.6, 0.35  # shares of rows


def kind_of(title: str, name_head: str, names: Sequence[str]) -> tuple[ItemKind, bool]:
    """Return the kind of an appendix, and whether title and rows agree on it."""
    words = fold(title)
    works = _share(_WORK, names)
    drawn = _share(_DRAWN_UP, names)
    if drawn >= SURE or (_RESOLUTION.search(words) and drawn >= PERHAPS):
        return ItemKind.RESOLUTION, True
    if _CLEARANCE.search(words) or _share(_CLEARANCE, names) >= SURE:
        return ItemKind.CLEARANCE, True
    if _RESOLUTION.search(f"{words} {fold(name_head)}") and not names:
        return ItemKind.RESOLUTION, False
    if works >= SURE:
        return ItemKind.PROJECT, not _TASK.match(words) or "du an" in words
    if _PROJECT.search(words) and not _TASK.match(words):
        return ItemKind.PROJECT, works >= PERHAPS or bool(_PROJECT.search(fold(name_head)) or "dau tu cong" in words)
    return ItemKind.TASK, works < PERHAPS and drawn < PERHAPS


def _share(pattern: re.Pattern[str], names: Sequence[str]) -> float:
    return sum(pattern.search(fold(name)) is not None for name in names) / len(names) if names else 0.0
