"""What stands in the hub: each subject with how it stands today, asked from the office."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ward_tui.domain.alerts import Rule
from ward_tui.domain.clarifying import judged, whole
from ward_tui.domain.disbursement import year_total
from ward_tui.domain.hindrances import by_level, hindrances
from ward_tui.domain.linking import LinkState, LinkVerdict
from ward_tui.wording import depth as words
from ward_tui.wording.money import percent

if TYPE_CHECKING:
    from ward_tui.services.office import Office

Figure = tuple[str, str]  # the words, and the look of their line
SOON, PLAIN = "soon", ""


def figures(office: Office, programme: str | None, *, proposals: bool) -> list[tuple[str, str, str]]:
    """Return the place of each subject, its words and its look; proposals tells whether pairs are looked for."""
    if not office.facts.programmes:
        return []
    found = [(place, *told(office, programme)) for place, told in _TOLD.items()]
    return [
        (place, *_pairs(office, programme, proposals=proposals)) if place == "links" else (place, text, look)
        for place, text, look in found
    ]


def _stages(office: Office, programme: str | None) -> Figure:
    count = sum(bool(item.stages) for item in office.facts.items.values() if programme in (None, item.programme))
    late = _alerts(office, programme, Rule.STAGE_LATE)
    text = words.STAGES.format(count=count) if count else words.NO_STAGES
    return text + (words.STAGES_LATE.format(count=late) if late else ""), SOON if late else PLAIN


def _money(office: Office, programme: str | None) -> Figure:
    year = office.today.year
    total = year_total(office.facts, programme, year, office.today)
    if not total.count:
        return words.NO_MONEY.format(year=year), PLAIN
    late = _alerts(office, programme, Rule.DISBURSEMENT)
    text = words.PAID.format(year=year, rate=percent(total.rate), count=total.count)
    return text + (words.PAID_LATE.format(count=late) if late else ""), SOON if late else PLAIN


def _obstacles(office: Office, programme: str | None) -> Figure:
    lasting = [each for each in hindrances(office.facts, office.today, programme) if each.lasts]
    counts = {level: len(each) for level, each in by_level(lasting).items()}
    if not counts:
        return words.NO_OBSTACLES, PLAIN
    return words.OBSTACLES.format(count=sum(counts.values()), levels=words.levels(counts)), SOON


def _pairs(office: Office, programme: str | None, *, proposals: bool) -> Figure:
    if not proposals:
        return words.COUNTING, PLAIN
    views = office.link_views(programme)
    confirmed = [each for each in views if each.state is LinkState.CONFIRMED]
    hard = sum(each.verdict is LinkVerdict.HARD for each in confirmed)
    waiting = sum(each.state is LinkState.PROPOSED for each in views)
    text = words.LINKED.format(count=len(confirmed), hard=hard) if confirmed else words.NO_LINKS
    return (words.PROPOSED.format(count=waiting) if waiting else "") + text, SOON if hard else PLAIN


def _questions(office: Office, programme: str | None) -> Figure:
    found = office.contradictions(programme)
    if not found:
        return words.NO_QUESTIONS, PLAIN
    waiting = sum(each.is_open for each in found)
    return words.OPEN_QUESTIONS.format(open=waiting, decided=len(found) - waiting), PLAIN


def _clarity(office: Office, programme: str | None) -> Figure:
    meter = whole(judged(office.facts, office.today, programme), office.settings.thresholds.clarities)
    return words.CLEAR.format(clear=meter.complete, total=meter.rows, count=meter.called), PLAIN


def _amendments(office: Office, programme: str | None) -> Figure:
    count = sum(programme in (None, each.programme) for each in office.facts.amendments.values())
    return words.AMENDED.format(count=count) if count else words.NOT_AMENDED, PLAIN


def _to_do(_office: Office, _programme: str | None) -> Figure:
    return words.HAND_OVER, PLAIN


def _later(_office: Office, _programme: str | None) -> Figure:
    return "", PLAIN


_TOLD: dict[str, Callable[[Office, str | None], Figure]] = {
    "timeline": _stages,
    "disbursement": _money,
    "obstacles": _obstacles,
    "links": _later,
    "questions": _questions,
    "clarity": _clarity,
    "amendments": _amendments,
    "intake": _to_do,
    "handover": _to_do,
}


def _alerts(office: Office, programme: str | None, rule: Rule) -> int:
    return sum(alert.rule is rule for alert in office.alerts(programme))
