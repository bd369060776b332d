"""Deciding contradictions: one journal entry each, undone and done again; what is refused; findings come and go."""

from __future__ import annotations

from typing import Any

import pytest

from tests.store.small import DAY, SLUG, Workplace, digest, reason, stored_facts
from ward_tui.domain.checking import question_alerts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.services.office import Office
from ward_tui.wording import comparing, contradictions, history
from ward_tui.wording.journal import describe, short_id

QUESTION = f"{SLUG}/H01"
FINDING = f"{SLUG}/KT-year-PL02-01+PL02-02"
REASON = "theo Thông báo 45-TB/ĐU"


def make_namesakes(office: Office) -> None:
    """Give two rows one name; their years differ."""
    name = office.facts.items[f"{SLUG}/PL02-01"].name
    office.edit(Kind.ITEM, f"{SLUG}/PL02-02", {"name": name})


def test_the_question_of_the_document_is_open_at_first(office: Office) -> None:
    (found,) = office.contradictions()
    assert (found.id, found.is_open, found.about) == (QUESTION, True, (f"{SLUG}/PL14-01",))
    assert office.contradictions(SLUG) == [found]


def test_a_place_is_chosen_undone_and_done_again(workplace: Workplace, office: Office) -> None:
    before = office.content_hash()
    entry = office.decide(QUESTION, "", REASON, 1)
    assert entry is not None
    assert (entry.verb, entry.subjects) == ("decide", (QUESTION, f"{SLUG}/PL14-01"))
    assert describe(entry) == "H01 – quyết định chỗ chưa khớp: 2030"
    decision = office.contradiction(QUESTION).decision
    assert decision is not None
    assert (decision.choice, decision.reason, decision.place, decision.decided_on) == ("2030", REASON, 1, DAY)
    assert question_alerts(office.facts) == []
    assert office.facts == stored_facts(workplace.path)
    assert office.check().sound
    office.undo()
    assert (office.content_hash(), office.contradiction(QUESTION).is_open) == (before, True)
    office.redo()
    assert office.contradiction(QUESTION).decision == decision


def test_something_else_counts_and_is_decided_again(office: Office) -> None:
    office.decide(QUESTION, "  hết năm\n2028 ", "Bí thư cho ý kiến")
    again = office.decide(QUESTION, "", REASON, 0)
    assert again is not None
    decision = office.contradiction(QUESTION).decision
    assert decision is not None
    assert (decision.choice, decision.place) == ("2027", 0)
    (group,) = comparing.of_entry(again, office.facts)
    assert [comparing.line(each) for each in group.lines] == [
        f"Quyết định: hết năm 2028; Bí thư cho ý kiến → 2027; {REASON}"
    ]
    assert office.decide(QUESTION, "", REASON, 0) is None


def test_a_decision_is_told_in_the_history_of_the_record_and_among_its_facts(office: Office) -> None:
    office.decide(QUESTION, "", REASON, 1)
    row = f"{SLUG}/PL14-01"
    told = [each.told for each in history.events(office.history(row), row, short_id)]
    assert told[0] == "H01 – quyết định chỗ chưa khớp: 2030"
    fields = list(contradictions.fields_of_record(office.contradictions_about(row)))
    assert fields == [
        ("Chưa khớp", "Hai chỗ ghi năm khác nhau: lấy năm nào?"),
        ("", "Dòng 11 ghi: 2027"),
        ("", "Dòng 12 ghi: 2030"),
        ("Quyết định", f"2030 (ngày 21/11/2026); lý do: {REASON}"),
    ]


def test_it_is_left_open_again(office: Office) -> None:
    office.decide(QUESTION, "", REASON, 1)
    entry = office.undecide(QUESTION)
    assert describe(entry) == "H01 – để ngỏ lại chỗ chưa khớp"
    assert office.contradiction(QUESTION).is_open
    office.undo()
    assert not office.contradiction(QUESTION).is_open


