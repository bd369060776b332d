"""Putting an alert off: the window that asks why and until when, and the one that takes it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.widgets import Label

from ward_tui.domain.acknowledging import acknowledged, held, parse_return_day, usual_return
from ward_tui.domain.errors import WardError
from ward_tui.domain.following import Acknowledgement
from ward_tui.domain.text import tidy
from ward_tui.screens import paper
from ward_tui.screens.drafted import DraftedWindow
from ward_tui.screens.modal import Window
from ward_tui.widgets.fields import TextField
from ward_tui.wording import acknowledging as words
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import formats
from ward_tui.wording import journal as journal_words

if TYPE_CHECKING:
    from ward_tui.domain.alerts import Alert
    from ward_tui.screens.records.drafts import Drafts
    from ward_tui.screens.verbs import RowVerbs


@dataclass(frozen=True, slots=True)
class PutOff:
    """Why an alert is put off, and the day on which it comes back."""

    reason: str
    until: date


class AcknowledgeScreen(DraftedWindow[PutOff]):
    """Asks for the reason and the return day; a week is proposed, so that Enter after the reason is enough."""

    AUTO_FOCUS = "#acknowledge-reason"
    FAULTY: ClassVar[dict[str, str]] = {"reason_missing": "acknowledge-reason"}

    @staticmethod
    def draft_of(key: str) -> str:
        """Return under what the draft of a record is kept."""
        return f"acknowledge {key}"

    def __init__(self, key: str, name: str, why: str, today: date, drafts: Drafts, *, reason: str = "") -> None:
        """Ask about a record; why: what its alerts say; reason: what was said the last time."""
        super().__init__(drafts, self.draft_of(key))
        self._key, self._called, self._why, self._today, self._reason = key, name, why, today, reason

    def title_text(self) -> str:
        """Name the record."""
        return words.TITLE.format(id=journal_words.short_id(self._key)) + f"\n{self._called}"

    def fields(self) -> ComposeResult:
        """Ask for the reason and the day."""
        yield Label(self._why, markup=False, id="acknowledge-why")
        day = formats.day(usual_return(self._today))
        yield from paper.line(words.REASON, words.REASON_EXAMPLE, "acknowledge-reason", self._reason, whole=True)
        yield from paper.line(words.UNTIL, "", "acknowledge-until", day, whole=True)
        yield Label(words.UNTIL_HINT, markup=False, id="acknowledge-hint")

    def value(self) -> PutOff:
        """Return the reason, which must not be empty, and the day, which is after today."""
        reason, until = (self.query_one(f"#acknowledge-{each}", TextField).value for each in ("reason", "until"))
        if not tidy(reason):
            raise WardError("reason_missing")
        return PutOff(reason, parse_return_day(until, self._today))


class RevokeScreen(Window[bool]):
    """Asks whether an alert that is put off is to speak at once; leaving is the default."""

    AUTO_FOCUS = "#cancel"
    SAVE_LABEL = words.REVOKE

    def __init__(self, kept: Acknowledgement, name: str) -> None:
        super().__init__()
        self._kept, self._called = kept, name

    def title_text(self) -> str:
        """Name the record."""
        return words.REVOKE_TITLE.format(id=journal_words.short_id(self._kept.subject)) + f"\n{self._called}"

    def fields(self) -> ComposeResult:
        """Say until when and why it is put off."""
        since, until = formats.day(self._kept.since), formats.day(self._kept.until)
        told = words.REVOKE_TEXT.format(since=since, until=until, reason=self._kept.reason)
        yield Label(told, markup=False)

    def value(self) -> bool:
        """Return that the user agreed."""
        return True


def ask_acknowledge(screen: RowVerbs, alert: Alert) -> None:
    """Put an alert off after asking, or take that back after asking when it is put off today."""
    if kept := held(screen.office.facts, alert, screen.office.today):
        screen.app.push_screen(
            RevokeScreen(kept, alert_words.name(alert)), lambda agreed: _revoke(screen, kept) if agreed else None
        )
    else:
        screen.app.push_screen(_window(screen, alert), lambda said: _put_off(screen, alert, said))


def _window(screen: RowVerbs, alert: Alert) -> AcknowledgeScreen:
    office, key, why = screen.office, alert.subject_id, alert_words.reason(alert)
    alike = sum(each.rule is alert.rule for each in office.alerts_about(key))
    if alike > 1:
        why += f" {words.FOR_ALL.format(count=alike)}"
    before = acknowledged(office.facts, alert)
    reason = "" if before is None else before.reason
    return AcknowledgeScreen(key, alert_words.name(alert), why, office.today, screen.drafts(), reason=reason)


def _put_off(screen: RowVerbs, alert: Alert, said: PutOff | None) -> None:
    key, office = alert.subject_id, screen.office
    if said and screen.do(lambda: office.acknowledge(key, [alert.rule.value], said.reason, said.until)):
        screen.drafts().drop(AcknowledgeScreen.draft_of(key))


def _revoke(screen: RowVerbs, kept: Acknowledgement) -> None:
    screen.do(lambda: screen.office.revoke([kept.id]))
