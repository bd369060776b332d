"""Draw every screen, window and form, in both sizes and both looks, into dist/gallery, to be looked at one by one."""

from __future__ import annotations

import asyncio
import html
import shutil
import tempfile
from datetime import date, datetime
from pathlib import Path

from tools.guide import offline
from ward_tui.app import WardApp
from ward_tui.services.clock import Clock
from ward_tui.services.desk import Desk
from ward_tui.settings import Settings, programmes_folder
from ward_tui.widgets.theme import DARK, LIGHT

FOLDER = Path(__file__).parents[1] / "dist" / "gallery"
TODAY = date(2026, 11, 21)
SIZES = ((80, 24), (120, 40))
ADD = ("ctrl+l", "ctrl+n")
PROJECT = ("3", "slash", *"PL03-02", "enter", "down", "f10")  # a row with stages and money
AMENDMENTS = ("0", *["down"] * 6, "enter")
AMENDING = (*AMENDMENTS, "ctrl+n", *"12-ND/DU", "tab", *"18/11/2026", "tab", "tab", "ctrl+n")
DROPPING = (*AMENDING, *"bo", "enter", *"PL02-02", "enter", "ctrl+s")

# Name of the picture and the keys that lead to it, over the data for practice.
PICTURES: dict[str, tuple[str, ...]] = {
    "overview": ("1",),
    "overview-bars": ("1", "tab", "tab", "down"),
    "targets": ("2", "down"),
    "items": ("3", "down", "space", "space"),
    "items-marked-group": ("3", "down", "plus"),
    "alerts": ("4", "down"),
    "depth": ("0",),
    "timeline": ("3", "f12"),
    "timeline-quarters": ("3", "f12", "plus"),
    "project": PROJECT,
    "project-template": ("3", "slash", *"PL03-08", "enter", "down", "f10", "f4"),
    "project-day": (*PROJECT, "f5"),
    "form-stage": (*PROJECT, "ctrl+n"),
    "form-capital": (*PROJECT, "tab", "ctrl+n"),
    "disbursement": ("0", "down", "enter"),
    "disbursement-add": ("0", "down", "enter", "ctrl+n"),
    "obstacles": ("0", *["down"] * 2, "enter"),
    "obstacles-export": ("0", *["down"] * 2, "enter", "ctrl+e"),
    "form-obstacle": ("0", *["down"] * 2, "enter", "f9"),
    "links": ("0", *["down"] * 3, "enter"),
    "links-all": ("0", *["down"] * 3, "enter", "ctrl+a"),
    "links-add": ("0", *["down"] * 3, "enter", "ctrl+n"),
    "questions": ("0", *["down"] * 4, "enter"),
    "questions-decide": ("0", *["down"] * 4, "enter", "enter"),
    "clarity": ("0", *["down"] * 5, "enter"),
    "clarity-rows": ("0", *["down"] * 5, "enter", "f12"),
    "amendments": AMENDMENTS,
    "amendments-what": AMENDING,
    "amendments-new": DROPPING,
    "amendments-preview": (*DROPPING, "ctrl+s"),
    "given": ("f8",),
    "catalogue": ("ctrl+l", "pagedown"),
    "review-start": ("5",),
    "review-card": ("5", "enter"),
    "review-answered": ("5", "enter", "space", "f2", *"45", "enter", "left"),
    "review-target": ("5", *["down"] * 7, "enter"),
    "review-duty": ("5", *["down"] * 9, "enter"),
    "review-changes": ("5", *["down"] * 9, "enter", "right", "right"),
    "review-skip-step": ("5", "enter", "ctrl+x"),
    "conclusion": ("5", "enter", "end"),
    "conclusion-opinion": ("5", "enter", "end", "tab", "enter"),
    "conclusion-finish": ("5", "enter", "end", "ctrl+s"),
    "conclusion-records": ("5", "enter", "end", *["down"] * 7, "enter"),
    "conclusion-past": ("5", "end", "enter"),
    "duties": ("6",),
    "duty-periods": ("6", "enter"),
    "duty-done": ("6", "f5"),
    "form-duty": ("6", "f9"),
    "journal": ("7", "down"),
    "journal-compared": ("7", "f12"),
    "journal-filter": ("7", "f4"),
    "journal-undo-to": ("7", *["down"] * 6, "minus"),
    "journal-entry": ("7", "down", "enter"),
    "settings": ("8",),
    "settings-asked": ("8", "enter"),
    "settings-end": ("8", "end"),
    "agencies": ("9", "down"),
    "agencies-silent": ("9", "f12"),
    "extend": ("4", "ctrl+w"),
    "obstacle": ("4", "ctrl+b"),
    "acknowledge": ("4", "ctrl+u"),
    "acknowledged": ("4", "slash", *"hen nhac", "enter"),
    "acknowledge-again": ("4", *["down"] * 3, "ctrl+u"),
    "detail": ("4", "down", "ctrl+f"),
    "target-detail": ("2", "down", "enter"),
    "question": ("4", "end", "enter"),
    "change": ("2", "down", "ctrl+f", "enter"),
    "prompt-search": ("3", "slash", *"giai phong"),
    "prompt-progress": ("3", "f2", *"45"),
    "prompt-figure": ("2", "down", "f2", *"3,5"),
    "finish": ("4", "f5"),
    "note": ("4", "f6"),
    "assign": ("3", "space", "space", "f7", *"uy ban"),
    "filter": ("3", "f4"),
    "views": ("3", "ctrl+k"),
    "form-item": ("3", "f9"),
    "form-item-wrong": ("3", "f9", *["tab"] * 4, "end", *"x"),
    "form-given": ("f8", "ctrl+n"),
    "form-target": ("2", "down", "f9", *"chi tieu", "enter"),
    "form-indicator": ("2", "down", "f9", *"chi so", "enter"),
    "form-figure": ("2", "down", "f9", *"them so lieu", "enter"),
    "form-plan": ("2", "down", "f9", *"them ke hoach", "enter"),
    "form-agency": ("ctrl+l", "ctrl+n", *"them don vi", "enter"),
    "form-post": ("ctrl+l", "ctrl+n", *"them chuc danh", "enter"),
    "form-appendix": ("ctrl+l", "ctrl+n", *"them phu luc", "enter"),
    "form-programme": ("ctrl+l", "home", "f9"),
    "parts": ("2", "down", "f9"),
    "add": ("2", "ctrl+n"),
    "remove": ("3", "delete"),
    "bulk": ("3", "space", "space", "f9"),
    "bulk-preview": ("3", "space", "space", "f9", *"uy ban nhan dan", "enter", "ctrl+s"),
    "merge": ("ctrl+l", *["down"] * 20, "space", "space", "ctrl+g"),
    "reminders": ("ctrl+r", "down"),
    "missing": ("question_mark", *"van ban chung minh", "enter"),
    "export": ("ctrl+e",),
    "chooser": ("ctrl+o",),
    "menu": ("3", "question_mark"),
    "palette": ("ctrl+p", *"truong"),
    "help-screen": ("3", "f1"),
    "help-field": ("3", "f2", "f1"),
    "guide": ("question_mark", *"doc huong dan", "enter"),
    "tour": ("question_mark", *"lam quen", "enter"),
}


