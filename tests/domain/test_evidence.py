"""Which papers there are, and which results and figures have none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.domain.builders import facts, indicator, item, target
from ward_tui.domain.evidence import Proof, all_papers, papers_of, without_number
from ward_tui.domain.model import Evidence, Note

TODAY = date(2026, 11, 21)
PROVED = Evidence("12/QĐ", date(2026, 1, 2), "qd12.pdf")
ROW = "phuong-a/PL04-03"
NOTES = {
    ROW: [
        Note("1", ROW, date(2026, 5, 1), "Đã họp", evidence=Evidence(scan="hop.jpg")),
        Note("2", ROW, date(2026, 5, 1), "Văn bản nêu", (3,)),
        Note("3", ROW, date(2027, 5, 1), "Sau này"),
    ]
}


def test_a_result_lacks_a_document_until_it_has_the_number() -> None:
    done = item(done_on="2026-03-04")
    assert [each.on for each in without_number(all_papers(facts([done]), {}, TODAY))] == [date(2026, 3, 4)]
    assert without_number(all_papers(facts([replace(done, document="12/QĐ")]), {}, TODAY)) == []
    assert without_number(all_papers(facts([replace(done, scan="a.pdf")]), {}, TODAY)) != []


def test_open_work_and_what_is_dated_later_lack_nothing() -> None:
    for each in (item(), item(done_on="2026-11-22"), item(scan="a.pdf"), item(progress=100)):
        assert without_number(all_papers(facts([each]), {}, TODAY)) == []


def test_every_figure_needs_a_number_and_a_remark_needs_none() -> None:
    measured = indicator(figures="2025=70 2026=75@2026-11-01")
    first, second = measured.readings
    goals = target(replace(measured, readings=(first, replace(second, evidence=PROVED))))
    remarks = {goals.id: [Note("1", goals.id, TODAY, "Số ước")]}
    found = all_papers(facts(targets=[goals]), remarks, TODAY)
    assert [(each.proves, each.evidence.scan) for each in found] == [
        (Proof.FIGURE, "qd12.pdf"),
        (Proof.FIGURE, ""),
        (Proof.NOTE, ""),
    ]
    (lacking,) = without_number(found)
    assert lacking.indicator == "phuong-a/CT01.1"
    assert lacking.period == first.period
    assert lacking.record == goals.id


def test_the_papers_of_a_record_are_its_result_and_its_own_remarks() -> None:
    done = item(done_on="2026-03-04", document="12/QĐ", scan="qd12.pdf")
    found = papers_of(facts([done]), ROW, NOTES[ROW], TODAY)
    assert [(each.proves, each.evidence.scan) for each in found] == [
        (Proof.RESULT, "qd12.pdf"),
        (Proof.NOTE, "hop.jpg"),
    ]
    assert papers_of(facts([done]), "phuong-a/H01", (), TODAY) == []


def test_a_paper_of_work_that_goes_on_is_kept_too() -> None:
    (found,) = papers_of(facts([item(document="5/TTr", document_on="2026-02-01")]), ROW, (), TODAY)
    assert (found.proves, found.on) == (Proof.WORK, date(2026, 2, 1))


def test_papers_of_one_programme_only() -> None:
    assert len(all_papers(facts([item()]), NOTES, TODAY, "phuong-a")) == 1
    assert all_papers(facts([item()]), NOTES, TODAY, "phuong-b") == []
