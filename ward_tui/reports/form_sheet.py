"""One sheet of a form: what is known stands locked, what the agency fills in is open and checked as it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from ward_tui.domain.form_lines import offered_periods, proposed_period
from ward_tui.domain.forms import OF_INDICATOR, OF_ROW, Entry, FormLine
from ward_tui.reports.listing import merge
from ward_tui.reports.paper import Margins, OfficialSheet, set_up
from ward_tui.reports.styles import FONT
from ward_tui.reports.text import FORMULA_MARKS, height, lines_needed, most_characters, safe
from ward_tui.wording import form_sheets as words
from ward_tui.wording import form_texts as texts
from ward_tui.wording.workbook import DEMO

if TYPE_CHECKING:
    from ward_tui.reports.form_book import FormBook

HEAD_ROW, CHECK_ROW = 5, 4
_MARGINS = Margins(17, 12, 10, 10)
_SIZE = 11
_LEFT = 1 + 2  # STT and the first two locked texts stay in view
_WIDTHS = {
    words.ROWS: (5, 8, 36, 14, 26),
    words.INDICATORS: (5, 9, 42, 24, 14, 26),
}
_ENTRY_WIDTHS = {
    Entry.PROGRESS: 9,
    Entry.DONE_ON: 12,
    Entry.DOCUMENT: 15,
    Entry.OBSTACLE: 26,
    Entry.LEVEL: 13,
    Entry.NOTE: 26,
    Entry.PERIOD: 15,
    Entry.FIGURE: 14,
    Entry.REMARK: 32,
}
_LONGEST = {Entry.DONE_ON: 10, Entry.DOCUMENT: 200, Entry.OBSTACLE: 2000, Entry.NOTE: 2000, Entry.FIGURE: 25}
_WIDE = frozenset({Entry.DOCUMENT, Entry.OBSTACLE, Entry.NOTE, Entry.REMARK})
_OPEN = {  # what an agency may do with a protected sheet
    "format_columns": True,
    "format_rows": True,
    "sort": True,
    "autofilter": True,
}

_BASE = {"font_name": FONT, "font_size": _SIZE, "font_color": "#000000", "valign": "vcenter", "text_wrap": True}
_BOXED = _BASE | {"border": 1}
_FILLED_IN = _BOXED | {"locked": False, "bg_color": "#FFF8DC"}
_PROPERTIES: dict[str, dict[str, Any]] = {
    "title": _BASE | {"bold": True, "font_size": 14, "align": "center"},
    "line": _BASE | {"align": "center"},
    "strong": _BASE | {"bold": True, "align": "center"},
    "how": _BASE | {"italic": True, "align": "left"},
    "label": _BASE | {"bold": True, "align": "right"},
    "head": _BOXED | {"bold": True, "align": "center"},
    "head_open": _BOXED | {"bold": True, "align": "center", "bg_color": "#F5E6A8"},
    "text": _BOXED | {"align": "left"},
    "centre": _BOXED | {"align": "center"},
    "open": _FILLED_IN | {"align": "left", "num_format": "@"},
    "open_centre": _FILLED_IN | {"align": "center", "num_format": "@"},
    "open_number": _FILLED_IN | {"align": "center", "num_format": "0"},
    "hidden": _BASE | {"num_format": "@"},
}


class FormStyles:
    """The formats of a form by name."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._made: dict[tuple[str, bool], Format] = {}

    def get(self, name: str, text: str = "") -> Format:
        """Return a format; for a text that looks like a formula one that keeps it text."""
        key = (name, text[:1] in FORMULA_MARKS)
        if key not in self._made:
            quoted = {"quote_prefix": True} if key[1] else {}
            self._made[key] = self._workbook.add_format(_PROPERTIES[name] | quoted)
        return self._made[key]