async def draw(desk: Desk, keys: tuple[str, ...], size: tuple[int, int], *, light: bool) -> str:
    """Return the picture that the keys lead to."""
    app = WardApp(desk)
    async with app.run_test(size=size) as pilot:
        app.theme = LIGHT.name if light else DARK.name
        await pilot.pause()
        for key in keys:
            await pilot.press("space" if key == " " else key)
            await pilot.pause()
        await pilot.pause(0.1)
        return offline(app.export_screenshot(title="ward_tui"))


def main() -> None:
    """Draw everything anew, with a page that shows all pictures."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    page = []
    with tempfile.TemporaryDirectory() as work:
        mine = Desk(Path(work) / "ward.db", Clock(lambda: datetime(2026, 11, 21, 8)), Settings(), programmes_folder())  # noqa: DTZ001
        mine.create().close()
        made = mine.demo()
        made.create().close()
        for name, keys in PICTURES.items():
            for size in SIZES:
                for light in (False, True):
                    path = Path(work) / f"{name}-{size[0]}-{light}.db"  # one for each: it remembers where one stood
                    desk = Desk(path, made.clock, made.settings, made.programmes, own=path.with_suffix(".own.db"))
                    shutil.copyfile(made.path, desk.path)
                    file = f"{name}-{size[0]}x{size[1]}-{'light' if light else 'dark'}.svg"
                    picture = asyncio.run(draw(desk, keys, size, light=light))
                    (FOLDER / file).write_text(picture, encoding="utf-8")
                    page.append(f'<figure><img src="{html.escape(file)}"><figcaption>{file}</figcaption></figure>')
    (FOLDER / "index.html").write_text("\n".join(page), encoding="utf-8")


if __name__ == "__main__":
    main()
