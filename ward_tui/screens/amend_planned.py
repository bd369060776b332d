"""What a decision is to do, as it was typed: kept as texts until it is saved, so that nothing half made is lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from ward_tui.domain import amending
from ward_tui.domain.amending import Addition, Correction, Dropping, Line, Renumbering
from ward_tui.domain.depth import AmendAction
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_whole
from ward_tui.domain.model import AppendixItem, Indicator, Target
from ward_tui.domain.records import Kind
from ward_tui.screens.records import items, targets
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.form import RecordForm, Saved
from ward_tui.screens.records.spec import Form
from ward_tui.wording import amendments as words
from ward_tui.wording.journal import short_id

if TYPE_CHECKING:
    from ward_tui.domain.model import Facts
    from ward_tui.screens.records.drafts import Drafts
    from ward_tui.services.office import Office

Texts = Mapping[str, str]
NUMBER = "number"
_PLACED = frozenset({"appendix", "row"})  # fields that say where a new row stands


@dataclass(frozen=True, slots=True)
class Planned:
    """One thing that a decision is to do.

    Attributes:
        key: the row, target or indicator; of an addition the programme, or the target of a new indicator.
        texts: what was typed into its form, by field; of a renumbering `number`.
        inner: what was typed for the indicators of a new target.
    """

    action: AmendAction
    kind: Kind
    key: str
    texts: Texts
    inner: tuple[Texts, ...] = ()

    def packed(self) -> str:
        """Return it as a text that is kept."""
        return json.dumps(
            [self.action.value, self.kind.value, self.key, dict(self.texts), [dict(each) for each in self.inner]],
            ensure_ascii=False,
        )

    def same(self, other: Planned) -> bool:
        """Tell whether another one does the same to the same record; additions never are."""
        mine = (self.action, self.key)
        return self.action is not AmendAction.ADD and mine == (other.action, other.key)


def unpacked(text: str) -> Planned | None:
    """Read one back, None when it cannot be understood."""
    try:
        action, kind, key, texts, inner = json.loads(text)
        return Planned(AmendAction(action), Kind(kind), str(key), _texts(texts), tuple(map(_texts, inner)))
    except (ValueError, TypeError, AttributeError):
        return None


def _texts(found: Any) -> dict[str, str]:
    return {str(name): text for name, text in found.items() if isinstance(text, str)}


def basis_of(office: Office, programme: str) -> Basis:
    """Return what the forms are made for."""
    return Basis(office.facts, office.today, programme)


def form_of(basis: Basis, planned: Planned) -> Form:
    """Return the form in which a planned line is typed, without what no decision says.

    Raises:
        WardError: `unknown_id` when the record is gone.
    """
    if planned.action is AmendAction.ADD:
        return _limited(_add_form(basis, planned))
    record = amending.record_of(basis.facts, planned.key)
    title = words.CHANGE_TITLE.format(title=f"{short_id(planned.key)}\n{record.name}")
    if isinstance(record, AppendixItem):
        return _limited(items.edit_item(basis, record, title))
    if isinstance(record, Target):
        return _limited(targets.target_form(basis, title, record, adding=False))
    return _limited(targets.indicator_form(basis, title, record.target, record, adding=False))


def _add_form(basis: Basis, planned: Planned) -> Form:
    if planned.kind is Kind.ITEM:
        return items.add_item(basis, "", words.ADD_ITEM)
    if planned.kind is Kind.TARGET:
        return targets.target_form(basis, words.ADD_TARGET)
    return indicator_form(basis, planned.key, short_id(planned.key))


def indicator_form(basis: Basis, parent: str, name: str) -> Form:
    """Return the form of a new indicator of a target, which may be new itself."""
    form = targets.indicator_form(basis, words.ADD_INDICATOR.format(name=name), parent)
    return replace(form, draft=f"amend {form.draft}")


def _limited(form: Form) -> Form:
    kind = form.fields[0].kind
    allowed = amending.CONTENT[kind] | _PLACED | set(form.parts)
    fields = tuple(each for each in form.fields if each.name in allowed)
    return replace(form, fields=fields, draft=f"amend {form.draft}")


def line_of(basis: Basis, planned: Planned) -> Line:
    """Return what a planned line does.

    Raises:
        WardError: the first thing that is wrong with what was typed; `unknown_id`.
    """
    if planned.action is AmendAction.DROP:
        return Dropping(planned.key)
    if planned.action is AmendAction.RENUMBER:
        number = planned.texts.get(NUMBER, "")
        return Renumbering(planned.key, parse_whole(number) if planned.kind is Kind.ITEM else number)
    values = _values(form_of(basis, planned), planned.texts)
    if planned.action is AmendAction.CHANGE:
        return Correction(planned.key, values)
    parent = values.pop("appendix", "") if planned.kind is Kind.ITEM else planned.key
    name = str(values.get("name", ""))
    inner = tuple(_values(indicator_form(basis, planned.key, name), each) for each in planned.inner)
    return Addition(planned.kind, parent, values, inner)


def _values(form: Form, texts: Texts) -> dict[str, Any]:
    whole = {**form.texts, **texts}
    values, faults = form.read(whole)
    for fault in faults.values():
        raise fault
    return form.result(whole, values)


class CollectForm(RecordForm):
    """A form whose texts are collected; they become a record when the whole decision is saved."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["modal.tcss", "records/form.tcss"]
    SAVE_LABEL = words.TAKE

    def __init__(self, form: Form, start: Texts, take: Callable[[dict[str, str]], None], drafts: Drafts) -> None:
        super().__init__(form, lambda _values: None, drafts)
        self._take, self._fresh = take, not self.restored
        if self._fresh:
            known = {each.name for each in form.fields}
            self.restored = {name: text for name, text in start.items() if name in known}

    def on_mount(self) -> None:
        """Stand in the first field; what was collected before is nothing that was left half typed."""
        super().on_mount()
        if self._fresh:
            self.query_one("#restored").display = False

    def action_save(self) -> None:
        """Collect what was typed, or go to the first field that is wrong."""
        self._touched |= {each.name for each in self.form.fields}
        if self._stop_at(self._judge()):
            return
        self._take(self.changed())
        self._drafts.drop(self.form.draft)
        self.dismiss(Saved(None))


def named(facts: Facts, planned: Planned) -> str:
    """Return what a planned line is about: its identifier and name, or the name of what is new."""
    if planned.action is AmendAction.ADD:
        return words.NEW_RECORD.format(name=planned.texts.get("name", short_id(planned.key)))
    try:
        return f"{short_id(planned.key)} {amending.record_of(facts, planned.key).name}"
    except WardError:
        return short_id(planned.key)


def living(facts: Facts, programme: str, *, indicators: bool = False) -> Iterable[AppendixItem | Target | Indicator]:
    """Yield the rows and targets of a programme that a decision may concern, targets first as in the document."""
    for target in facts.targets.values():
        if target.programme == programme and target.dropped_on is None:
            yield target
            if indicators:
                yield from target.indicators
    for item in facts.items.values():
        if item.programme == programme and item.dropped_on is None and not item.is_given:
            yield item
