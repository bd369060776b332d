"""Funding classes read from what the document prints."""

from __future__ import annotations

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


_OTHER_SOURCES = ("nguon luc hop phap", "nguon von hop phap", "nguon hop phap", "nguon khac")


@lru_cache(maxsize=4096)
def classify_funding(text: str) -> Funding:
    """Return the class of a printed funding: `Ngân sách, xã hội hóa` is mixed, an empty cell unspecified."""
    words = fold(text)
    budget = "ngan sach" in words or "von dau tu cong" in words
    enterprise = "doanh nghiep" in words
    social = "xa hoi hoa" in words or any(source in words for source in _OTHER_SOURCES)
    if budget + enterprise + social > 1:
        return Funding.MIXED
    if budget:
        return Funding.BUDGET
    if enterprise:
        return Funding.ENTERPRISE
    return Funding.SOCIAL if social else Funding.UNSPECIFIED
