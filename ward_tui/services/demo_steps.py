"""What a step of the demonstration does: each is one verb of the office, a review several."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.duty import DutyPeriod
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.model import GIVEN, Evidence, PlanGiver
from ward_tui.domain.numbers import parse_number
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind
from ward_tui.domain.review import Answer, Step
from ward_tui.services.answering import Said
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office

Values = dict[str, Any]


def _assign(office: Office, slug: str, step: Values) -> None:
    agency = office.agency(slug, step["agency"])
    office.assign([f"{slug}/{row}" for row in step["rows"]], agency.id)


def _progress(office: Office, slug: str, step: Values) -> None:
    office.update(f"{slug}/{step['row']}", ItemUpdate(progress=step["value"]))


def _finish(office: Office, slug: str, step: Values) -> None:
    office.update(f"{slug}/{step['row']}", ItemUpdate(done_on=office.today, document=step["document"]))


def _note(office: Office, slug: str, step: Values) -> None:
    key = f"{slug}/{step['about']}"
    if key in office.facts.items:
        office.update(key, ItemUpdate(note=step["text"]))
    else:
        office.note(key, step["text"])


def _record(office: Office, slug: str, step: Values) -> None:
    day = office.today
    period = Period(day.year, quarter=(day.month + 2) // 3) if step.get("quarter") else Period(day.year + step["year"])
    office.record(f"{slug}/{step['indicator']}", period, step["value"])


def _given(office: Office, slug: str, step: Values) -> None:
    due = office.today + timedelta(days=step["due"] - step["day"])
    values = {
        "name": step["name"],
        "lead": (office.agency(slug, step["agency"]).id,),
        "finish": parse_deadline(due.strftime("%d/%m/%Y")),
        "given_by": step["by"],
        "given_on": office.today,
        "given_document": step["document"],
    }
    office.add(Kind.ITEM, f"{slug}/{GIVEN}", values)


def _plan(office: Office, slug: str, step: Values) -> None:
    year = office.today.year + step["year"]
    values = {"year": year, "giver": PlanGiver(step["giver"]), "value": parse_number(step["value"])}
    office.add(Kind.PLAN, f"{slug}/{step['indicator']}", values)


def _schedule(office: Office, slug: str, step: Values) -> None:
    names = {"due_day", "due_month", "due_year", "months_after", "period"}
    values: Values = {name: step[name] for name in names & step.keys()}
    if "period" in values:
        values["period"] = DutyPeriod(values["period"])
    office.edit(Kind.DUTY, f"{slug}/{step['duty']}", values)


def _report(office: Office, slug: str, step: Values) -> None:
    """Send the report of the last period that was due by the day and that nothing was said about."""
    view = office.duty(f"{slug}/{step['duty']}")
    due = [each for each in view.periods if each.done is None and each.due_on and each.due_on <= office.today]
    if due:
        paper = Evidence(step["document"], office.today)
        office.report(view.duty.id, due[-1].span.code, office.today, evidence=paper)


def _extend(office: Office, slug: str, step: Values) -> None:
    due = office.today + timedelta(days=step["due"] - step["day"])
    deadline = parse_deadline(f"{due.month}/{due.year}")
    office.extend(f"{slug}/{step['row']}", deadline, step["document"], office.today)


def _obstacle(office: Office, slug: str, step: Values) -> None:
    values = {"kind": ObstacleKind(step["kind"]), "level": Level(step["level"]), "text": step["text"]}
    office.add(Kind.OBSTACLE, f"{slug}/{step['row']}", values | {"since": office.today})


def _put_off(office: Office, slug: str, step: Values) -> None:
    until = office.today + timedelta(days=step["until"] - step["day"])
    key = f"{slug}/{step['about']}"
    rules = [alert.rule.value for alert in office.alerts_about(key)]
    office.acknowledge(key, rules, step["reason"], until)


def _review(office: Office, slug: str, step: Values) -> None:
    """Walk through the review: say of the first cards that all is right, skip the others, conclude."""
    review = office.start_review(slug)
    for card in office.walk(slug).cards[: step["keep"]]:
        office.answer_card(review, card.subject, Said(Answer.KEEP))
    for each in Step:
        office.skip_step(review, each)
    office.finish_review(review)


VERBS: dict[str, Callable[[Office, str, Values], None]] = {
    "assign": _assign,
    "progress": _progress,
    "note": _note,
    "given": _given,
    "plan": _plan,
    "finish": _finish,
    "record": _record,
    "schedule": _schedule,
    "report": _report,
    "extend": _extend,
    "obstacle": _obstacle,
    "put_off": _put_off,
    "review": _review,
}
