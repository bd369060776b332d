"""A small programme written by hand, and a workplace: a folder with a database, a clock that tests move."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from ward_tui.documents.programme_file import read_programme_file
from ward_tui.domain.alerts import Alert, all_alerts
from ward_tui.domain.disbursement import with_computed
from ward_tui.domain.drafts import ProgrammeFile
from ward_tui.domain.errors import WardError
from ward_tui.domain.model import Facts
from ward_tui.services.clock import Clock
from ward_tui.services.office import Office
from ward_tui.settings import Settings
from ward_tui.store.store import Store
from ward_tui.wording.errors import sentence

DAY = date(2026, 11, 21)
SLUG, OTHER, THIRD = "thuy-nguyen", "hoa-binh", "dong-hai"
WARDS = {SLUG: "Thủy Nguyên", OTHER: "Hòa Bình", THIRD: "Đông Hải"}

HEAD = """
format = 1
slug = "{slug}"
ward = "{ward}"
city = "Hải Phòng"

[document]
kind = "Chương trình hành động"
title = "Chương trình của {ward}"
number = "01-CTr/ĐU"
issuer = "Đảng ủy"
date_text = ""
term_start = 2025
term_end = 2030
implements = ["Nghị quyết Đại hội"]
lines = [1, 2]

[[agency]]
name = "Ban Xây dựng Đảng"
aliases = ["Ban XDĐ"]
lines = [3]

[[agency]]
name = "Phòng Kinh tế, Hạ tầng và Đô thị"
aliases = ["Phòng KTHTĐT", "Phòng Kinh tế"]
lines = [4]

[[agency]]
name = "Các phòng, đơn vị liên quan"
group = true
lines = [5]

[[position]]
name = "Phó Chủ tịch UBND phường 1"
lines = [6]

[[duty]]
name = "Báo cáo tháng"
period = "month"
due_text = "trước ngày 15 hằng tháng"
due_day = 14
from = ["Ban Xây dựng Đảng"]
to = ["Các phòng, đơn vị liên quan"]
lines = [7, 8]

[[note]]
text = "Chương trình này thay chương trình cũ."
lines = [9]

[[note]]
text = "Chỉ tiêu này nêu hai lần."
about = ["CT01"]
lines = [10]

[[question]]
code = "H01"
kind = "year"
about = ["PL14-01"]
text = "Hai chỗ ghi năm khác nhau: lấy năm nào?"

  [[question.place]]
  says = "2027"
  lines = [11]

  [[question.place]]
  says = "2030"
  lines = [12]
"""

TARGETS = """
[[target]]
number = "(1)"
group = "Xây dựng Đảng"
name = "Kết nạp đảng viên"
text = "Kết nạp từ 3% trở lên mỗi năm; trên 80% chi bộ hoàn thành tốt"
place = "Mục I, chỉ tiêu (1)"
lead = ["Ban Xây dựng Đảng"]
directing = ["Phó Chủ tịch UBND phường 1"]
lines = [20]

  [[target.indicator]]
  name = "Tỷ lệ kết nạp"
  comparator = ">="
  value = 3
  unit = "%"
  cadence = "annual"
  wording = "3% trở lên"

  [[target.indicator]]
  name = "Chi bộ hoàn thành tốt"
  comparator = ">"
  value = 80.5
  unit = "%"
  cadence = "by_year"
  due_year = 2026
  wording = "trên 80,5%"

[[target]]
number = "(2)"
group = "Xây dựng Đảng"
name = "Đạt chuẩn văn minh đô thị"
text = "Phường đạt chuẩn văn minh đô thị"
place = "Mục I, chỉ tiêu (2)"
lines = [21]

  [[target.indicator]]
  name = "Đạt chuẩn"
  comparator = "yes_no"
  unit = ""
  cadence = "term"
  condition = "nếu có"
  wording = "đạt chuẩn"

[[target]]
number = "(3)"
group = "Kinh tế"
name = "Hộ nghèo"
text = "Giảm số hộ nghèo; thu từ 100 đến 120"
place = "Mục II, chỉ tiêu (3)"
from_text = true
lines = [22, 23]

  [[target.indicator]]
  name = "Số hộ nghèo"
  comparator = "down"
  unit = "hộ"
  cadence = "annual"
  wording = "giảm"

  [[target.indicator]]
  name = "Thu"
  comparator = "range"
  value = 100
  value_max = 120
  unit = "tỷ đồng"
  cadence = "term"
  cumulative = true
  wording = "100 - 120 tỷ đồng"
