"""Which pairs are proposed: one to one, the most like first, what was decided never again, many rows quickly."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import PROGRAMME, QUICK, day, item
from ward_tui.domain import pairing
from ward_tui.domain.depth import Link, LinkKind, link_id
from ward_tui.domain.likeness import alike
from ward_tui.domain.model import AppendixItem, Facts, ItemKind
from ward_tui.domain.pairing import basis, best_pairs, proposals
from ward_tui.domain.work_names import Work, work_of

TODAY = day("2026-11-21")
KINDS = {"PL03": ItemKind.PROJECT, "PL04": ItemKind.CLEARANCE, "PL14": ItemKind.RESOLUTION, "PL05": ItemKind.TASK}
TOWNS = ("Thủy Sơn", "Thủy Đường", "Hoa Động", "Lâm Động", "Tân Dương", "Bắc Sông Cấm", "Dương Quan", "Cống Cờ")
WORKS = ("khu đô thị {}", "ĐTXD khu tái định cư {}", "Dự án trường THCS {}", "Mở rộng bệnh viện {}", "{} giai đoạn 2")


def row(code: str, name: str, **changes: object) -> AppendixItem:
    """A row of the appendix that its code names."""
    made = item("2025", "2030", id=f"phuong-a/{code}", appendix=code[:4], row=int(code[5:]), name=name, **changes)
    return replace(made, kind=KINDS[code[:4]])


def facts(*rows: AppendixItem, links: tuple[Link, ...] = ()) -> Facts:
    """A programme of these rows, with what was decided about pairs."""
    return Facts(
        {"phuong-a": PROGRAMME}, items={each.id: each for each in rows}, links={each.id: each for each in links}
    )


def decided(before: str, after: str, *, confirmed: bool, kind: LinkKind = LinkKind.CLEARANCE) -> Link:
    """What the user said of a pair."""
    one, other = f"phuong-a/{before}", f"phuong-a/{after}"
    return Link(link_id(one, other), "phuong-a", kind, one, other, confirmed, TODAY)


def found(known: Facts) -> list[str]:
    """The proposals as people write them."""
    return [f"{each.before[9:]} {each.after[9:]} {each.kind.value}" for each in proposals(known, TODAY)]


ROWS = (
    row("PL03-01", "Khu đô thị Thủy Sơn - Thủy Đường"),
    row("PL03-02", "Khu đô thị Thủy Sơn"),
    row("PL03-03", "Khu nhà ở Cống Cờ"),
    row("PL04-01", "Dự án khu đô thị Thủy Sơn"),
    row("PL04-02", "Dự án khu dân cư Cống Cờ"),
    row("PL05-01", "Khu đô thị Thủy Sơn"),
)


def test_a_clearance_is_proposed_with_the_project_of_its_name_and_with_nothing_else() -> None:
    assert found(facts(*ROWS)) == ["PL04-01 PL03-02 clearance", "PL04-02 PL03-03 clearance"]


def test_a_scheme_is_proposed_before_the_resolution_of_its_name() -> None:
    about = "“Đổi mới tổ chức, nội dung, phương thức hoạt động của Mặt trận Tổ quốc đến năm 2030”"
    rows = (
        row("PL14-01", f"Nghị quyết chuyên đề về {about}"),
        row("PL14-02", f"Đề án {about}"),
        row("PL14-03", "Nghị quyết chuyên đề về phát triển giáo dục và đào tạo đến năm 2030"),
        row("PL14-04", "Đề án phát triển văn hóa và du lịch đến năm 2030"),
    )
    assert found(facts(*rows)) == ["PL14-02 PL14-01 scheme"]


@pytest.mark.parametrize("confirmed", [True, False])
def test_what_was_decided_is_not_proposed_again(confirmed: bool) -> None:
    known = facts(*ROWS, links=(decided("PL04-01", "PL03-02", confirmed=confirmed),))
    assert found(known) == ["PL04-02 PL03-03 clearance"]


def test_rows_that_have_a_partner_are_left_out_and_other_links_take_none_away() -> None:
    taken = decided("PL04-02", "PL03-02", confirmed=True)
    assert found(facts(*ROWS, links=(taken,))) == []
    needed = decided("PL04-01", "PL03-02", confirmed=True, kind=LinkKind.NEEDS)
    other = replace(needed, id="phuong-a/PL05-01~PL03-02", before="phuong-a/PL05-01")
    assert found(facts(*ROWS, links=(other,)))[0] == "PL04-01 PL03-02 clearance"


def test_a_refused_pair_leaves_its_rows_free_for_others() -> None:
    refused = decided("PL04-01", "PL03-03", confirmed=False)
    assert found(facts(*ROWS, links=(refused,))) == found(facts(*ROWS))


def test_dropped_rows_are_left_out_from_their_day_on() -> None:
    gone = tuple(replace(each, dropped_on=TODAY) if each.id.endswith("PL03-02") else each for each in ROWS)
    later = tuple(replace(each, dropped_on=day("2026-11-22")) if each.dropped_on else each for each in gone)
    assert found(facts(*gone)) == ["PL04-02 PL03-03 clearance"]
    assert found(facts(*later))[0] == "PL04-01 PL03-02 clearance"


def test_rows_of_different_programmes_are_no_pair() -> None:
    other = replace(ROWS[1], programme="phuong-b", id="phuong-b/PL03-02")
    assert found(facts(ROWS[3], other)) == []


def test_the_most_alike_find_each_other_first_and_a_refused_row_its_next_best() -> None:
    befores = [("x/B-1", "Khu dân cư Thủy Đường"), ("x/B-2", "Khu nhà ở Thủy Đường")]
    afters = [("x/A-1", "Dự án khu nhà ở Thủy Đường")]
    assert best_pairs(befores, afters, least=60) == [("x/B-2", "x/A-1", 99)]
    assert best_pairs(befores, afters, least=60, refused=["x/B-2~A-1"]) == [("x/B-1", "x/A-1", 80)]


def test_rows_of_one_name_are_paired_in_their_order() -> None:
    befores = [(f"x/B-{number}", "Khu đô thị Thủy Sơn") for number in range(3)]
    afters = [(f"x/A-{number}", "Dự án khu đô thị Thủy Sơn") for number in range(2)]
    assert best_pairs(befores, afters, least=60) == [("x/B-0", "x/A-0", 99), ("x/B-1", "x/A-1", 99)]
    assert best_pairs(befores, afters, least=60, refused=["x/B-0~A-0"])[0] == ("x/B-0", "x/A-1", 99)


names = st.builds(lambda work, town: work.format(town), st.sampled_from(WORKS), st.sampled_from(TOWNS))


@QUICK
@given(st.lists(names, max_size=12), st.lists(names, max_size=12), st.randoms(use_true_random=False))
def test_nothing_is_proposed_twice_and_no_row_has_two_partners(
    one: list[str], other: list[str], random: Random
) -> None:
    clearances = [row(f"PL04-{number + 1:02}", f"GPMB {name}") for number, name in enumerate(one)]
    projects = [row(f"PL03-{number + 1:02}", name) for number, name in enumerate(other)]
    first = proposals(facts(*projects, *clearances), TODAY)
    answered = tuple(
        decided(each.before[9:], each.after[9:], confirmed=random.random() < 0.5) for each in first[: len(first) // 2]
    )
    again = proposals(facts(*projects, *clearances, links=answered), TODAY)
    for listed in (first, again):
        sides = [key for each in listed for key in (each.before, each.after)]
        assert len(sides) == len(set(sides))
    assert not {each.id for each in again} & {each.id for each in answered}
    paired = {key for each in answered if each.confirmed for key in (each.before, each.after)}
    assert not paired & {key for each in again for key in (each.before, each.after)}


@QUICK
@given(st.lists(names, min_size=1, max_size=15), st.lists(names, min_size=1, max_size=15))
def test_the_index_misses_no_pair_that_looking_at_all_would_find(one: list[str], other: list[str]) -> None:
    works = [work_of(name) for name in other]
    index = pairing._Index(works)
    for name in one:
        work = work_of(name)
        all_of_them = {place for place, each in enumerate(works) if alike(work, each) >= 60}
        assert all_of_them <= set(index.candidates(work))


def test_ten_thousand_rows_are_not_compared_each_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def counted(one: Work, other: Work) -> int:
        compared.append(one.text)
        return alike(one, other)

    monkeypatch.setattr(pairing, "alike", counted)
    sides = [
        [(f"x/{code}-{number}", f"{work.format(TOWNS[number % 8])}, đoạn {number}") for number in range(5000)]
        for code, work in (("B", "GPMB dự án khu đô thị {}"), ("A", "ĐTXD khu đô thị {}"))
    ]
    pairs = best_pairs(*sides, least=60)
    assert len(pairs) == 5000
    assert all(before[3:] == after[3:] for before, after, _ in pairs)
    assert len(compared) <= 5000 * pairing._MOST


def test_equal_bases_have_equal_proposals_and_an_answer_or_a_name_makes_another() -> None:
    known = facts(*ROWS)
    same = replace(known, items={key: replace(each, progress=40) for key, each in known.items.items()})
    renamed = replace(known, items=known.items | {ROWS[0].id: replace(ROWS[0], name="Cầu Bính")})
    answered = facts(*ROWS, links=(decided("PL04-01", "PL03-02", confirmed=False),))
    assert basis(known, TODAY) == basis(same, TODAY)
    assert len({basis(each, TODAY) for each in (known, renamed, answered)}) == 3
