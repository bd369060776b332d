"""Papers that prove results, figures and remarks: which there are, and where a number is missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ward_tui.domain.model import AppendixItem, Evidence, Facts, Note, Target
from ward_tui.domain.periods import Period
from ward_tui.domain.status import readings_on

Notes = Mapping[str, Sequence[Note]]


class Proof(StrEnum):
    """What a paper proves."""

    RESULT = "result"
    WORK = "work"  # which is not finished yet
    FIGURE = "figure"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of one result, figure or remark; its number and scan may be missing.

    Attributes:
        record: the identifier of the row or target that it belongs to.
        name: of the row, or of the indicator that was measured.
        on: the day of the result, the figure's entry or the remark.
        indicator, period: of a figure; '' and None otherwise.
    """

    record: str
    programme: str
    proves: Proof
    name: str
    on: date
    evidence: Evidence
    indicator: str = ""
    period: Period | None = None


def papers_of(facts: Facts, key: str, notes: Sequence[Note], today: date) -> list[Paper]:
    """Return the papers of one row or target: result or figures, newest first, then its remarks."""
    if item := facts.items.get(key):
        return [*_result(item, today), *_remarks(item, notes, today)]
    if target := facts.targets.get(key):
        return [*_figures(target, today), *_remarks(target, notes, today)]
    return []


def all_papers(facts: Facts, notes: Notes, today: date, programme: str | None = None) -> list[Paper]:
    """Return the papers of all rows, and of all targets that are still followed, of one programme or of all."""
    living = (each for each in facts.targets.values() if not each.is_dropped(today))
    records: list[AppendixItem | Target] = [*facts.items.values(), *living]
    return [
        paper
        for record in records
        if programme in (None, record.programme)
        for paper in papers_of(facts, record.id, notes.get(record.id, ()), today)
    ]


def without_number(papers: Iterable[Paper]) -> list[Paper]:
    """Return the results and figures that no document's number proves; the others need none."""
    return [each for each in papers if each.proves in {Proof.RESULT, Proof.FIGURE} and not each.evidence.number]


def _result(item: AppendixItem, today: date) -> Iterator[Paper]:
    if item.done_on is not None and item.done_on <= today:
        yield Paper(item.id, item.programme, Proof.RESULT, item.name, item.done_on, item.evidence)
    elif item.evidence.number or item.evidence.scan:
        on = item.news_on or item.document_on or today
        yield Paper(item.id, item.programme, Proof.WORK, item.name, on, item.evidence)


def _figures(target: Target, today: date) -> Iterator[Paper]:
    for indicator in target.indicators:
        for reading in (each for each in reversed(readings_on(indicator, today)) if not each.computed):
            yield Paper(
                target.id,
                target.programme,
                Proof.FIGURE,
                indicator.name,
                reading.recorded_on,
                reading.evidence,
                indicator.id,
                reading.period,
            )


def _remarks(record: AppendixItem | Target, notes: Sequence[Note], today: date) -> Iterator[Paper]:
    for note in notes:
        if not note.lines and note.on <= today:
            yield Paper(record.id, record.programme, Proof.NOTE, note.text, note.on, note.evidence)
