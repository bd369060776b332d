"""Refresh the user guide from the program itself: its pictures (docs/pictures/*.svg) and its table of keys."""

from __future__ import annotations

import asyncio
import re
import tempfile
from datetime import date, datetime
from pathlib import Path

from ward_tui.app import WardApp
from ward_tui.commands import COMMANDS
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder
from ward_tui.widgets.theme import DARK, LIGHT

DOCS = Path(__file__).parents[1] / "docs"
FOLDER, GUIDE = DOCS / "pictures", DOCS / "huong-dan.md"
BEGIN, END = "<!-- keys -->", "<!-- /keys -->"
TODAY = date(2026, 11, 21)
WIDE, NARROW = (120, 34), (80, 24)
CHOOSE = ("down", "down", "enter")
DEMO = ("end", "enter")
NO_OFFER = ("question_mark", *"thoi", "enter", "1")
TOUR = ("question_mark", *"lam quen", "enter")

# In place of a key: the path of a file that was made for the picture, and the moment to make forms that came back.
FILE, RETURNED, WARD = "<file>", "<returned>", "Thủy Nguyên"
# Name of the picture (it says which are drawn in the light look), size of the terminal, keys from the first start on.
LIGHT_NAME = "-sang"
PICTURES: tuple[tuple[str, tuple[int, int], tuple[str, ...]], ...] = (
    ("chon-chuong-trinh", NARROW, ("down", "down")),
    ("lam-quen", NARROW, (*DEMO, "1", *TOUR, "2", "3")),
    ("tong-quan", WIDE, (*DEMO, *NO_OFFER)),
    (f"tong-quan{LIGHT_NAME}", WIDE, (*DEMO, *NO_OFFER)),
    ("chi-tieu", NARROW, (*DEMO, "2", "down", "f2", *"3,2")),
    ("du-an-nhiem-vu", WIDE, (*DEMO, "3", "f4", "enter", "down", "down", "enter", "ctrl+s")),
    ("cach-xem", NARROW, (*DEMO, "3", "ctrl+k")),
    ("canh-bao", WIDE, (*CHOOSE, "4", "down")),
    ("hoan-thanh", NARROW, (*CHOOSE, "4", "f5", *"12-NQ/ĐU")),
    ("giao-chu-tri", NARROW, (*CHOOSE, "3", *["space"] * 4, "f7", *"uy ban")),
    ("ra-soat", WIDE, (*DEMO, "5", "enter")),
    ("ket-luan", WIDE, (*DEMO, "5", "enter", "end")),
    ("bao-cao", NARROW, (*DEMO, "6")),
    ("nhat-ky", WIDE, (*DEMO, "7", "down")),
    ("so-do-thoi-gian", WIDE, (*DEMO, "3", "f12")),
    ("giai-doan-von", NARROW, (*DEMO, "3", "slash", *"tai dinh cu hoa dong", "enter", "f10")),
    ("giai-ngan", WIDE, (*DEMO, "0", "down", "enter")),
    ("viec-truoc-sau", WIDE, (*DEMO, "0", "down", "down", "down", "enter")),
    ("cho-chua-khop", WIDE, (*DEMO, "0", *["down"] * 4, "enter")),
    ("nhac-viec", WIDE, (*DEMO, "ctrl+r", "down")),
    ("lich-su", NARROW, (*DEMO, "3", "ctrl+f")),
    ("sua-dong", WIDE, (*DEMO, "3", "f9")),
    ("danh-muc", WIDE, (*DEMO, "ctrl+l")),
    ("viec-lam-duoc", NARROW, (*CHOOSE, "3", "question_mark")),
    ("nhap-tu-tep", WIDE, ("end", "up", "up", "up", "enter", "ctrl+a", FILE, "tab", *WARD, "enter", *["tab"] * 3)),
    ("phieu-cap-nhat", WIDE, (*DEMO, "9", "f2")),
    ("nhan-phieu", WIDE, (*DEMO, RETURNED, "9", "f2", "f5", "ctrl+n", "ctrl+a", FILE, "enter", "plus")),
)


async def draw(name: str, size: tuple[int, int], keys: tuple[str, ...], folder: Path) -> None:
    """Run the program from its first start, press the keys, keep the picture."""
    desk = Desk(folder / f"{name}.db", Clock(lambda: datetime(2026, 11, 21, 8)), Settings(), programmes_folder())  # noqa: DTZ001
    app, file = WardApp(desk), folder / ("phieu.xlsx" if RETURNED in keys else "chuong-trinh.docx")
    if FILE in keys and RETURNED not in keys:
        programme_document(file)
    async with app.run_test(size=size) as pilot:
        app.theme = LIGHT.name if name.endswith(LIGHT_NAME) else DARK.name
        await pilot.pause()
        for key in keys:
            if key == RETURNED:
                returned_form(app, file)
                continue
            for each in str(file) if key == FILE else (key,):
                await pilot.press("space" if each == " " else each)
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.pause()
        (FOLDER / f"{name}.svg").write_text(offline(app.export_screenshot(title="ward_tui")), encoding="utf-8")


def programme_document(path: Path) -> None:
    """Write the tables and targets of a programme into a Word file, as a ward has it."""
    from tests.documents.same.building import to_docx
    from ward_tui.documents.reading import read_manuscript

    texts = Path(__file__).parents[1] / "tests" / "documents" / "texts"
    whole = path.with_suffix(".txt")
    whole.write_text(
        "\n".join((texts / name).read_text("utf-8") for name in ("targets_002.txt", "tables_002.txt")), "utf-8"
    )
    to_docx(read_manuscript(whole).blocks, path)


def returned_form(app: WardApp, path: Path) -> None:
    """Make a form of the practice data, change a row here, and fill the form in as an agency does."""
    from tests.documents.filling import Filled
    from ward_tui.domain.forms import Entry
    from ward_tui.services.editing import ItemUpdate

    office = app.desk.open()
    form = max(office.write_forms(path.parent / "phieu").files, key=lambda each: each.rows)
    rows = [key for key in Filled(form.path).ids() if key in office.facts.items]
    office.update(rows[1], ItemUpdate(progress=45))
    office.close()
    filled = (
        Filled(form.path).put(rows[0], Entry.PROGRESS, 60).put(rows[0], Entry.NOTE, "Đã họp dân, thống nhất phương án")
    )
    filled.put(rows[1], Entry.PROGRESS, 70).put(rows[2], Entry.OBSTACLE, "Chờ thành phố bố trí vốn")
    filled.put(rows[2], Entry.DONE_ON, "tuần sau").save().replace(path)


def offline(svg: str) -> str:
    """Return the picture without the web fonts that it would fetch."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "Cascadia Mono, DejaVu Sans Mono, Consolas")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def key_table() -> str:
    """Return the table of keys as the guide prints it."""
    rows = [f"| {command.shown} | {command.help} |" for command in COMMANDS if command.shown]
    return "\n".join(["| Phím | Việc |", "|---|---|", *rows])


def with_table(guide: str) -> str:
    """Return the guide with its table of keys as the program has them now."""
    head, tail = guide.split(BEGIN, maxsplit=1)[0], guide.split(END)[1]
    return f"{head}{BEGIN}\n{key_table()}\n{END}{tail}"


def main() -> None:
    """Refresh table and pictures."""
    GUIDE.write_text(with_table(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, size, keys in PICTURES:
            asyncio.run(draw(name, size, keys, Path(folder)))


if __name__ == "__main__":
    main()
