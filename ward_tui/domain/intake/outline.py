"""How the preview of an import is laid out: sections of lines, which of them are wanted, and where questions stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from ward_tui.domain.intake.draft import Doubt
from ward_tui.domain.intake.plan import ImportPlan, LineState
from ward_tui.domain.records import Kind

WHOLE = ""  # the key of the whole document, and of the programme when it is new


class Wanted(StrEnum):
    """Which lines of a plan are shown."""

    ALL = "all"
    QUESTIONS = "questions"
    CHANGES = "changes"  # and what is asked about


class Part(StrEnum):
    """What a section holds."""

    WHOLE = "whole"
    APPENDIX = "appendix"
    TARGETS = "targets"


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines under one heading.

    Attributes:
        key: the key of its appendix, '' of the whole document, `#` and a number of a group of targets.
        title: the title of the appendix or the name of the group, which may be empty.
        keys: the lines under the heading, indicators after their target.
    """

    key: str
    part: Part
    title: str
    keys: tuple[str, ...] = ()


def children_of(plan: ImportPlan) -> dict[str, list[str]]:
    """Return the keys of the lines by that of the one that they belong to, '' for those on their own."""
    found: dict[str, list[str]] = {}
    for key, line in plan.lines.items():
        if key != WHOLE:
            found.setdefault(line.parent, []).append(key)
    return found


def sections(plan: ImportPlan) -> list[Section]:
    """Return the whole document, then the appendices and the groups of targets in their order."""
    below, found = children_of(plan), {WHOLE: Section(WHOLE, Part.WHOLE, "")}
    groups: dict[str, str] = {}
    for key in below.get(WHOLE, ()):
        line = plan.lines[key]
        if line.kind is Kind.APPENDIX:
            found[key] = Section(key, Part.APPENDIX, line.name, tuple(below.get(key, ())))
        elif line.kind is Kind.TARGET:
            title = str(line.values.get("group") or line.words.get("group", ""))
            group = groups.setdefault(title, f"#{len(groups) + 1}")
            before = found[group].keys if group in found else ()
            found[group] = Section(group, Part.TARGETS, title, (*before, key, *below.get(key, ())))
    return list(found.values())


def about(plan: ImportPlan, doubt: Doubt) -> str:
    """Return the key of the line under which a question is shown: its record, or the whole document."""
    return doubt.about if doubt.about in plan.lines else WHOLE


def questions(plan: ImportPlan, *, answered: bool = False) -> dict[str, list[Doubt]]:
    """Return the open questions by the line under which they are shown; with answered those that have an answer."""
    found: dict[str, list[Doubt]] = {}
    given = (each for each in plan.doubts if each.key in plan.answered)
    for doubt in given if answered else plan.open_doubts:
        found.setdefault(about(plan, doubt), []).append(doubt)
    return found


def alike(plan: ImportPlan, doubt: Doubt) -> tuple[Doubt, ...]:
    """Return the open questions of the same kind, the question itself among them."""
    return tuple(each for each in plan.open_doubts if each.kind is doubt.kind)


def accepted(plan: ImportPlan, doubts: tuple[Doubt, ...]) -> ImportPlan:
    """Return the plan with questions answered: what was proposed is right."""
    return replace(plan, answered=plan.answered | {each.key for each in doubts})


def left_out(plan: ImportPlan, doubts: tuple[Doubt, ...]) -> ImportPlan:
    """Return the plan without the records that questions are about."""
    return _set(plan, [each.about for each in doubts if each.about in plan.lines and each.about != WHOLE], skip=True)


def is_wanted(plan: ImportPlan, key: str, wanted: Wanted, asked: Mapping[str, object]) -> bool:
    """Tell whether a line is shown; asked: the lines with open questions."""
    if wanted is Wanted.ALL:
        return True
    if wanted is Wanted.QUESTIONS:
        return key in asked
    line = plan.lines.get(key)
    differs = line is not None and (line.state is not LineState.SAME or line.error is not None)
    return differs or key in asked


def in_order(plan: ImportPlan) -> Iterator[str]:
    """Yield the keys of all lines and headings in the order in which they are shown."""
    for section in sections(plan):
        yield section.key
        yield from section.keys


def next_asked(plan: ImportPlan, after: str, step: int = 1) -> str | None:
    """Return the line with the next open question after a line, or before it, round the end; None for no question."""
    asked = questions(plan)
    order = list(in_order(plan))
    place = order.index(after) if after in order else -1 if step > 0 else 0
    around = [*order[place + 1 :], *order[: place + 1]] if step > 0 else [*order[:place][::-1], *order[place:][::-1]]
    return next((key for key in around if key in asked), None)


def broken(plan: ImportPlan) -> list[str]:
    """Return the keys of the lines that cannot be written as they stand and are not left out."""
    return [key for key, line in plan.lines.items() if line.error is not None and not plan.is_skipped(key)]


# Leaving out, taking in again


def turned(plan: ImportPlan, section: Section | None, key: str) -> ImportPlan:
    """Return the plan with a line, or with everything under a heading, left out, or taken in again when it was.

    A row of an appendix that is left out is taken in alone: the others stay left out. An appendix that is taken in
    again brings all its rows.
    """
    if section is not None and section.part is Part.TARGETS:
        targets = [each for each in section.keys if not plan.lines[each].parent]
        skip = not all(plan.is_skipped(each) for each in targets)
        return _set(plan, targets if skip else list(section.keys), skip=skip)
    if key == WHOLE or key not in plan.lines:
        return plan
    if not plan.is_skipped(key):
        return _set(plan, [key], skip=True)
    parent = plan.lines[key].parent
    if parent and plan.is_skipped(parent):
        plan = _set(_set(plan, _below(plan, parent), skip=True), [parent], skip=False)
    return _set(plan, [key, *_below(plan, key)], skip=False)


def _below(plan: ImportPlan, key: str) -> list[str]:
    return [each for each, line in plan.lines.items() if line.parent == key]


def _set(plan: ImportPlan, keys: list[str], *, skip: bool) -> ImportPlan:
    changed = {key: replace(plan.lines[key], skip=skip) for key in keys if plan.lines[key].skip is not skip}
    return replace(plan, lines={**plan.lines, **changed}) if changed else plan
