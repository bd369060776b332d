"""The stage of a row in the lists of the workbook."""

from __future__ import annotations

from pathlib import Path

from tests.reports.builders import SLUG, TODAY, column, office, opened
from ward_tui.services.editing import ItemUpdate


def test_the_lists_name_the_stage_that_a_row_is_in(tmp_path: Path) -> None:
    made = office(tmp_path)
    made.reach(f"{SLUG}/PL03-01", "GPMB")
    made.reach(f"{SLUG}/PL03-02", "chờ bố trí vốn")
    made.use_template(f"{SLUG}/PL03-03")
    made.update(f"{SLUG}/PL03-03", ItemUpdate(done_on=TODAY))
    made.reach(f"{SLUG}/PL14-01", "thẩm định")
    book = opened(made.export(tmp_path / "ra.xlsx").path)
    work, resolutions = book["Dự án và nhiệm vụ"], book["Nghị quyết và đề án"]
    shown = dict(zip(column(work, "Mã"), column(work, "Giai đoạn"), strict=True))
    assert (shown["PL03-01"], shown["PL03-02"]) == ("GPMB", "Chờ bố trí vốn")
    assert (shown["PL03-03"], shown["PL03-04"]) == (None, None), "done, and nothing said"
    assert str(column(resolutions, "Kết quả")[0]).endswith("; thẩm định")
    made.close()
