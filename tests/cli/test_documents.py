"""The JSON documents: exact fields, and the types and words in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from tests.cli.shell import RATE, RESOLUTION, SLUG, Shell

SLUGS = ["hai-duong", "pham-su-manh", "thuy-nguyen", "hoa-binh", "dong-hai"]
COUNTS = {"targets", "indicators", "appendices", "items", "duties", "questions"}
TEXT, NUMBER, NAMES = (str,), (int,), (list,)
MAYBE_TEXT, MAYBE_NUMBER, MAYBE_FIGURE, MAYBE_OBJECT = (
    (str, type(None)),
    (int, type(None)),
    (int, float, type(None)),
    (
        dict,
        type(None),
    ),
)
SHAPES: dict[str, dict[str, tuple[type, ...]]] = {
    "programmes": {"slug": TEXT, "ward": TEXT, "title": TEXT, "number": TEXT, "counts": (dict,)},
    "targets": {
        **dict.fromkeys(("id", "programme", "number", "group", "name", "text", "status"), TEXT),
        **dict.fromkeys(("lead", "directing", "coordinating", "indicators"), NAMES),
        "source": (dict,),
    },
    "items": {
        **dict.fromkeys(("id", "programme", "appendix", "appendix_title", "name", "kind", "funding"), TEXT),
        **dict.fromkeys(("funding_text", "finish_text", "document", "status", "stage"), TEXT),
        "by_stages": (bool,),
        "stages": NAMES,
        **dict.fromkeys(("lead", "directing", "coordinating"), NAMES),
        **dict.fromkeys(("start", "finish"), MAYBE_OBJECT),
        **dict.fromkeys(("due_on", "done_on"), MAYBE_TEXT),
        **dict.fromkeys(("row", "progress"), NUMBER),
        "source": (dict,),
    },
    "alerts": {
        **dict.fromkeys(("subject", "subject_id", "rule", "severity", "reason"), TEXT),
        "days": MAYBE_NUMBER,
        "due_on": MAYBE_TEXT,
        "acknowledged_until": MAYBE_TEXT,
        "acknowledged_reason": MAYBE_TEXT,
        "source": (dict,),
    },
    "history": {
        **dict.fromkeys(("at", "kind", "verb", "text"), TEXT),
        **dict.fromkeys(("subjects", "changes"), NAMES),
        "seq": NUMBER,
        "ref": MAYBE_NUMBER,
    },
}
INDICATOR = {
    **dict.fromkeys(("id", "name", "comparator", "unit", "cadence", "status"), TEXT),
    **dict.fromkeys(("value", "value_max"), MAYBE_FIGURE),
    "due_year": MAYBE_NUMBER,
    "latest": MAYBE_OBJECT,
}
SOURCE = {"document": TEXT, "place": TEXT, "lines": NAMES}
DEADLINE = {"year": NUMBER, "quarter": MAYBE_NUMBER, "month": MAYBE_NUMBER}
CHECK = {
    **dict.fromkeys(("sound", "integrity", "foreign_keys"), (bool,)),
    **dict.fromkeys(("entries", "records"), NUMBER),
    "broken_entry": MAYBE_NUMBER,
    "differs_from_journal": NAMES,
    "content_hash": TEXT,
}
WORDS: dict[str, dict[str, set[str]]] = {
    "targets": {"status": {"met", "exceeded", "missed", "at_risk", "no_data", "not_due", "no_baseline"}},
    "items": {
        "kind": {"project", "clearance", "resolution", "task"},
        "funding": {"budget", "enterprise", "mixed", "social", "unspecified"},
        "status": {
            *("not_started", "in_progress", "due_soon", "overdue", "no_deadline"),
            *("done_on_time", "done_late", "done", "paused", "dropped"),
        },
    },
    "alerts": {
        "subject": {"item", "target", "duty", "document"},
        "severity": {"overdue", "due_soon", "warning", "info"},
    },
}


def has_shape(value: dict[str, Any], shape: Mapping[str, tuple[type, ...]]) -> bool:
    """Whether an object has exactly these fields, each of one of its types; a truth value is no number."""
    assert value.keys() == shape.keys()
    return all(type(value[name]) in types for name, types in shape.items())


@pytest.mark.parametrize("command", SHAPES)
def test_every_object_has_exactly_its_fields(everything: Shell, command: str) -> None:
    found = everything.ask(command)
    assert found
    assert all(has_shape(each, SHAPES[command]) for each in found)


@pytest.mark.parametrize("today", ["2025-06-01", "2031-06-01"])
@pytest.mark.parametrize("command", WORDS)
def test_words_are_those_of_the_fixed_lists(everything: Shell, command: str, today: str) -> None:
    found = everything.ask(command, today=today)
    for field, words in WORDS[command].items():
        assert {each[field] for each in found} <= words


def test_counts_name_what_a_programme_has(nothing: Shell) -> None:
    assert all(has_shape(each["counts"], dict.fromkeys(COUNTS, NUMBER)) for each in nothing.ask("programmes"))


def test_indicators_have_exactly_their_fields(everything: Shell) -> None:
    everything.do("record", RATE, "--period", "2026-Q2", "--value", "2,5")
    targets = everything.ask("targets")
    indicators = [each for target in targets for each in target["indicators"]]
    assert all(has_shape(each, INDICATOR) for each in indicators)
    assert {each["comparator"] for each in indicators} <= {">=", ">", "=", "<=", "<", "range", "up", "down", "yes_no"}
    assert {each["cadence"] for each in indicators} == {"annual", "by_year", "term"}
    assert {each["status"] for each in indicators} <= WORDS["targets"]["status"]
    assert [each["latest"] for each in indicators if each["latest"]] == [{"period": "2026-Q2", "value": 2.5}]


def test_a_whole_figure_is_a_whole_number(shell: Shell) -> None:
    shell.do("record", RATE, "--period", "2026", "--value", "1.120,0")
    assert json.dumps(shell.indicator(RATE)["latest"]["value"]) == "1120"


@pytest.mark.parametrize("command", ["targets", "items", "alerts"])
def test_sources_name_document_place_and_lines(everything: Shell, command: str) -> None:
    sources = [each["source"] for each in everything.ask(command) if each.get("rule") != "unclear"]  # of a programme
    assert all(has_shape(source, SOURCE) for source in sources)
    assert all(source["document"] and source["lines"] for source in sources)
    assert all(type(line) is int for source in sources for line in source["lines"])


def test_start_and_finish_keep_the_precision_of_the_document(everything: Shell) -> None:
    rows = {row["id"]: row for row in everything.ask("items")}
    for row in rows.values():
        assert all(row[end] is None or has_shape(row[end], DEADLINE) for end in ("start", "finish"))
    assert rows[RESOLUTION]["finish"] == {"year": 2026, "quarter": None, "month": 9}
    assert rows[RESOLUTION]["due_on"] == "2026-09-30"
    assert rows[f"{SLUG}/PL04-03"]["finish"] == {"year": 2025, "quarter": None, "month": None}
    assert rows[f"{SLUG}/PL15-07"]["finish"] is None


def test_an_appendix_is_never_missing(everything: Shell) -> None:
    rows = everything.ask("items")
    assert {row["appendix"] for row in rows if row["programme"] == "hoa-binh"} == {"NV"}
    assert all(row["appendix"] and row["appendix_title"] for row in rows)


def test_agencies_are_given_by_name(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--lead", "Công đoàn phường")
    assert shell.item(RESOLUTION)["lead"] == ["Công đoàn phường"]


def test_check_answers_with_exactly_its_fields(shell: Shell) -> None:
    found = shell.ask("check")
    assert has_shape(found, CHECK)
    assert (found["sound"], found["broken_entry"], found["differs_from_journal"], found["entries"]) == (
        True,
        None,
        [],
        1,
    )


def test_a_change_is_told_with_before_and_after(shell: Shell) -> None:
    shell.do("update", RESOLUTION, "--progress", "40")
    entry, load = shell.ask("history")
    change = {"table": "item", "id": RESOLUTION}
    after = {"progress": 40, "progress_on": "2026-11-21", "news_on": "2026-11-21"}
    before = {"progress": 0, "progress_on": None, "news_on": None}
    assert entry["changes"] == [change | {"before": before, "after": after}]
    assert (entry["seq"], entry["kind"], entry["verb"], entry["ref"]) == (2, "do", "update", None)
    assert entry["subjects"] == [RESOLUTION]
    assert entry["at"].startswith("2026-11-21T")
    assert (load["verb"], load["changes"], load["at"][:10]) == ("load", [], "2025-10-01")


def test_programmes_come_in_the_order_of_the_seeds(everything: Shell) -> None:
    assert [each["slug"] for each in everything.ask("programmes")] == SLUGS
    assert list(dict.fromkeys(row["programme"] for row in everything.ask("targets"))) == SLUGS
    assert list(dict.fromkeys(row["programme"] for row in everything.ask("items"))) == SLUGS


@pytest.mark.parametrize(
    "command", ["programmes", "targets", "items", "alerts", "duties", "review", "history", "check"]
)
def test_without_json_each_answer_is_lines_of_text(shell: Shell, command: str) -> None:
    lines = shell.do(command).splitlines()
    assert lines
    assert not any(line.startswith(("[", "{")) or line != line.rstrip() for line in lines)


def test_an_empty_database_answers_with_an_empty_list(nothing: Shell) -> None:
    nothing.do("init", "--empty")
    for command in ("targets", "items", "alerts", "history"):
        assert nothing.ask(command) == []
        assert nothing.do(command) == ("Chưa có thay đổi nào." if command == "history" else "Không có mục nào.")
