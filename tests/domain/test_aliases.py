"""Two names of one agency: what is proposed, and what never is."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.domain.builders import facts, programme
from ward_tui.domain.aliases import Likeness, alias_pairs, likeness, pair_key
from ward_tui.domain.model import Agency, Facts

PROGRAMMES = sorted((Path(__file__).resolve().parents[2] / "data" / "programmes").glob("*.toml"))
WARD = "Thủy Nguyên"


def known(*names: str | tuple[str, ...], ward: str = WARD) -> Facts:
    """The facts of agencies: each a name, or a name and its other spellings."""
    given = [(each,) if isinstance(each, str) else each for each in names]
    agencies = [Agency(f"phuong-a/CQ{n:02}", "phuong-a", each[0], each[1:]) for n, each in enumerate(given, 1)]
    made = facts(agencies={each.id: each for each in agencies})
    return replace(made, programmes={"phuong-a": programme(ward=ward)})


def built_in(path: Path) -> tuple[str, list[dict[str, Any]]]:
    """The ward and the agencies of a built-in programme."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return data["ward"], data["agency"]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hoá – xã hội", Likeness.SPELLING),
        ("Văn phòng HĐND&UBND", "Văn phòng HĐND và UBND", Likeness.SPELLING),
        ("UBND phường", "Ủy ban nhân dân phường", Likeness.ABBREVIATION),
        ("VPĐU", "Văn phòng Đảng ủy", Likeness.ABBREVIATION),
        ("UB MTTQ VN phường", "Ủy ban Mặt trận Tổ quốc Việt Nam phường", Likeness.ABBREVIATION),
        ("Mặt trận Tổ quốc", "Ủy ban MTTQ Việt Nam", Likeness.ABBREVIATION),
        ("Ban XDĐ", "Ban Xây dựng Đảng", Likeness.INITIALS),
        ("Phòng VHXH", "Phòng Văn hóa - Xã hội", Likeness.INITIALS),
        ("Phòng KT,HT&ĐT", "Phòng Kinh tế, Hạ tầng và Đô thị", Likeness.INITIALS),
        ("P.KTHTĐT", "Phòng Kinh tế, Hạ tầng và Đô thị", Likeness.INITIALS),
        ("BCH Quân sự", "Ban Chỉ huy Quân sự phường", Likeness.INITIALS),
        ("TT HĐND", "Thường trực Hội đồng nhân dân phường", Likeness.INITIALS),
        ("Hội LHPN", "Hội Liên hiệp Phụ nữ", Likeness.INITIALS),
        ("UBND", "UBND phường Thủy Nguyên", Likeness.WARD),
        ("Ủy ban Kiểm tra", "Ủy ban Kiểm tra Đảng ủy", Likeness.WARD),
        ("Xây dựng Đảng", "Ban Xây dựng Đảng", Likeness.PREFIX),
    ],
)
def test_two_names_that_are_probably_one(one: str, other: str, why: Likeness) -> None:
    assert likeness(one, other, WARD) is why
    assert likeness(other, one, WARD) is why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Thông tin"),
        ("Phòng VHTT", "Phòng Văn hóa - Xã hội"),
        ("Đảng ủy phường", "Đảng ủy Công an phường"),
        ("Ban XDĐ", "Ban Xây dựng Đô thị"),
        ("Ban XDĐ", "Phòng Xây dựng Đảng"),
        ("HĐND", "Thường trực HĐND"),
        ("UBND phường", "Văn phòng HĐND và UBND phường"),
        ("Hội Liên hiệp Thanh niên", "Đoàn Thanh niên"),
        ("Trung tâm Chính trị phường", "Trung tâm Sự nghiệp công phường"),
        ("Công an phường", "Công an thành phố"),
        ("Phòng Kinh tế", "Ban Kinh tế"),
        ("Văn phòng", "Văn phòng Đảng ủy"),
        ("UBND phường Hòa Bình", "UBND phường Thủy Nguyên"),
        ("BAN CÔNG TÁC", "Ban Xây dựng"),
        ("&", "-"),
    ],
)
def test_look_alikes_are_no_pair(one: str, other: str) -> None:
    assert likeness(one, other, WARD) is None
    assert likeness(other, one, WARD) is None


@pytest.mark.parametrize("path", PROGRAMMES, ids=lambda path: path.stem)
def test_no_two_agencies_of_a_built_in_programme_are_taken_for_one(path: Path) -> None:
    ward, agencies = built_in(path)
    found = [
        (one, other)
        for first, second in combinations(agencies, 2)
        for one in (first["name"], *first.get("aliases", ()))
        for other in (second["name"], *second.get("aliases", ()))
        if likeness(one, other, ward) is not None
    ]
    assert found == []


def test_most_other_spellings_of_the_built_in_programmes_would_be_proposed() -> None:
    asked = [
        likeness(agency["name"], other, ward) is not None
        for path in PROGRAMMES
        for ward, agencies in [built_in(path)]
        for agency in agencies
        if not agency.get("group")
        for other in agency.get("aliases", ())
    ]
    assert sum(asked) / len(asked) > 0.85


def test_other_spellings_of_an_agency_are_looked_at_too() -> None:
    (pair,) = alias_pairs(known(("Ban Tổ chức", "Ban Xây dựng Đảng"), "Công an phường", "Ban XDĐ"))
    assert (pair.first, pair.second) == ("phuong-a/CQ01", "phuong-a/CQ03")
    assert (pair.names, pair.why) == (("Ban Xây dựng Đảng", "Ban XDĐ"), Likeness.INITIALS)


def test_initials_that_fit_two_agencies_fit_neither() -> None:
    assert len(alias_pairs(known("Hội ND", "Hội Nông dân"))) == 1
    assert alias_pairs(known("Hội ND", "Hội Nông dân", "Hội Người đọc")) == []


def test_the_surest_come_first() -> None:
    pairs = alias_pairs(known("Xây dựng Đảng", "Ban Xây dựng Đảng", "UBND", "Ủy ban nhân dân"))
    assert [pair.why for pair in pairs] == [Likeness.ABBREVIATION, Likeness.PREFIX]


def test_a_group_is_never_one_office() -> None:
    made = known("Phòng chuyên môn", "Phòng Chuyên môn")
    grouped = {key: replace(each, group=key.endswith("1")) for key, each in made.agencies.items()}
    assert len(alias_pairs(made)) == 1
    assert alias_pairs(replace(made, agencies=grouped)) == []


def test_a_refused_pair_is_not_proposed_again_until_a_name_changes() -> None:
    made = known("Ban XDĐ", "Ban Xây dựng Đảng")
    refused = {pair_key(made, "phuong-a/CQ02", "phuong-a/CQ01"): "2026-11-21"}
    assert alias_pairs(made, refused=refused) == []
    renamed = known("Ban XDĐ", "Ban Xây dựng Đảng phường")
    assert len(alias_pairs(renamed, refused=refused)) == 1


def test_agencies_of_two_programmes_are_never_a_pair() -> None:
    made = known("Ban XDĐ", "Ban Xây dựng Đảng")
    apart = dict(made.agencies)
    apart["phuong-a/CQ02"] = replace(apart["phuong-a/CQ02"], programme="phuong-b")
    programmes = {**made.programmes, "phuong-b": programme(slug="phuong-b", ward="B")}
    assert alias_pairs(replace(made, agencies=apart, programmes=programmes)) == []
    assert alias_pairs(made, "phuong-b") == []
