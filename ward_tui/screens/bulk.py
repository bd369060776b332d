"""Changing many rows at once: one form for all, a look at what becomes of each, one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual.widget import Widget

from ward_tui.domain.model import AppendixItem
from ward_tui.domain.numbers import parse_percent
from ward_tui.domain.records import Kind, Values
from ward_tui.domain.text import fold
from ward_tui.screens.bulk_preview import PreviewScreen
from ward_tui.screens.records import asking
from ward_tui.screens.records.asking import Basis
from ward_tui.screens.records.drafts import Drafts
from ward_tui.screens.records.form import RecordForm, Saved
from ward_tui.screens.records.spec import Ask, Field, Form, Offer
from ward_tui.screens.records.stages import stages_of
from ward_tui.wording import bulk as words
from ward_tui.wording import forms as form_words
from ward_tui.wording import journal as journal_words
from ward_tui.wording import screens as screen_words
from ward_tui.wording.clarity import FIELDS as CLARITY
from ward_tui.wording.clarity import HEADING

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.screens.changing import Changing

ITEM = Kind.ITEM
DRAFT = "*bulk"


class BulkForm(RecordForm):
    """Asks for the facts that many rows are to have; what is left empty stays as it is on each of them."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["modal.tcss", "records/form.tcss"]
    SAVE_LABEL = words.PREVIEW
    TOPIC = "bulk"

    def __init__(self, screen: Changing, items: Sequence[AppendixItem], form: Form, drafts: Drafts) -> None:
        self._office, self._keys = screen.office, [item.id for item in items]
        super().__init__(form, self._save_all, drafts)

    def _save_all(self, values: Values) -> Entry | None:
        return self._office.bulk(self._keys, values)

    def _editor(self, field: Field) -> Widget:
        editor = super()._editor(field)
        editor.placeholder = words.KEEP  # type: ignore[attr-defined]  # every field here is one that is typed into
        return editor

    def action_save(self) -> None:
        """Show what would become of each row; saving comes after that."""
        self._touched |= {each.name for each in self.form.fields}
        if self._stop_at(self._judge()):
            return
        texts = self.texts()
        wanted = self.form.result(texts, self.form.read(texts)[0])
        if not wanted:
            self.complain(words.NOTHING_TYPED)
            return
        lines = self._office.bulk_preview(self._keys, wanted)
        self.app.push_screen(
            PreviewScreen(self._office.facts, lines),
            lambda agreed: super(BulkForm, self).action_save() if agreed else None,
        )


def open_bulk(screen: Changing, items: Sequence[AppendixItem]) -> None:
    """Ask what is to change on all rows, show what becomes of each, and save it as one step."""
    app = screen.ward_app
    drafts = Drafts(app.remembered, app.remember)
    app.push_screen(BulkForm(screen, items, bulk_form(screen, items), drafts), lambda saved: _told(screen, saved))


def _told(screen: Changing, saved: Saved | None) -> None:
    if saved is not None:
        screen.after_assign()
        screen.say(journal_words.describe(saved.entry) if saved.entry else screen_words.NOTHING)


def bulk_form(screen: Changing, items: Sequence[AppendixItem]) -> Form:
    """Return the form for the rows; agencies can be chosen where all rows are of one programme."""
    slugs = {item.programme for item in items}
    basis = Basis(screen.office.facts, screen.office.today, next(iter(slugs)) if len(slugs) == 1 else "")
    fields = tuple(map(_optional, _fields(basis, stages_of(items), people=len(slugs) == 1)))
    return Form(words.title(len(items), mixed=len(slugs) > 1), DRAFT, fields, adding=False)


def _fields(basis: Basis, stages: Sequence[str], *, people: bool) -> list[Field]:
    today, line = basis.today, asking.line
    who = [
        asking.agencies(ITEM, "lead", basis, heading=form_words.PEOPLE),
        asking.agencies(ITEM, "coordinating", basis),
    ]
    return [
        *(who if people else []),
        asking.deadline(ITEM, "start", basis, start=True, heading=form_words.TIME),
        asking.deadline(ITEM, "finish", basis),
        line(ITEM, "funding_text", heading=form_words.CONTENT),
        Field(ITEM, "progress", parse=parse_percent, nothing=0, heading=form_words.RESULT),
        line(ITEM, "stage", offers=tuple(map(Offer, stages))),
        asking.past_day(ITEM, "done_on", today),
        line(ITEM, "document"),
        *(line(ITEM, name, heading="" if place else HEADING) for place, name in enumerate(CLARITY)),
        asking.past_day(ITEM, "paused_on", today, heading=form_words.STOPPED),
        line(ITEM, "paused_document"),
        asking.past_day(ITEM, "dropped_on", today),
        line(ITEM, "dropped_document"),
        asking.text(ITEM, "add_note", heading=form_words.REMARK),
    ]


def _optional(field: Field) -> Field:
    """Return the field with the word that makes it empty, beside what it takes itself."""
    return replace(field, parse=_or_nothing(field), tell=_unless_nothing(field), required=False)


def _or_nothing(field: Field) -> Callable[[str], Any]:
    return lambda typed: field.nothing if _is_nothing(typed) and field.ask is not Ask.TEXT else field.parse(typed)


def _unless_nothing(field: Field) -> Callable[[Any, str], str]:
    return lambda value, typed: "" if _is_nothing(typed) else field.tell(value, typed)


def _is_nothing(typed: str) -> bool:
    return fold(typed) == fold(words.EMPTY)
