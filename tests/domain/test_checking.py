"""Contradictions: what the checks find in rows and targets, which questions cover it, and what a decision does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.domain.builders import PROGRAMME, indicator, item, target
from ward_tui.domain.checking import contradiction_named, contradictions, findings, question_alerts
from ward_tui.domain.contradiction import Check, Contradiction, finding_parts
from ward_tui.domain.deadlines import parse_deadline
from ward_tui.domain.depth import AmendAction, Amendment, AmendmentLine, Decision
from ward_tui.domain.following import Extension
from ward_tui.domain.model import Agency, AppendixItem, Facts, ItemKind, Question, Source, Target

SLUG = PROGRAMME.slug
SCHOOL = "Trường THCS Tân Dương"


def row(number: int, name: str, start: str = "2025", finish: str = "2030", **changes: Any) -> AppendixItem:
    kept: dict[str, Any] = {"kind": ItemKind.PROJECT, "appendix": "PL03"} | changes
    key = f"{SLUG}/{kept['appendix']}-{number:02}"
    source = Source("Chương trình", f"Phụ lục 03, dòng {number}", (460 + number,))
    return item(start, finish, id=key, row=number, name=name, source=source, **kept)


def goal(number: int, name: str, **changes: Any) -> Target:
    return replace(target(indicator()), id=f"{SLUG}/CT{number:02}", name=name, number=f"({number})", **changes)


def facts(*records: AppendixItem | Target, **changes: Any) -> Facts:
    known: dict[str, Any] = {
        "programmes": {SLUG: PROGRAMME},
        "agencies": {f"{SLUG}/CQ0{n}": Agency(f"{SLUG}/CQ0{n}", SLUG, f"Phòng {n}") for n in (1, 2)},
        "items": {each.id: each for each in records if isinstance(each, AppendixItem)},
        "targets": {each.id: each for each in records if isinstance(each, Target)},
    }
    return Facts(**known | changes)


def ids(found: list[Contradiction]) -> list[str]:
    return [each.id.partition("/")[2] for each in found]


def asked(kind: str, *about: str) -> dict[str, Question]:
    question = Question(f"{SLUG}/H01", SLUG, kind, "Lấy năm nào?", Source("", ""), about, (("2027", (141,)),))
    return {question.id: question}


def decided(key: str, **changes: Any) -> dict[str, Decision]:
    made = Decision(key, SLUG, "lấy theo phụ lục", "theo Thông báo 45-TB/ĐU", date(2026, 11, 21))
    return {key: replace(made, **changes)}


def announcing(**counts: Any) -> dict[str, Any]:
    return {"programmes": {SLUG: replace(PROGRAMME, **counts)}}


LEADS: tuple[dict[str, Any], ...] = ({"lead": (f"{SLUG}/CQ01",)}, {"lead": (f"{SLUG}/CQ02",)})
RENUMBERED = {
    "SD01": Amendment(
        "SD01",
        SLUG,
        "9-QĐ",
        date(2026, 5, 1),
        date(2026, 5, 1),
        "",
        (AmendmentLine(AmendAction.RENUMBER, "x", {}, {}),),
    )
}

FOUND: list[tuple[str, Facts, list[str]]] = [
    ("years differ", facts(row(1, SCHOOL), row(2, SCHOOL, "2026")), ["KT-year-PL03-01+PL03-02"]),
    (
        "spelled almost the same",
        facts(row(1, SCHOOL), row(2, "Dự án  trường THCS Tân Dương.", "2026")),
        ["KT-year-PL03-01+PL03-02"],
    ),
    ("marks set otherwise", facts(row(1, "Khu Hoà Bình"), row(2, "Khu Hòa Bình", "2026")), ["KT-year-PL03-01+PL03-02"]),
    ("a letter without its mark", facts(row(1, "Khu Sự"), row(2, "Khu Sư", "2026")), ["KT-year-PL03-01+PL03-02"]),
    ("another area", facts(row(1, "Khu Dương Quan 1,2ha"), row(2, "Khu Dương Quan 1,0ha", "2026")), []),
    ("a longer name", facts(row(1, "Khu đô thị Thủy Sơn"), row(2, "Khu đô thị Thủy Sơn - Thủy Đường", "2026")), []),
    ("the same years", facts(row(1, SCHOOL), row(2, SCHOOL)), []),
    ("one without a time", facts(row(1, SCHOOL), row(2, SCHOOL, "", "")), []),
    (
        "leads differ",
        facts(row(1, SCHOOL, **LEADS[0]), row(2, SCHOOL, **LEADS[1])),
        ["KT-lead-PL03-01+PL03-02"],
    ),
    ("one without a lead", facts(row(1, SCHOOL, **LEADS[0]), row(2, SCHOOL)), []),
    (
        "clearance and building are led by their own",
        facts(row(1, SCHOOL, **LEADS[0]), row(2, SCHOOL, kind=ItemKind.CLEARANCE, **LEADS[1])),
        [],
    ),
    ("three rows", facts(*(row(n, SCHOOL, f"202{n}") for n in (1, 2, 3))), ["KT-year-PL03-01+PL03-02+PL03-03"]),
    ("five rows", facts(*(row(n, SCHOOL, f"202{n}") for n in range(1, 6))), ["KT-year-PL03-01+PL03-02+PL03-03+2"]),
    ("given outside", facts(row(1, SCHOOL), row(2, SCHOOL, "2026", appendix="GT")), []),
    ("given up", facts(row(1, SCHOOL), row(2, SCHOOL, "2026", dropped_on="2026-01-01")), []),
    ("finish before start", facts(row(5, SCHOOL, "2027", "2026")), ["KT-finish-PL03-05"]),
    ("start and finish on one day", facts(row(5, SCHOOL, "1/5/2026", "1/5/2026")), []),
    ("start and finish in one year", facts(row(5, SCHOOL, "2026", "2026")), []),
    (
        "a new due date contradicts nothing",
        facts(
            row(1, SCHOOL),
            row(2, SCHOOL, "2025", "2031"),
            extensions={
                f"{SLUG}/PL03-02": (
                    Extension(
                        "x", f"{SLUG}/PL03-02", parse_deadline("2030"), parse_deadline("2031"), "9", date(2026, 5, 1)
                    ),
                )
            },
        ),
        [],
    ),
    (
        "rows numbered twice",
        facts(row(1, "Một"), replace(row(2, "Hai"), row=1), amendments=RENUMBERED),
        ["KT-number-PL03-01+PL03-02"],
    ),
    (
        "targets numbered twice in a group",
        facts(goal(1, "Một"), replace(goal(2, "Hai"), number="(1)")),
        ["KT-number-CT01+CT02"],
    ),
    (
        "one of the targets was given up",
        facts(goal(1, SCHOOL), replace(goal(2, SCHOOL), number="(1)", dropped_on=date(2026, 5, 1))),
        [],
    ),
    ("in two groups", facts(goal(1, "Một"), replace(goal(2, "Hai"), number="(1)", group="b")), []),
    (
        "targets with other years",
        facts(goal(1, SCHOOL), goal(2, SCHOOL, indicators=(indicator(when="2027"),))),
        ["KT-year-CT01+CT02"],
    ),
    (
        "fewer targets announced",
        facts(goal(1, "Một"), goal(2, "Hai"), **announcing(announced_targets=1)),
        ["KT-count-targets"],
    ),
    (
        "as many announced",
        facts(goal(1, "Một"), row(1, "Hai"), **announcing(announced_targets=1, announced_items=1)),
        [],
    ),
    ("more rows announced", facts(row(1, "Một"), **announcing(announced_items=9)), ["KT-count-items"]),
    ("given work is not announced", facts(row(1, "Một", appendix="GT"), **announcing(announced_items=0)), []),
]


@pytest.mark.parametrize(("known", "expected"), [each[1:] for each in FOUND], ids=[each[0] for each in FOUND])
def test_findings(known: Facts, expected: list[str]) -> None:
    assert ids(findings(known)) == expected


def test_what_a_decision_has_added_was_not_announced() -> None:
    lines = tuple(AmendmentLine(AmendAction.ADD, f"{SLUG}/{short}", {}, {}) for short in ("PL03-02", "CT02"))
    added = {"SD01": Amendment("SD01", SLUG, "9-QĐ", date(2026, 5, 1), date(2026, 5, 1), "", lines)}
    counts = announcing(announced_items=1, announced_targets=1)
    known = facts(row(1, "Một"), row(2, "Hai"), goal(1, "Ba"), goal(2, "Bốn"), **counts, amendments=added)
    assert findings(known) == []


COVERED = [
    ("year", ("PL03-01", "PL03-02"), True),
    ("year", ("PL03-02", "PL03-01", "PL04-03"), True),
    ("year", ("PL03-01",), False),
    ("lead", ("PL03-01", "PL03-02"), False),
    ("year", ("document",), False),
]


@pytest.mark.parametrize(("kind", "about", "covered"), COVERED)
def test_a_question_of_the_same_kind_about_the_same_records_takes_the_place_of_a_finding(
    kind: str, about: tuple[str, ...], covered: bool
) -> None:
    known = facts(row(1, SCHOOL), row(2, SCHOOL, "2026"), questions=asked(kind, *about))
    assert ids(contradictions(known)) == ["H01"] + ([] if covered else ["KT-year-PL03-01+PL03-02"])


@pytest.mark.parametrize(
    ("about", "covered"),
    [(("document", "CT04"), True), (("document",), True), (("PL03-01",), False)],
)
def test_a_question_about_the_count_of_targets_covers_it(about: tuple[str, ...], covered: bool) -> None:
    known = facts(goal(1, "Một"), **announcing(announced_targets=2), questions=asked("count", *about))
    assert (findings(known) == []) == covered


def test_a_finding_tells_what_each_place_says() -> None:
    found = findings(facts(row(1, SCHOOL), row(2, SCHOOL, "2026", "9/2027")))[0]
    spans = [tuple(each.code if each else "" for each in place.span or ()) for place in found.places]
    assert spans == [("2025", "2030"), ("2026", "9/2027")]
    assert [place.lines for place in found.places] == [(461,), (462,)]
    assert found.about == (f"{SLUG}/PL03-01", f"{SLUG}/PL03-02")


def test_a_decision_stays_with_its_question_and_silences_its_alert() -> None:
    known = facts(questions=asked("year", "CT01"))
    assert [each.subject_id for each in question_alerts(known)] == [f"{SLUG}/H01"]
    settled = replace(known, decisions=decided(f"{SLUG}/H01", place=0))
    assert [each.is_open for each in contradictions(settled)] == [False]
    assert question_alerts(settled) == []


def test_a_finding_has_an_alert_until_it_is_decided() -> None:
    known = facts(row(5, SCHOOL, "2027", "2026"))
    alert = question_alerts(known)[0]
    assert (alert.subject_id, alert.name, alert.finding) == (f"{SLUG}/KT-finish-PL03-05", SCHOOL, findings(known)[0])
    assert question_alerts(replace(known, decisions=decided(f"{SLUG}/KT-finish-PL03-05"))) == []


def test_a_decision_stays_when_the_records_were_corrected() -> None:
    key = f"{SLUG}/KT-year-PL03-01+PL03-02"
    known = facts(row(1, SCHOOL), row(2, SCHOOL), decisions=decided(key))
    found = contradiction_named(known, key)
    assert found is not None
    assert (found.settled, found.is_open, found.check, found.places) == (True, False, Check.YEAR, ())
    assert found.about == (f"{SLUG}/PL03-01", f"{SLUG}/PL03-02")


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("thuy-nguyen/KT-finish-PL03-05", (Check.FINISH, ("PL03-05",))),
        ("KT-year-PL03-02+PL04-03", (Check.YEAR, ("PL03-02", "PL04-03"))),
        ("dong-hai/KT-count-targets", (Check.COUNT, ("targets",))),
        ("thuy-nguyen/KT-01", None),  # a row of an appendix that the user calls KT
        ("thuy-nguyen/H05", None),
        ("thuy-nguyen/KT-other-PL03-05", None),
    ],
)
def test_the_identifier_of_a_finding(key: str, parts: object) -> None:
    assert finding_parts(key) == parts


def test_nothing_is_named_by_an_identifier_of_something_else() -> None:
    assert contradiction_named(facts(row(1, SCHOOL)), f"{SLUG}/PL03-01") is None
