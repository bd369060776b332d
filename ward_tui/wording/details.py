"""The facts of one record as label and value, for the detail pane and the detail screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ward_tui.domain.alerts import Alert
from ward_tui.domain.clarity import Clarities
from ward_tui.domain.model import AppendixItem, Facts, Indicator, Note, Source, Target
from ward_tui.domain.status import (
    ItemStatus,
    TargetStatus,
    Thresholds,
    goal_due,
    indicator_status,
    readings_on,
)
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import amending, clarity, computed, formats, linking, pace, stages
from ward_tui.wording.capital import fields as money_fields
from ward_tui.wording.following import extension_fields, obstacle_fields
from ward_tui.wording.words import FUNDING, GIVER, ITEM_SIGN, KIND, TARGET_SIGN, TARGET_STATUS, UNASSIGNED, status

Field = tuple[str, str]
PRINTED = {
    "name": "tên",
    "text": "nội dung",
    "funding_text": "nguồn vốn",
    "start": "thời gian bắt đầu",
    "finish": "thời gian hoàn thành",
}


ASSIGN = f"{UNASSIGNED}; bấm F7 để giao"


def item_fields(
    facts: Facts,
    item: AppendixItem,
    state: ItemStatus,
    today: date,
    *,
    alerts: Iterable[Alert],
    notes: Sequence[Note],
    wanted: Clarities,
) -> list[Field]:
    """Return what the secretary wants to know of a row, most urgent first; wanted is what it must say."""
    appendix = facts.appendices[f"{item.programme}/{item.appendix}"]
    days = (today - item.due_on).days if item.due_on else None
    funding = item.funding_text or ("" if item.is_given else FUNDING[item.funding])
    fields = [("Tình trạng", f"{ITEM_SIGN[state]} {status(item, state, days)}")]
    fields += [("Vì sao", f"{alert_words.reason(alert)} {alert_words.clears(alert)}") for alert in alerts]
    fields += obstacle_fields(facts, item.id, today) + _progress(item, today)
    fields += [
        ("Thời hạn", f"{_start(item)}{formats.deadline(item.finish)}{_due(item)}"),
        *extension_fields(facts, item),
        *linking.item_fields(facts, item, today),
        *([("Nguồn vốn", funding)] if funding else []),
        *money_fields(item),
        ("Loại", KIND[item.kind]),
        ("Chủ trì", formats.names(facts.names(item.lead), ASSIGN)),
    ]
    if item.directing:
        fields.append(("Chỉ đạo", formats.names(facts.names(item.directing))))
    if item.coordinating:
        fields.append(("Phối hợp", formats.names(facts.names(item.coordinating))))
    fields += clarity.fields(item, wanted, today)
    fields.append(("Phụ lục", f"{appendix.code} {appendix.title}{amending.moved(item)}"))
    fields += _given(item) if item.is_given else _place(item.source)
    fields += _printed(item.printed) + amending.fields(facts, item.id)
    if item.note:
        fields.append(("Lưu ý", item.note))
    return fields + note_fields(notes)


def _given(item: AppendixItem) -> list[Field]:
    paper = " ".join(part for part in (item.given_document, f"ngày {formats.day(item.given_on)}") if part)
    told = paper if item.given_on else item.given_document
    return [("Nơi giao", item.given_by or formats.NONE), ("Văn bản giao", told or formats.NONE)]


def _place(source: Source) -> list[Field]:
    where = formats.source(source)
    return [("Trong văn bản", where)] if where else []


def _printed(printed: Sequence[tuple[str, str]]) -> list[Field]:
    """Return the document's own words of what the user corrected."""
    return [("Văn bản ghi", f"{PRINTED[field]}: {words or formats.NONE}") for field, words in printed]


def _progress(item: AppendixItem, today: date) -> list[Field]:
    fields = []
    if item.done_on is not None:
        proof = formats.evidence(item.evidence)
        document = f", văn bản {proof}" if proof else ", chưa có văn bản; bấm F9 để ghi"
        fields.append(("Hoàn thành", f"{formats.day(item.done_on)}{document}"))
    elif item.progress_on is not None:
        follows = "; tính theo giai đoạn" if item.by_stages else ""
        fields.append(("Tiến độ", f"{item.progress}% (ngày {formats.day(item.progress_on)}){follows}"))
    else:
        fields.append(("Tiến độ", "chưa cập nhật; bấm F2 để ghi"))
    fields += pace.fields(item, today) + stages.fields(item, today)
    if item.scan:
        fields.append(("Bản quét", item.scan))
    return fields


