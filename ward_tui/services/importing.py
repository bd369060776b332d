"""Documents that come in: read, compared with a programme, and taken in as one step."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ward_tui.domain.errors import WardError
from ward_tui.domain.records import Kind
from ward_tui.services.looking import Looking

if TYPE_CHECKING:
    from ward_tui.domain.intake.manuscript import Progress
    from ward_tui.domain.intake.plan import Document, ImportPlan
    from ward_tui.domain.journal import Entry

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60  # letters of a slug


class Importing(Looking):
    """The verbs of documents that come in."""

    def read_document(self, path: Path, progress: Progress | None = None) -> Document:
        """Read a file and understand it; nothing is compared or written.

        Raises:
            WardError: those of `read_manuscript`; `intake_nothing` when neither rows nor targets are found.
            Cancelled: from progress.
        """
        from ward_tui.documents.reading import read_manuscript
        from ward_tui.domain.intake.manuscript import unheard
        from ward_tui.domain.intake.plan import Document
        from ward_tui.domain.intake.recognise import recognise

        progress = progress or unheard
        manuscript = read_manuscript(path, progress)
        draft = recognise(manuscript, progress)
        if draft.is_empty:
            raise WardError("intake_nothing", file=path.name)
        return Document(manuscript.name, manuscript.digest, draft, manuscript.lost)

    def plan_import(self, document: Document, slug: str, progress: Progress | None = None) -> ImportPlan:
        """Return what a document would change in a programme; one that is not there would be made.

        Raises:
            WardError: `slug_form`.
            Cancelled: from progress.
        """
        from ward_tui.domain.intake.batch import known_of
        from ward_tui.domain.intake.comparing import plan_of
        from ward_tui.domain.intake.manuscript import unheard
        from ward_tui.store import imports
        from ward_tui.wording import importing

        facts = self.facts

        def show(_kind: Kind, _field: str, value: Any) -> str:
            return importing.value(facts, value)

        if slug not in facts.programmes and (not _SLUG.fullmatch(slug) or len(slug) > _LONGEST):
            raise WardError("slug_form", slug=slug)
        with self._store.looking() as unit:
            known = known_of(imports.read_batches(unit, slug))
        return plan_of(document, slug, facts, known, show=show, progress=progress or unheard)

    def take_in(self, plan: ImportPlan, progress: Progress | None = None) -> Entry | None:
        """Write what a plan says as one step; None when there is nothing to write.

        Raises:
            WardError: `programme_exists`, `unknown_programme`, `unknown_id`, `import_stale` when the programme changed
                meanwhile; `term_order`.
            Cancelled: from progress; nothing is written then.
        """
        from ward_tui.domain.intake.manuscript import unheard
        from ward_tui.services.taking_in import TakingIn

        if not plan.writes:
            return None
        facts = self.facts
        with self._store.transaction(self._clock.now(), "import") as work:
            TakingIn(work, facts, plan, self.today).write(progress or unheard)
        return self._after(work.entry)

    def _after(self, entry: Entry | None) -> Entry | None:
        """Bring what is held in memory up to date with an entry; see `Office`."""
        raise NotImplementedError
