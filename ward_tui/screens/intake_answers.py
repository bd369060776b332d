"""What becomes of an answer about an imported document: a text read as its field reads it, put into the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.answers import read_goal, read_time
from ward_tui.domain.intake.draft import Doubt, DoubtKind
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.domain.intake.renaming import code_of, renamed
from ward_tui.domain.records import Kind
from ward_tui.domain.text import fold
from ward_tui.screens.intake_forms import corrected, form_of
from ward_tui.screens.records import asking
from ward_tui.screens.records.spec import Ask, Field

if TYPE_CHECKING:
    from ward_tui.screens.records.asking import Basis

GOAL, AGENCY = "goal", "agency"
TIME = frozenset(("cadence", "due_year"))
_NAMES = {GOAL: "comparator", "number": "row"}  # fields that the forms call otherwise


def field_of(basis: Basis, plan: ImportPlan, doubt: Doubt) -> Field | None:
    """Return the field that a question is about, None when it is about none that can be typed."""
    line = plan.lines.get(doubt.about)
    if doubt.field == AGENCY:
        return asking.agencies(Kind.ITEM, "lead", basis)
    if line is None or not doubt.field or doubt.kind is DoubtKind.COLUMN:
        return None
    if line.kind is Kind.APPENDIX and doubt.field == "kind":
        rows = rows_of(plan, line.key)
        line = plan.lines[rows[0]] if rows else line
    known = {each.name: each for each in form_of(basis, plan, line).fields}
    return known.get(doubt.field) or known.get(_NAMES.get(doubt.field, ""))


def rows_of(plan: ImportPlan, appendix: str) -> list[str]:
    """Return the keys of the rows of an appendix."""
    return [key for key, line in plan.lines.items() if line.parent == appendix and key]


def answered(basis: Basis, plan: ImportPlan, doubt: Doubt, text: str) -> ImportPlan:
    """Return the plan with a question answered by a text, as it is typed into the field that the question is about.

    Raises:
        WardError: what is wrong with the text.
    """
    field = field_of(basis, plan, doubt)
    if doubt.field == AGENCY:
        known = asking.agencies(Kind.ITEM, "lead", basis).parse(text)
        plan = renamed(plan, doubt.raw, known[0]) if known and fold(text) != fold(doubt.raw) else plan
    elif field is not None:
        values = _values(field, doubt, text)
        whole = plan.lines[doubt.about].kind is Kind.APPENDIX and field.kind is Kind.ITEM
        for key in rows_of(plan, doubt.about) if whole else [doubt.about]:
            plan = corrected(basis, plan, key, values)
    return plan.accepted(doubt)


def _values(field: Field, doubt: Doubt, text: str) -> dict[str, Any]:
    if doubt.field == GOAL:
        return {GOAL: read_goal(text)}
    if doubt.field in TIME:
        cadence, year = read_time(text)
        return {"cadence": cadence, "due_year": year}
    return {field.name: _read(field, code_of(text) if field.name == "code" else text)}


def _read(field: Field, text: str) -> Any:
    """Return the value of a text; that of a choice may be typed in words, without regard to marks."""
    if field.ask is not Ask.CHOICE:
        return field.read(text)
    wanted = fold(text)
    exact = [value for words, value in field.choices if wanted in (fold(words), fold(value))]
    found = exact or [value for words, value in field.choices if wanted and fold(words).startswith(wanted)]
    if len(found) != 1:
        raise WardError("answer_choice", text=text, choices="; ".join(words for words, _ in field.choices))
    return field.read(found[0])
