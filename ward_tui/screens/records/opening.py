"""Opening the form for a record: which fields, which title, and the verb of the office that saves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import GIVEN, Capital, Facts, Indicator, Note, Stage
from ward_tui.domain.records import Kind, Values
from ward_tui.screens.records import capital, duties, items, obstacles, places, stages, targets
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.drafts import Drafts
from ward_tui.screens.records.form import RecordForm, Saved
from ward_tui.screens.records.parts import target_of
from ward_tui.screens.records.spec import Form
from ward_tui.wording import formats
from ward_tui.wording import forms as words
from ward_tui.wording.capital import year_sentence
from ward_tui.wording.following import obstacle
from ward_tui.wording.journal import short_id
from ward_tui.wording.words import RECORD

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.screens.windows import Windows
    from ward_tui.services.office import Office

Then = Callable[[Saved], None]


def open_edit(app: Windows, office: Office, kind: Kind, key: str, then: Then) -> None:
    """Open the form that corrects a record."""
    form = _edit_form(_basis(office, key), office, kind, key)
    _open(app, form, lambda values: office.edit(kind, key, values), then)


def open_add(app: Windows, office: Office, kind: Kind, parent: str, then: Then, *, copied: str = "") -> None:
    """Open the form for a new record under a parent, filled from another record when its identifier is given."""
    drafts = Drafts(app.remembered, app.remember)
    if kind is Kind.ITEM and "/" not in parent:
        parent = _likely_appendix(office, parent, drafts)
    form = _add_form(_basis(office, parent), office, kind, parent, copied)

    def save(values: Values) -> Entry:
        given = dict(values)
        place = given.pop("appendix", parent) if kind is Kind.ITEM else parent
        return office.add(kind, place, given, copied)

    _open(app, form, save, then)


def open_capital(app: Windows, office: Office, item: str, year: int, then: Then) -> None:
    """Open the form for the money of a row in a year of which nothing is known yet."""
    title = _add_title(office, Kind.CAPITAL, item, "")
    form = capital.capital_form(_basis(office, item), title, item, year=year)
    _open(app, form, lambda values: office.add(Kind.CAPITAL, item, values), then)


def _likely_appendix(office: Office, programme: str, drafts: Drafts) -> str:
    """Return where a new row of a programme belongs: where one was left half typed, or the only appendix there is."""
    if drafts.get(items.draft_of(programme)):
        return programme
    own = [each.id for each in office.facts.appendices.values() if each.programme == programme and each.code != GIVEN]
    left = [appendix for appendix in own if drafts.get(items.draft_of(appendix))]
    return next(iter(left or own), programme) if left or len(own) == 1 else programme


def _open(app: Windows, form: Form, save: Callable[[Values], Entry | None], then: Then) -> None:
    drafts = Drafts(app.remembered, app.remember)
    app.push_screen(RecordForm(form, save, drafts), lambda saved: then(saved) if saved else None)


def _basis(office: Office, key: str) -> Basis:
    return Basis(office.facts, office.today, key.partition("/")[0])


def _edit_form(basis: Basis, office: Office, kind: Kind, key: str) -> Form:
    record = record_named(office, kind, key)
    title = words.title(words.EDIT_TITLE, kind, shown_id(kind, key), name_of(office, kind, key))
    if kind is Kind.ITEM:
        return items.edit_item(basis, record, title)
    if kind is Kind.INDICATOR:
        return targets.indicator_form(basis, title, record.target, record, adding=False)
    if kind in {Kind.READING, Kind.PLAN}:
        make: Any = targets.reading_form if kind is Kind.READING else targets.plan_form
        form: Form = make(basis, title, indicator_named(office, key), record)
        return form
    if kind in _CORRECTED:
        return _CORRECTED[kind](basis, title, record)
    return _SIMPLE[kind](basis, title, record, adding=False)


def _add_form(basis: Basis, office: Office, kind: Kind, parent: str, copied: str) -> Form:
    record = record_named(office, kind, copied) if copied else None
    title = _add_title(office, kind, parent, copied)
    if kind is Kind.ITEM:
        return items.add_item(basis, parent if "/" in parent else "", title, record)
    if kind is Kind.INDICATOR:
        return targets.indicator_form(basis, title, parent, record)
    if kind is Kind.READING:
        return targets.reading_form(basis, title, indicator_named(office, parent))
    if kind is Kind.PLAN:
        return targets.plan_form(basis, title, indicator_named(office, parent))
    if kind is Kind.CAPITAL:
        return capital.capital_form(basis, title, parent)
    if kind is Kind.STAGE:
        return stages.stage_form(basis, title, basis.facts.items[parent])
    return _SIMPLE[kind](basis, title, record)


_SIMPLE: dict[Kind, Callable[..., Form]] = {
    Kind.TARGET: targets.target_form,
    Kind.PROGRAMME: places.programme_form,
    Kind.APPENDIX: places.appendix_form,
    Kind.AGENCY: places.agency_form,
    Kind.POSITION: places.position_form,
    Kind.DUTY: duties.duty_form,
}
_CORRECTED: dict[Kind, Callable[[Basis, str, Any], Form]] = {
    Kind.NOTE: places.note_form,
    Kind.OBSTACLE: obstacles.obstacle_form,
    Kind.CAPITAL: lambda basis, title, record: capital.capital_form(basis, title, record.item, record),
    Kind.STAGE: lambda basis, title, record: stages.stage_form(basis, title, basis.facts.items[record.item], record),
}


def _add_title(office: Office, kind: Kind, parent: str, copied: str) -> str:
    if copied:
        return words.title(words.COPY_TITLE, kind, shown_id(kind, copied), name_of(office, kind, copied))
    if kind is Kind.ITEM and parent.endswith(f"/{GIVEN}"):
        return words.ADD_TITLE.format(what=words.NEW_GIVEN.lower())
    if kind in _UNDER:
        above = _UNDER[kind]
        head = words.ADD_TO_TITLE.format(what=RECORD[kind], where=short_id(parent))
        return f"{head}\n{name_of(office, above, parent)}"
    return words.ADD_TITLE.format(what=RECORD[kind])


# Records by kind and identifier


def record_named(office: Office, kind: Kind, key: str) -> Any:
    """Return a record.

    Raises:
        WardError: `unknown_id`.
    """
    facts = office.facts
    if kind is Kind.INDICATOR:
        return indicator_named(office, key)
    if kind in {Kind.READING, Kind.PLAN}:
        indicator = indicator_named(office, key)
        parts: tuple[Any, ...] = (*indicator.readings, *indicator.plans)
        found: dict[str, Any] = {each.id: each for each in parts}
    elif kind is Kind.NOTE:
        found = {each.id: each for each in _notes(office, key)}
    else:
        tables: dict[Kind, dict[str, Any]] = {
            Kind.PROGRAMME: facts.programmes,
            Kind.AGENCY: facts.agencies,
            Kind.POSITION: facts.positions,
            Kind.TARGET: facts.targets,
            Kind.APPENDIX: facts.appendices,
            Kind.ITEM: facts.items,
            Kind.DUTY: facts.duties,
            Kind.OBSTACLE: {each.id: each for own in facts.obstacles.values() for each in own},
            Kind.CAPITAL: {each.id: each for each in _capital(facts, key)},
            Kind.STAGE: {each.id: each for each in _stages(facts, key)},
        }
        found = tables[kind]
    if key not in found:
        raise WardError("unknown_id", id=key)
    return found[key]


def _capital(facts: Facts, key: str) -> tuple[Capital, ...]:
    item = facts.items.get(key.rpartition("~")[0])
    return item.capital if item else ()


def _stages(facts: Facts, key: str) -> tuple[Stage, ...]:
    item = facts.items.get(key.rpartition("~")[0])
    return item.stages if item else ()


def _notes(office: Office, key: str) -> list[Note]:
    return office.notes(key.rpartition("#")[0])


def indicator_named(office: Office, key: str) -> Indicator:
    """Return the indicator of its own identifier, or of a figure or plan.

    Raises:
        WardError: `unknown_id`.
    """
    own = key.partition("@")[0]
    target = office.facts.targets.get(target_of(own))
    for each in target.indicators if target else ():
        if each.id == own:
            return each
    raise WardError("unknown_id", id=key)


def shown_id(kind: Kind, key: str) -> str:
    """Return the part of an identifier that tells a record apart for people, empty where its name does."""
    return short_id(key).partition("@")[0].partition("#")[0].partition("~")[0] if kind not in _BY_NAME else ""


_UNDER = {
    Kind.INDICATOR: Kind.TARGET,
    Kind.READING: Kind.INDICATOR,
    Kind.PLAN: Kind.INDICATOR,
    Kind.CAPITAL: Kind.ITEM,
    Kind.STAGE: Kind.ITEM,
}
_BY_NAME = frozenset({Kind.PROGRAMME, Kind.AGENCY, Kind.POSITION})


def name_of(office: Office, kind: Kind, key: str) -> str:
    """Return what a record is called: its name, title or ward; of a figure or plan the period, of a remark its day."""
    record = record_named(office, kind, key)
    if kind is Kind.READING:
        value = formats.reading_figure(indicator_named(office, key), record)
        return f"{formats.capital(formats.period(record.period))}: {value}"
    if kind is Kind.PLAN:
        return f"{record.year}: {formats.number(record.value)} {record.unit}".rstrip()
    if kind is Kind.NOTE:
        return f"{formats.day(record.on)}: {record.text.partition(chr(10))[0]}"
    if kind is Kind.OBSTACLE:
        return obstacle(record)
    if kind is Kind.CAPITAL:
        return year_sentence(record)
    if kind is Kind.PROGRAMME:
        return f"{record.ward} · {record.title}"
    return str(record.title if kind is Kind.APPENDIX else record.name)