"""

APPENDICES = (
    ("PL02", "project", (("2025", "2026"), ("Tháng 10/2025", "Quý III/2026"), ("2026", "Cả nhiệm kỳ"))),
    ("PL14", "resolution", (("", "9/2026"), ("11/2026", "12/2026"), ("2027", "2028"), ("", "Thường xuyên"))),
)


def small_text(slug: str) -> str:
    """Return the programme file of a ward with 3 agencies, 3 targets, 5 indicators, 2 appendices and 7 rows."""
    return HEAD.format(slug=slug, ward=WARDS[slug]) + TARGETS + "".join(_appendix(*each) for each in APPENDICES)


def _appendix(code: str, kind: str, spans: tuple[tuple[str, str], ...]) -> str:
    head = f'\n[[appendix]]\ncode = "{code}"\nnumber = "{code[2:]}"\ntitle = "Phụ lục {code}"\nkind = "{kind}"\n'
    rows = [
        f'\n  [[appendix.item]]\n  row = {row}\n  name = "Việc thứ {row} của {code}"\n  funding = "Ngân sách"\n'
        f'  start = "{start}"\n  finish = "{finish}"\n  lines = [{row}]\n'
        '  lead = ["Phòng Kinh tế, Hạ tầng và Đô thị"]\n'
        for row, (start, finish) in enumerate(spans, 1)
    ]
    return head + "lines = [30]\n" + "".join(rows)


def write_small(folder: Path) -> Path:
    """Write the small programme for three wards, each under the slug of a built-in one, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for slug in WARDS:
        (folder / f"{slug}.toml").write_text(small_text(slug), encoding="utf-8")
    return folder


def read_small(folder: Path, slug: str = SLUG) -> ProgrammeFile:
    """Return the small programme of a ward as its file says it."""
    return read_programme_file(write_small(folder) / f"{slug}.toml", DAY)


def digest(path: Path) -> str:
    """Return a hash of every byte of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@dataclass
class Workplace:
    """A place to work: a folder with the database, the programmes, and the day that the clock shows.

    Attributes:
        hasty: do not wait for the disk; for tests of what is written, not of whether it lasts.
        loaded: a database with the small programme just loaded, copied when such a one is asked for.
    """

    folder: Path
    today: date = DAY
    seconds: int = 0
    programmes: Path | None = None
    hasty: bool = False
    loaded: Path | None = None
    open_offices: list[Office] = field(default_factory=list)

    @property
    def path(self) -> Path:
        """The database."""
        return self.folder / "ward.db"

    def now(self) -> datetime:
        """Return the moment of the wall clock, one second later each time."""
        self.seconds += 1
        return datetime.combine(self.today, datetime.min.time()) + timedelta(hours=8, seconds=self.seconds)

    def create(self, *slugs: str) -> Office:
        """Make a database with these programmes."""
        if slugs == (SLUG,) and self.loaded is not None and self.programmes is None:
            self.seconds += 60
            shutil.copy(self.loaded, self.path)
            return self.open()
        office = Office.create(self.path, Clock(self.now), Settings(), self._programmes())
        self._opened(office)
        if slugs:
            office.load(slugs)
        return office

    def open(self, *, read_only: bool = False) -> Office:
        """Open the database once more, as another start of the program would."""
        office = Office.open(self.path, Clock(self.now), Settings(), self._programmes(), read_only=read_only)
        return self._opened(office)

    def copy(self, made: Workplace) -> Office:
        """Take over the database of another workplace of this kind, at the hour where it was left."""
        self.seconds = made.seconds
        shutil.copy(made.path, self.path)
        return self.open()

    def reopen(self, office: Office) -> Office:
        """Close and open."""
        office.close()
        return self.open()

    def close(self) -> None:
        """Close every office."""
        for office in self.open_offices:
            office.close()

    def _opened(self, office: Office) -> Office:
        self.open_offices.append(office)
        if self.hasty:
            with office._store._database.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA synchronous = OFF")
        return office

    def _programmes(self) -> Path:
        return self.programmes or write_small(self.folder / "programmes")


def stored_facts(path: Path) -> Facts:
    """Return the facts as a second reader of the file sees them."""
    store = Store.open(path, read_only=True)
    try:
        return store.facts()
    finally:
        store.close()


def fresh_alerts(path: Path, today: date) -> list[Alert]:
    """Return the alerts computed from nothing but the file."""
    return all_alerts(with_computed(stored_facts(path), today), today, Settings().thresholds)


def reason(error: WardError) -> str:
    """Return the code of a refusal, after making sure that there is a sentence for it."""
    assert sentence(error).strip()
    return error.code
