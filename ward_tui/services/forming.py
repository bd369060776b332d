"""Forms for the agencies: what each one is asked, written as one workbook an agency; the database is only read."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.model import AppendixItem, Indicator, Note
from ward_tui.domain.status import known_on, readings_on
from ward_tui.domain.text import fold
from ward_tui.services.looking import Looking

if TYPE_CHECKING:
    from ward_tui.domain.form_lines import AgencyForm, Sent, Share
    from ward_tui.domain.forms import Form, FormLine

Progress = Callable[[int], None]
LONGEST_NAME = 60  # characters of an agency's name in the name of a file
LONGEST_TEXT = 1500  # characters of a locked cell
_RENDERED = 90  # per cent of the time that goes into making the workbooks


@dataclass(frozen=True, slots=True)
class FormFile:
    """A form that was written: for whom, where, what it asks, SHA-256 of its bytes."""

    agency: str
    agency_name: str
    programme: str
    path: Path
    rows: int
    indicators: int
    digest: str


@dataclass(frozen=True, slots=True)
class FormsWritten:
    """What was written, and how many rows and indicators nobody leads, so that no form asks for them."""

    folder: Path
    database: str
    on: date
    files: tuple[FormFile, ...] = ()
    unled: tuple[str, ...] = ()  # rows
    unled_indicators: tuple[str, ...] = field(default=())

    def remembered(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is remembered of each form, by database and agency, as plain values beside what is known."""
        on = self.on.isoformat()
        told = {each.agency: {"on": on, "file": str(each.path), "digest": each.digest} for each in self.files}
        there = known.get(self.database)
        return {self.database: (there if isinstance(there, dict) else {}) | told}


def sent_of(remembered: Mapping[str, Any], database: str) -> dict[str, Sent]:
    """Return the forms that are remembered of a database, by agency; what is unreadable counts as nothing."""
    from ward_tui.domain.form_lines import Sent

    told_of = remembered.get(database)
    found = {}
    for agency, told in told_of.items() if isinstance(told_of, dict) else ():
        try:
            found[agency] = Sent(date.fromisoformat(told["on"]), str(told["file"]), str(told["digest"]))
        except (KeyError, TypeError, ValueError):
            continue
    return found


