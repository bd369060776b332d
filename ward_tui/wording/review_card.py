"""The facts on one card of the weekly review, most urgent first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ward_tui.domain.alerts import Alert, Rule
from ward_tui.domain.evidence import Paper
from ward_tui.domain.model import AppendixItem, Duty, DutyDone, Facts, Indicator, Note, Target
from ward_tui.domain.pace import item_pace, share_of_time
from ward_tui.domain.status import ItemStatus, readings_on
from ward_tui.domain.walk import WalkCard
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import duties as duty_words
from ward_tui.wording import evidence as evidence_words
from ward_tui.wording import formats, review, stages
from ward_tui.wording.following import extension_fields, obstacle_fields
from ward_tui.wording.words import ITEM_SIGN, UNASSIGNED, status

Field = tuple[str, str]

ASSIGN = f"{UNASSIGNED}; bấm F7 để giao"
ANSWER, WHY, DUE, LEAD = "Đã trả lời", "Vì sao", "Hạn", "Chủ trì"
PROGRESS, TIME, NOTE, PAPER, STATE = "Tiến độ", "Thời gian", "Ghi chú", "Văn bản", "Tình trạng"
GIVEN, PROGRAMME, PUT_OFF = "Nơi giao", "Chương trình", "Đã hẹn"
STAGE = "Giai đoạn"
NO_PROGRESS = "{bar} chưa cập nhật"
NO_NOTE = "chưa có"
COUNTED = "{due}, tính đến hết ngày {day}"
PASSED = "{bar} đã qua {time}%"
REACHED = "{bar} {progress}%, ghi ngày {day}"
MISSING = "Chưa có số liệu năm {year} của {count}/{total} chỉ số."
MISSING_ONE = "Chưa có số liệu năm {year}."
GOAL = "{name}: {goal}, {when}. {latest}"
LATEST = "Gần nhất: {period} {value}."
NO_FIGURE = "Chưa có số liệu nào."
PROMISED = "nhắc lại ngày {day}: {reason}"
PERIOD, CUT_OFF, DUE_DAY, REPORTERS, RECEIVERS, SENT = (
    "Kỳ báo cáo",
    "Chốt số liệu",
    "Hạn gửi",
    "Đơn vị báo cáo",
    "Nơi nhận",
    "Đã gửi trước",
)
NOT_SENT = "chưa ghi lần nào"
SENT_ON, SENT_NOT_NEEDED = "{period}: ngày {day}", "{period}: không phải gửi"
NOTES, SENT_BEFORE = 3, 3
BAR, FULL, REST = 20, "█", "░"


def bar(percent: int) -> str:
    """Return a bar for 0 to 100 per cent; what has begun shows."""
    full = min(max(BAR * percent // 100, 1 if percent > 0 else 0), BAR)
    return FULL * full + REST * (BAR - full)


def item_card(
    facts: Facts,
    item: AppendixItem,
    card: WalkCard,
    state: ItemStatus,
    today: date,
    *,
    notes: Sequence[Note],
    papers: Sequence[Paper],
) -> list[Field]:
    """Return what the secretary must see of a row to answer its card."""
    return [
        *_answered(card),
        *_programme(facts, item.programme),
        (DUE, f"{_due(item)}  {ITEM_SIGN[state]} {status(item, state, _days(item, today))}"),
        *_why(facts, card),
        (LEAD, formats.names(facts.names(item.lead), ASSIGN)),
        *([(GIVEN, item.given_by)] if item.given_by else []),
        *_pace(item, today),
        *_stage(item, today),
        *obstacle_fields(facts, item.id, today, cleared=False),
        *extension_fields(facts, item),
        *_notes(notes),
        *_paper(papers),
    ]


def target_card(
    facts: Facts, target: Target, card: WalkCard, today: date, *, notes: Sequence[Note], papers: Sequence[Paper]
) -> list[Field]:
    """Return what the secretary must see of a target: its indicators without this year's figure, goal and last figure."""
    shown = asked_indicators(target, card) or target.indicators
    missing = MISSING_ONE if len(target.indicators) == 1 else MISSING
    counted = missing.format(year=today.year, count=len(card.missing), total=len(target.indicators))
    return [
        *_answered(card),
        *_programme(facts, target.programme),
        *([(WHY, counted)] if card.missing else []),
        *_why(facts, card),
        *((each.id.rpartition("/")[2], _indicator(each, today)) for each in shown),
        (LEAD, formats.names(facts.names(target.lead), UNASSIGNED)),
        *_notes(notes),
        *_paper(papers),
    ]