class FormSheet:
    """Writes one sheet of a form."""

    def __init__(self, sheet: OfficialSheet, styles: FormStyles, book: FormBook, name: str) -> None:
        """Write on an empty sheet; name: `ROWS` or `INDICATORS`."""
        self._sheet, self._styles, self._book, self._name = sheet, styles, book, name
        self._entries = OF_ROW if name == words.ROWS else OF_INDICATOR
        self._widths = (*_WIDTHS[name], *(_ENTRY_WIDTHS[entry] for entry in self._entries))
        self._first = len(_WIDTHS[name])  # the column of the first entry
        self._last = len(self._widths) - 1  # the last column that is seen

    def fill(self, lines: Sequence[FormLine], *, with_check: bool) -> None:
        """Write head, lines and checks, and lock the rest."""
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, width)
        self._sheet.set_column(self._last + 1, self._last + 3, 12, None, {"hidden": True})
        self._above(len(lines), with_check=with_check)
        self._heads()
        for number, line in enumerate(lines, 1):
            self._line(HEAD_ROW + number, number, line)
        self._check(lines)
        self._settle(HEAD_ROW + len(lines))

    # The lines above the table

    def _above(self, count: int, *, with_check: bool) -> None:
        form, demo = self._book.form, f"{DEMO} · " if self._book.demo else ""
        self._across(0, f"{demo}{texts.TITLE[self._name]}", "title", 14)
        self._across(1, self._book.programme, "line")
        self._across(2, texts.head(form, self._name, count), "strong")
        self._across(3, texts.HOW[self._name], "how")
        if not with_check:
            return
        label = self._styles.get("label")
        merge(
            self._sheet,
            CHECK_ROW,
            (0, self._first - 1),
            lambda sheet: sheet.write_string(CHECK_ROW, 0, words.CHECKED, label),
            label,
        )
        self._sheet.write_blank(CHECK_ROW, self._first, None, self._styles.get("open_centre"))
        self._sheet.set_row(CHECK_ROW, height(1, _SIZE) + 4)
        rule = _one_of([words.YES], texts.WRONG_CHECKED)
        self._ask([(CHECK_ROW, CHECK_ROW)], self._first, texts.HELP_CHECKED, rule)

    def _across(self, row: int, said: str, style: str, size: int = _SIZE) -> None:
        width = sum(self._widths) + 0.6 * self._last
        text = safe(said, most_characters(width))
        form = self._styles.get(style, text)
        merge(self._sheet, row, (0, self._last), lambda sheet: sheet.write_string(row, 0, text, form), form)
        lines = lines_needed(text, width, size=size, bold=style in {"title", "strong"})
        self._sheet.set_row(row, height(lines, size))

    # The table

    def _heads(self) -> None:
        shown = words.SHOWN_OF_ROW if self._name == words.ROWS else words.SHOWN_OF_INDICATOR
        titles = (words.NUMBER, *shown, *(words.ENTRY[entry] for entry in self._entries))
        for place, title in enumerate(titles):
            style = "head_open" if place >= self._first else "head"
            self._sheet.write_string(HEAD_ROW, place, title, self._styles.get(style))
        for place, title in enumerate((words.ID, words.REVISION, words.HASH), self._last + 1):
            self._sheet.write_string(HEAD_ROW, place, title, self._styles.get("hidden"))
        wraps = (lines_needed(title, self._widths[place], bold=True) for place, title in enumerate(titles))
        self._sheet.set_row(HEAD_ROW, height(max(wraps), _SIZE) + 4)

    def _line(self, row: int, number: int, line: FormLine) -> None:
        self._sheet.write_number(row, 0, number, self._styles.get("centre"))
        needed = 2  # room to write by hand on paper
        for place, text in enumerate(line.shown, 1):
            style = "text" if place in {2, len(line.shown)} else "centre"
            self._sheet.write_string(row, place, text, self._styles.get(style, text))
            needed = max(needed, lines_needed(text, self._widths[place], size=_SIZE))
        proposed = texts.proposed(line, proposed_period(self._book.form.made_on))
        for place, entry in enumerate(self._entries, self._first):
            empty = self._styles.get(_style(entry))
            if entry in proposed:
                self._sheet.write_string(row, place, proposed[entry], empty)
            else:
                self._sheet.write_blank(row, place, None, empty)
        for place, text in enumerate((line.id, str(line.revision), line.hash), self._last + 1):
            self._sheet.write_string(row, place, text, self._styles.get("hidden", text))
        self._sheet.set_growing_row(row, height(needed, _SIZE) + 4)

    # What is checked as it is typed

    def _check(self, lines: Sequence[FormLine]) -> None:
        first, last = HEAD_ROW + 1, HEAD_ROW + len(lines)
        for place, entry in enumerate(self._entries, self._first):
            if entry is not Entry.FIGURE:
                self._ask([(first, last)], place, texts.HELP[entry], self._rule(entry))
                continue
            answers = [texts.is_yes_no(line) for line in lines]
            yes_no = _one_of([words.YES, words.NO], texts.WRONG_YES_NO)
            self._ask(_runs(answers, first, wanted=True), place, texts.HELP_YES_NO, yes_no)
            self._ask(_runs(answers, first, wanted=False), place, texts.HELP[entry], self._rule(entry))

    def _rule(self, entry: Entry) -> dict[str, Any]:
        if entry is Entry.PROGRESS:
            limits = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 100}
            return limits | {"error_message": texts.WRONG[entry]}
        if entry is Entry.LEVEL:
            return _one_of(list(words.LEVEL_WORDS.values()), texts.WRONG[entry])
        if entry is Entry.PERIOD:
            periods = offered_periods(self._book.form.made_on)
            return _one_of([words.period_word(each) for each in periods], texts.WRONG[entry])
        most = _LONGEST.get(entry, 2000)
        message = texts.WRONG.get(entry, texts.WRONG_LONG)
        return {"validate": "length", "criteria": "<=", "value": most, "error_message": message}

    def _ask(self, rows: Sequence[tuple[int, int]], place: int, told: tuple[str, str], rule: dict[str, Any]) -> None:
        """Help with, and check, the cells of a column in runs of rows."""
        if not rows:
            return
        (first, last), *others = rows
        asked: dict[str, Any] = {"input_title": told[0], "input_message": told[1], "error_title": texts.WRONG_TITLE}
        asked["other_cells"] = [(begin, place, end, place) for begin, end in others]
        self._sheet.data_validation(first, place, last, place, asked | rule)

    # The paper and the lock

    def _settle(self, last: int) -> None:
        sheet = self._sheet
        set_up(sheet, _MARGINS)
        sheet.repeat_rows(HEAD_ROW)
        sheet.print_area(0, 0, last, self._last)
        sheet.freeze_panes(HEAD_ROW + 1, _LEFT)
        sheet.autofilter(HEAD_ROW, 0, last, self._last + 3)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576", "two_digit_text_year": "A1:XFD1048576"})
        sheet.protect("", dict(_OPEN))
        sheet.set_selection(HEAD_ROW + 1, self._first, HEAD_ROW + 1, self._first)


def _one_of(choices: list[str], wrong: str) -> dict[str, Any]:
    return {"validate": "list", "source": choices, "error_message": wrong}


def _runs(answers: Sequence[bool], first: int, *, wanted: bool) -> list[tuple[int, int]]:
    """Return the runs of rows that are, or are not, answered by Có or Không; the lines begin at row `first`."""
    found: list[tuple[int, int]] = []
    for row, answer in enumerate(answers, first):
        if answer is not wanted:
            continue
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _style(entry: Entry) -> str:
    if entry is Entry.PROGRESS:
        return "open_number"
    return "open" if entry in _WIDE else "open_centre"
