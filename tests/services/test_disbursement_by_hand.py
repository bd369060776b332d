"""Ten projects over three years, worked out by hand, equal the screen, the command line and the workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.journeys.conftest import drawn_when_looked_at, finer_waits
from tests.journeys.secretary import TODAY, Ward
from ward_tui.domain.periods import Period
from ward_tui.domain.records import Kind

__all__ = ["drawn_when_looked_at", "finer_waits"]

SLUG, RATE = "thuy-nguyen", "thuy-nguyen/CT09.1"
Sums = tuple[float | None, float | None]

# In billions of đồng: the plan of the year and what was paid of it; None where it is not known.
PROJECTS: dict[str, dict[int, Sums]] = {
    "PL02-01": {2026: (12.5, 10)},
    "PL02-02": {2025: (20, 18), 2026: (30, 12)},
    "PL03-01": {2024: (5, 5), 2025: (10, 9.5), 2026: (8, 7.6)},
    "PL03-02": {2024: (4, 3), 2025: (6, 6), 2026: (10, 4)},
    "PL03-03": {2025: (8, 2.4), 2026: (16, 14.24)},
    "PL03-04": {2024: (2, 2), 2026: (2, 0.5)},
    "PL03-05": {2025: (3, 3), 2026: (5, None)},
    "PL03-07": {2024: (1, 0.5), 2026: (None, 0.7)},
    "PL04-01": {2024: (3, 3), 2025: (6, 4.5), 2026: (4, 4.4)},
    "PL04-15": {2025: (7, 0), 2026: (1.2, 1.08)},
}
# By hand: projects with a plan, plan, paid of it, rate in per cent, points behind the time (89 per cent of 2026).
YEARS = {
    2024: (5, 15.0, 13.5, 90.0, 10.0),
    2025: (7, 60.0, 43.4, 72.3, 27.7),
    2026: (9, 88.7, 53.82, 60.7, 28.3),
}
# By hand, 2026: rate and points behind, lowest first; the payment without a plan last.
ROWS: list[tuple[str, float | None, float | None]] = [
    ("PL03-05", None, 89),
    ("PL03-04", 25.0, 64),
    ("PL02-02", 40.0, 49),
    ("PL03-02", 40.0, 49),
    ("PL02-01", 80.0, 9),
    ("PL03-03", 89.0, 0),
    ("PL04-15", 90.0, -1),
    ("PL03-01", 95.0, -6),
    ("PL04-01", 110.0, -21),
    ("PL03-07", None, None),
]
# By hand, 2026: plan, paid, rate of each appendix, lowest first.
APPENDICES = [("PL02", 42.5, 22.0, 51.8), ("PL03", 41.0, 26.34, 64.2), ("PL04", 5.2, 5.48, 105.4)]


def dong(billions: float | None) -> int | None:
    """A sum in whole đồng."""
    return None if billions is None else round(billions * 10**9)


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database with the ten projects."""
    path = tmp_path_factory.mktemp("hand") / "ward.db"
    office = Ward(path, (80, 24)).desk.create()
    office.load([SLUG])
    for row, years in PROJECTS.items():
        for year, (planned, paid) in years.items():
            day = date(year, 12, 31) if year < TODAY.year else date(2026, 11, 15)
            values = {"year": year, "planned": dong(planned), "paid": dong(paid), "as_of": day}
            office.add(Kind.CAPITAL, f"{SLUG}/{row}", values)
    office.close()
    return path


@pytest.fixture
def ward(entered: Path, tmp_path: Path) -> Ward:
    """A desk over a copy of it."""
    path = tmp_path / "ward.db"
    path.write_bytes(entered.read_bytes())
    return Ward(path, (120, 40))


@pytest.mark.parametrize("year", YEARS)
def test_the_command_line_tells_each_year_as_worked_out_by_hand(ward: Ward, year: int) -> None:
    told = ward.ask("disbursement", "--year", str(year))
    sums = told["projects"], told["planned"], told["paid"], told["rate"], told["behind"]
    count, planned, paid, share, behind = YEARS[year]
    assert sums == (count, dong(planned), dong(paid), share, behind)
    found = {each["id"].partition("/")[2]: (each["planned"], each["paid"]) for each in told["items"]}
    by_hand = {row: tuple(map(dong, own[year])) for row, own in PROJECTS.items() if year in own}
    assert found == by_hand


