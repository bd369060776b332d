"""The five built-in programmes: they load, they are whole, and what damages one is named."""

import tomllib
import unicodedata
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ward_tui.documents.programme_file import read_programme_file
from ward_tui.domain.alerts import Severity, Subject, all_alerts
from ward_tui.domain.drafts import ProgrammeFile
from ward_tui.domain.errors import WardError
from ward_tui.domain.funding import Funding
from ward_tui.domain.model import AppendixItem, ItemKind, Source, Target
from ward_tui.domain.status import ItemStatus, Thresholds
from ward_tui.domain.summary import summarise
from ward_tui.settings import programmes_folder

LOADED = date(2025, 10, 1)
LINES = {"hai-duong": 316, "pham-su-manh": 291, "thuy-nguyen": 651, "hoa-binh": 161, "dong-hai": 1768}
SLUGS = list(LINES)
ROLES = {"lead", "directing", "coordinating", "from", "to"}


def file_of(slug: str) -> Path:
    """Where a built-in programme lies."""
    return programmes_folder() / f"{slug}.toml"


@cache
def read(slug: str) -> ProgrammeFile:
    """A programme as if it had been made in October 2025."""
    return read_programme_file(file_of(slug), LOADED)


@cache
def raw(slug: str) -> dict[str, Any]:
    """The tables of a file."""
    return tomllib.loads(file_of(slug).read_text(encoding="utf-8"))


def test_there_are_five() -> None:
    assert sorted(path.stem for path in programmes_folder().glob("*.toml")) == sorted(SLUGS)


@pytest.mark.parametrize("slug", SLUGS)
def test_a_file_says_which_programme_it_is(slug: str) -> None:
    programme = read(slug).programme
    assert (programme.slug, programme.created_on, programme.built_in) == (slug, LOADED, True)
    assert programme.term_end == date(2030, 12, 31)
    assert programme.term_start in {2025, 2026}
    assert all(
        (programme.ward, programme.city, programme.kind, programme.title, programme.issuer, programme.implements)
    )


@pytest.mark.parametrize(
    ("slug", "targets", "indicators"),
    [("hai-duong", 14, 16), ("pham-su-manh", 19, 34), ("thuy-nguyen", 20, 36), ("dong-hai", 15, 34)],
)
def test_targets_and_indicators(slug: str, targets: int, indicators: int) -> None:
    counts = read(slug).counts
    assert (counts["targets"], counts["indicators"]) == (targets, indicators)


def test_thuy_nguyen_has_111_rows_in_15_appendices() -> None:
    counts = read("thuy-nguyen").counts
    assert (counts["appendices"], counts["items"]) == (15, 111)


def test_goals_of_the_programme_without_a_list_stand_in_its_sections() -> None:
    found = read("hoa-binh")
    assert found.counts["targets"] >= 9
    assert all(target.from_text for target in found.facts.targets.values())


@pytest.mark.parametrize("slug", SLUGS)
def test_nothing_is_lost_between_file_and_facts(slug: str) -> None:
    tables, counts = raw(slug), read(slug).counts
    assert counts == {
        "targets": len(tables["target"]),
        "indicators": sum(len(target["indicator"]) for target in tables["target"]),
        "appendices": len(tables["appendix"]),
        "items": sum(len(appendix["item"]) for appendix in tables["appendix"]),
        "duties": len(tables["duty"]),
        "questions": len(tables["question"]),
    }
    assert min(counts.values()) > 0


ROWS = [3, 7, 36, 18, 2, 7, 3, 3, 3, 5, 2, 2, 4, 9, 7]
KINDS = {"PL02": ItemKind.PROJECT, "PL03": ItemKind.PROJECT, "PL04": ItemKind.CLEARANCE, "PL14": ItemKind.RESOLUTION}


@pytest.mark.parametrize(("number", "rows"), list(enumerate(ROWS, 1)))
def test_appendices_of_thuy_nguyen(number: int, rows: int) -> None:
    code = f"PL{number:02}"
    found = [item for item in read("thuy-nguyen").facts.items.values() if item.appendix == code]
    assert [item.row for item in found] == list(range(1, rows + 1))
    assert [item.id for item in found] == [f"thuy-nguyen/{code}-{row:02}" for row in range(1, rows + 1)]
    assert {item.kind for item in found} == {KINDS.get(code, ItemKind.TASK)}
    assert {item.source.place for item in found} == {f"Phụ lục {code[2:]}, dòng {row}" for row in range(1, rows + 1)}


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug != "thuy-nguyen"])
def test_sections_of_the_others(slug: str) -> None:
    items = read(slug).facts.items.values()
    assert {(item.appendix, item.kind) for item in items} == {("NV", ItemKind.TASK)}


