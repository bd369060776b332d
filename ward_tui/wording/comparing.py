"""What is not as it was, record by record: the lines of a comparison, of a preview, of one entry of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ward_tui.domain.comparing import QUIET, WALK, Difference, by_record
from ward_tui.domain.journal import Entry
from ward_tui.domain.model import Facts
from ward_tui.wording import formats, review_changes
from ward_tui.wording import journal_screen as words
from ward_tui.wording.changes import joined
from ward_tui.wording.journal import short_id
from ward_tui.wording.week_changes import Told, told


@dataclass(frozen=True, slots=True)
class Group:
    """One record that is not as it was: what it is called, and its lines."""

    record: str
    title: str
    lines: tuple[Told, ...]


def groups(found: Iterable[Difference], facts: Facts) -> list[Group]:
    """Return the differences in words, grouped by record; the facts give the names."""
    made = (
        Group(key, _title(key, each, facts), tuple(_lines(key, each, facts))) for key, each in by_record(found).items()
    )
    return [group for group in made if group.lines]


def of_entry(entry: Entry, facts: Facts) -> list[Group]:
    """Return what one entry did, old and new."""
    found = [Difference(each.table, each.key, each.before, each.after) for each in joined(entry.changes)]
    own = groups((each for each in found if each.table not in WALK | QUIET), facts)
    if own and entry.verb == "review_answer":
        return own  # what was answered is what was changed
    return own + review_groups((each for each in found if each.table in WALK), facts)


def review_groups(found: Iterable[Difference], facts: Facts) -> list[Group]:
    """Return in words what becomes of weekly reviews, grouped by review."""
    made = (
        Group(key, words.record_title(key, facts), tuple(review_changes.lines(key, each, facts)))
        for key, each in by_record(found).items()
    )
    return [group for group in made if group.lines]


def text(found: Iterable[Group], first: str, second: str) -> str:
    """Return a comparison as plain text, to be pasted."""
    parts = [words.COPY_TITLE.format(first=first, second=second)]
    for group in found:
        parts += [group.title, *(f"- {line(each)}" for each in group.lines)]
    return "\n".join(parts)


def line(each: Told) -> str:
    """Return one change in one line: `Tiến độ: 20% → 50%`."""
    if not each.old and not each.new:
        return each.what
    if not each.old:
        return f"{each.what}: {each.new}"
    return f"{each.what}: {each.old} → {each.new or words.NOTHING}"


def _title(key: str, found: Iterable[Difference], facts: Facts) -> str:
    """Return what a record is called; one that is gone is named by what it was."""
    title = words.record_title(key, facts)
    if title != short_id(key):
        return title
    own = (each.before or each.after or {} for each in found if each.key == key)
    names = (
        str(values.get("name") or values.get("title") or values.get("ward") or values.get("document") or "")
        for values in own
    )
    return f"{title} {next(filter(None, names), '')}".rstrip()


def _lines(key: str, found: Iterable[Difference], facts: Facts) -> Iterator[Told]:
    mark = f"{short_id(key)} "
    for each in found:
        whole = each.is_added or each.is_removed
        if each.table == "programme" and whole:
            yield Told(key, words.PROGRAMME_ADDED if each.is_added else words.PROGRAMME_REMOVED, "", "")
        elif each.key == key and whole and each.table != "decision":  # of its question only that is told
            yield Told(key, words.ADDED if each.is_added else words.REMOVED, "", "")
        else:
            for said in told([each], facts):
                yield replace(said, what=formats.capital(said.what.removeprefix(mark)))
