"""The widgets in which the fields of a form are typed or chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from textual.widget import Widget
from textual.widgets import Input, Select, TextArea

from ward_tui.domain.text import fold
from ward_tui.screens.records.spec import Ask, Field
from ward_tui.widgets.choice import ChoiceLine
from ward_tui.widgets.stepping import LineField, LongField, NameField


def editor(field: Field, text: str) -> Widget:
    """Return the widget of a field with a text in it, the cursor behind the text."""
    if field.ask is Ask.CHOICE:
        known = [value for _, value in field.choices]
        value = text if text in known else known[0]
        return ChoiceLine(field.choices, value=value, allow_blank=False, compact=True, id=field.id)
    if field.ask is Ask.LINE:
        return LineField(text, placeholder=field.words.placeholder, id=field.id, select_on_focus=False)
    kind = NameField if field.ask is Ask.NAME else LongField
    area = kind(text, placeholder=field.words.placeholder, id=field.id)
    area.move_cursor(area.document.end)
    return area


def completions(fields: Iterable[Field], editors: Mapping[str, Widget]) -> Iterator[Widget]:
    """Yield the lists that complete what is typed, for the fields that offer something."""
    from ward_tui.widgets.completion import Candidate, Completion

    for field in fields:
        if field.offers:
            known = [Candidate(each.text, fold(" ".join((each.text, *each.others)))) for each in field.offers]
            yield Completion(cast("LineField", editors[field.name]), known, several=field.several)


def text_of(widget: Widget) -> str:
    """Return the text of a widget; of a choice the text that stands for it."""
    if isinstance(widget, Select):
        return str(widget.value)
    return widget.value if isinstance(widget, Input) else getattr(widget, "text", "")


def put(widget: Widget, text: str) -> None:
    """Put a text into a widget."""
    if isinstance(widget, Select | Input):
        widget.value = text
    elif isinstance(widget, TextArea):
        widget.text = text
        widget.move_cursor(widget.document.end)


def is_there(text: str) -> bool:
    """Tell whether a text is empty or the path of something on this machine."""
    try:
        return not text.strip() or Path(text.strip()).exists()
    except (OSError, ValueError):
        return False