def _start(item: AppendixItem) -> str:
    start = formats.deadline(item.start)
    return "" if start == formats.NONE else f"{start} → "


def _due(item: AppendixItem) -> str:
    exact = formats.day(item.due_on)
    return "" if item.due_on is None or exact == formats.deadline(item.finish) else f" (hạn {exact})"


def target_fields(
    facts: Facts, target: Target, state: TargetStatus, today: date, *, limits: Thresholds, notes: Sequence[Note]
) -> list[Field]:
    """Return what the secretary wants to know of a target: each indicator with its goal and figures."""
    fields = [_verdict(target, state, today), ("Nội dung", target.text)]
    programme = facts.programmes[target.programme]
    for indicator in target.indicators:
        each = indicator_status(indicator, programme, today, limits)
        due = goal_due(indicator, programme)
        fields += indicator_fields(facts, indicator, each, today, due)
    fields.append(("Chủ trì", formats.names(facts.names(target.lead), UNASSIGNED)))
    if target.directing:
        fields.append(("Chỉ đạo", formats.names(facts.names(target.directing))))
    if target.coordinating:
        fields.append(("Phối hợp", formats.names(facts.names(target.coordinating))))
    fields += _place(target.source) + _printed(target.printed) + amending.fields(facts, target.id)
    if target.from_text:
        fields.append(("Lưu ý", "Mục tiêu lấy từ lời văn của chương trình, không nằm trong bảng chỉ tiêu."))
    return fields + note_fields(notes)


def _verdict(target: Target, state: TargetStatus, today: date) -> Field:
    """Return how a target stands, or since when it is no longer followed."""
    if target.dropped_on is not None and target.is_dropped(today):
        return "Tình trạng", amending.dropped(target.dropped_on, target.dropped_document)
    return "Đánh giá", f"{TARGET_SIGN[state]} {TARGET_STATUS[state]}"


def indicator_fields(facts: Facts, indicator: Indicator, state: TargetStatus, today: date, due: date) -> list[Field]:
    """Return the goal of an indicator and its figures, newest first."""
    readings = readings_on(indicator, today)
    goal = formats.goal(indicator.goal, indicator.unit)
    condition = f" ({indicator.condition})" if indicator.condition else ""
    fields = [
        (
            indicator.id.rpartition("/")[2],
            f"{indicator.name}: {goal}, {formats.when(indicator)}{condition}. {TARGET_SIGN[state]} {TARGET_STATUS[state]}"
            f"{computed.pace(readings, state, today) or _why(indicator, state, due)}",
        )
    ]
    for reading in reversed(readings[-4:]):
        value, proof = formats.reading_figure(indicator, reading), formats.evidence(reading.evidence)
        said = computed.remark(facts, indicator, reading, today) or reading.note
        more = "".join(f" – {part}" for part in (proof, said) if part)
        entered = "" if reading.computed else f" (nhập {formats.day(reading.recorded_on)})"
        fields.append(("", f"{formats.period(reading.period)}: {value}{entered}{more}"))
    for plan in reversed(indicator.plans[-4:]):
        fields.append(("", f"{GIVER[plan.giver]} năm {plan.year}: {formats.plan(plan)}"))
    return fields


def _why(indicator: Indicator, state: TargetStatus, due: date) -> str:
    if state is TargetStatus.NOT_DUE:
        return f", xét ngày {formats.day(due)}"
    if state is TargetStatus.NO_BASELINE:
        if indicator.held_against_city and any(each.of_plan for each in indicator.readings):
            return ": cần nhập kế hoạch năm do thành phố giao"
        return ": cần số liệu của ít nhất hai năm để xét nhịp độ"
    return ""


def note_fields(notes: Sequence[Note]) -> list[Field]:
    """Return the remarks, newest first, then what the document's body tells."""
    own = [("Ghi chú", f"{formats.day(note.on)}: {note.text}{_proof(note)}") for note in notes if not note.lines]
    told = [("Văn bản nêu", f"{note.text} ({formats.lines(note.lines)})") for note in notes if note.lines]
    return own + told if notes else [("Ghi chú", "chưa có; bấm F6 để ghi")]


def _proof(note: Note) -> str:
    proof = formats.evidence(note.evidence)
    return f" ({proof})" if proof else ""