def test_funding_of_projects_and_tasks_of_thuy_nguyen() -> None:
    items = [item for item in read("thuy-nguyen").facts.items.values() if item.appendix <= "PL13"]
    assert Counter(item.funding for item in items) == {Funding.BUDGET: 51, Funding.ENTERPRISE: 35, Funding.MIXED: 9}
    assert Counter(item.funding_text for item in items) == {
        "Ngân sách": 40,
        "Ngân sách địa phương": 10,
        "Ngân sách nhà nước": 1,
        "Doanh nghiệp": 35,
        "Ngân sách, xã hội hóa": 9,
    }


def test_deadlines_of_projects_and_tasks_of_thuy_nguyen() -> None:
    items = [item for item in read("thuy-nguyen").facts.items.values() if item.appendix <= "PL13"]
    assert sum(item.finish.year == 2030 for item in items) == 76
    assert sum((item.start.year, item.finish.year) == (2025, 2030) for item in items) == 66


def test_a_row_broken_over_two_pages_is_joined() -> None:
    found = read("thuy-nguyen").facts.items["thuy-nguyen/PL03-24"]
    assert found.name == (
        "Dự án xây dựng Khu đô thị hỗn hợp đa chức năng tại lô I.17/CTHH-01, I.18 thuộc khu đô thị mới Bắc Sông Cấm"
    )
    assert found.source.lines == (485, 487)


def test_look_alikes_are_kept_apart() -> None:
    items = read("thuy-nguyen").facts.items
    assert "1,2ha" in items["thuy-nguyen/PL03-31"].name
    assert "1,0ha" in items["thuy-nguyen/PL03-32"].name


@pytest.mark.parametrize(
    ("today", "overdue"), [(date(2026, 1, 1), 8), (date(2026, 11, 21), 13), (date(2028, 1, 1), 26)]
)
def test_overdue_work_of_thuy_nguyen_with_nothing_done(today: date, overdue: int) -> None:
    facts = read("thuy-nguyen").facts
    alerts = all_alerts(facts, today, Thresholds())
    late = [each for each in alerts if each.severity is Severity.OVERDUE]
    assert [each.subject for each in late] == [Subject.ITEM] * overdue
    assert len({each.subject_id for each in late}) == overdue
    assert summarise(facts, today, Thresholds()).items[ItemStatus.OVERDUE] == overdue


def test_the_thirteen_are_four_clearances_and_the_resolutions() -> None:
    alerts = all_alerts(read("thuy-nguyen").facts, date(2026, 11, 21), Thresholds())
    late = sorted(each.subject_id for each in alerts if each.severity is Severity.OVERDUE)
    rows = [f"PL04-{row:02}" for row in (3, 4, 5, 7)] + [f"PL14-{row:02}" for row in range(1, 10)]
    assert late == [f"thuy-nguyen/{row}" for row in rows]


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug != "thuy-nguyen"])
def test_the_others_have_no_overdue_work_but_the_reports_that_have_a_day(slug: str) -> None:
    alerts = all_alerts(read(slug).facts, date(2028, 1, 1), Thresholds())
    late = {each.subject for each in alerts if each.severity is Severity.OVERDUE}
    assert late == ({Subject.DUTY} if slug == "dong-hai" else set())


@pytest.mark.parametrize("slug", SLUGS)
def test_everyone_who_is_named_is_listed(slug: str) -> None:
    tables = raw(slug)
    agencies = {entry["name"] for entry in tables["agency"]}
    everyone = agencies | {entry["name"] for entry in tables.get("position", [])}
    work = [*tables["target"], *tables["duty"], *(item for appendix in tables["appendix"] for item in appendix["item"])]
    for entry in work:
        for role in ROLES & entry.keys():
            assert set(entry[role]) <= (everyone if role == "directing" else agencies), entry["name"]


