"""What the user may set."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ward_tui.domain.thresholds import Thresholds

LAYOUTS = ("dang-uy", "ubnd")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user may set in `settings.toml`.

    Attributes:
        thresholds: when the program speaks up, in days and points.
        layout: of workbooks, one of `LAYOUTS`.
        review_weekday: day of the weekly review, 0 Monday to 6 Sunday.
        report_day: day of the month on which reports without a day of their own go out, 1 to 31; None when not set.
        cutoff_day: day of the month on which figures are closed, 1 to 31.
        report_ahead: how many days before its day a report is announced.
        days_off: days added by the user to the table of holidays.
        working_days: days that the user calls working days, whatever the table and the weekday say.
        superior: the body above, for the heads of workbooks; '' takes what the programme says, as in the next two.
        issuer: the body that issues the workbook.
        place: the place before the date.
    """

    thresholds: Thresholds = field(default_factory=Thresholds)
    layout: str = "dang-uy"
    review_weekday: int = 4
    report_day: int | None = None
    cutoff_day: int = 14
    report_ahead: int = 30
    days_off: frozenset[date] = frozenset()
    working_days: frozenset[date] = frozenset()
    superior: str = ""
    issuer: str = ""
    place: str = ""
