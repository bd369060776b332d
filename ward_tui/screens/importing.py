"""Choosing a file to import: which one, into which programme; it is read beside the screen, and nothing is written."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label, Select, Static

from ward_tui.domain.errors import WardError
from ward_tui.domain.intake.plan import ImportPlan
from ward_tui.domain.text import tidy
from ward_tui.screens.working import WorkingWindow
from ward_tui.services.folders import files_in
from ward_tui.widgets.choice import ChoiceLine
from ward_tui.widgets.foldercompletion import FolderCompletion
from ward_tui.widgets.stepping import LineField, Stepped
from ward_tui.wording import intake_screen as words

if TYPE_CHECKING:
    from ward_tui.domain.intake.manuscript import Progress
    from ward_tui.services.office import Office

FILE, INTO, WARD = "import-file", "import-into", "import-ward"
NEW = "+"  # instead of the slug of a programme
ENDINGS = frozenset({".docx", ".xlsx", ".xls", ".ods", ".csv", ".pdf", ".txt", ".md"})


class FileScreen(WorkingWindow[tuple[ImportPlan, Path]]):
    """Returns what a file would change and the folder in which it lies, or None."""

    AUTO_FOCUS = f"#{FILE}"
    TITLE_TEXT, SAVE_LABEL, TOPIC = words.FILE_TITLE, words.READ, FILE

    def __init__(self, office: Office, base: Path, *, kept: str = "") -> None:
        """Ask for a file; base is where a path that is not whole begins, kept the file whose preview is replaced."""
        super().__init__()
        self._office, self._base, self._kept = office, base, kept
        self._asked = (base, NEW, "")

    def compose(self) -> ComposeResult:
        """Lay out the window, and the list of folders and files over it."""
        yield from super().compose()
        yield FolderCompletion(self._field, lambda head: files_in(head, self._base, ENDINGS))

    def fields(self) -> ComposeResult:
        """Ask for the file, the programme, and the ward of a new one."""
        known = words.FILE_TEXT + (f" {words.FILE_REPLACES.format(file=self._kept)}" if self._kept else "")
        yield Static(known, id="known", markup=False)
        yield Label(words.FILE_LABEL, markup=False)
        self._field = LineField(self._proposal(), placeholder=words.FILE_EXAMPLE, id=FILE, select_on_focus=False)
        yield self._field
        with Horizontal(classes="choice close", id="into-line"):
            yield Label(words.INTO_LABEL, markup=False, classes="label")
            yield self._choice()
        with Horizontal(classes="choice close", id="ward-line"):
            yield Label(words.WARD_LABEL, markup=False, classes="label")
            yield LineField("", placeholder=words.WARD_EXAMPLE, id=WARD, select_on_focus=False)
        yield Static(id="progress", markup=False)

    def _proposal(self) -> str:
        text = str(self._base)
        return text if text.endswith(("/", "\\")) else text + ("\\" if "\\" in text else "/")

    def _choice(self) -> ChoiceLine:
        """Return the choice of the programme: a new one first, unless one that was made here is followed."""
        programmes = self._office.facts.programmes.values()
        options = [(words.INTO_NEW, NEW), *((f"{each.ward} · {each.title}", each.slug) for each in programmes)]
        own = [each.slug for each in programmes if not each.built_in]
        return ChoiceLine(options, value=own[0] if len(own) == 1 else NEW, allow_blank=False, compact=True, id=INTO)

    def on_mount(self) -> None:
        """Let what is typed or pasted take the place of the folder; without programmes there is nothing to choose."""
        self.query_one("#into-line").display = bool(self._office.facts.programmes)
        self._show_ward()
        self.call_after_refresh(self.call_after_refresh, self._field.action_select_all)  # after the end is shown

    def on_select_changed(self, _event: Select.Changed) -> None:
        """Ask for the ward of a new programme only."""
        self._show_ward()

    def _show_ward(self) -> None:
        self.query_one("#ward-line").display = self.query_one(f"#{INTO}", ChoiceLine).value == NEW

    def on_stepped(self, event: Stepped) -> None:
        """Enter in a field of text begins, Tab goes on."""
        event.stop()
        if event.by_enter and event.step:
            self.action_save()
        elif event.step:
            self.action_step(event.step)
        self.let_keys_in()

    # Reading

    def action_save(self) -> None:
        """Begin to read."""
        typed = self._field.value.strip().strip('"')  # Windows puts marks around a copied path
        path = Path(typed)
        with suppress(RuntimeError):  # a user who does not exist: the file is then refused by its name
            path = path.expanduser()
        path = self._base / path
        if not typed or path.is_dir():
            self.complain(words.FILE_MISSING, FILE)
            return
        into = self.query_one(f"#{INTO}", ChoiceLine).value
        self._asked = (path, str(into), tidy(self.query_one(f"#{WARD}", LineField).value))
        self.begin()

    def carry_out(self) -> tuple[ImportPlan, Path]:
        """Read the file, understand it and compare it with what is there."""
        path, into, ward = self._asked
        return read_plan(self._office, path, "" if into == NEW else into, ward, self.advance), path.parent


def read_plan(office: Office, path: Path, slug: str, ward: str, progress: Progress) -> ImportPlan:
    """Return what a file would change in a programme, or in a new one for slug ''; ward: its name, '' as the file says.

    Raises:
        WardError: `import_ward` when nothing names the ward of a new programme, those of reading and comparing.
        Cancelled: from progress.
    """
    from ward_tui.services.loading import free_slug

    document = office.read_document(path, progress)
    named = ward or document.draft.head.ward
    if not slug and not named:
        raise WardError("import_ward")
    plan = office.plan_import(document, slug or free_slug(named, office.facts), progress)
    return plan.corrected("", {"ward": ward}) if ward and plan.new else plan
