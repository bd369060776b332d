"""Adding, editing and removing records of every kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ward_tui.domain.duties import RULES, DutyRules
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import check_cleared, check_passed
from ward_tui.domain.inputs import check_span
from ward_tui.domain.model import GIVEN, Facts
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind, Values, Weight
from ward_tui.domain.staging import current_stage
from ward_tui.services.capital_values import edit_capital
from ward_tui.services.copying import copy_under
from ward_tui.services.duty_values import checked_duty
from ward_tui.services.editing import RESULT_SLACK, STAGE_SLACK, check_override, check_years
from ward_tui.services.item_values import changed_values, cleaned
from ward_tui.services.making import LAST, MAKERS, check_name, indicator_of, plan_id, storable
from ward_tui.services.naming import resolved
from ward_tui.services.numbering import programme_of
from ward_tui.services.stage_values import add_stage, edit_stage, remove_stage, taken, write_stages
from ward_tui.store import families
from ward_tui.store.changes import Unit
from ward_tui.store.columns import columns
from ward_tui.store.store import Transaction

_REFERRED = frozenset({"agency", "position"})
_NAMED = frozenset({Kind.AGENCY, Kind.POSITION, Kind.TARGET, Kind.INDICATOR})
_TITLES = ("name", "ward", "title", "text")  # what a record is called by, first found
_PRINTED = ("name", "text")  # what a document says of a target


@dataclass(frozen=True, slots=True)
class Clerk:
    """Writes records inside one transaction; `today` dates news and figures, the rules say when a report is due."""

    work: Transaction
    facts: Facts
    today: date
    rules: DutyRules = RULES

    def add(self, kind: Kind, parent: str, values: Values, copy_of: str = "") -> str:
        """Write a new record and return its identifier; with copy_of, what stands under that record comes along.

        Raises:
            WardError: `name_missing`, `agency_exists`, `position_exists`, `row_taken`, `row_range`, `code_taken`,
                `code_form`, `figure_exists`, `plan_exists`, `period_future`, `term_order`, `unknown_id`,
                `unknown_programme`, `year_early`, those of `changed_values`.
        """
        given = self._given(kind, parent, values)
        self._check_years(kind, parent, given)
        if kind is Kind.STAGE:
            key = add_stage(self.work, self.facts, parent, given, self.today)
            self._tell(kind, key, given)
            return key
        key, row = MAKERS[kind](self.facts, parent, given, self.today)
        stages = row.pop("stages", ())
        if kind is Kind.ITEM:
            self._open_given(parent)
        if row.get("position") == LAST:
            row["position"] = families.next_position(self.work.unit, kind.value)
        self.work.unit.insert(kind.value, {"id": key} | row)
        write_stages(self.work.unit, (), stages)
        if kind is Kind.OBSTACLE or (kind is Kind.CAPITAL and given.get("paid") is not None):
            self.work.unit.change("item", parent, news_on=self.today)
        if copy_of:
            copy_under(self.work, kind, copy_of, key)
        self._tell(kind, key, given)
        return key

    def edit(self, kind: Kind, key: str, values: Values) -> None:
        """Change fields of a record.

        Raises:
            WardError: those of `add`; `note_empty`.
        """
        unit, given = self.work.unit, self._given(kind, key, values)
        self._check_years(kind, key, given)
        row = unit.get(kind.value, key)
        if kind is Kind.STAGE:
            self._tell(kind, key, edit_stage(self.work, self.facts, key, given, self.today))
            return
        if kind is Kind.CAPITAL:
            self._tell(kind, edit_capital(self.work, self.facts, key, given, self.today), given)
            return
        if kind is Kind.ITEM:
            given = self._of_row(key, given)
        elif kind is Kind.TARGET:
            given |= self._printed(key, given)
        elif kind is Kind.DUTY:
            given = checked_duty(self.facts.duties[key], given, self.today, self.rules)
        elif kind in {Kind.READING, Kind.PLAN}:
            key = self._moved(kind, key, given)
        self._check(kind, key, row, given)
        changed = columns(kind.value, given)
        if kind is Kind.READING and changed.get("value", row["value"]) != row["value"]:
            changed["recorded_on"] = self.today
        unit.change(kind.value, key, **changed)
        if kind is Kind.OBSTACLE and unit.changes:
            unit.change("item", row["item"], news_on=self.today)
        self._tell(kind, key, row | given)
        if named := self._named():
            self.work.facts["named"] = named

    def _of_row(self, key: str, given: Values) -> dict[str, Any]:
        """Write the stages that the values of a row change, and return the other values."""
        item = self.facts.items[key]
        changed = storable(changed_values(item, given, self.today))
        if "stages" in changed:
            self.work.facts["stages"] = [current_stage(each) for each in (item, replace(item, **changed))]
        write_stages(self.work.unit, *taken(item, changed))
        return changed

    def _check_years(self, kind: Kind, key: str, given: Values) -> None:
        programme = self.facts.programmes.get(programme_of(self.facts, kind, key))
        check_years(programme, given, STAGE_SLACK if kind is Kind.STAGE else RESULT_SLACK)

    def _check(self, kind: Kind, key: str, row: Values, given: Values) -> None:
        if kind in _NAMED and {"name", "aliases"} & given.keys():
            check_name(self.facts, kind, programme_of(self.facts, kind, key), {**row, **given}, key)
        elif kind is Kind.PROGRAMME:
            _check_programme({**row, **given})
        elif kind is Kind.APPENDIX and not given.get("title", row["title"]):
            raise WardError("name_missing")
        elif kind is Kind.NOTE and not given.get("text", row["text"]):
            raise WardError("note_empty")
        elif kind is Kind.READING and {"note", "period", "value"} & given.keys():
            indicator, _, period = key.rpartition("@")
            check_override(indicator_of(self.facts, indicator), parse_period(period), given.get("note", row["note"]))
        elif kind is Kind.OBSTACLE:
            check_passed(given, self.today)
            check_cleared(given.get("since", row["since"]), given.get("cleared_on", row["cleared_on"]))

    def remove(self, kind: Kind, key: str) -> None:
        """Remove a record with everything under it; lists that name a removed agency or post lose it."""
        row = self.work.unit.get(kind.value, key)
        if kind in {Kind.AGENCY, Kind.POSITION}:
            self._rename(frozenset({key}), "")
        if kind is Kind.STAGE:
            remove_stage(self.work, self.facts, key, self.today)
        else:
            self.work.unit.remove_all(families.family(self.work.unit, kind.value, [key]))
        self._tell(kind, key, row)

    def merge(self, keep: str, others: list[str]) -> None:
        """Make several agencies one: what named them names the one that is kept, their names become its other names.

        Raises:
            WardError: `merge_choice` when there is nothing to merge, or the agencies are of several programmes.
        """
        kept = self.facts.agencies[keep]
        gone = [self.facts.agencies[key] for key in dict.fromkeys(others) if key != keep]
        if not gone or any(each.programme != kept.programme for each in gone):
            raise WardError("merge_choice")
        names = [name for each in gone for name in (each.name, *each.aliases)]
        aliases = dict.fromkeys(name for name in (*kept.aliases, *names) if name != kept.name)
        count = self._rename(frozenset(each.id for each in gone), keep)
        self.work.unit.change("agency", keep, aliases=list(aliases))
        self._hand_opinions(keep, [each.id for each in gone])
        answers = [key for key, each in self.facts.answers.items() if each.agency in {one.id for one in gone}]
        self.work.unit.change_all("form_answer", dict.fromkeys(answers, {"agency": keep}))
        self.work.unit.remove_all([("agency", each.id) for each in gone])
        self.work.subjects += [keep, *(each.id for each in gone)]
        self.work.facts |= {"id": keep, "name": kept.name, "names": [each.name for each in gone], "count": count}

    def _given(self, kind: Kind, parent: str, values: Values) -> dict[str, Any]:
        found = {field: cleaned(field, value) for field, value in values.items()}
        if "aliases" in found:
            names = (cleaned("name", each) for each in found["aliases"])
            found["aliases"] = tuple(dict.fromkeys(name for name in names if name))
        return resolved(self.work, self.facts, programme_of(self.facts, kind, parent), found)

    def _tell(self, kind: Kind, key: str, values: Values) -> None:
        """Note what the entry of the journal concerns: the record, and what figures, plans and remarks belong to."""
        self.work.subjects.append(key)
        if kind in {Kind.READING, Kind.PLAN}:
            indicator = key.rpartition("@")[0]
            self.work.subjects += [indicator, indicator.rpartition(".")[0]]
        elif kind is Kind.NOTE:
            self.work.subjects.append(str(values["subject"]))
            self.work.facts["about"] = str(values["subject"])
        elif kind is Kind.INDICATOR:
            self.work.subjects.append(key.rpartition(".")[0])
        elif kind in {Kind.OBSTACLE, Kind.CAPITAL, Kind.STAGE}:
            self.work.subjects.append(key.rpartition("~")[0])
        name = str(next((values[each] for each in _TITLES if values.get(each)), ""))
        self.work.facts |= {"kind": kind.value, "id": key, "name": name}

    def _named(self) -> dict[str, str]:
        """Return the names of the agencies and posts that the changes so far name."""
        changes = self.work.unit.changes
        added = {
            each.key: each.after["name"]
            for each in changes
            if each.table in _REFERRED and each.after and not each.before
        }
        known = self.facts.agencies | self.facts.positions
        ids = {
            key
            for each in changes
            for column in families.NAMING.get(each.table, ())
            for side in (each.before, each.after)
            for key in (side or {}).get(column, ())
        }
        return {key: added[key] if key in added else known[key].name for key in sorted(ids)}

    def _open_given(self, appendix: str) -> None:
        """Make the list of work given outside the programme when its first row comes."""
        if appendix in self.facts.appendices:
            return
        slug, _, code = appendix.rpartition("/")
        if code != GIVEN or slug not in self.facts.programmes:
            raise WardError("unknown_id", id=appendix)
        from ward_tui.wording.words import GIVEN_TITLE

        place = {"programme": slug, "position": families.next_position(self.work.unit, "appendix")}
        self.work.unit.insert("appendix", {"id": appendix, "code": GIVEN, "title": GIVEN_TITLE} | place)

    def _rename(self, old: frozenset[str], new: str) -> int:
        """Replace agencies or posts by another one, or by none for '', wherever they stand; return in how many rows."""
        wanted: dict[str, dict[str, dict[str, Any]]] = {}
        for programme in {key.partition("/")[0] for key in old}:
            for table, key, lists in families.naming(self.work.unit, programme, old):
                wanted.setdefault(table, {})[key] = {
                    name: families.replaced(ids, old, new) for name, ids in lists.items()
                }
        for table, rows in wanted.items():
            self.work.unit.change_all(table, rows)
        return sum(map(len, wanted.values()))

    def _hand_opinions(self, keep: str, gone: list[str]) -> None:
        """Let what the user wrote to merged agencies in a running review be said to the one that is kept."""
        for review in self.facts.reviews.values():
            told = [review.opinions[key] for key in (keep, *gone) if key in review.opinions]
            if told and not review.is_finished:
                others = {key: text for key, text in review.opinions.items() if key not in {keep, *gone}}
                self.work.unit.change("review", review.id, opinions=others | {keep: "\n".join(told)})

    def _moved(self, kind: Kind, key: str, given: dict[str, Any]) -> str:
        """Give a figure or plan whose period, year or giver is corrected its new identifier; return it."""
        parent = key.rpartition("@")[0]
        if kind is Kind.READING:
            period = given.get("period")
            if period is not None and period.first_day > self.today:
                raise WardError("period_future", period=period, today=self.today)
            fresh = f"{parent}@{period.code}" if period else key
            taken = WardError("figure_exists", period=period)
        else:
            plan = next(each for each in indicator_of(self.facts, parent).plans if each.id == key)
            whole = {"year": plan.year, "giver": plan.giver} | given
            fresh, taken = plan_id(parent, whole), WardError("plan_exists", year=whole["year"])
        if fresh == key:
            return key
        unit = self.work.unit
        if unit.find(kind.value, fresh) is not None:
            raise taken
        row = unit.get(kind.value, key)
        unit.remove(kind.value, key)
        unit.insert(kind.value, row | {"id": fresh} | columns(kind.value, given))
        self.work.subjects.append(key)
        return fresh

    def _printed(self, key: str, given: dict[str, Any]) -> dict[str, Any]:
        """Return what is kept of the document's words when a target is corrected."""
        target = self.facts.targets[key]
        kept = dict(target.printed)
        for field in _PRINTED:
            if target.source.lines and given.get(field, getattr(target, field)) != getattr(target, field):
                kept.setdefault(field, getattr(target, field))
                if kept[field] == given[field]:
                    del kept[field]
        return {"printed": kept}


def weigh(unit: Unit, kind: Kind, key: str) -> Weight:
    """Count what would go along with a record that is removed, and where an agency or post is named."""
    known, found = {each.value for each in Kind}, dict[Kind, int]()
    for table, each in families.family(unit, kind.value, [key]):
        if each != key and table in known:
            found[Kind(table)] = found.get(Kind(table), 0) + 1
    return Weight(found, named_in(unit, [key]) if kind in {Kind.AGENCY, Kind.POSITION} else 0)


def named_in(unit: Unit, keys: Iterable[str]) -> int:
    """Count the rows that name at least one of these agencies or posts."""
    wanted = frozenset(keys)
    programmes = {key.partition("/")[0] for key in wanted}
    return sum(1 for programme in programmes for _ in families.naming(unit, programme, wanted))


def _check_programme(row: Values) -> None:
    if not row["ward"] or not row["title"]:
        raise WardError("name_missing")
    check_span(row["term_start"], row["term_end"])
