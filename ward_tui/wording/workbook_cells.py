"""What the cells of a workbook say of a row, an indicator or a figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ward_tui.domain.deadlines import Deadline, Precision
from ward_tui.domain.following import Extension
from ward_tui.domain.goals import Comparator
from ward_tui.domain.model import AppendixItem, Indicator, Note, PlanGiver, Reading, YearPlan
from ward_tui.domain.planning import Against, Measure
from ward_tui.domain.staging import current_stage
from ward_tui.domain.status import ItemStatus
from ward_tui.domain.text import tidy
from ward_tui.wording import formats, stages, words
from ward_tui.wording.following import extension

NO_NUMBER = "Chưa ghi số văn bản"


def period(reading: Reading) -> str:
    """Return the period of a figure, for a column: `Năm 2026`."""
    return formats.capital(formats.period(reading.period))


def goal(indicator: Indicator) -> str:
    """Return the goal of an indicator, for a column: `≥ 97%`, `Đạt`, `2-3 (nếu có)`."""
    text = formats.goal(indicator.goal, indicator.unit, short=True)
    if indicator.goal.comparator is Comparator.RANGE and not indicator.unit.startswith("%"):
        text = formats.goal(indicator.goal)
    text = formats.capital(text.removeprefix("= "))
    return f"{text} ({indicator.condition})" if indicator.condition else text


def when(indicator: Indicator) -> str:
    """Return when an indicator is judged, for a column: `Hằng năm`."""
    return formats.capital(formats.when(indicator))


def moment(value: Deadline, printed: str) -> str | int:
    """Return a start or finish for a column; a bare year is a number, words without a day stay as printed."""
    if value.precision is Precision.YEAR and value.year is not None:
        return value.year
    if value.precision is Precision.NONE and not value.yearly:
        return formats.capital(printed) or formats.NONE
    return formats.deadline(value)


def due(item: AppendixItem, moved: Sequence[Extension]) -> str | int:
    """Return when a row is due, for a column; with the original due date where it was moved."""
    now = moment(item.finish, item.finish_text)
    return f"{now} (hạn gốc {formats.small(formats.deadline(moved[0].before))})" if moved else now


def decided(moved: Sequence[Extension]) -> str:
    """Return the documents that moved a due date, each with what it changed; empty when none did."""
    return "; ".join(extension(each) for each in moved)


def stage(item: AppendixItem) -> str:
    """Return the stage that a row is in, for a column; empty when it is done or nobody has said."""
    return "" if item.done_on is not None else stages.current(item)


def news(item: AppendixItem, note: Note | None) -> str:
    """Return how the work stands: the document of the result, the latest remark with its day."""
    parts = []
    if item.document:
        parts.append(f"Văn bản {paper(item.document, item.document_on)}")
    elif item.done_on is not None:
        parts.append(NO_NUMBER)
    if item.paused_on is not None and item.paused_document:
        parts.append(f"Tạm dừng theo văn bản số {item.paused_document}")
    if note is not None:
        parts.append(f"{formats.day(note.on)}: {note.text}")
    return "; ".join(parts)


def result(item: AppendixItem, state: ItemStatus, days: int | None) -> str:
    """Return the result of a resolution: its state in words, and what is under way."""
    word = words.status(item, state, days)
    named = current_stage(item)
    return f"{word}; {formats.small(named)}" if named and item.done_on is None else word


def issue(item: AppendixItem) -> str:
    """Return number and day of an issued resolution; empty when it is not issued."""
    day = item.document_on if item.document and item.document_on is not None else item.done_on
    if day is None:
        return item.document
    return f"{item.document or NO_NUMBER}, ngày {formats.day_padded(day)}"


def plan(indicator: Indicator, value: YearPlan | None) -> str:
    """Return the plan of a year with who gave it and by which paper: `1.200 tỷ đồng (thành phố giao năm 2026, số …)`."""
    if value is None:
        return ""
    amount = formats.figure(value.value, value.unit or indicator.unit, yes_no=indicator.is_yes_no)
    giver = "thành phố giao" if value.giver is PlanGiver.CITY else "kế hoạch của phường"
    paper = f", văn bản {value.document}" if value.document else ", chưa ghi số văn bản"
    return f"{formats.capital(amount)} ({giver} năm {value.year}{paper})"


def comparison(indicator: Indicator, found: Against | None) -> str:
    """Return a figure held against its plan: `Đạt 102% kế hoạch`, `Thấp hơn 3 điểm %`; empty when there is none."""
    if found is None:
        return ""
    if found.measure is Measure.ANSWER:
        return "Đạt kế hoạch" if found.value else "Chưa đạt kế hoạch"
    if found.measure is Measure.SHARE:
        amount = ""
        if found.reading.of_plan and found.plan is not None:
            unit = found.plan.unit
            amount = f" ({formats.number(found.reading.value)}/{formats.figure(found.plan.value, unit)})"
        return f"Đạt {formats.number(found.value)}% kế hoạch{amount}"
    if not found.value:
        return "Bằng kế hoạch"
    unit = "điểm %" if found.measure is Measure.POINTS else indicator.unit
    return f"{'Cao' if found.value > 0 else 'Thấp'} hơn {formats.with_unit(formats.number(abs(found.value)), unit)}"


def trend(figures: Sequence[tuple[int, Decimal]]) -> str:
    """Return how the last yearly figure moved from the one before it, in words: `Tăng 2,5 so với năm 2025`."""
    if len(figures) < 2:
        return ""
    (year, before), (_, last) = figures[-2:]
    if last == before:
        return f"Không đổi so với năm {year}"
    return f"{'Tăng' if last > before else 'Giảm'} {formats.number(abs(last - before))} so với năm {year}"


def period_and_paper(reading: Reading, origin: str = "") -> str:
    """Return the period of a figure with the paper that proves it: `Năm 2026; số 12-BC/ĐU, ngày 05/11/2026`.

    A computed figure needs no paper: its origin says of what it was made. One that stands for it says so too.
    """
    if reading.computed:
        return f"{period(reading)}; {origin}"
    proof = paper(reading.evidence.number, reading.evidence.on) or formats.small(NO_NUMBER)
    return "; ".join(part for part in (period(reading), proof, origin) if part)


def paper(number: str, on: date | None) -> str:
    """Return number and day of a paper; empty without a number."""
    if not number:
        return ""
    led = f"số {number}" if number[0].isdigit() else number
    return f"{led}{f', ngày {formats.day_padded(on)}' if on else ''}"


def given_result(item: AppendixItem, note: Note | None) -> str:
    """Return what came of work given outside the programme: the day it was done with its paper, or the latest news."""
    if item.done_on is None:
        return news(item, note)
    return f"Hoàn thành ngày {formats.day_padded(item.done_on)}; {formats.small(news(item, note))}"


def meeting_name(item: AppendixItem, ward: str) -> str:
    """Return the name of a row with its number and, where there are several wards, the ward."""
    return f"{item.id.rpartition('/')[2]}{f' ({ward})' if ward else ''} {tidy(item.name)}"