class Forming(Looking):
    """What the office can ask of the agencies."""

    @property
    def database(self) -> str:
        """What tells this database from every other one."""
        return self._store.name

    def form_shares(self, programme: str | None = None) -> list[Share]:
        """Return the open work of each agency, by name; what nobody leads stands last."""
        from ward_tui.domain.form_lines import shares

        self.check_programme(programme)
        facts = self.facts
        states = {key: self.status(item) for key, item in facts.items.items()}
        return shares(facts, states, self.today, programme)

    def agency_forms(self, programme: str | None, sent: Mapping[str, Sent]) -> list[AgencyForm]:
        """Return how far each agency with open work is: sent to, waited for, answered."""
        from ward_tui.domain.form_lines import agency_forms

        return agency_forms(self.form_shares(programme), sent, self.facts.answers.values(), self.today)

    def forms(self, programme: str | None = None, agencies: Collection[str] | None = None) -> list[Form]:
        """Return a form for each agency that leads open work.

        Args:
            programme: the slug of the only programme that is asked about, None for all.
            agencies: those that are asked, None for all.
        """
        from ward_tui.domain.form_lines import NOBODY
        from ward_tui.domain.forms import Form

        facts, now, database, seq = self.facts, self._clock.now(), self.database, self._store.last_seq()
        notes = self._store.all_notes()
        asked = [each for each in self.form_shares(programme) if each.agency != NOBODY]
        return [
            Form(
                database=database,
                programme=share.programme,
                agency=share.agency,
                agency_name=_clean(facts.agencies[share.agency].name),
                made_on=self.today,
                made_at=now.replace(second=0, microsecond=0).isoformat(timespec="minutes"),
                seq=seq,
                lines=(
                    *(self._row(item, notes.get(item.id, ()), seq) for item in share.items),
                    *(self._indicator(each, seq) for each in share.indicators),
                ),
            )
            for share in asked
            if agencies is None or share.agency in agencies
        ]

    def write_forms(
        self,
        folder: Path,
        programme: str | None = None,
        progress: Progress | None = None,
        *,
        agencies: Collection[str] | None = None,
        sent: Mapping[str, Sent] | None = None,
    ) -> FormsWritten:
        """Write one workbook an agency into a folder, which is made where there is none.

        A file of the same name is replaced only when it is the form that was made for the agency and nobody has
        written into it; otherwise the new form takes a free name beside it.

        Args:
            progress: told how many per cent are done; what it raises ends the work, and nothing is left behind.
            sent: the forms made before, by agency.

        Raises:
            WardError: `forms_nothing` when no agency leads open work, `forms_folder`, `export_failed`.
        """
        found = self.forms(programme, agencies)
        if not found:
            raise WardError("forms_nothing")
        tell = progress or _silent
        packed = self._packed(found, tell)
        with _made(folder):
            files = _save(folder, found, packed, sent or {})
        tell(100)
        rows, indicators = self._unled(programme)
        return FormsWritten(folder, self.database, self.today, tuple(files), rows, indicators)

    def _unled(self, programme: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the open rows and indicators that nobody leads."""
        from ward_tui.domain.form_lines import NOBODY

        unled = [each for each in self.form_shares(programme) if each.agency == NOBODY]
        rows = tuple(item.id for share in unled for item in share.items)
        return rows, tuple(each.id for share in unled for each in share.indicators)

    def _packed(self, found: Sequence[Form], tell: Progress) -> list[bytes]:
        """Return the workbook of each form."""
        from ward_tui.reports.form_book import FormBook, render
        from ward_tui.wording.form_texts import programme_line

        packed = []
        for done, form in enumerate(found, 1):
            packed.append(render(FormBook(form, programme_line(self.facts, form.programme), self.demo)))
            tell(_RENDERED * done // len(found))
        return packed

    def _row(self, item: AppendixItem, notes: Sequence[Note], seq: int) -> FormLine:
        from ward_tui.domain.forms import FormLine
        from ward_tui.wording import form_texts as texts

        facts, today = self.facts, self.today
        item = known_on(item, today)
        lasting = sorted(
            (each for each in facts.obstacles.get(item.id, ()) if each.lasts(today)), key=lambda each: each.since
        )
        note = next((each for each in notes if each.on <= today and not each.lines), None)
        moved = facts.extensions.get(item.id, ())
        told = texts.told_row(item, lasting, note)
        shown = texts.shown_row(item, self.status(item), moved, told, today)
        reported = texts.reported_row(item, lasting[-1] if lasting else None, note)
        return FormLine(item.id, seq, tuple(map(_clean, shown)), reported)

    def _indicator(self, indicator: Indicator, seq: int) -> FormLine:
        from ward_tui.domain.form_lines import proposed_period
        from ward_tui.domain.forms import FormLine
        from ward_tui.wording import form_texts as texts

        known = readings_on(indicator, self.today)
        shown = texts.shown_indicator(self.facts.targets[indicator.target], indicator, known[-1] if known else None)
        reported = texts.reported_indicator(indicator, proposed_period(self.today), known)
        return FormLine(indicator.id, seq, tuple(map(_clean, shown)), reported)


def file_names(forms: Sequence[Form]) -> list[str]:
    """Return the name of each form's file, no two the same on any disk: `phieu-cong-an-phuong-2026-11-21.xlsx`.

    Agencies whose names look alike also get the slug of their programme, and those of one programme their number.
    """
    slugs = [_slug(form.agency_name) for form in forms]
    alike = Counter(slugs)
    ward = Counter((slug, form.programme) for slug, form in zip(slugs, forms, strict=True))
    names = []
    for slug, form in zip(slugs, forms, strict=True):
        parts = ["phieu", slug]
        parts += [form.programme] if alike[slug] > 1 else []
        parts += [form.agency.rpartition("/")[2].lower()] if ward[slug, form.programme] > 1 else []
        names.append(f"{'-'.join(parts)}-{form.made_on.isoformat()}.xlsx")
    return names


def _slug(name: str) -> str:
    kept = "".join(char if char.isascii() and char.isalnum() else " " for char in fold(name))
    words = "-".join(kept.split())
    return words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME + 1].rpartition("-")[0] or words[:LONGEST_NAME]


def _clean(text: str) -> str:
    from ward_tui.reports.text import safe

    return safe(text, LONGEST_TEXT)


@contextmanager
def _made(folder: Path) -> Iterator[None]:
    """Make the folder where there is none; it is gone again when nothing could be written into it."""
    try:
        was_there = folder.exists()
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise WardError("forms_folder", file=folder) from error
    try:
        yield
    except WardError:
        if not was_there:
            with suppress(OSError):
                folder.rmdir()
        raise


def _save(folder: Path, forms: Sequence[Form], packed: Sequence[bytes], sent: Mapping[str, Sent]) -> list[FormFile]:
    """Write the workbooks; when one cannot be written, those that were not there before are gone again."""
    from ward_tui.reports import files

    made: list[FormFile] = []
    fresh: list[Path] = []
    try:
        for name, form, content in zip(file_names(forms), forms, packed, strict=True):
            digest = hashlib.sha256(content).hexdigest()
            path = folder / name
            there = _digest(path)
            if there not in ("", digest, sent[form.agency].digest if form.agency in sent else digest):
                path = files.free_name(path)
            if there != digest:
                asked, was_there = path, path.exists()
                path = files.save(path, content)
                fresh += [path] if path != asked or not was_there else []
            rows = sum(line.is_row for line in form.lines)
            made.append(
                FormFile(form.agency, form.agency_name, form.programme, path, rows, len(form.lines) - rows, digest)
            )
    except WardError:
        for path in fresh:
            path.unlink(missing_ok=True)
        raise
    return made


def _digest(path: Path) -> str:
    """Return SHA-256 of a file, '' when there is none; what cannot be read is nobody's form."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ""
    except OSError:
        return "?"


def _silent(_percent: int) -> None:
    """Hear nothing."""
