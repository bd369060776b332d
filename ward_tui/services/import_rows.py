"""The rows that a document which is taken in becomes: new records, changed ones, questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ward_tui.domain.deadlines import Deadline
from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.draft import Doubt
from ward_tui.domain.intake.plan import ImportPlan, PlanLine
from ward_tui.domain.intake.values import PRINTED, ROW_FIELDS
from ward_tui.domain.line_edits import indicator_of
from ward_tui.domain.model import GIVEN, Appendix, AppendixItem, Facts, Indicator, Target
from ward_tui.domain.records import New
from ward_tui.domain.text import fold, tidy, tidy_lines
from ward_tui.services.numbering import free_id
from ward_tui.store.columns import columns
from ward_tui.wording import formats, importing

Row = dict[str, Any]
_LONG = frozenset({"note", "text"})
_TABLES = {"lead": "agency", "coordinating": "agency", "directing": "position"}


class Names:
    """Gives the agencies and posts that values name their identifiers; new ones are gathered as rows."""

    def __init__(self, facts: Facts, slug: str, positions: Mapping[str, int]) -> None:
        """Know those of a programme; positions are the first free ones by table."""
        self._slug, self._positions = slug, dict(positions)
        self._known: dict[tuple[str, str], str] = {}
        for agency in facts.agencies.values():
            if agency.programme == slug:
                for name in (agency.name, *agency.aliases):
                    self._known.setdefault(("agency", fold(name)), agency.id)
        for post in facts.positions.values():
            if post.programme == slug:
                self._known.setdefault(("position", fold(post.name)), post.id)
        self._there = facts.agencies.keys() | facts.positions.keys()
        self._next = {
            "agency": int(free_id(facts.agencies, f"{slug}/CQ").rpartition("CQ")[2]),
            "position": int(free_id(facts.positions, f"{slug}/CV").rpartition("CV")[2]),
        }
        self.made: dict[str, list[Row]] = {"agency": [], "position": []}

    def resolved(self, values: Mapping[str, Any], line: PlanLine) -> Row:
        """Return the values of a line with everybody named by identifier.

        Raises:
            WardError: `import_stale` when somebody whom the user chose is not there any more.
        """
        found = dict(values)
        for field, table in _TABLES.items():
            if field in found:
                named = self._named(field, found[field], line)
                ids = (self._id(table, each.name) if isinstance(each, New) else each for each in named)
                found[field] = tuple(dict.fromkeys(ids))
        return found

    def _named(self, field: str, chosen: tuple[str | New, ...], line: PlanLine) -> tuple[str | New, ...]:
        """Return those that are named; where one is gone since, those whom the words of the document name now."""
        if all(isinstance(each, New) or each in self._there for each in chosen):
            return chosen
        if field in line.edited or field not in line.words:
            raise WardError("import_stale", id=line.key)
        return tuple(New(name) for name in map(tidy, line.words[field].split(";")) if name)

    def _id(self, table: str, name: str) -> str:
        key = (table, fold(name))
        if key not in self._known:
            number = self._next[table] + len(self.made[table])
            self._known[key] = f"{self._slug}/{'CQ' if table == 'agency' else 'CV'}{number:02}"
            place = self._positions[table] + len(self.made[table])
            self.made[table].append(
                {"id": self._known[key], "programme": self._slug, "position": place, "name": tidy(name)}
            )
        return self._known[key]


class Numbers:
    """Gives new rows of appendices their numbers and identifiers: the printed number where it is free."""

    def __init__(self, facts: Facts, slug: str) -> None:
        """Know the rows of a programme."""
        self._slug = slug
        self._ids = {key for key in facts.items if key.startswith(f"{slug}/")}
        self._used: dict[str, set[int]] = {}
        for item in facts.items.values():
            if item.programme == slug and item.dropped_on is None:
                self._used.setdefault(item.appendix, set()).add(item.row)

    def take(self, code: str, wanted: int) -> tuple[str, int]:
        """Return the identifier and number of a new row."""
        used = self._used.setdefault(code, set())
        row = wanted if wanted not in used else max(used) + 1
        used.add(row)
        number, key = row, f"{self._slug}/{code}-{row:02}"
        while key in self._ids:
            number += 1
            key = f"{self._slug}/{code}-{number:02}"
        self._ids.add(key)
        return key, row


def fact_of(facts: Facts, key: str) -> Appendix | AppendixItem | Target | Indicator:
    """Return the record that a line changes.

    Raises:
        WardError: `unknown_id`.
    """
    found = facts.items.get(key) or facts.targets.get(key) or facts.appendices.get(key) or indicator_of(facts, key)
    if found is None:
        raise WardError("unknown_id", id=key)
    return found


def cleaned(values: Mapping[str, Any]) -> Row:
    """Return values with their texts composed and tidied, without the number of a row."""
    return {
        field: (tidy_lines if field in _LONG else tidy)(value) if type(value) is str else value
        for field, value in values.items()
    }


def new_item(line: PlanLine, values: Mapping[str, Any], place: tuple[str, str, int]) -> Row:
    """Return the row of a new row of an appendix; place is its identifier, the code of its appendix and its number."""
    key, code, row = place
    slug = key.partition("/")[0]
    own = {field: value for field, value in values.items() if field in ROW_FIELDS}
    kept = {field: line.words[field] for field in PRINTED if field in line.edited and line.words.get(field)}
    where = {"programme": slug, "appendix": f"{slug}/{code}", "row": row, "printed": kept}
    return {"id": key} | where | item_source(line, code, row) | columns("item", own) | _spoken(line, own)


def item_source(line: PlanLine, code: str, row: int) -> Row:
    """Return where a row stands in the document."""
    return {"place": _placed(importing.row_place(code, row), line), "lines": list(importing.source_lines(line.spot))}


def changed_item(line: PlanLine, values: Mapping[str, Any], item: AppendixItem) -> Row:
    """Return the columns that a document changes on a row; the words of what the user corrected here are kept."""
    own = {field: value for field, value in values.items() if field in ROW_FIELDS}
    printed = {field: words for field, words in item.printed if field not in own}
    printed |= {field: line.words[field] for field in PRINTED if field in line.edited and line.words.get(field)}
    return columns("item", own) | _spoken(line, own) | {"printed": printed} | item_source(line, item.appendix, item.row)


def _spoken(line: PlanLine, values: Mapping[str, Any]) -> Row:
    """Return the words of the times of a row: the document's, or those of a corrected one."""
    found: Row = {}
    for field in ("start", "finish"):
        if isinstance(value := values.get(field), Deadline):
            said = formats.deadline(value) if value.code else ""
            found[f"{field}_text"] = said if field in line.edited else line.words.get(field, said)
    return found


