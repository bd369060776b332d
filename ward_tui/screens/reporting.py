"""The window that asks when a report was sent, and the verbs about one period of a duty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.screen import Screen

from ward_tui.domain.duties import DutyView, Occurrence
from ward_tui.domain.errors import WardError
from ward_tui.domain.inputs import parse_past_day
from ward_tui.domain.model import NO_EVIDENCE, Evidence
from ward_tui.screens import paper
from ward_tui.screens.drafted import DraftedWindow
from ward_tui.screens.records.drafts import Drafts
from ward_tui.widgets.fields import TextField
from ward_tui.wording import duties as words
from ward_tui.wording import formats

if TYPE_CHECKING:
    from ward_tui.domain.journal import Entry
    from ward_tui.services.office import Office

Do = Callable[[Callable[[], "Entry | None"]], bool]


@dataclass(frozen=True, slots=True)
class Sent:
    """The day on which a report was sent, its number and scan, and a remark."""

    day: date
    paper: Evidence
    note: str = ""


class ReportScreen(DraftedWindow[Sent]):
    """Asks for the day and the number of a report; begins in the number, because the day is mostly today."""

    AUTO_FOCUS = "#report-number"
    SAVE_LABEL = words.SENT_SAVE
    TOPIC = "report"

    def __init__(self, seen: DutyView, each: Occurrence | None, today: date, drafts: Drafts) -> None:
        """Ask about one period of a duty; None for a report that is known by its day alone."""
        super().__init__(drafts, self.draft_of(seen, each))
        self._seen, self._each, self._today = seen, each, today
        self._known = each.done if each else None

    @staticmethod
    def draft_of(seen: DutyView, each: Occurrence | None) -> str:
        """Return under what the draft of a period is kept."""
        return f"report {seen.duty.id}@{each.code if each else ''}"

    def title_text(self) -> str:
        """Name the period and the duty."""
        name = self._seen.duty.name
        if self._each is None:
            return words.SENT_FIRST.format(name=name)
        return words.SENT_TITLE.format(period=words.period(self._each.code), name=name)

    def fields(self) -> ComposeResult:
        """Ask for the day, the number, and what else is known of the paper."""
        known = self._known
        sent = known.done_on if known and known.done_on else self._today
        evidence = known.evidence if known else NO_EVIDENCE
        yield from paper.line(words.SENT_DAY, "", "report-day", formats.day(sent), whole=True)
        yield from paper.line(words.SENT_NUMBER, words.SENT_NUMBER_EXAMPLE, "report-number", evidence.number)
        yield from paper.day_and_scan(evidence)
        yield from paper.line(words.SENT_NOTE, words.SENT_NOTE_EXAMPLE, "report-note", known.note if known else "")

    def value(self) -> Sent:
        """Return the day, not after today, and the paper."""
        day, number, note = (self.query_one(f"#report-{each}", TextField).value for each in ("day", "number", "note"))
        return Sent(parse_past_day(day, self._today), paper.read_paper(self, number, self._today), note)


def ask_report(
    screen: Screen[Any], office: Office, seen: DutyView, each: Occurrence | None, *, drafts: Drafts, do: Do
) -> None:
    """Ask when the report of a period was sent, and say so to the office."""

    def take(sent: Sent | None) -> None:
        if sent is None:
            return
        period = each.code if each else sent.day.isoformat()
        if do(lambda: office.report(seen.duty.id, period, sent.day, sent.note, sent.paper)):
            drafts.drop(ReportScreen.draft_of(seen, each))

    screen.app.push_screen(ReportScreen(seen, each, office.today, drafts), take)


def taken_back(office: Office, seen: DutyView, each: Occurrence) -> Entry:
    """Take back what was said about a period.

    Raises:
        WardError: `nothing_reported` when nothing was.
    """
    if each.done is None:
        raise WardError("nothing_reported", what=words.period(each.code))
    return office.unreport(seen.duty.id, each.code)
