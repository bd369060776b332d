"""Forms for the agencies: what stands in them, where they go, and the database that they leave alone."""

from __future__ import annotations

import errno
from datetime import date
from pathlib import Path

import pytest

from tests.store.small import SLUG, Workplace, digest, reason
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.form_lines import Sent
from ward_tui.domain.forms import Entry, Form, FormLine
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind
from ward_tui.reports import files
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.forming import FormsWritten, file_names, sent_of
from ward_tui.services.office import Office

ROW, OPEN, FIGURE = f"{SLUG}/PL14-01", f"{SLUG}/PL02-01", f"{SLUG}/CT01.1"


def of_row(office: Office, key: str) -> FormLine:
    """The line of a row or indicator in the form of the agency that leads it."""
    found = {line.id: line for form in office.forms() for line in form.lines}
    return found[key]


@pytest.fixture
def party(office: Office) -> Office:
    """An office in which one agency leads the resolutions."""
    agency = office.agency(SLUG, "Ban Xây dựng Đảng")
    office.assign([key for key in office.facts.items if "/PL14" in key], agency.id)
    return office


def sent(office: Office, done: FormsWritten) -> dict[str, Sent]:
    """What is remembered of forms that were made."""
    return sent_of(done.remembered({}), office.database)


def test_a_form_names_its_database_and_day_and_asks_for_the_work_of_one_agency(party: Office) -> None:
    form, _ = party.forms(SLUG)
    assert (form.programme, form.agency_name, form.made_on) == (SLUG, "Ban Xây dựng Đảng", party.today)
    assert form.database == party.database
    assert form.made_at.startswith(party.today.isoformat())
    assert form.seq == party.history()[0].seq == form.lines[0].revision
    assert [line.id.rpartition("/")[2] for line in form.lines] == [
        *("PL14-01", "PL14-02", "PL14-03", "PL14-04"),
        *("CT01.1", "CT01.2"),
    ]


def test_the_same_facts_make_the_same_form_and_the_database_stays_as_it_is(
    party: Office, workplace: Workplace, tmp_path: Path
) -> None:
    before = digest(party.path)
    made = []
    for folder in ("một", "hai"):
        workplace.seconds = 600
        made.append(party.write_forms(tmp_path / folder))
    one, two = made
    assert [digest(each.path) for each in one.files] == [digest(each.path) for each in two.files]
    assert digest(party.path) == before


def test_what_was_last_reported_of_a_row_stands_in_its_line(party: Office) -> None:
    assert of_row(party, ROW).shown[-1] == "Chưa báo cáo"
    assert set(of_row(party, ROW).reported.values()) == {""}
    party.update(ROW, ItemUpdate(progress=45, note="Chờ\tý kiến"))
    party.add(
        Kind.OBSTACLE,
        ROW,
        {"kind": ObstacleKind.CAPITAL, "level": Level.CITY, "since": date(2026, 1, 5), "text": "=thiếu vốn"},
    )
    line, day = of_row(party, ROW), party.today
    assert line.reported == {
        Entry.PROGRESS: "45",
        Entry.DONE_ON: "",
        Entry.DOCUMENT: "",
        Entry.OBSTACLE: "=thiếu vốn",
        Entry.LEVEL: "city",
        Entry.NOTE: "Chờ ý kiến",
    }
    told = f"{day.day}/{day.month}/{day.year}"
    assert line.shown[-1] == (
        f"Tiến độ 45% ({told}). Vướng mắc từ 5/1/2026: =thiếu vốn (cấp tháo gỡ: thành phố). {told}: Chờ ý kiến"
    )


def test_the_figure_of_the_running_year_is_what_was_reported(party: Office) -> None:
    year = party.today.year
    party.record(FIGURE, parse_period(str(year - 1)), "2,5")
    line = of_row(party, FIGURE)
    assert line.reported == {Entry.PERIOD: str(year), Entry.FIGURE: "", Entry.REMARK: ""}
    assert line.shown[-1] == f"Năm {year - 1}: 2,5%"
    party.record(FIGURE, parse_period(str(year)), "1.120,5", "nguồn: sổ")
    line = of_row(party, FIGURE)
    assert line.reported == {Entry.PERIOD: str(year), Entry.FIGURE: "1.120,5", Entry.REMARK: "nguồn: sổ"}


def test_a_row_that_is_done_is_not_asked_about_any_more(party: Office) -> None:
    party.update(ROW, ItemUpdate(done_on=party.today, document="12-NQ/ĐU"))
    assert ROW not in {line.id for form in party.forms() for line in form.lines}


def test_files_are_named_by_agency_and_day_and_what_nobody_leads_is_told(party: Office, tmp_path: Path) -> None:
    heard: list[int] = []
    party.assign([OPEN], "")
    done = party.write_forms(tmp_path / "phiếu", SLUG, heard.append)
    assert [each.path.name for each in done.files] == [
        f"phieu-ban-xay-dung-dang-{party.today}.xlsx",
        f"phieu-phong-kinh-te-ha-tang-va-do-thi-{party.today}.xlsx",
    ]
    assert [(each.rows, each.indicators) for each in done.files] == [(4, 2), (2, 0)]
    assert done.unled == (OPEN,)
    assert {key.rpartition("/")[2] for key in done.unled_indicators} == {"CT02.1", "CT03.1", "CT03.2"}
    assert heard == sorted(heard)
    assert heard[-1] == 100


