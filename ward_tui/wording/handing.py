"""What a successor reads first: a plain text that prints well, with the open work and how the files are opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from textwrap import wrap

from ward_tui.domain.alert import Alert, Rule
from ward_tui.domain.conclusion import Conclusion
from ward_tui.domain.duties import DutyState, DutyView
from ward_tui.domain.following import Obstacle
from ward_tui.domain.handing import AHEAD, Led, OpenWork
from ward_tui.domain.model import AppendixItem, Facts, Programme
from ward_tui.domain.staging import current_stage
from ward_tui.domain.status import CLOSED, ItemStatus
from ward_tui.domain.summary import Summary
from ward_tui.domain.text import nfc, tidy
from ward_tui.wording import alerts as alert_words
from ward_tui.wording import conclusion, duties, formats, letter
from ward_tui.wording import handing_words as words
from ward_tui.wording.answers import LEVEL, OBSTACLE
from ward_tui.wording.opinions import clip
from ward_tui.wording.words import UNASSIGNED
from ward_tui.wording.workbook_heads import ward_name

WIDTH = 96  # letters of a line, so that it fits a sheet of paper
MOST, MOST_LED = 200, 10  # rows of one list, and of one agency; the rest is counted
DUE_DAYS = AHEAD.days
_LIST = "- "
_UNDER = "  + "


@dataclass(frozen=True, slots=True)
class Told:
    """What the text is made from.

    Attributes:
        alerts: of the day; summaries: the counts of each programme, by slug.
        conclusions: what the last finished reviews came to, those that can be read.
        scans: how many scans come along; lost: the paths of those that were not found.
    """

    facts: Facts
    work: OpenWork
    summaries: Mapping[str, Summary]
    alerts: Sequence[Alert] = ()
    conclusions: Sequence[Conclusion] = ()
    scans: int = 0
    lost: Sequence[str] = field(default=())

    @property
    def today(self) -> date:
        """The day of the text."""
        return self.work.today


def text(told: Told) -> str:
    """Return the whole text, composed, in lines that fit a sheet of paper."""
    parts = (
        (words.OPENING, words.STEPS),
        (words.FILES, _files(told)),
        (words.WHOLE, _whole(told)),
        (words.OVERDUE, _overdue(told)),
        (words.DUE.format(days=DUE_DAYS), _due(told)),
        (words.LEADS, _leads(told)),
        (words.REPORTS, _reports(told)),
        (words.HELD, _held(told)),
        (words.UNDECIDED, _undecided(told)),
        (words.PUT_OFF, _put_off(told)),
        (words.REVIEW, _review(told)),
        (words.LOST, [f"{_LIST}{each}" for each in told.lost]),
    )
    lines = [*_head(told)]
    for number, (title, body) in enumerate(parts, 1):
        lines += ["", f"{_roman(number)}. {title}", *(list(body) or [words.NONE])]
    return nfc("\n".join(_wrapped(lines))) + "\n"


def _head(told: Told) -> Iterator[str]:
    yield words.TITLE
    wards = [ward_name(each.ward) for each in told.facts.programmes.values()]
    yield formats.capital(formats.joined(list(dict.fromkeys(wards)), "và"))
    yield words.AS_OF.format(day=formats.day_padded(told.today))


def _files(told: Told) -> Iterator[str]:
    for name, what in words.EACH_FILE.items():
        yield f"{_LIST}{name}: {what}"
    if told.scans:
        yield f"{_LIST}{words.SCANS.format(count=formats.number(told.scans))}"


# Counts


def _whole(told: Told) -> Iterator[str]:
    for slug, programme in told.facts.programmes.items():
        counts = told.summaries[slug]
        yield f"{_LIST}{_programme(programme)}:"
        yield f"{_UNDER}{words.ITEMS.format(total=formats.number(counts.total_items), more=_counted(counts))}"
        targets = ", ".join(
            f"{formats.small(words.TARGETS_ARE[state])} {formats.number(counts.targets[state])}"
            for state in words.TARGETS_ARE
            if counts.targets.get(state)
        )
        if targets:
            yield f"{_UNDER}{words.TARGETS.format(total=sum(counts.targets.values()), more=targets)}"


def _programme(programme: Programme) -> str:
    number = f", số {programme.number}" if programme.number else ""
    title = tidy(programme.full_title).rstrip(" .;")
    return f"{formats.capital(ward_name(programme.ward))}: {title}{number}"


def _counted(counts: Summary) -> str:
    dropped = counts.items.get(ItemStatus.DROPPED, 0)
    done = sum(counts.items.get(state, 0) for state in CLOSED) - dropped
    known = (
        (words.DONE, done),
        (words.LATE, counts.overdue),
        (words.SOON, counts.items.get(ItemStatus.DUE_SOON, 0)),
        (words.PAUSED, counts.items.get(ItemStatus.PAUSED, 0)),
        (words.DROPPED, dropped),
        (words.NOBODYS, counts.unassigned),
    )
    return "".join(f", {word} {formats.number(count)}" for word, count in known if count)


# Rows


def _overdue(told: Told) -> Iterator[str]:
    return _listed(told.work.overdue, lambda item: _row(told, item, _late(told, item)))


def _due(told: Told) -> Iterator[str]:
    return _listed(told.work.due, lambda item: _row(told, item, _left(told, item)))


def _row(told: Told, item: AppendixItem, when: str) -> str:
    lead = formats.names(told.facts.names(item.lead), formats.small(UNASSIGNED))
    parts = [f"hạn {formats.day_padded(item.due_on)}", when, _progress(item)]
    if named := current_stage(item):
        parts.append(words.STAGE.format(tidy(named)))
    return f"{_name(told, item.id)}: {', '.join(parts)}; {words.LED_BY.format(lead)}"


def _progress(item: AppendixItem) -> str:
    return words.NO_PROGRESS if item.progress_on is None else words.PROGRESS.format(item.progress)


def _name(told: Told, key: str, *, short: bool = False) -> str:
    """Return what a row is called: `PL04-03 (Thủy Nguyên) Giải phóng mặt bằng …`."""
    item = told.facts.items[key]
    ward = f" ({told.facts.programmes[item.programme].ward})" if len(told.facts.programmes) > 1 else ""
    return f"{key.rpartition('/')[2]}{ward} {clip(item.name) if short else tidy(item.name).rstrip(' .,:;')}"


def _late(told: Told, item: AppendixItem) -> str:
    days = (told.today - item.due_on).days if item.due_on else 0
    return words.DAYS_LATE.format(formats.number(days))


def _left(told: Told, item: AppendixItem) -> str:
    days = (item.due_on - told.today).days if item.due_on else 0
    return words.DAYS_LEFT.format(formats.number(days)) if days else words.TODAY


def _leads(told: Told) -> Iterator[str]:
    for led in told.work.led:
        late = words.OF_WHICH_LATE.format(formats.number(led.overdue)) if led.overdue else ""
        yield f"{_LIST}{_agency(told, led)}: {words.OPEN.format(formats.number(len(led.rows)))}{late}"
        yield from _listed(
            led.rows, lambda item: f"{_name(told, item.id, short=True)} (hạn {_day(item)})", MOST_LED, _UNDER
        )


def _agency(told: Told, led: Led) -> str:
    if not led.agency:
        return words.NOBODY
    ward = ""
    if len(told.facts.programmes) > 1:
        ward = f" ({told.facts.programmes[led.agency.partition('/')[0]].ward})"
    return f"{tidy(told.facts.names((led.agency,))[0])}{ward}"


def _day(item: AppendixItem) -> str:
    return formats.day_padded(item.due_on) or formats.NONE


# What else waits


def _reports(told: Told) -> Iterator[str]:
    for seen in told.work.reports:
        yield f"{_LIST}{_report(told, seen)}"
    for seen in told.work.undated:
        yield f"{_LIST}{tidy(seen.duty.name)}: {formats.small(duties.STATE[DutyState.UNDATED])}"


def _report(told: Told, seen: DutyView) -> str:
    period = f", kỳ {duties.period(seen.next.code)}" if seen.next else ""
    due = f"hạn gửi {duties.due(seen.next)}" if seen.next else ""
    state = formats.small(duties.state(seen, told.today).partition(" ")[2])
    parts = [part for part in (due, state, duties.who(told.facts, seen.duty)) if part]
    return f"{tidy(seen.duty.name)}{period}: {'; '.join(parts)}"


def _held(told: Told) -> Iterator[str]:
    for level, obstacles in told.work.held:
        yield words.LEVEL.format(level=LEVEL[level], count=formats.number(len(obstacles)))
        for each in obstacles:
            yield f"{_LIST}{_name(told, each.item)}: {_obstacle(each, told.today)}"


def _obstacle(each: Obstacle, today: date) -> str:
    days = formats.number((today - each.since).days)
    parts = [f"vướng về {OBSTACLE[each.kind]}", words.SINCE.format(formats.day_padded(each.since), days)]
    parts += [tidy(each.text).rstrip(" .;")] if each.text else []
    asked = f" {tidy(each.asked_of)}" if each.asked_of else ""
    request = f"; {words.REQUEST.format(asked, tidy(each.request).rstrip(' .;'))}" if each.request else ""
    return f"{', '.join(parts)}{request}"


def _undecided(told: Told) -> Iterator[str]:
    several = len(told.facts.programmes) > 1
    for alert in told.alerts:
        if alert.rule is Rule.QUESTION:
            ward = f" ({told.facts.programmes[alert.programme].ward})" if several else ""
            name = tidy(alert.name)
            said = tidy(alert_words.reason(alert))
            yield f"{_LIST}{alert.subject_id.rpartition('/')[2]}{ward} {said if name in said else f'{name} {said}'}"


def _put_off(told: Told) -> Iterator[str]:
    for alert, kept in told.work.put_off:
        reason = tidy(kept.reason).rstrip(" .;")
        back = words.COMES_BACK.format(formats.day_padded(kept.until), reason)
        yield f"{_LIST}{alert.subject_id.rpartition('/')[2]} {tidy(alert.name).rstrip(' .;')}: {back}"


def _review(told: Told) -> Iterator[str]:
    several = len(told.facts.programmes) > 1
    for review in told.work.running:
        week = formats.week(review.week)
        left = sum(card.subject not in review.answers for card in review.queue)
        yield f"{_LIST}{words.RUNNING.format(week=week, left=formats.number(left))}{_whose(told, review.programme)}"
    for found in told.conclusions:
        yield f"{_LIST}{conclusion.title(found)}{_whose(told, found.programme) if several else ''}:"
        yield from letter.opinion_lines(found)
    if not told.work.running and not told.conclusions:
        yield words.NO_REVIEW


def _whose(told: Told, slug: str) -> str:
    if len(told.facts.programmes) < 2:
        return ""
    return f" ({told.facts.programmes[slug].ward if slug else words.ALL_PROGRAMMES})"


# Lines


def _listed(
    rows: Sequence[AppendixItem], line: Callable[[AppendixItem], str], most: int = MOST, mark: str = _LIST
) -> Iterator[str]:
    """Yield a line for each row; what is too much is counted."""
    shown = rows if len(rows) == most + 1 else rows[:most]
    yield from (f"{mark}{line(item)}" for item in shown)
    if len(rows) > len(shown):
        yield f"{mark}{words.MORE.format(formats.number(len(rows) - len(shown)))}"


def _wrapped(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines broken between words, the rest of a list's line below its first word."""
    for line in lines:
        bare = line.lstrip(" ")
        mark = len(line) - len(bare) + (2 if bare[:2] in {"- ", "+ "} else 0)
        yield from wrap(line, WIDTH, subsequent_indent=" " * mark, break_on_hyphens=False) or [""]


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