def test_rows_stand_lowest_first_with_their_points(ward: Ward) -> None:
    told = ward.ask("disbursement")
    assert [(each["id"].partition("/")[2], each["rate"], each["behind"]) for each in told["items"]] == ROWS
    assert (told["unplanned_projects"], told["unplanned_paid"]) == (1, dong(0.7))
    assert (told["told"], told["as_of"], told["time"]) == (8, "2026-11-15", 89)


def test_appendices_and_years_add_up(ward: Ward) -> None:
    told = ward.ask("disbursement", "--programme", SLUG)
    found = [(each["appendix"], each["planned"], each["paid"], each["rate"]) for each in told["appendices"]]
    assert found == [(code, dong(planned), dong(paid), share) for code, planned, paid, share in APPENDICES]
    years = {each["year"]: (each["projects"], each["planned"], each["paid"], each["rate"]) for each in told["years"]}
    assert years == {year: (own[0], dong(own[1]), dong(own[2]), own[3]) for year, own in YEARS.items()}
    assert [(each["funding"], each["rate"]) for each in told["funding"]] == [("budget", 60.7)]


async def test_the_screen_shows_the_same(ward: Ward) -> None:
    async with ward.sit_down() as secretary:
        await secretary.press("ctrl+p")
        await secretary.type("xem giai ngan")
        await secretary.press("enter", "f12", "f12")
        shown = [secretary.row(row) for row, _, _ in ROWS]
        assert [line for line in secretary.lines if line in shown] == shown
        for line, share in zip(
            shown, ("–", "25,0%", "40,0%", "40,0%", "80,0%", "89,0%", "90,0%", "95,0%", "110,0%", "–"), strict=True
        ):
            assert f" {share} " in line
        for line, points in zip(
            shown,
            ("nhiều 89", "nhiều 64", "nhiều 49", "nhiều 49", "► chậm 9", "√ kịp thời gian", "√ nhanh 1"),
            strict=False,
        ):
            assert points in line
        assert secretary.sees("9 dự án: đã giải ngân 53,82 tỷ trên 88,7 tỷ, đạt 60,7% (đến 15/11/2026)")
        assert secretary.sees("▲ chậm 28,3 điểm", "đã giải ngân 700 triệu của 1 dự án chưa có kế hoạch vốn")
        await secretary.press("f12")
        assert secretary.sees(
            "51,8% · 22 tỷ trên 42,5 tỷ", "64,2% · 26,34 tỷ trên 41 tỷ", "105,4% · 5,48 tỷ trên 5,2 tỷ"
        )
        await secretary.press("left")
        assert secretary.sees("7 dự án: đã giải ngân 43,4 tỷ trên 60 tỷ, đạt 72,3%", "▲ chậm 27,7 điểm")
        await secretary.press("left")
        assert secretary.sees("5 dự án: đã giải ngân 13,5 tỷ trên 15 tỷ, đạt 90,0%", "► chậm 10 điểm")


def sheet(ward: Ward, folder: Path, name: str = "Giải ngân") -> list[tuple[Any, ...]]:
    """The rows of a sheet of the summary workbook."""
    file = folder / "tong-hop.xlsx"
    file.unlink(missing_ok=True)
    assert ward.command("export", str(file))[0] == 0
    return [row for row in load_workbook(file)[name].iter_rows(values_only=True) if any(row)]


def billions(cell: Any) -> float | None:
    """A sum of a cell, which is in millions."""
    return None if cell is None else round(cell / 1000, 6)


