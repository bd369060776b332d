"""Pairs: proposed for the built-in programmes, answered once, made by hand; one journal entry each, all undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.store.small import DAY, SLUG, Workplace, reason, stored_facts
from ward_tui.domain.depth import LinkKind
from ward_tui.domain.errors import WardError
from ward_tui.domain.linking import LinkState, LinkVerdict, LinkView, link_alerts
from ward_tui.domain.model import Facts
from ward_tui.domain.pairing import proposals
from ward_tui.domain.records import Kind
from ward_tui.services import loading
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import programmes_folder
from ward_tui.wording import comparing, history
from ward_tui.wording.journal import describe, short_id

PARTNERS = {
    **{1: 1, 3: 2, 4: 4, 5: 5, 6: 3, 7: 7, 8: 13, 9: 19, 10: 9, 11: 10, 12: 11, 13: 12, 14: 14, 15: 6, 16: 17},
    **{17: 33, 18: 35},
}
PAIRS = {f"{SLUG}/PL04-{before:02}~PL03-{after:02}" for before, after in PARTNERS.items()}
HARD = [f"{SLUG}/PL04-{row}" for row in (13, 14, 15, 16, 18)]
ONE, OTHER, THIRD = f"{SLUG}/PL02-01", f"{SLUG}/PL02-02", f"{SLUG}/PL14-01"


def built_in(slug: str) -> Facts:
    """The facts of a built-in programme, as it is loaded."""
    return loading.built_in_file(programmes_folder(), slug, DAY).facts


@pytest.fixture
def ward(tmp_path: Path) -> Iterator[Office]:
    """An office that follows the real Thủy Nguyên."""
    workplace = Workplace(tmp_path / "real", programmes=programmes_folder())
    office = workplace.create(SLUG)
    yield office
    workplace.close()


def by_state(office: Office) -> dict[str, list[str]]:
    """The pairs as people write them, by what was said of them."""
    found: dict[str, list[str]] = {state.value: [] for state in LinkState}
    for view in office.link_views():
        found[view.state.value].append(short_id(view.id))
    return found


def the(office: Office, key: str) -> LinkView:
    """One pair."""
    return next(view for view in office.link_views() if view.id == key)


def test_thuy_nguyen_proposes_its_seventeen_pairs_and_one_scheme() -> None:
    found = proposals(built_in(SLUG), DAY)
    assert {each.id for each in found if each.kind is LinkKind.CLEARANCE} == PAIRS
    assert [each.id for each in found if each.kind is not LinkKind.CLEARANCE] == [f"{SLUG}/PL14-03~PL14-02"]
    like = {short_id(each.id): each.likeness for each in found}
    assert like["PL04-13~PL03-12"] == 100
    assert 60 <= like["PL04-14~PL03-14"] < like["PL04-06~PL03-03"] < 95


@pytest.mark.parametrize("slug", [each for each in loading.BUILT_IN if each != SLUG])
def test_the_other_programmes_propose_nothing_wrong(slug: str) -> None:
    assert proposals(built_in(slug), DAY) == []


def test_all_are_confirmed_at_once_and_exactly_the_hard_conflicts_are_named(ward: Office) -> None:
    before = ward.content_hash()
    entry = ward.confirm_links(sorted(PAIRS))
    assert entry is not None
    assert describe(entry) == "Xác nhận 17 cặp việc trước, việc sau"
    hard = [view for view in ward.link_views() if view.verdict is LinkVerdict.HARD]
    assert [view.before.id for view in hard] == HARD
    assert [alert.subject_id for alert in link_alerts(ward.facts, DAY)] == HARD
    assert by_state(ward)["proposed"] == ["PL14-03~PL14-02"]
    assert ward.confirm_links(sorted(PAIRS)) is None
    ward.undo()
    assert ward.content_hash() == before
    ward.redo()
    assert len(by_state(ward)["confirmed"]) == 17
    assert ward.check().sound


def test_clearance_that_is_done_or_moved_is_a_conflict_no_more(ward: Office) -> None:
    ward.confirm_links(sorted(PAIRS))
    ward.update(HARD[0], ItemUpdate(done_on=DAY))
    ward.edit(Kind.ITEM, HARD[1], {"finish": ward.item(f"{SLUG}/PL04-01").finish})
    assert [alert.subject_id for alert in link_alerts(ward.facts, DAY)] == HARD[2:]


def test_a_pair_is_refused_once_and_comes_back_by_undo_or_by_another_answer(ward: Office) -> None:
    key = f"{SLUG}/PL04-14~PL03-14"
    entry = ward.refuse_links([key])
    assert entry is not None
    assert describe(entry) == "PL04-14 → PL03-14 không phải một cặp"
    assert entry.subjects == (f"{SLUG}/PL04-14", f"{SLUG}/PL03-14")
    assert (by_state(ward)["refused"], the(ward, key).likeness) == (["PL04-14~PL03-14"], 80)
    assert short_id(key) not in by_state(ward)["proposed"]
    assert ward.refuse_links([key]) is None
    ward.undo()
    assert the(ward, key).state is LinkState.PROPOSED
    ward.redo()
    assert ward.confirm_links([key]) is not None
    assert the(ward, key).state is LinkState.CONFIRMED
    ward.refuse_links([key])
    assert describe(ward.unlink(key)) == "Bỏ cặp PL04-14 → PL03-14"
    assert the(ward, key).state is LinkState.PROPOSED


def test_many_are_refused_as_one_step(ward: Office) -> None:
    entry = ward.refuse_links([f"{SLUG}/PL04-14~PL03-14", f"{SLUG}/PL04-06~PL03-03"])
    assert entry is not None
    assert (describe(entry), entry.facts) == ("2 cặp đề xuất không phải là cặp", {"count": 2})
    assert len(by_state(ward)["refused"]) == 2


def test_proposals_follow_the_names(ward: Office) -> None:
    assert not ward.knows_proposals
    assert len(ward.link_views()) == 18
    assert ward.knows_proposals
    ward.update(f"{SLUG}/PL04-01", ItemUpdate(progress=40))
    assert ward.knows_proposals
    ward.edit(Kind.ITEM, f"{SLUG}/PL04-01", {"name": "Chợ Núi Đèo"})
    assert not ward.knows_proposals
    assert "PL04-01~PL03-01" not in by_state(ward)["proposed"]


def test_a_pair_is_made_by_hand_with_its_reason(office: Office, workplace: Workplace) -> None:
    entry = office.link(ONE, OTHER, LinkKind.NEEDS, " chung  một khu đất ")
    assert describe(entry) == "Thêm cặp PL02-01 → PL02-02 (việc sau cần việc trước)"
    view = the(office, f"{ONE}~PL02-02")
    assert (view.kind, view.note, view.likeness) == (LinkKind.NEEDS, "chung một khu đất", None)
    assert office.facts == stored_facts(workplace.path)
    (group,) = comparing.of_entry(entry, office.facts)
    assert [comparing.line(each) for each in group.lines] == [
        "Cặp với PL02-02: đã xác nhận; việc sau cần việc trước; chung một khu đất"
    ]
    (event,) = history.events([entry], ONE, short_id)
    assert event.told


def test_a_refused_pair_can_be_made_by_hand_all_the_same(office: Office) -> None:
    office.link(ONE, OTHER, LinkKind.NEEDS)
    office.refuse_links([f"{ONE}~PL02-02"])
    assert the(office, f"{ONE}~PL02-02").state is LinkState.REFUSED
    office.link(ONE, OTHER, LinkKind.CLEARANCE)
    assert the(office, f"{ONE}~PL02-02").kind is LinkKind.CLEARANCE


@pytest.mark.parametrize(
    ("links", "code"),
    [
        ([(ONE, ONE)], "link_self"),
        ([(ONE, OTHER), (ONE, OTHER)], "link_exists"),
        ([(ONE, OTHER), (OTHER, ONE)], "link_circle"),
        ([(ONE, OTHER), (OTHER, THIRD), (THIRD, ONE)], "link_circle"),
        ([(ONE, f"{SLUG}/PL99-01")], "unknown_id"),
        ([(ONE, "hoa-binh/PL02-01")], "link_programme"),
    ],
)
def test_what_cannot_be_linked(office: Office, links: list[tuple[str, str]], code: str) -> None:
    office.load(["hoa-binh"])
    *first, last = links
    for before, after in first:
        office.link(before, after, LinkKind.NEEDS)
    state = office.content_hash()
    with pytest.raises(WardError) as refused:
        office.link(*last, LinkKind.NEEDS)
    assert reason(refused.value) == code
    assert office.content_hash() == state


def test_answers_that_would_close_a_circle_are_refused_whole(ward: Office) -> None:
    ward.link(f"{SLUG}/PL03-01", f"{SLUG}/PL04-01", LinkKind.NEEDS)
    state = ward.content_hash()
    with pytest.raises(WardError) as refused:
        ward.confirm_links(sorted(PAIRS))
    assert refused.value.facts["way"] == tuple(f"{SLUG}/{key}" for key in ("PL04-01", "PL03-01", "PL04-01"))
    assert ward.content_hash() == state


@pytest.mark.parametrize("verb", ["confirm_links", "refuse_links"])
def test_a_pair_that_is_not_there_is_refused_and_nothing_else_is_done(ward: Office, verb: str) -> None:
    state = ward.content_hash()
    with pytest.raises(WardError) as refused:
        getattr(ward, verb)([next(iter(PAIRS)), "x~y"])
    assert reason(refused.value) == "unknown_link"
    assert ward.content_hash() == state


def test_a_row_takes_its_pairs_along_and_undo_brings_them_back(ward: Office) -> None:
    ward.confirm_links(sorted(PAIRS))
    before = ward.facts.links
    ward.remove(Kind.ITEM, f"{SLUG}/PL03-12")
    assert len(ward.facts.links) == 16
    ward.undo()
    assert ward.facts.links == before


def test_taking_one_action_back_never_makes_a_circle(office: Office) -> None:
    office.link(ONE, OTHER, LinkKind.NEEDS)
    gone = office.unlink(f"{ONE}~PL02-02")
    office.link(OTHER, ONE, LinkKind.NEEDS)
    with pytest.raises(WardError) as refused:
        office.revert(gone.seq)
    later: Any = refused.value.facts["later"]
    assert (reason(refused.value), later.verb) == ("revert_later", "link")
    office.unlink(f"{OTHER}~PL02-01")
    office.revert(gone.seq)
    assert list(office.facts.links) == [f"{ONE}~PL02-02"]


def test_facts_of_a_day_before_the_answer_know_nothing_of_it(workplace: Workplace) -> None:
    office = workplace.create(SLUG)
    workplace.today = date(2026, 11, 25)
    office.link(ONE, OTHER, LinkKind.CLEARANCE)
    assert office.summary_on(DAY) is not None
    assert office._store.facts_on(office.facts, DAY).links == {}
