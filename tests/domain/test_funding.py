"""Funding classes of everything the five documents print, and of what others might."""

import pytest

from tests.domain.builders import nfd
from ward_tui.domain.funding import Funding, classify_funding

PRINTED = {
    "Ngân sách": Funding.BUDGET,
    "Ngân sách địa phương": Funding.BUDGET,
    "Ngân sách nhà nước": Funding.BUDGET,
    "Doanh nghiệp": Funding.ENTERPRISE,
    "Ngân sách, xã hội hóa": Funding.MIXED,
    "Từ ngân sách nhà nước và các nguồn lực hợp pháp khác": Funding.MIXED,
    "": Funding.UNSPECIFIED,
}
OTHERS = {
    "NGÂN SÁCH": Funding.BUDGET,
    "Ngân sách phường": Funding.BUDGET,
    "Ngân sách thành phố, ngân sách phường": Funding.BUDGET,
    "Vốn đầu tư công": Funding.BUDGET,
    "ngan sach": Funding.BUDGET,
    "Vốn doanh nghiệp": Funding.ENTERPRISE,
    "Xã hội hóa": Funding.SOCIAL,
    "xã hội hoá": Funding.SOCIAL,
    "Các nguồn vốn hợp pháp khác": Funding.SOCIAL,
    "Ngân sách, xã hội hoá": Funding.MIXED,
    "Ngân sách + xã hội hóa": Funding.MIXED,
    "Ngân sách, doanh nghiệp": Funding.MIXED,
    "Doanh nghiệp và xã hội hóa": Funding.MIXED,
    "Ngân sách, doanh nghiệp, xã hội hóa": Funding.MIXED,
    "NSNN": Funding.BUDGET,
    "Vốn NSTP": Funding.BUDGET,
    "Vốn ĐTC": Funding.BUDGET,
    "NS + XHH": Funding.MIXED,
    "Vốn DN": Funding.ENTERPRISE,
    "Nhà đầu tư": Funding.ENTERPRISE,
    "Vốn của nhân dân": Funding.UNSPECIFIED,
    "  ": Funding.UNSPECIFIED,
    "Chưa xác định": Funding.UNSPECIFIED,
}


@pytest.mark.parametrize(("text", "expected"), (PRINTED | OTHERS).items(), ids=lambda value: value or "nothing")
def test_class(text: str, expected: Funding) -> None:
    assert classify_funding(text) is expected
    assert classify_funding(nfd(text)) is expected