def new_target(line: PlanLine, values: Mapping[str, Any], key: str, position: int) -> Row:
    """Return the row of a new target."""
    slug = key.partition("/")[0]
    kept = {name: line.words[name] for name in ("name", "text") if name in line.edited and line.words.get(name)}
    blank = {"number": "", "heading": "", "text": "", "programme": slug, "position": position, "printed": kept}
    return {"id": key} | blank | target_source(line) | columns("target", values)


def target_source(line: PlanLine) -> Row:
    """Return where a target stands in the document."""
    return {"place": _placed(line.place, line), "lines": list(importing.source_lines(line.spot))}


def changed_target(line: PlanLine, values: Mapping[str, Any], target: Target) -> Row:
    """Return the columns that a document changes on a target."""
    printed = {field: words for field, words in target.printed if field not in values}
    kept = {name: line.words[name] for name in ("name", "text") if name in line.edited and line.words.get(name)}
    return columns("target", values) | {"printed": printed | kept} | target_source(line)


def new_indicator(values: Mapping[str, Any], key: str, position: int) -> Row:
    """Return the row of a new indicator."""
    owner = key.rpartition(".")[0]
    return {"id": key, "target": owner, "position": position, "unit": "", "wording": ""} | columns("indicator", values)


def question_rows(
    plan: ImportPlan, asked: Iterable[Doubt], ids: Mapping[str, str], first: tuple[int, int]
) -> list[Row]:
    """Return the rows of the questions that stay open.

    Args:
        ids: identifiers of the records by their keys in the draft.
        first: the number of the first question and its position.
    """
    rows: list[Row] = []
    for count, each in enumerate(asked):
        record = ids.get(each.about, "").partition("/")[2]
        where = importing.place(each.spot, plan.file)
        says = each.raw or importing.record(each.about)
        if where and not importing.source_lines(each.spot):
            says = f"{says} ({where})"
        answers = [importing.taken(each)] if each.proposal and each.proposal != each.raw else []
        answers += [text for text in each.choices if text not in {each.raw, each.proposal}]
        rows.append(
            {
                "id": f"{plan.slug}/H{first[0] + count:02}",
                "programme": plan.slug,
                "position": first[1] + count,
                "kind": "import",
                "text": importing.doubt(each, plan.file),
                "about": [record or "document"],
                "places": [
                    [says, list(importing.source_lines(each.spot))],
                    *([text, []] for text in answers),
                ],
            }
        )
    return rows


def free_code(code: str, used: set[str]) -> str:
    """Return the code of a new appendix: its own, or the next `PLnn` where another one has it."""
    if code not in used and code != GIVEN:
        return code
    return free_id(used, "PL")


def programme_row(plan: ImportPlan, values: Mapping[str, Any]) -> Row:
    """Return the row of a new programme without its position and day."""
    return {"id": plan.slug, "built_in": False} | columns("programme", cleaned(values))


def _placed(place: str, line: PlanLine) -> str:
    around = importing.around(line.spot)
    return f"{place} ({around})" if place and around else place or around
