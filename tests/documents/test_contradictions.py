"""Every contradiction that the handbook of the work names (section 6) is asked about in the programme of its ward."""

from __future__ import annotations

from functools import cache

import pytest

from tests.documents.test_programme_files import SLUGS, read
from ward_tui.domain.checking import contradictions, findings
from ward_tui.domain.contradiction import Contradiction

Lines = tuple[int, ...]

# what the handbook names: programme, question, then a part of what each place says with its lines
KNOWN: list[tuple[str, str, str, dict[str, Lines]]] = [
    ("announces 14 targets and lists 15", "dong-hai", "H01", {"14 chỉ tiêu": (122,), "15 chỉ tiêu": (1471, 1767)}),
    (
        "body and appendix differ on lead agencies",
        "dong-hai",
        "H04",
        {"Văn hóa – Xã hội (mục 5)": (1022,), "Văn hóa - Thông tin (hàng 6)": (1565, 1571)},
    ),
    ("disbursement", "dong-hai", "H08", {"đạt 100% (nếu có)": (294,), "tối thiểu đạt 100%": (1494, 1496)}),
    ("waste sorting", "dong-hai", "H09", {"100% các hộ dân": (414,), "hằng năm đạt 100%": (1547, 1549)}),
    (
        "trên 85 % against ≥ 85 %",
        "dong-hai",
        "H10",
        {"≥ 85% (chỉ tiêu)": (1038,), "trên 85%": (1137, 1139), "≥ 85% (phụ lục)": (1662, 1664)},
    ),
    ("2027 and 2030 for chính quyền thân thiện", "thuy-nguyen", "H05", {"2030": (139,), "2027": (141,)}),
    (
        "clearance resolution after clearances due 2025",
        "thuy-nguyen",
        "H19",
        {"dòng 3, 4 và 5: hoàn thành 2025": (510, 512), "dòng 7: hoàn thành 2025": (514,), "9/2026": (630,)},
    ),
    (
        "PL04 and PL03 differ on years",
        "thuy-nguyen",
        "H16",
        {"Phụ lục 03, tái định cư Hoa Động": (462,), "2025 - 2025": (510,)},
    ),
    ("numbers twice", "pham-su-manh", "H01", {"Nhóm a": (33, 41), "Nhóm b": (45, 53), "(14)": (65,)}),
    ("spells the ward two ways", "pham-su-manh", "H02", {"Phạm Sự Mạnh": (9,), "Phạm Sư Mạnh": (117,)}),
    ("a target with other wording: innovation", "hai-duong", "H04", {"đổi mới": (41,), "ứng dụng công nghệ": (81,)}),
    ("a target with other wording: poverty", "hai-duong", "H05", {"đa chiều": (49,), "không còn hộ nghèo": (235,)}),
]
PAIRS = "1-1 3-2 4-4 5-5 6-3 7-7 8-13 9-19 10-9 11-10 12-11 13-12 14-14 15-6 16-17 17-33 18-35"


@cache
def inbox(slug: str) -> dict[str, Contradiction]:
    return {each.id: each for each in contradictions(read(slug).facts)}


@pytest.mark.parametrize(("slug", "code", "places"), [each[1:] for each in KNOWN], ids=[each[0] for each in KNOWN])
def test_it_is_in_the_inbox_of_its_ward_with_its_places_and_lines(
    slug: str, code: str, places: dict[str, Lines]
) -> None:
    found = inbox(slug)[f"{slug}/{code}"]
    assert found.is_open
    for part, lines in places.items():
        assert any(part in place.says and place.lines == lines for place in found.places), part


def test_the_rows_of_appendices_03_and_04_whose_years_differ_are_all_asked_about() -> None:
    items = read("thuy-nguyen").facts.items
    pairs = [each.split("-") for each in PAIRS.split()]
    both = [(f"thuy-nguyen/PL04-{int(one):02}", f"thuy-nguyen/PL03-{int(other):02}") for one, other in pairs]
    spans = {key: (items[key].start.code, items[key].finish.code) for pair in both for key in pair}
    differing = {key for pair in both if spans[pair[0]] != spans[pair[1]] for key in pair}
    assert set(inbox("thuy-nguyen")["thuy-nguyen/H16"].about) == differing


@pytest.mark.parametrize("slug", SLUGS)
def test_what_checks_find_in_a_built_in_programme_is_asked_about_already(slug: str) -> None:
    assert findings(read(slug).facts) == []


def test_a_programme_says_how_many_targets_it_announces() -> None:
    announced = {slug: read(slug).programme.announced_targets for slug in SLUGS}
    assert {slug: count for slug, count in announced.items() if count is not None} == {"dong-hai": 14}