def form(name: str, agency: str, slug: str = SLUG) -> Form:
    """An empty form."""
    return Form("", slug, f"{slug}/{agency}", name, date(2026, 11, 21), "2026-11-21T08:00", 1)


def test_no_two_files_get_the_same_name() -> None:
    same = [form("Công an phường", "CQ01"), form("CÔNG AN PHƯỜNG", "CQ02"), form("Công an phường", "CQ01", "khac")]
    assert file_names(same) == [
        f"phieu-cong-an-phuong-{SLUG}-cq01-2026-11-21.xlsx",
        f"phieu-cong-an-phuong-{SLUG}-cq02-2026-11-21.xlsx",
        "phieu-cong-an-phuong-khac-2026-11-21.xlsx",
    ]
    (long,) = file_names([form("Trung tâm Phục vụ " * 20, "CQ01")])
    assert len(long) < 90
    (hostile,) = file_names([form("../Đảng ủy: [*?]", "CQ01")])
    assert hostile == "phieu-dang-uy-2026-11-21.xlsx"


def test_a_form_that_nobody_touched_gives_way_and_one_that_was_filled_in_stays(party: Office, tmp_path: Path) -> None:
    first = party.write_forms(tmp_path)
    party.update(ROW, ItemUpdate(progress=30))
    second = party.write_forms(tmp_path, sent=sent(party, first))
    assert second.files[0].path == first.files[0].path
    second.files[0].path.write_bytes(b"filled in by the agency")
    party.update(ROW, ItemUpdate(progress=40))
    third = party.write_forms(tmp_path, sent=sent(party, second))
    assert third.files[0].path.name == f"phieu-ban-xay-dung-dang-{party.today} (2).xlsx"
    assert second.files[0].path.read_bytes() == b"filled in by the agency"


def test_a_foreign_file_of_that_name_is_never_replaced(party: Office, tmp_path: Path) -> None:
    there = tmp_path / f"phieu-ban-xay-dung-dang-{party.today}.xlsx"
    there.write_bytes(b"mine")
    done = party.write_forms(tmp_path)
    assert done.files[0].path != there
    assert there.read_bytes() == b"mine"


def test_a_full_disk_leaves_nothing_behind(party: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    party.assign([OPEN], "Công an phường", new=True)
    whole = files.save
    saved: list[Path] = []

    def save(path: Path, content: bytes) -> Path:
        if saved:
            raise WardError("export_failed", file=path) from OSError(errno.ENOSPC, "full")
        saved.append(whole(path, content))
        return saved[0]

    monkeypatch.setattr(files, "save", save)
    with pytest.raises(WardError) as caught:
        party.write_forms(tmp_path / "phiếu")
    assert reason(caught.value)
    assert saved
    assert not (tmp_path / "phiếu").exists()


def test_work_that_is_stopped_leaves_nothing_behind(party: Office, tmp_path: Path) -> None:
    def stop(_percent: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        party.write_forms(tmp_path / "phiếu", progress=stop)
    assert not (tmp_path / "phiếu").exists()


def test_only_the_agencies_that_were_chosen_get_a_form(party: Office, tmp_path: Path) -> None:
    party.assign([OPEN], "Công an phường", new=True)
    police = party.agency(SLUG, "Công an phường")
    done = party.write_forms(tmp_path, agencies={police.id})
    assert [each.agency for each in done.files] == [police.id]


def test_where_nobody_leads_anything_there_is_no_form_to_make(workplace: Workplace, tmp_path: Path) -> None:
    with pytest.raises(WardError) as caught:
        workplace.create().write_forms(tmp_path / "phiếu")
    assert caught.value.code == "forms_nothing"
    assert not (tmp_path / "phiếu").exists()


def test_a_file_in_place_of_the_folder_is_refused(party: Office, tmp_path: Path) -> None:
    (tmp_path / "phiếu").write_text("")
    with pytest.raises(WardError) as caught:
        party.write_forms(tmp_path / "phiếu")
    assert caught.value.code == "forms_folder"


def test_what_is_remembered_belongs_to_one_database_and_nonsense_counts_as_nothing(
    party: Office, tmp_path: Path
) -> None:
    done = party.write_forms(tmp_path)
    known = done.remembered({"other": {"x": 1}, party.database: {"gone": {"on": "tomorrow"}}})
    assert set(sent_of(known, party.database)) == {each.agency for each in done.files}
    assert sent_of(known, "other") == {}
    assert sent_of({party.database: []}, party.database) == {}
    form, _ = party.agency_forms(SLUG, sent_of(known, party.database))
    assert form.sent is not None
    assert form.sent.on == party.today
