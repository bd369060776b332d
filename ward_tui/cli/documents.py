"""The JSON documents of the command line: field names and values are fixed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from ward_tui.domain.acknowledging import held
from ward_tui.domain.alerts import Alert
from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.depth import Stage
from ward_tui.domain.drafts import ProgrammeFile
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import AppendixItem, Indicator, Reading, Source, Target
from ward_tui.domain.staging import current_stage
from ward_tui.domain.status import indicator_status, readings_on
from ward_tui.services.office import Office
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import journal as journal_words

Document = dict[str, Any]


def programme(file: ProgrammeFile) -> Document:
    """Return a built-in programme: slug, ward, title, number, counts."""
    about = file.programme
    return {
        "slug": about.slug,
        "ward": about.ward,
        "title": about.title,
        "number": about.number,
        "counts": file.counts,
    }


def target(office: Office, value: Target) -> Document:
    """Return a target with its indicators."""
    names = office.facts.names
    return {
        "id": value.id,
        "programme": value.programme,
        "number": value.number,
        "group": value.group,
        "name": value.name,
        "text": value.text,
        "source": source(value.source),
        "lead": names(value.lead),
        "directing": names(value.directing),
        "coordinating": names(value.coordinating),
        "status": office.target_status(value).value,
        "indicators": [_indicator(office, value, each) for each in value.indicators],
    }


def _indicator(office: Office, owner: Target, value: Indicator) -> Document:
    readings = readings_on(value, office.today)
    latest = readings[-1] if readings else None
    programme = office.facts.programmes[owner.programme]
    return {
        "id": value.id,
        "name": value.name,
        "comparator": value.goal.comparator.value,
        "value": _number(value.goal.value),
        "value_max": _number(value.goal.value_max),
        "unit": value.unit,
        "cadence": value.cadence.value,
        "due_year": value.due_year,
        "status": indicator_status(value, programme, office.today, office.settings.thresholds).value,
        "latest": latest and _latest(value, latest),
    }


def _latest(owner: Indicator, latest: Reading) -> Document:
    """Return a figure; an amount of the city's plan also says its unit and the share that is judged."""
    shown = {"period": latest.period.code, "value": _number(latest.value), **_origin(owner, latest)}
    if not latest.of_plan:
        return shown
    share = owner.measure(latest)
    return shown | {"unit": owner.unit_of(latest), "share": _number(share and round(share, 2))}


def _origin(owner: Indicator, latest: Reading) -> Document:
    """Return that a figure was computed of the projects, or which computed one it stands for; else nothing."""
    if latest.computed:
        return {"computed": True}
    there = next((each.value for each in owner.computed if each.period == latest.period), None)
    return {} if there is None else {"override_of": _number(there), "reason": latest.note}


def item(office: Office, value: AppendixItem) -> Document:
    """Return a row of an appendix."""
    names = office.facts.names
    return {
        "id": value.id,
        "programme": value.programme,
        "appendix": value.appendix,
        "appendix_title": office.facts.appendices[f"{value.programme}/{value.appendix}"].title,
        "row": value.row,
        "name": value.name,
        "kind": value.kind.value,
        "funding": value.funding.value,
        "funding_text": value.funding_text,
        "start": deadline(value.start),
        "finish": deadline(value.finish),
        "finish_text": value.finish_text,
        "due_on": _day(value.due_on),
        "lead": names(value.lead),
        "directing": names(value.directing),
        "coordinating": names(value.coordinating),
        "progress": value.progress,
        "done_on": _day(value.done_on),
        "document": value.document,
        "status": office.status(value).value,
        "source": source(value.source),
        "stage": current_stage(value),
        "by_stages": value.by_stages,
        "stages": [stage(each) for each in value.stages],
    }


def stage(value: Stage) -> Document:
    """Return a stage of a row; planned is the last day by which it is to be passed, passed counts unknown days too."""
    return {
        "name": value.name,
        "planned": _day(value.planned.last_day()),
        "done_on": _day(value.done_on),
        "passed": value.is_passed,
    }


def alert(office: Office, value: Alert) -> Document:
    """Return an alert with its reason in words, and until when and why it is put off today."""
    kept = held(office.facts, value, office.today)
    return {
        "subject": value.subject.value,
        "subject_id": value.subject_id,
        "rule": value.rule.value,
        "severity": value.severity.value,
        "days": value.days,
        "due_on": _day(value.due_on),
        "reason": alert_words.reason(value),
        "source": source(value.source),
        "acknowledged_until": _day(kept.until) if kept else None,
        "acknowledged_reason": kept.reason if kept else None,
    }


def entry(value: Entry) -> Document:
    """Return a journal entry with what it did in words."""
    return {
        "seq": value.seq,
        "at": value.at.isoformat(),
        "kind": value.kind,
        "verb": value.verb,
        "text": journal_words.describe(value),
        "subjects": list(value.subjects),
        "ref": value.ref,
        "changes": [
            {"table": each.table, "id": each.key, "before": each.before, "after": each.after}
            for each in value.changes
            if value.verb != "load"
        ],
    }


def source(value: Source) -> Document:
    """Return where a fact stands: document, place, lines."""
    return {"document": value.document, "place": value.place, "lines": list(value.lines)}


def deadline(value: Deadline) -> Document | None:
    """Return a deadline; None when it names no year."""
    if value.year is None:
        return None
    return {"year": value.year, "quarter": value.quarter, "month": value.month}


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
