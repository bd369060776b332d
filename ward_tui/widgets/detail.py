"""The facts of one record, label beside value, long text wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

Field = tuple[str, str]


class Detail(VerticalScroll, can_focus=False):
    """Shows a title and labelled facts; an empty label continues the field above or starts a paragraph."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"detail--label"}
    _fields: tuple[Field, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out title and facts."""
        yield Static(classes="detail-title", markup=False)
        yield Static(classes="detail-body", markup=False)

    def on_mount(self) -> None:
        """Follow the look: the colour of the labels is part of the text."""
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self._draw())

    def show(self, title: str, fields: Sequence[Field]) -> None:
        """Show another record, from its top."""
        self._fields = tuple(fields)
        self.query_one(".detail-title", Static).update(Text(title))
        self._draw()
        self.scroll_home(animate=False)

    def _draw(self) -> None:
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        label_style = self.get_component_rich_style("detail--label", partial=True)
        table.add_column(width=13, no_wrap=False, style=label_style)
        table.add_column(ratio=1)
        for label, value in self._fields:
            table.add_row(Text(label), Text(value))
        self.query_one(".detail-body", Static).update(table)