def duty_card(facts: Facts, duty: Duty, card: WalkCard) -> list[Field]:
    """Return what the secretary must see of a report: its period, cut-off and due day, what was sent before."""
    answered = str(card.answer.facts.get("period", "")) if card.answer else ""
    alert = next((each for each in card.alerts if answered in {"", each.period}), None)
    fields = [*_answered(card), *_programme(facts, duty.programme)]
    if alert is None:
        fields += [(PERIOD, formats.capital(duty_words.period(answered)))] if answered else []
    else:
        fields += [(PERIOD, formats.capital(duty_words.period(alert.period)))] if alert.period else []
        fields += [(CUT_OFF, formats.day(alert.cutoff_on))] if alert.cutoff_on else []
        fields += [(DUE_DAY, formats.day(alert.due_on))] if alert.due_on else []
        fields += _why(facts, card)
    fields += [(REPORTERS, formats.names(facts.names(duty.reporters)))] if duty.reporters else []
    fields += [(RECEIVERS, formats.names(facts.names(duty.receivers)))] if duty.receivers else []
    before = sorted(duty.done, key=lambda each: (each.done_on or each.recorded_on, each.period), reverse=True)[
        :SENT_BEFORE
    ]
    fields += [(SENT if not place else "", _sent(each)) for place, each in enumerate(before)]
    return fields if before else [*fields, (SENT, NOT_SENT)]


def _sent(done: DutyDone) -> str:
    period = formats.capital(duty_words.period(done.period))
    if done.done_on is None:
        return SENT_NOT_NEEDED.format(period=period)
    paper = formats.evidence(done.evidence)
    return SENT_ON.format(period=period, day=formats.day(done.done_on)) + (f", {paper}" if paper else "")


def asked_indicators(target: Target, card: WalkCard) -> list[Indicator]:
    """Return the indicators whose figures the card asks for, in their order."""
    wanted = {*card.missing, *(alert.indicator for alert in card.alerts if alert.rule is Rule.NO_FIGURE)}
    return [each for each in target.indicators if each.id in wanted]


def _answered(card: WalkCard) -> list[Field]:
    said = review.answered(card)
    return [(ANSWER, said)] if said else []


def _programme(facts: Facts, slug: str) -> list[Field]:
    return [(PROGRAMME, facts.programmes[slug].ward)] if len(facts.programmes) > 1 else []


def _why(facts: Facts, card: WalkCard) -> Iterator[Field]:
    for alert in card.alerts:
        if not (alert.rule is Rule.NO_FIGURE and alert.indicator in card.missing):
            yield WHY, alert_words.reason(alert)
    for alert in card.alerts:
        yield from _promised(facts, alert)


def _promised(facts: Facts, alert: Alert) -> Iterator[Field]:
    from ward_tui.domain.acknowledging import acknowledged

    kept = acknowledged(facts, alert)
    if kept is not None:
        yield PUT_OFF, PROMISED.format(day=formats.day(kept.until), reason=kept.reason)


def _days(item: AppendixItem, today: date) -> int | None:
    return (today - item.due_on).days if item.due_on else None


def _due(item: AppendixItem) -> str:
    due, exact = formats.deadline(item.finish), formats.day(item.due_on)
    return due if item.due_on is None or due == exact else COUNTED.format(due=due, day=exact)


def _pace(item: AppendixItem, today: date) -> Iterator[Field]:
    """Yield progress and time as two bars, one under the other."""
    if item.progress_on is None:
        yield PROGRESS, NO_PROGRESS.format(bar=bar(0))
    else:
        yield (
            PROGRESS,
            REACHED.format(bar=bar(item.progress), progress=item.progress, day=formats.day(item.progress_on)),
        )
    if item.start_on is not None and item.due_on is not None:
        pace = item_pace(item, today)
        passed = pace.time if pace else share_of_time(item.start_on, item.due_on, today)
        yield TIME, PASSED.format(bar=bar(passed), time=passed)


def _stage(item: AppendixItem, today: date) -> list[Field]:
    told = stages.brief(item, today)
    return [(STAGE, told)] if told else []


def _indicator(indicator: Indicator, today: date) -> str:
    known = readings_on(indicator, today)
    latest = NO_FIGURE
    if known:
        value = formats.reading_figure(indicator, known[-1])
        latest = LATEST.format(period=formats.period(known[-1].period), value=value)
    goal = formats.goal(indicator.goal, indicator.unit)
    return GOAL.format(name=indicator.name, goal=goal, when=formats.when(indicator), latest=latest)


def _notes(notes: Sequence[Note]) -> list[Field]:
    own = [each for each in notes if not each.lines][:NOTES]
    if not own:
        return [(NOTE, NO_NOTE)]
    return [(NOTE if not place else "", f"{formats.day(each.on)}: {each.text}") for place, each in enumerate(own)]


def _paper(papers: Sequence[Paper]) -> list[Field]:
    """Return the latest paper with a number or a scan."""
    known = [each for each in papers if each.evidence.number or each.evidence.scan]
    if not known:
        return []
    latest = max(known, key=lambda each: each.on)
    shown = formats.evidence(latest.evidence) or evidence_words.file_name(latest.evidence.scan)
    return [(PAPER, f"{shown} – {formats.small(evidence_words.what(latest))}")]