@pytest.mark.parametrize(
    ("subject", "choice", "why", "place", "code"),
    [
        (QUESTION, "2028", "", None, "decision_reason"),
        (QUESTION, "2028", " \n ", None, "decision_reason"),
        (QUESTION, " ", REASON, None, "decision_choice"),
        (QUESTION, "", REASON, 2, "decision_place"),
        (QUESTION, "", REASON, -1, "decision_place"),
        (f"{SLUG}/H99", "2028", REASON, None, "unknown_id"),
        (f"{SLUG}/PL14-01", "2028", REASON, None, "unknown_id"),
        (FINDING, "2028", REASON, None, "unknown_id"),
    ],
)
def test_what_is_refused_changes_nothing(
    workplace: Workplace, office: Office, subject: str, choice: str, why: str, place: int | None, code: str
) -> None:
    before = digest(workplace.path)
    with pytest.raises(WardError) as found:
        office.decide(subject, choice, why, place)
    assert found.value.code == code
    assert reason(found.value)
    assert digest(workplace.path) == before


def test_what_is_open_cannot_be_left_open_again(office: Office) -> None:
    with pytest.raises(WardError, match="not_decided"):
        office.undecide(QUESTION)


def test_a_finding_is_decided_corrected_and_kept(workplace: Workplace, office: Office) -> None:
    make_namesakes(office)
    found = office.contradiction(FINDING)
    assert contradictions.sentence(found) == (
        "“Việc thứ 1 của PL02” được ghi ở 2 chỗ với thời gian khác nhau. Lấy thời gian nào? "
        "PL02-01, dòng 1 ghi: 2025 → 2026; PL02-02, dòng 2 ghi: 10/2025 → Quý III/2026."
    )
    office.decide(FINDING, "", REASON, 0)
    assert [each.subject_id for each in question_alerts(office.facts)] == [QUESTION]
    values: dict[str, Any] = {"start": parse_deadline("2025"), "finish": parse_deadline("2026")}
    office.edit(Kind.ITEM, f"{SLUG}/PL02-02", values)
    kept = office.contradiction(FINDING)
    assert kept.settled
    assert kept.decision is not None and kept.decision.choice == "2025 → 2026"
    assert contradictions.text(kept).endswith("thời gian khác nhau: nay đã khớp.")
    office.undecide(FINDING)
    assert [each.id for each in office.contradictions()] == [QUESTION]
    assert office.facts == stored_facts(workplace.path)


def test_a_finding_can_be_put_off_like_a_question(office: Office) -> None:
    make_namesakes(office)
    entry = office.acknowledge(FINDING, ["question"], "chờ hỏi thành phố", DAY.replace(month=12))
    assert entry is not None
    assert describe(entry).startswith("PL02-01, PL02-02 – hẹn nhắc lại")


def test_an_announced_count_is_held_against_the_list(office: Office) -> None:
    office.edit(Kind.PROGRAMME, SLUG, {"announced_targets": 2, "announced_items": 7})
    (found,) = [each for each in office.contradictions() if each.question is None]
    assert found.id == f"{SLUG}/KT-count-targets"
    assert contradictions.text(found) == (
        "Văn bản nêu 2 chỉ tiêu nhưng danh sách có 3. Theo dõi đủ 3 hay theo số đã nêu?"
    )
    office.edit(Kind.PROGRAMME, SLUG, {"announced_targets": None})
    assert [each.id for each in office.contradictions()] == [QUESTION]


def test_a_copy_of_a_programme_begins_without_decisions(office: Office) -> None:
    office.decide(QUESTION, "", REASON, 1)
    office.add(Kind.PROGRAMME, "", {"ward": "An Dương", "title": "Chương trình"}, SLUG)
    assert set(office.facts.decisions) == {QUESTION}


def test_decisions_go_with_their_programme(office: Office) -> None:
    office.decide(QUESTION, "", REASON, 1)
    office.remove(Kind.PROGRAMME, SLUG)
    assert office.facts.decisions == {}
    office.undo()
    assert set(office.facts.decisions) == {QUESTION}
