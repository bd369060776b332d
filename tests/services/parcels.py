"""A busy office with scans, settings and views, and the place of a successor."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.store.small import SLUG, Workplace
from ward_tui.domain.following import Level, ObstacleKind
from ward_tui.domain.model import Evidence
from ward_tui.domain.periods import parse_period
from ward_tui.domain.records import Kind
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.services.editing import ItemUpdate
from ward_tui.services.office import Office
from ward_tui.settings import Settings, programmes_folder

NAME = f"ban-giao-{SLUG}-2026-11-21"
LATE, DONE, CONTESTED = f"{SLUG}/PL14-01", f"{SLUG}/PL02-01", f"{SLUG}/PL02-02"
SETTINGS = "# của tôi\nsilent_days = 21\n"
LOST = "D:\\VanBan\\khong-con.pdf"


@dataclass(frozen=True)
class Parting:
    """The office of the one who leaves, and the folders of both.

    Attributes:
        out: where the folder for the successor is made; home: the empty place of the successor.
        whole: a scan by its whole path; there are others beside the database: `quet/a.pdf` and `quet2/a.pdf`.
    """

    office: Office
    out: Path
    home: Path
    whole: Path

    @property
    def successor(self) -> Desk:
        """The desk of the successor, who has never started the program."""
        clock = Clock(lambda: self.office._clock.now() + timedelta(days=1))
        return Desk(self.home / "ward.db", clock, Settings(), programmes_folder())


def leaving(workplace: Workplace) -> Parting:
    """Make an office with work done, scans found and lost, settings and remembered views."""
    office, folder = workplace.create(SLUG), workplace.folder
    for name in ("quet", "quet2", "xa", "out"):
        (folder / name).mkdir()
    (folder / "quet" / "a.pdf").write_bytes(b"one")
    (folder / "quet2" / "a.pdf").write_bytes(b"two")
    whole = folder / "xa" / "Nghị quyết số 5.pdf"
    whole.write_bytes(b"three")
    office.update(DONE, ItemUpdate(done_on=date(2026, 11, 1), document="05-NQ/ĐU", scan=str(whole)))
    office.update(LATE, ItemUpdate(progress=40, note="Đã họp", evidence=Evidence("1", None, "quet/a.pdf")))
    office.note(f"{SLUG}/CT01", "Đã kết nạp 3", Evidence("2", None, "quet2/a.pdf"))
    office.report(f"{SLUG}/BC01", "2026-10", date(2026, 11, 10), "", Evidence("15/BC", None, LOST))
    office.record(f"{SLUG}/CT01.1", parse_period("2026"), "3,5")
    held = {"kind": ObstacleKind.PROCEDURE, "level": Level.CITY, "since": date(2026, 10, 3), "text": "chờ thẩm định"}
    office.add(Kind.OBSTACLE, CONTESTED, held)
    (folder / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    known = {"theme": "light", "views": {"items": {"saved": {}}}, "drafts": {"x": {}}, "tour": True, "export": "/x"}
    (folder / "ward.nho.json").write_text(json.dumps(known), encoding="utf-8")
    return Parting(office, folder / "out", folder / "successor", whole)
