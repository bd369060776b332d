"""The forms of the records of an import: made of what was understood, read back into the plan; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from ward_tui.domain import amending
from ward_tui.domain.inputs import parse_whole
from ward_tui.domain.intake.plan import FieldChange, ImportPlan, PlanLine
from ward_tui.domain.records import Kind, New
from ward_tui.screens.records import asking, items, places, targets
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.form import RecordForm
from ward_tui.screens.records.spec import Ask, Field, Form, Offer
from ward_tui.wording import formats
from ward_tui.wording import intake_screen as words
from ward_tui.wording.importing import record
from ward_tui.wording.money import typed as typed_money

if TYPE_CHECKING:
    from ward_tui.services.office import Office

_NAMED = ("lead", "coordinating", "directing")
_GOAL = ("comparator", "value", "value_max")
_HOLDS = {  # what the form of a record asks here, where it is not what a decision may change
    Kind.APPENDIX: frozenset(("title", "code", "note")),
    Kind.PROGRAMME: frozenset(
        ("ward", "title", "kind", "number", "issuer", "date_text", "city", "term_start", "term_end")
    ),
}


class PlanForm(RecordForm):
    """A form whose values go into the preview of an import."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["modal.tcss", "records/form.tcss"]
    SAVE_LABEL = words.TAKE


def basis_of(office: Office, plan: ImportPlan) -> Basis:
    """Return what the forms are made for."""
    return Basis(office.facts, office.today, plan.slug)


def form_of(basis: Basis, plan: ImportPlan, line: PlanLine) -> Form:
    """Return the form of a record as it would be written."""
    title = words.FIX_TITLE.format(record=record(line.key) if line.key else words.WHOLE_NEW, name=line.name)
    form = _plain(basis, line, title)
    texts = _texts_there(basis, line) | texts_of(basis, line.kind, line.values)
    draft = f"intake {plan.digest[:12]} {line.key}"
    return replace(form, title=title, draft=draft, texts=texts, adding=False)


def _plain(basis: Basis, line: PlanLine, title: str) -> Form:
    kind = line.kind
    if kind is Kind.ITEM:
        form = items.add_item(basis, "", title)
        number = (Field(Kind.ITEM, "row", parse=parse_whole, nothing=None),) if line.subject is None else ()
        return replace(form, fields=(*number, *_limited(form, kind)))
    if kind is Kind.TARGET:
        form = targets.target_form(basis, title)
    elif kind is Kind.INDICATOR:
        form = targets.indicator_form(basis, title, "")
    elif kind is Kind.APPENDIX:
        form = places.appendix_form(basis, title, adding=line.subject is None)
    else:
        form = places.programme_form(basis, title)
    return replace(form, fields=_limited(form, kind))


def _limited(form: Form, kind: Kind) -> tuple[Field, ...]:
    allowed = _HOLDS.get(kind) or amending.CONTENT[kind] | set(form.parts)
    return tuple(each for each in form.fields if each.name in allowed)


def offering(form: Form, plan: ImportPlan) -> Form:
    """Return a form that also completes the agencies and posts that the document names for the first time."""
    return replace(form, fields=tuple(_offering(each, plan) for each in form.fields))


def _offering(field: Field, plan: ImportPlan) -> Field:
    if field.name not in _NAMED:
        return field
    known = {each.text for each in field.offers}
    wanted = ("directing",) if field.name == "directing" else ("lead", "coordinating")
    fresh = {
        each.name: None
        for line in plan.lines.values()
        for name in wanted
        for each in line.values.get(name, ())
        if isinstance(each, New) and each.name not in known
    }
    return replace(field, offers=(*field.offers, *map(Offer, fresh)))


def _texts_there(basis: Basis, line: PlanLine) -> dict[str, str]:
    """Return what stands in the fields of the record that is there already."""
    facts, subject = basis.facts, line.subject or ""
    if line.kind is Kind.ITEM and subject in facts.items:
        return items.texts_of(basis, facts.items[subject])
    if line.kind is Kind.TARGET and subject in facts.targets:
        return dict(targets.target_form(basis, "", facts.targets[subject]).texts)
    if line.kind is Kind.INDICATOR and (target := facts.targets.get(subject.rpartition(".")[0])):
        known = {each.id: each for each in target.indicators}
        return dict(targets.indicator_form(basis, "", target.id, known.get(subject)).texts)
    if line.kind is Kind.APPENDIX and subject in facts.appendices:
        return dict(places.appendix_form(basis, "", facts.appendices[subject], adding=False).texts)
    return {}


def texts_of(basis: Basis, kind: Kind, values: Mapping[str, Any]) -> dict[str, str]:
    """Return values as they stand in the fields of a form."""
    found: dict[str, str] = {}
    for name, value in values.items():
        if name == "goal":
            parts = (value.comparator.value, _number(value.value), _number(value.value_max))
            found |= dict(zip(_GOAL, parts, strict=True))
        else:
            found[name] = _text_of(basis, kind, name, value)
    return found


def _text_of(basis: Basis, kind: Kind, name: str, value: Any) -> str:
    if name in _NAMED:
        return "; ".join(each.name if isinstance(each, New) else basis.facts.names((each,))[0] for each in value)
    if kind is Kind.ITEM and name in {"start", "finish"}:
        return asking.shown_deadline(value)
    if name == "investment":
        return typed_money(value)
    if name == "cumulative":
        return asking.shown_yes_no(value)
    if name == "term_end":
        return asking.shown_day(value)
    return "" if value is None else str(getattr(value, "value", value))


def _number(value: Any) -> str:
    return "" if value is None else formats.number(value)


def shown(form: Form) -> list[tuple[str, str]]:
    """Return the label and text of each field that holds something, choices in words."""
    told = ((each, form.texts.get(each.name, "")) for each in form.fields)
    return [(each.words.label, _in_words(each, text)) for each, text in told if text and text != "False"]


def _in_words(field: Field, text: str) -> str:
    if field.ask is not Ask.CHOICE:
        return text
    return next((words for words, value in field.choices if value == text), text)


def corrected(basis: Basis, plan: ImportPlan, key: str, values: Mapping[str, Any]) -> ImportPlan:
    """Return the plan with values of a record corrected; of one that is there, what changes is told anew."""
    plan = plan.corrected(key, values)
    line = plan.lines[key]
    if line.subject is None:
        return plan
    before, after = _texts_there(basis, line), texts_of(basis, line.kind, line.values)
    changes = tuple(
        FieldChange(name, before.get(name, ""), text) for name, text in after.items() if text != before.get(name, "")
    )
    return replace(plan, lines={**plan.lines, key: replace(line, changes=changes)})