def test_the_workbook_holds_the_same_numbers(ward: Ward, tmp_path: Path) -> None:
    rows = sheet(ward, tmp_path)
    starts = [place for place, row in enumerate(rows) if str(row[0]).startswith(("A. Năm", "B. Năm", "C. Năm", "TỔNG"))]
    for year, first, end in zip((2026, 2025, 2024), starts, starts[1:], strict=False):
        own = [row for row in rows[first:end] if isinstance(row[0], int)]
        by_hand = {row: years[year] for row, years in PROJECTS.items() if year in years}
        assert {row[9]: (billions(row[4]), billions(row[5])) for row in own} == by_hand
        assert [row[0] for row in own] == list(range(1, len(own) + 1))
        total = rows[end - 1]
        assert total[0] == f"CỘNG NĂM {year}"
        _, planned, paid, share, _ = YEARS[year]
        assert (billions(total[4]), billions(total[5]), round(100 * total[6], 1)) == (planned, paid, share)
    whole = rows[starts[-1]]
    assert (whole[0], billions(whole[4]), billions(whole[5]), whole[6]) == ("TỔNG CỘNG", 163.7, 110.72, 0.676)
    groups = [row[0] for row in rows[starts[0] : starts[1]] if str(row[0]).startswith(("I", "V"))]
    assert [each.partition(":")[0] for each in groups[:3]] == ["I. Phụ lục 02", "II. Phụ lục 03", "III. Phụ lục 04"]
    assert groups[3] == "IV. Chưa có kế hoạch vốn"


def test_a_workbook_of_an_earlier_day_holds_what_was_told_by_then(ward: Ward, tmp_path: Path) -> None:
    file = tmp_path / "den-thang-10.xlsx"
    assert ward.command("export", str(file), "--as-of", "2026-10-31")[0] == 0
    texts = [row[0] for row in load_workbook(file)["Giải ngân"].iter_rows(values_only=True)]
    assert [text for text in texts if str(text).startswith("CỘNG")] == ["CỘNG NĂM 2025", "CỘNG NĂM 2024"]
    assert ward.command("export", str(file), "--as-of", "2024-06-30")[0] == 0
    assert "Giải ngân" not in load_workbook(file).sheetnames


def test_the_target_follows(ward: Ward, tmp_path: Path) -> None:
    indicator = _indicator(ward)
    assert (indicator["latest"], indicator["status"]) == (
        {"period": "2026", "value": 60.7, "computed": True},
        "at_risk",
    )
    office = ward.desk.open()
    office.pay(f"{SLUG}/PL02-02", 2026, 22 * 10**9)  # 63,82 of 88,7: 72,0 per cent
    own = office.indicator(RATE)
    assert {each.period.year: str(each.value) for each in own.figures} == {2024: "90.0", 2025: "72.3", 2026: "72.0"}
    office.undo()
    assert str(office.indicator(RATE).figures[-1].value) == "60.7"
    office.close()
    row = next(row for row in sheet(ward, tmp_path, "Chỉ tiêu") if "CT09.1" in row)
    assert row[6] == "Năm 2026; tính từ 9 dự án: 53,82 tỷ trên 88,7 tỷ, đến 15/11/2026; 1 dự án chưa có số giải ngân"
    assert row[7] == 60.7


def test_an_override_is_visible_as_such_and_gone_when_it_is_removed(ward: Ward, tmp_path: Path) -> None:
    office = ward.desk.open()
    office.record(RATE, Period(2026), "64,3", "Kho bạc đối chiếu")
    latest = {"period": "2026", "value": 64.3, "override_of": 60.7, "reason": "Kho bạc đối chiếu"}
    assert _indicator(ward)["latest"] == latest
    row = next(row for row in sheet(ward, tmp_path, "Chỉ tiêu") if "CT09.1" in row)
    assert "nhập tay thay số tính được 60,7%: lý do Kho bạc đối chiếu" in row[6]
    assert row[7] == 64.3
    office.remove(Kind.READING, f"{RATE}@2026")
    assert _indicator(ward)["latest"] == {"period": "2026", "value": 60.7, "computed": True}
    office.undo()
    assert _indicator(ward)["latest"] == latest
    office.undo()
    assert _indicator(ward)["latest"]["computed"] is True
    office.close()


def _indicator(ward: Ward) -> dict[str, Any]:
    targets = ward.ask("targets")
    return next(each for target in targets for each in target["indicators"] if each["id"] == RATE)
