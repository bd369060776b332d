"""The lines of the preview of an import, and what is known of one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from textwrap import wrap
from typing import TYPE_CHECKING

from ward_tui.domain.intake.draft import Doubt
from ward_tui.domain.intake.outline import WHOLE, Part, Section, Wanted, is_wanted, questions, sections
from ward_tui.domain.intake.plan import Counted, ImportPlan, LineState, PlanLine
from ward_tui.domain.model import Facts
from ward_tui.domain.records import Kind
from ward_tui.domain.text import fold, folded_all
from ward_tui.screens.intake_forms import form_of, shown
from ward_tui.widgets.columns import Column, Line, cut
from ward_tui.widgets.detail import Field
from ward_tui.wording import errors, importing
from ward_tui.wording import intake_questions as ask_words
from ward_tui.wording import intake_screen as words
from ward_tui.wording.journal import short_id
from ward_tui.wording.record_names import shortened

if TYPE_CHECKING:
    from ward_tui.screens.records.asking import Basis

COLUMNS = (
    Column(words.KEY, width=8),
    Column(words.NAME, weight=1),
    Column(words.PLACE, width=16),
    Column(words.ASKED, width=4),
    Column(words.DOES, width=6),
)
MANY = 400  # lines of a plan of which the headings are closed at first
TOP = "*"  # the line of the whole document; a line of the list needs a key
GONE = "-"  # before the identifier of a record that is gone from the file
LOOKS = {LineState.ADD: "done", LineState.CHANGE: "soon", LineState.SAME: ""}


@dataclass(frozen=True, slots=True)
class Looking:
    """How a plan is looked at: which lines are wanted, what is searched for, which headings are closed."""

    wanted: Wanted = Wanted.ALL
    search: str = ""
    closed: frozenset[str] = frozenset()

    @property
    def narrows(self) -> bool:
        """True when not every line is shown; closed headings open then."""
        return self.wanted is not Wanted.ALL or bool(self.search)


def first_look(outline: Outline) -> Looking:
    """Return how a plan is looked at first: a new programme whole, or folded when it is long, else what differs."""
    if not outline.plan.new:
        return Looking(Wanted.CHANGES)
    many = len(outline.plan.lines) > MANY
    return Looking(closed=frozenset(each.key for each in outline.sections) if many else frozenset())


class Outline:
    """A plan as a list: its sections with their questions, computed once for each plan."""

    def __init__(self, plan: ImportPlan) -> None:
        self.plan = plan
        self.sections = sections(plan)
        self.asked, self.told = questions(plan), questions(plan, answered=True)
        self._drawn: dict[str, Line] = {}
        self._counts: dict[str, Counted] = {}
        self._of = {key: section for section in self.sections for key in section.keys}

    def section_of(self, key: str) -> Section | None:
        """Return the section in which a line stands, or whose heading it is."""
        return self._of.get(key) or next((each for each in self.sections if each.key == key), None)

    def is_inside(self, key: str, other: str) -> bool:
        """Tell whether a line stands under another one, a heading or a target."""
        line, section = self.plan.lines.get(key), self._of.get(key)
        return (line is not None and line.parent == other) or (section is not None and section.key == other)

    def heads(self, key: str) -> Section | None:
        """Return the section of appendix or targets whose heading a key is."""
        found = next((each for each in self.sections if each.key == key), None)
        return found if found and found.part is not Part.WHOLE else None

    def lines(self, looking: Looking, names: Mapping[str, str]) -> Iterator[Line]:
        """Yield the lines that are wanted; names: what the records are called that are gone from the file."""
        sought = tuple(fold(looking.search).split())
        for section in self.sections:
            if section.part is Part.WHOLE:
                yield from self._whole(looking)
                continue
            keys = [key for key in section.keys if self._is_wanted(key, looking.wanted, sought)]
            if looking.narrows and not keys and not self._is_wanted(section.key, looking.wanted, sought):
                continue
            is_open = looking.narrows or section.key not in looking.closed
            yield self._heading(section, is_open=is_open)
            yield from (self._line(key) for key in keys if is_open)
        if looking.wanted is not Wanted.QUESTIONS and self.plan.gone and not looking.search:
            yield Line((words.GONE,))
            for key in sorted(self.plan.gone, key=short_id):
                yield Line((short_id(key), names.get(key, ""), "", "", words.GONE_STATE), key=GONE + key)

    def _is_wanted(self, key: str, wanted: Wanted, sought: tuple[str, ...]) -> bool:
        if not is_wanted(self.plan, key, wanted, self.asked):
            return False
        if not sought:
            return True
        folded = self._folded.get(key, "")
        return all(word in folded for word in sought)

    def prepare(self) -> None:
        """Make ready what the search looks at."""
        self._folded  # noqa: B018

    @cached_property
    def _folded(self) -> dict[str, str]:
        """What the search looks at, made once for all lines."""
        lines = self.plan.lines
        texts = [f"{key} {each.name} {' '.join(each.raw)}" for key, each in lines.items()]
        return dict(zip(lines, folded_all(texts), strict=True))

    @cached_property
    def counted(self) -> str:
        """How much the plan changes and what is left to do, for the line above the list."""
        return words.told(self.plan)

    def _whole(self, looking: Looking) -> Iterator[Line]:
        line, asked = self.plan.lines.get(WHOLE), len(self.asked.get(WHOLE, ()))
        known = line is not None or asked or WHOLE in self.told
        if not known or looking.search or (looking.wanted is Wanted.QUESTIONS and not asked):
            return
        does, title, place = "", self.plan.file, ""
        if line:
            does, place = words.state(self.plan, line), words.place(line.spot, self.plan.file)
            title = f"{line.values.get('ward', '')} · {line.values.get('title', '')}".strip(" ·")
        cells = (words.WHOLE_KEY, title, place, words.asked(asked), does)
        yield Line(cells, key=TOP, look="soon" if asked else "")

    def _heading(self, section: Section, *, is_open: bool) -> Line:
        plan, own = self.plan, len(self.asked.get(section.key, ()))
        inside = sum(len(self.asked.get(key, ())) for key in section.keys)
        if section.key not in self._counts:
            self._counts[section.key] = plan.count(section.keys)
        title = words.heading(plan, section, self._counts[section.key], inside + own, is_open=is_open)
        look = "quiet" if plan.is_skipped(section.key) else "soon" if own else "group"
        return Line((title,), key=section.key, look=look)

    def _line(self, key: str) -> Line:
        """Return the line of a record, made once."""
        if key not in self._drawn:
            self._drawn[key] = self._made(key)
        return self._drawn[key]

    def _made(self, key: str) -> Line:
        plan, line = self.plan, self.plan.lines[key]
        asked = len(self.asked.get(key, ()))
        look = "overdue" if line.error else "soon" if asked else LOOKS[line.state]
        if plan.is_skipped(key):
            look = "quiet"
        indent = words.INDENT * (line.kind is Kind.INDICATOR) + key
        place, state = words.place(line.spot, plan.file), words.state(plan, line)
        return Line((indent, words.name(line), place, words.asked(asked), state), key=key, look=look)


# What is known of one line


def facts(basis: Basis, outline: Outline, key: str) -> tuple[str, list[Field]]:
    """Return the title and the facts of a line for the pane beside the list."""
    plan, line = outline.plan, outline.plan.lines.get(key)
    told = [*_questions(outline, key)]
    if line is None:
        section = outline.section_of(key)
        return (section.title or words.NO_TITLE if section and key else words.WHOLE), told
    title = f"{importing.record(key)}  {line.name}" if key else line.name
    told += [(words.WRONG, errors.sentence(line.error))] if line.error else []
    told += [(words.BEFORE, importing.change(line.kind, each)) for each in line.changes]
    if place := importing.place(line.spot, plan.file):
        told.append((words.SPOT, f"{line.place} · {place}" if line.place and line.kind is Kind.TARGET else place))
    told += [(words.RAW if not number else "", cell) for number, cell in enumerate(filter(None, line.raw))]
    return title, [*told, ("", ""), *_understood(basis, plan, line)]


def _questions(outline: Outline, key: str) -> Iterator[Field]:
    for doubt in outline.asked.get(key, ()):
        yield words.QUESTION, _asks(doubt, outline.plan.file)
        if doubt.proposal:
            yield words.PROPOSAL, ask_words.said(doubt, doubt.proposal)
    for doubt in outline.told.get(key, ()):
        yield words.ANSWERED, importing.DOUBT[doubt.kind]


def _asks(doubt: Doubt, file: str) -> str:
    where = importing.place(doubt.spot, file)
    said = " ".join(
        filter(None, (words.QUOTED.format(raw=doubt.raw) if doubt.raw else "", f"({where})" if where else ""))
    )
    return f"{ask_words.asks(doubt)} {said}".rstrip()


def _understood(basis: Basis, plan: ImportPlan, line: PlanLine) -> Iterator[Field]:
    edited: Collection[str] = line.edited
    yield from shown(form_of(basis, plan, line))
    if edited:
        yield words.FIXED_LABEL, words.EDITED


def brief(basis: Basis, outline: Outline, key: str) -> str:
    """Return the same as running text for the lines below the list: questions, what the file says, what was read."""
    plan, line = outline.plan, outline.plan.lines.get(key)
    told = []
    for doubt in outline.asked.get(key, ()):
        short = replace(doubt, raw=shortened(doubt.raw, ask_words.MOST_BELOW))
        taken = ask_words.taken(doubt)
        told.append(words.DOT.join(filter(None, (f"? {_asks(short, plan.file)}", taken))))
    if line is None:
        return "\n".join(told)
    if line.error:
        told.append(errors.sentence(line.error))
    told += [importing.change(line.kind, each) for each in line.changes]
    if raw := words.DIVIDER.join(filter(None, line.raw)):
        told.append(f"{words.RAW} ({importing.place(line.spot, plan.file)}): {shortened(raw, ask_words.MOST_BELOW)}")
    understood = (words.FIELD.format(label=label, value=text) for label, text in _understood(basis, plan, line))
    return "\n".join([*told, f"{words.UNDERSTOOD}: {'; '.join(understood)}"])


def fitting(text: str, width: int, most: int) -> str:
    """Return a text cut after so many lines of so many cells."""
    found = [part for line in text.split("\n") for part in wrap(line, width, break_on_hyphens=False)]
    return "\n".join(found if len(found) <= most else [*found[: most - 1], cut(f"{found[most - 1]} …", width).rstrip()])


def gone_names(facts: Facts, plan: ImportPlan) -> dict[str, str]:
    """Return what the records are called that a file no longer has."""
    found = {key: facts.items[key].name for key in plan.gone if key in facts.items}
    found |= {key: facts.targets[key].name for key in plan.gone if key in facts.targets}
    owners = (facts.targets.get(key.rpartition(".")[0]) for key in plan.gone if key not in found)
    return {each.id: each.name for owner in owners if owner for each in owner.indicators} | found
