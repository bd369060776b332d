"""The screen of a typed form: labels left, fields right, what is wrong or understood under each field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Select, Static, TextArea

from ward_tui.domain.errors import WardError
from ward_tui.domain.journal import Entry
from ward_tui.domain.records import Values
from ward_tui.screens.modal import Window
from ward_tui.screens.records.drafts import Drafts
from ward_tui.screens.records.editors import completions, editor, is_there, put, text_of
from ward_tui.screens.records.spec import Field, Form
from ward_tui.widgets.columns import cut
from ward_tui.widgets.stepping import Stepped
from ward_tui.wording import errors
from ward_tui.wording import forms as words
from ward_tui.wording import screens as screen_words

WIDTH = 78
AROUND = 8  # lines of the window that are not fields: frame, title, buttons, a line between
REASON = 3  # lines kept for the reason of a refusal
# The field that a refusal of the office is about.
ABOUT = {
    "agency_exists": "name",
    "position_exists": "name",
    "name_missing": "name",
    "row_taken": "row",
    "row_range": "row",
    "code_taken": "code",
    "code_form": "code",
    "figure_exists": "period",
    "plan_exists": "year",
    "capital_exists": "year",
    "capital_year": "year",
    "override_reason": "note",
    "year_early": "period",
    "done_conflict": "progress",
}


@dataclass(frozen=True, slots=True)
class Saved:
    """A form was saved; entry is None when nothing had changed."""

    entry: Entry | None


class RecordForm(Window[Saved]):
    """Asks for the fields of one record; what is typed is kept as a draft when the form is left."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../modal.tcss", "form.tcss"]  # type: ignore[assignment]
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+r", "start_afresh", show=False)]

    def __init__(self, form: Form, save: Callable[[Values], Entry | None], drafts: Drafts) -> None:
        super().__init__()
        self.form, self._save, self._drafts = form, save, drafts
        draft = drafts.get(form.draft)
        self.restored = {each.name: draft[each.name] for each in form.fields if each.name in draft}
        self._touched: set[str] = set(self.restored)
        self._editors: dict[str, Widget] = {}
        self._refused: dict[str, tuple[str, str]] = {}  # field -> the text that the office refused, and why

    # Layout

    def compose(self) -> ComposeResult:
        """Lay out title, fields, reason and buttons; the fields scroll, the buttons stay."""
        with Vertical(id="window"):
            width = min(self.app.size.width, WIDTH) - 6
            title = "\n".join(cut(line, width) for line in self.form.title.splitlines())
            yield Static(title, id="window-title", markup=False)
            note = Static(words.RESTORED, id="restored", markup=False)
            note.display = bool(self.restored)
            yield note
            with VerticalScroll(id="form", can_focus=False):
                for field in self.form.fields:
                    yield from self._row(field)
            yield Static(id="reason", markup=False)
            with Horizontal(id="buttons"):
                yield Button(self.SAVE_LABEL, id="save", variant="primary", compact=True)
                yield Button(screen_words.CANCEL, id="cancel", compact=True)
        yield from completions(self.form.fields, self._editors)

    def _row(self, field: Field) -> Iterator[Widget]:
        if field.heading:
            yield Static(field.heading, classes="heading", markup=False)
        label, widget = Label(field.words.label, classes="label", markup=False), self._editor(field)
        self._editors[field.name] = widget
        label.tooltip = widget.tooltip = field.words.help
        yield Horizontal(label, widget, classes="row")
        yield Static(id=f"under-{field.id}", classes="under", markup=False)

    def _editor(self, field: Field) -> Widget:
        return editor(field, self.restored.get(field.name, self.form.texts.get(field.name, "")))

    def on_mount(self) -> None:
        """Stand in the first field, and say what is understood of what is there."""
        self._fit(self.size.height)
        self.set_focus(self._widget(self.form.fields[0]))
        self._judge()

    def on_screen_resume(self, event: events.ScreenResume) -> None:  # type: ignore[override]
        """Style the screen, which was made before its styles were read; its many widgets have theirs already."""
        event.refresh_styles = False
        self.app.stylesheet.apply(self)

    def on_resize(self, event: events.Resize) -> None:
        """Keep the buttons on the screen."""
        self._fit(event.size.height)

    def _fit(self, height: int) -> None:
        around = AROUND + (REASON if self.query_one("#reason").display else 0)
        self.query_one("#form").styles.max_height = max(3, height - around)

    def complain(self, reason: str, field: str = "") -> None:
        """Say why the window stays open, below the fields."""
        self.query_one("#reason").display = True
        self._fit(self.size.height)
        super().complain(reason, field)

    # Texts

    def _field(self, name: str) -> Field:
        return next(each for each in self.form.fields if each.name == name)

    def _widget(self, field: Field) -> Widget:
        return self._editors[field.name]

    def texts(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {each.name: text_of(self._widget(each)) for each in self.form.fields}

    def _first_text(self, field: Field) -> str:
        first = self.form.texts.get(field.name, "")
        known = [value for _, value in field.choices]
        return known[0] if known and first not in known else first

    def changed(self) -> dict[str, str]:
        """Return the texts that are no longer what they were when the form was made."""
        texts = self.texts()
        return {each.name: texts[each.name] for each in self.form.fields if texts[each.name] != self._first_text(each)}

    # Checks

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look at what was typed."""
        self._follow(event.input)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Look at what was typed."""
        self._follow(event.text_area)

    def on_select_changed(self, event: Select.Changed) -> None:
        """Look at what was chosen."""
        self._follow(event.select)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Look at a field that is left, also when nothing was typed."""
        if name := self._name_of(event.widget):
            self._touched.add(name)
            self._judge(left=name)

    def _follow(self, widget: Widget) -> None:
        name = self._name_of(widget)
        if name and text_of(widget) != self.form.texts.get(name, ""):
            self._touched.add(name)
        self._judge()

    def _name_of(self, widget: Widget) -> str:
        return next((each.name for each in self.form.fields if each.id == widget.id), "")

    def _judge(self, left: str = "") -> dict[str, str]:
        """Say under each field what is wrong with it or what is understood; return what is wrong, by field."""
        texts = self.texts()
        values, faults = self.form.read(texts)
        wrong, odd = {name: errors.sentence(error) for name, error in faults.items()}, dict(self.form.notices(values))
        for name, (refused, why) in self._refused.items():
            if texts[name] == refused:
                wrong.setdefault(name, why)
        for field in self.form.fields:
            shown = field.name in self._touched or bool(texts[field.name].strip())
            reason = wrong.get(field.name, "") if shown else ""
            told = ""
            if not reason and field.name in values and texts[field.name] not in ("", self._first_text(field)):
                told = field.tell(values[field.name], texts[field.name])
            if field.path and left == field.name:
                told = "" if is_there(texts[field.name]) else words.NO_FILE
            told = " ".join(part for part in (told, odd.get(field.name, "")) if part)
            self._say_under(field, reason or told, wrong=bool(reason))
        return wrong

    def _say_under(self, field: Field, sentence: str, *, wrong: bool) -> None:
        line = self.query_one(f"#under-{field.id}", Static)
        if str(line.content) != sentence:
            line.update(sentence)
        line.set_class(wrong, "wrong")
        if line.display != bool(sentence):
            line.display = bool(sentence)
            self.call_after_refresh(self._keep_in_view)

    def _keep_in_view(self) -> None:
        """Show the field in which the cursor is, and what is said under it, when lines came or went."""
        focused = self.focused
        if focused is not None and (name := self._name_of(focused)):
            self.query_one(f"#under-{self._field(name).id}").scroll_visible(animate=False)
            focused.scroll_visible(animate=False)

    # Going on, saving, leaving

    def on_stepped(self, event: Stepped) -> None:
        """Go to the next field or the one before; Enter in the last one saves."""
        event.stop()
        if event.by_enter and event.step and event.field is self._widget(self.form.fields[-1]):
            self.action_save()
        elif event.step > 0:
            self.focus_next()
        elif event.step < 0:
            self.focus_previous()
        self.let_keys_in()

    def on_input_submitted(self) -> None:
        """Enter goes through `on_stepped`."""

    def action_save(self) -> None:
        """Save, or go to the first field that is wrong."""
        self._touched |= {each.name for each in self.form.fields}
        if self._stop_at(self._judge()):
            return
        texts = self.texts()
        values, _ = self.form.read(texts)
        try:
            entry = self._save(self.form.result(texts, values))
        except WardError as error:
            self._take_refusal(error, texts)
            return
        self._drafts.drop(self.form.draft)
        self.dismiss(Saved(entry))

    def _stop_at(self, wrong: dict[str, str]) -> bool:
        first = next((each for each in self.form.fields if each.name in wrong), None)
        if first is None:
            return False
        self.set_focus(self._widget(first))
        self.app.bell()
        return True

    def _take_refusal(self, error: WardError, texts: dict[str, str]) -> None:
        """Show why the office refused: under the field that it is about, or below the fields."""
        sentence, name = errors.sentence(error), ABOUT.get(error.code, "")
        if name in texts:
            self._refused[name] = (texts[name], sentence)
            self._stop_at(self._judge())
        else:
            self.complain(sentence)

    def action_leave(self) -> None:
        """Leave without saving; what was typed is kept."""
        if self._keep():
            self.app.say(words.KEPT)  # type: ignore[attr-defined]  # the app is a `Windows`
        self.dismiss(None)

    def before_leaving(self) -> None:
        """Keep what was typed when the program is left."""
        self._keep()

    def _keep(self) -> bool:
        """Keep what was typed, and tell whether there is any."""
        if changed := self.changed():
            self._drafts.keep(self.form.draft, changed)
        else:
            self._drafts.drop(self.form.draft)
        return bool(changed)

    def action_start_afresh(self) -> None:
        """Drop what was brought back, and begin with what the record says; nothing where nothing was brought back."""
        if not self.restored:
            return
        self.restored = {}
        self._drafts.drop(self.form.draft)
        self._touched.clear()
        self._refused.clear()
        self.query_one("#restored").display = False
        for field in self.form.fields:
            put(self._widget(field), self._first_text(field))
        self.set_focus(self._widget(self.form.fields[0]))
        self._judge()
