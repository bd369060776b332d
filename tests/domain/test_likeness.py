"""How like two names of works are: what does not matter, what tells works apart, slips of the fingers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LETTERS, QUICK, nfd
from ward_tui.domain.likeness import likeness, word_likeness
from ward_tui.domain.text import fold
from ward_tui.domain.work_names import work_of

PROPOSED = 60  # what a pair must reach

SAME = [
    ("Dự án khu đô thị Thủy Sơn", "Đầu tư xây dựng khu đô thị Thủy Sơn"),
    ("Dự án khu đô thị Thủy Sơn - Thủy Đường", "Dự án ĐTXD khu đô thị Thủy Đường - Thủy Sơn"),
    ("Dự án mở rộng bệnh viện đa khoa Thủy Nguyên", "Mở rộng Bệnh viện đa khoa Thủy Nguyên"),
    ("Giải phóng mặt bằng dự án Khu đô thị mới Cống Cờ", "Dự án KĐTM Cống Cờ"),
    ("GPMB dự án TBA 110 kV Bắc Sông Cấm 2", "Trạm biến áp 110kV Bắc sông Cấm 2"),
    ("Khu thương mại dịch vụ Dương Quan 1.2 ha", "Dự án khu TMDV Dương Quan 1,2ha"),
    ("Khu đô thị Cửa Trại giai đoạn II", "KĐT Cửa Trại GĐ2"),
    ("Trường THCS Tân Dương", "Dự án đầu tư xây dựng trường trung học cơ sở Tân Dương"),
    ("Cải tạo QL10", "Dự án cải tạo quốc lộ 10"),
    ("Khu đô thị Hoà Bình", "Khu đô thị Hòa Bình"),
]
PROBABLE = [
    ("Dự án khu dân cư Thủy Đường", "Đầu tư xây dựng khu nhà ở Thủy Đường"),
    (
        "Khu tái định cư phục vụ GPMB cải tạo tuyến đường Máng Nước từ chân cầu Bính nối với đường 359",
        "Khu Tái định cư phục vụ GPMB Dự án cải tạo tuyến đường Máng Nước tại xã Tân Dương (Khu Đồng Trinh)",
    ),
]
APART = [
    ("Dự án khu đô thị Thủy Sơn", "Dự án khu đô thị Thủy Sơn - Thủy Đường"),
    ("Dự án khu thương mại dịch vụ Dương Quan 1,2ha", "Dự án khu thương mại dịch vụ Dương Quan 1,0ha"),
    ("Dự án khu thương mại dịch vụ Dương Quan", "Dự án khu thương mại dịch vụ Dương Quan 1,0ha"),
    ("Khu đô thị mới Bắc sông Cấm (giai đoạn 2)", "Khu đô thị mới Bắc sông Cấm"),
    ("Khu đô thị mới Bắc sông Cấm giai đoạn 1", "Khu đô thị mới Bắc sông Cấm giai đoạn 2"),
    ("Công trình hỗn hợp tại lô I.14/CTHH-01", "Công trình hỗn hợp tại lô I.7/CTHH-01"),
    ("Khu tái định cư Hoa Động, Lâm Động", "Khu đô thị Lâm Động - Hoa Động"),
    ("Trường mầm non Tân Dương", "Trường tiểu học Tân Dương"),
    ("Trạm y tế Thủy Sơn", "Trạm y tế Thủy Đường"),
    ("Chợ Thủy Sơn", "Khu đô thị Thủy Sơn"),
    ("Trung tâm thương mại Thủy Sơn (ven đường bao phía Nam)", "Khu đô thị Thủy Sơn"),
    ("Đường bao phía Nam", "Đường bao phía Bắc"),
    ("Đường vành đai 2", "Đường vành đai 3"),
    ("Khu đô thị Hoa Động", "Khu đô thị Hòa Đông"),
    ("Khu đô thị Đông Hòn Ngọc", "Khu đô thị Hòn Ngọc"),
    # one word of many may be missing, but no side
    (
        "Khu đô thị Đông Minh Tân, Lâm Động, Hoa Động, Quang Phú",
        "Khu đô thị Minh Tân, Lâm Động, Hoa Động, Quang Phú",
    ),
    ("Khu đô thị A", "Khu đô thị B"),
    ("Khu tái định cư phục vụ dự án đường Máng Nước", "Cải tạo tuyến đường Máng Nước"),
    (
        "Cải tạo tuyến đường Máng Nước đoạn từ cầu Bính đến Núi Đèo",
        "Cải tạo tuyến đường Máng Nước đoạn từ Tân Dương đến Hoa Động",
    ),
    ("Khu đô thị Thủy Sơn thuộc phường Thủy Đường", "Khu đô thị Thủy Sơn - Thủy Đường"),
    ("Trường mầm non tại xã Tân Dương", "Trường mầm non tại xã Hoa Động"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_other_words_and_another_order_make_no_other_work(one: str, other: str) -> None:
    assert likeness(one, other) >= 95
    assert likeness(other, one) == likeness(one, other)


@pytest.mark.parametrize(("one", "other"), PROBABLE)
def test_what_is_probable_is_proposed_with_less_likeness(one: str, other: str) -> None:
    assert PROPOSED <= likeness(one, other) < 95


@pytest.mark.parametrize(("one", "other"), APART)
def test_names_numbers_kinds_and_sides_keep_works_apart(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one) == 0


@pytest.mark.parametrize(("one", "other"), [*SAME, *PROBABLE])
def test_case_composition_and_lost_marks_do_not_matter(one: str, other: str) -> None:
    for change in (str.upper, str.lower, nfd, fold):
        assert likeness(change(one), other) >= PROPOSED, change
        assert likeness(one, change(other)) >= PROPOSED, change


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Dự án khu đô thị Thủy Sơnn", "Dự án khu đô thị Thủy Sơn"),
        ("Dự án khu đô thị Thủy Đườgn", "Dự án khu đô thị Thủy Đường"),
        ("Dự án khu đô tị Lâm Động - Hoa Động", "Dự án khu đô thị Lâm Động - Hoa Động"),
        ("Dự án nhà máy xử lý nước thải Bắc sôgn Cấm 2", "Nhà máy xử lý nước thải Bắc sông Cấm 2"),
        ("Khu tái đinh cưu Hoa Động, Lâm Động", "Khu tái định cư Hoa Động, Lâm Động"),
    ],
)
def test_a_slip_of_the_fingers_makes_no_other_work(typed: str, meant: str) -> None:
    assert PROPOSED <= likeness(typed, meant) < 100


def test_without_a_kind_of_work_a_short_name_is_not_enough() -> None:
    assert likeness("Dự án Thủy Sơn", "Khu đô thị Thủy Sơn") < PROPOSED
    assert likeness("Dự án Lâm Động - Hoa Động", "Khu đô thị Lâm Động - Hoa Động") >= PROPOSED


def test_only_the_same_words_are_wholly_alike() -> None:
    assert likeness("Khu đô thị 17", "Khu đô thị 71") == 0
    assert likeness("Khu đô thị Thủy Sơn", "khu đô thị  THỦY SƠN") == 100
    assert likeness("Khu đô thị Thủy Sơn", "Dự án khu đô thị Thủy Sơn") == 99


def test_a_name_is_read_into_names_places_kinds_and_numbers() -> None:
    work = work_of(
        "Dự án ĐTXD Trung tâm hội nghị Khau Da tại lô I.11/DVCC-01 thuộc khu đô thị Bắc Sông Cấm, quốc lộ 010"
    )
    assert [word.folded for word in work.names] == ["khau", "da"]
    assert [word.folded for word in work.places][-4:] == ["song", "cam", "quoc", "lo"]
    assert work.kinds == {"trung tam hoi nghi"}
    assert work.firm == {"i.11"}
    assert work.slight == {"1", "10"}


def test_words_are_near_by_letters_changed_left_out_or_swapped() -> None:
    assert word_likeness("duong", "duogn") >= 0.75
    assert word_likeness("son", "sen") == 0


@QUICK
@given(st.text(LETTERS + " 0123456789-,().", max_size=40), st.text(LETTERS + " 0123456789-,().", max_size=40))
def test_likeness_is_the_same_both_ways_and_whole_with_itself(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 100
    assert likeness(one, one) == 100
