"""Forms as they come back from the agencies: every line with the places of its cells, before anything is compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from ward_tui.domain.forms import OLD_DAYS, Entry, FormLine
from ward_tui.domain.intake.manuscript import Spot


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A line of a form that came back.

    Attributes:
        line: shown holds the texts as they stand in the cells now, reported what the hidden sheet says of the line.
        hash: what the hidden column says, '' when it is lost.
        spot: where the line stands; spots: where its filled cells stand.
        locked: the cells of locked texts that say something else than when the form was made.
        mixed: what is shown and the hidden identifier are of two different lines, as after sorting only some columns.
        told: the hidden sheet knows the line, so that `reported` is what it was made with.
    """

    line: FormLine
    hash: str
    spot: Spot
    spots: Mapping[Entry, Spot] = field(default_factory=dict)
    locked: tuple[Spot, ...] = ()
    mixed: bool = False
    told: bool = True


@dataclass(frozen=True, slots=True)
class ReturnedForm:
    """A form that came back.

    Attributes:
        file: the name of the file, without folder; digest: SHA-256 of its bytes, hexadecimal.
        database, programme, agency, agency_name, made_on, seq: what the hidden sheet says; '' and None when it is lost.
        lines: in the order of the sheets.
        missing: identifiers of the lines that the form had when it was made and that are gone.
        checked: the agency says that it went through all lines.
        whole: the hidden sheet is there.
        lost: what can be filled in, but whose column is gone or has another head.
    """

    file: str
    digest: str
    database: str = ""
    programme: str = ""
    agency: str = ""
    agency_name: str = ""
    made_on: date | None = None
    seq: int | None = None
    lines: tuple[ReturnedLine, ...] = ()
    missing: tuple[str, ...] = ()
    checked: bool = False
    whole: bool = True
    lost: tuple[Entry, ...] = ()

    def is_old(self, today: date) -> bool:
        """Tell whether it was made so long ago that the user should look at it before anything is taken over."""
        return self.made_on is not None and self.made_on + timedelta(days=OLD_DAYS) < today

    @property
    def last_seq(self) -> int | None:
        """The number of the journal entry after which it was made; without the hidden sheet, what the lines say."""
        if self.seq is not None:
            return self.seq
        known = [each.line.revision for each in self.lines if each.line.revision > 0]
        return max(known, default=None)
