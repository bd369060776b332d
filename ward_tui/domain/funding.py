"""Funding classes read from what the document prints."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from ward_tui.domain.text import fold


class Funding(StrEnum):
    """Where the money of a row comes from."""

    BUDGET = "budget"
    ENTERPRISE = "enterprise"
    MIXED = "mixed"
    SOCIAL = "social"
    UNSPECIFIED = "unspecified"


# As tables abbreviate them: NSNN, vốn NSTP, ĐTC, DN, XHH.
_BUDGET = re.compile(r"ngan sach|von dau tu cong|\b(nsnn|nstw|nstp|nsp|nsdp|ns|dtc)\b")
_ENTERPRISE = re.compile(r"doanh nghiep|nha dau tu|\bdn\b")
_SOCIAL = re.compile(r"xa hoi hoa|\bxhh\b|nguon luc hop phap|nguon von hop phap|nguon hop phap|nguon khac")


@lru_cache(maxsize=4096)
def classify_funding(text: str) -> Funding:
    """Return the class of a printed funding: `Ngân sách, xã hội hóa` is mixed, an empty cell unspecified."""
    words = fold(text)
    budget, enterprise, social = (each.search(words) is not None for each in (_BUDGET, _ENTERPRISE, _SOCIAL))
    if budget + enterprise + social > 1:
        return Funding.MIXED
    if budget:
        return Funding.BUDGET
    if enterprise:
        return Funding.ENTERPRISE
    return Funding.SOCIAL if social else Funding.UNSPECIFIED