@pytest.mark.parametrize("slug", SLUGS)
def test_identifiers_of_people_and_agencies_can_be_followed(slug: str) -> None:
    facts = read(slug).facts
    entries: list[AppendixItem | Target] = [*facts.items.values(), *facts.targets.values()]
    for entry in entries:
        assert len(facts.names(entry.lead + entry.directing + entry.coordinating)) >= len(entry.lead)
        assert set(entry.lead + entry.coordinating) <= facts.agencies.keys()
    names = [agency.name for agency in facts.agencies.values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("slug", SLUGS)
def test_text_is_composed(slug: str) -> None:
    text = file_of(slug).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\ufeff" not in text


@pytest.mark.parametrize("slug", SLUGS)
def test_source_lines_are_inside_the_document(slug: str) -> None:
    found = read(slug)
    facts = found.facts
    sources: list[Source] = []
    for entries in (facts.targets, facts.items, facts.duties, facts.questions):
        sources += [entry.source for entry in entries.values()]
    lines = [each.lines for each in sources] + [note.lines for note in found.notes]
    lines += [place[1] for question in facts.questions.values() for place in question.places]
    lines += [tuple(entry["lines"]) for name in ("agency", "position", "appendix") for entry in raw(slug).get(name, [])]
    assert all(1 <= len(each) <= 2 for each in lines)
    assert all(1 <= each[0] <= each[-1] <= LINES[slug] for each in lines)
    assert {each.document for each in sources} == {found.programme.full_title}


@pytest.mark.parametrize("slug", SLUGS)
def test_goals_are_whole(slug: str) -> None:
    for target in read(slug).facts.targets.values():
        for indicator in target.indicators:
            goal, comparator = indicator.goal, indicator.goal.comparator.value
            assert (goal.value is None) is (comparator in {"up", "down", "yes_no"}), indicator.id
            assert (goal.value_max is not None) is (comparator == "range"), indicator.id
            assert (indicator.due_year is not None) is (indicator.cadence.value == "by_year"), indicator.id
            assert indicator.name, indicator.id


@pytest.mark.parametrize("slug", SLUGS)
def test_questions_are_about_what_exists(slug: str) -> None:
    facts = read(slug).facts
    known = {key.partition("/")[2] for group in (facts.targets, facts.items, facts.appendices) for key in group}
    known |= {each.id.partition("/")[2] for target in facts.targets.values() for each in target.indicators}
    for question in facts.questions.values():
        assert set(question.about) <= known | {"document"}, question.id
        assert question.places, question.id


# what is done to the file of Thủy Nguyên: text, its replacement, the place that is named
DAMAGE = {
    "bad-toml": ("format = 1", "format = ", "", "line"),
    "unclosed-text": ('slug = "thuy-nguyen"', 'slug = "thuy-nguyen', "", "line"),
    "newer-format": ("format = 1", "format = 2", "document", "2"),
    "no-slug": ('slug = "thuy-nguyen"', "", "document", "slug"),
    "term-in-words": ("term_end = 2030", 'term_end = "2030"', "document", "TypeError"),
    "unknown-comparator": ('comparator = ">="', 'comparator = "=>"', "target 1", "=>"),
    "unknown-cadence": ('cadence = "annual"', 'cadence = "yearly"', "target 1", "yearly"),
    "no-unit": ('  unit = "%"\n', "", "target 1", "unit"),
    "no-place": ("place = ", "palce = ", "target 1", "palce"),
    "unknown-kind": ('kind = "clearance"', 'kind = "clearing"', "PL04-01", "clearing"),
    "no-row-name": ("  row = 1\n  name = ", "  row = 1\n  nmae = ", "PL01-01", "nmae"),
    "misspelt-table": ("[[appendix.item]]", "[[appendix.itme]]", "appendix 1", "itme"),
    "row-twice": ("  row = 2\n", "  row = 1\n", "PL01-01", "twice"),
    "value-in-words": ("  value = 3\n", '  value = "ba"\n', "target 1", "ConversionSyntax"),
    "no-lines": ("lines = [25]", "lines = []", "target 1", "lines"),
    "range-without-its-end": ('comparator = ">="', 'comparator = "range"', "target 1", "range"),
    "no-such-day": ('finish = "Tháng 9/2026"', 'finish = "31/02/2026"', "PL14-", "31/02/2026"),
    "no-such-month": ('finish = "Tháng 9/2026"', 'finish = "13/2026"', "PL14-", "13/2026"),
    "unlisted-agency": ('[[duty]]\nname', '[[duty]]\nto = ["Ban X"]\nname', "duty 1", "Ban X"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "place", "why"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_refused_and_the_place_named(
    tmp_path: Path, old: str, new: str, place: str, why: str
) -> None:
    path = tmp_path / "thuy-nguyen.toml"
    text = file_of("thuy-nguyen").read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(WardError) as caught:
        read_programme_file(path, LOADED)
    error = caught.value
    assert (error.code, error.facts["file"]) == ("programme_file", path)
    assert error.facts["place"].startswith(place)
    assert bool(error.facts["place"]) is bool(place)
    assert why in error.facts["why"]


@pytest.mark.parametrize(
    "content", [None, b"\xff\xfe\x00", b"", b"\x00" * 100], ids=["missing", "utf-16", "empty", "zeros"]
)
def test_what_is_no_programme_file_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(WardError) as caught:
        read_programme_file(path, LOADED)
    assert caught.value.code == "programme_file"


def test_a_decomposed_file_is_read_composed(tmp_path: Path) -> None:
    path = tmp_path / "thuy-nguyen.toml"
    path.write_text(unicodedata.normalize("NFD", file_of("thuy-nguyen").read_text(encoding="utf-8")), encoding="utf-8")
    assert read_programme_file(path, LOADED).facts == read("thuy-nguyen").facts
