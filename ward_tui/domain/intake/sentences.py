"""A sentence of targets understood: its checks with goal, unit, time and name, and what is not beyond doubt in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ward_tui.domain.goals import Cadence, Comparator
from ward_tui.domain.intake.answers import goal_text, other_goals, time_text
from ward_tui.domain.intake.checks import Check, check_of
from ward_tui.domain.intake.clauses import Clause, aims, clauses_of, leading
from ward_tui.domain.intake.draft import Doubt, DoubtKind, DraftIndicator
from ward_tui.domain.intake.leaning import leaning, named_apart, rated, with_shared_state
from ward_tui.domain.intake.manuscript import NOWHERE, Spot
from ward_tui.domain.intake.naming import check_name, target_name
from ward_tui.domain.intake.times import When, times_in, without
from ward_tui.domain.intake.twins import twins_of
from ward_tui.domain.intake.words import capital, cleaned, hidden, lowered, sentences

TERM_END = 2030  # when the document does not say
_LONGEST = 3000  # letters; nobody says a target in so many
TERM = When(0, 0, Cadence.TERM)
_MEANS = re.compile(
    r"^(?:quyết tâm |tiếp tục |tập trung |phấn đấu )*(?:triển khai|thực hiện|tập trung|đẩy mạnh|tăng cường|"
    r"tiếp tục|nâng cao|phát huy|đổi mới|chú trọng|quan tâm)\b"
)
_SO_ON = re.compile(r"^(?:không để|không xảy ra|không phát sinh)\b")
_KEPT = re.compile(r"\bgiữ vững (?:an ninh|ổn định|an toàn)")
_STAGE = re.compile(r"(?<=[%\w]) ?\((?:năm )?(20[1-9]\d)\)")  # `96% (2026); 98% (2028)`
_VISION = re.compile(r"\W*(?:định hướng|tầm nhìn)\b")  # what lies behind the term
_YEARLY = re.compile(r"giải ngân|kế hoạch[^,;]* giao\b")
_NAMED_TIME = {Cadence.ANNUAL: " hằng năm", Cadence.BY_YEAR: " đến năm {}", Cadence.TERM: " trong nhiệm kỳ"}


@dataclass(frozen=True, slots=True)
class Understood:
    """What a sentence was understood to say; doubts carry the number of the indicator from 1 as `about`, or ''."""

    name: str
    indicators: tuple[DraftIndicator, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A clause with its words: as printed, lowered, with its times and what was understood."""

    clause: Clause
    text: str
    low: str
    times: tuple[When, ...]
    check: Check
    sentence: str

    @property
    def blank(self) -> str:
        """The printed words with times blanked."""
        return without(self.text, list(self.times))

    @property
    def ahead(self) -> When | None:
        """The time at its head, set off from what follows; None for none."""
        return leading(self.low, list(self.times))

    @property
    def has_figure(self) -> bool:
        """True when a figure is to be reached."""
        return self.check.amount is not None


def understand(text: str, term_end: int = TERM_END, usual: When = TERM, spot: Spot = NOWHERE) -> Understood:
    """Return what the text of a target says.

    Args:
        usual: when goals are judged that say nothing of time, as the heading of their list says.
    """
    text = _STAGE.sub(r" năm \1", cleaned(text))
    text = capital(text.lower()) if text.isupper() else text
    if len(text) > _LONGEST:
        return Understood(target_name(text[:_LONGEST], ()), (), (Doubt(DoubtKind.UNREAD, "", "text", text, spot=spot),))
    reader = _Reader(usual, spot, term_end)
    said = [_parts(sentence, term_end) for sentence in sentences(text)]
    several = sum(len(parts) for parts in said) > 1
    for parts in said:
        if several and _is_means(parts):
            reader.doubts.append(Doubt(DoubtKind.PARTS, "", "text", parts[0].text.strip(), spot=spot))
        else:
            reader.read(parts)
    named = _told_apart(reader.indicators)
    return Understood(target_name(text, [each.name for each in named]), tuple(named), tuple(reader.doubts))


@dataclass(slots=True)
class _Reader:
    """Reads the sentences of one target after each other; before is the time at the head of the last one."""

    usual: When
    spot: Spot
    term_end: int
    indicators: list[DraftIndicator] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    before: When | None = None

    def read(self, parts: list[_Part]) -> None:
        """Add the checks of one sentence and what is asked about them."""
        carried: When | None = None
        for place, part in enumerate(parts):
            if place and _VISION.match(part.low):
                self.doubts.append(Doubt(DoubtKind.PARTS, "", "text", part.text.strip(" ,;."), spot=self.spot))
                continue
            when, timed = self._when(parts, place, carried)
            carried = part.ahead or (carried if not part.times or part.times[0].tail else None)
            for twin, (name, check, parted) in enumerate(_checks(parts, place, self.indicators)):
                self.indicators.append(_indicator(part, name, check, when))
                if not twin:  # of several that are named together the first one asks
                    start = parts[place - 1 if place and not parted else place].clause.start
                    whole = part.sentence[start : part.clause.end].strip(" ,;")
                    self._ask(part, check, whole, timed=timed, parted=parted)
        self.before = parts[0].ahead if parts else None

    def _when(self, parts: list[_Part], place: int, carried: When | None) -> tuple[When, bool]:
        """Return when a clause is judged, and whether that is beyond doubt."""
        part = parts[place]
        if part.times:
            return _own_time(part)
        if part.clause.same and place:
            return self._when(parts, place - 1, carried)
        if carried is not None:
            return (self.usual, False) if aims(part.low) and not part.has_figure else (carried, True)
        follower = parts[place + 1] if place + 1 < len(parts) else None
        if follower is not None and not follower.clause.sure and follower.times and part.has_figure:
            return follower.times[0], False
        if self.usual.cadence is not Cadence.TERM:
            return self.usual, True
        trailing = any(each.times and each.has_figure and each.ahead is None for each in parts)
        after = self.before is not None and self.before.cadence is not Cadence.TERM
        yearly = bool(part.check.basis) or _YEARLY.search(part.low) is not None
        return self.usual, not (yearly or (part.has_figure and (bool(part.check.growth) or trailing or after)))

    def _ask(self, part: _Part, check: Check, whole: str, *, timed: bool, parted: bool) -> None:
        """Ask about what is not beyond doubt in the last indicator; whole are the words from which it was parted."""
        last, raw = self.indicators[-1], part.text.strip(" ,;")
        goal, time = goal_text(last.goal, last.unit), time_text(last.cadence, last.due_year)
        asked: list[tuple[DoubtKind, str, str, tuple[str, ...]]] = []
        directed = check.vague and check.goal.comparator in {Comparator.UP, Comparator.DOWN}
        shrinks = "nông" in part.low and "cơ cấu" in lowered(part.sentence)  # a share that is to become smaller
        if not check.sure or directed or shrinks:
            asked.append((DoubtKind.GOAL, "goal", goal, other_goals(last)))
        if not check.unit_sure and check.goal.comparator is not Comparator.YES_NO:
            asked.append((DoubtKind.UNIT, "unit", last.unit, ()))
        if not timed:
            asked.append((DoubtKind.CADENCE, "cadence", time, _other_times(time, self.term_end)))
        if not parted:
            asked.append((DoubtKind.PARTS, "name", last.name, ()))
        if check.vague and not directed:
            asked.append((DoubtKind.NO_FIGURE, "goal", goal, ()))
        about = str(len(self.indicators))
        for kind, name, taken, others in asked:
            words = whole if kind is DoubtKind.PARTS else raw
            self.doubts.append(Doubt(kind, about, name, words, taken, others, self.spot))


def _parts(sentence: str, term_end: int) -> list[_Part]:
    found: list[_Part] = []
    for clause in clauses_of(sentence, term_end):
        text = sentence[clause.start : clause.end]
        low = lowered(text)
        times = tuple(times_in(hidden(low), term_end))
        part = _Part(clause, text, low, times, check_of(without(low, list(times))), sentence)
        if found and _SO_ON.match(low.strip()) and _KEPT.search(found[-1].low) and not part.has_figure:
            joined = replace(found[-1].clause, end=clause.end)
            found[-1] = _Part(
                joined, sentence[joined.start : joined.end], *_again(sentence, joined, term_end), sentence
            )
        else:
            found.append(part)
    return found


def _again(sentence: str, clause: Clause, term_end: int) -> tuple[str, tuple[When, ...], Check]:
    low = lowered(sentence[clause.start : clause.end])
    times = tuple(times_in(hidden(low), term_end))
    return low, times, check_of(without(low, list(times)))


def _is_means(parts: list[_Part]) -> bool:
    """Tell whether a sentence says what is done for the goals beside it, and holds none itself."""
    return all(not part.has_figure and not part.times and part.check.vague for part in parts) and bool(
        parts and _MEANS.match(parts[0].low.strip())
    )


def _own_time(part: _Part) -> tuple[When, bool]:
    told = {(each.cadence, each.due_year) for each in part.times}
    best = part.times[-1]
    annual = [each for each in part.times if each.cadence is Cadence.ANNUAL]
    years = [each for each in part.times if each.cadence is Cadence.BY_YEAR]
    if annual:
        best = annual[0]
    elif years:
        best = years[-1]
    sure = all(each.sure for each in part.times) and not (annual and years) and len({y.due_year for y in years}) < 2
    return best, sure and len(told) < 3


def _checks(parts: list[_Part], place: int, earlier: list[DraftIndicator]) -> list[tuple[str, Check, bool]]:
    """Return the checks of one clause by name, and whether it was parted rightly beyond doubt."""
    part = parts[place]
    if part.clause.same and place:
        return [(_same_name(parts[place - 1], part), parts[place - 1].check, False)]
    twins = twins_of(part.blank, part.check)
    if twins:
        return [(name, check, False) for name, check in twins]
    name = check_name(part.blank, part.check)
    if earlier and part.has_figure and len(name.split()) < 5:
        leant = leaning(name, part.check.unit, earlier[-1].name)
        staged = bool(part.times) or leant != earlier[-1].name  # the same thing twice at the same time is odd
        return [(_among(parts, place, leant, earlier), part.check, part.clause.sure and staged)]
    name = _among(parts, place, name, earlier)
    if earlier and len(name.split()) < 4:
        name = leaning(name, part.check.unit, earlier[-1].name)
    return [(name, part.check, part.clause.sure)]


def _among(parts: list[_Part], place: int, name: str, earlier: list[DraftIndicator]) -> str:
    """Return the name of a check with what it shares with the checks before and behind it."""
    part = parts[place]
    if place and earlier and part.has_figure:
        name = named_apart(
            rated(name, earlier[-1].name), part.sentence[: part.clause.start], part.text, earlier[-1].name
        )
    if place + 1 < len(parts) and part.has_figure:
        after = parts[place + 1]
        between = part.sentence[part.clause.end : after.clause.start]
        name = with_shared_state(name, between, check_name(after.blank, after.check))
    return name


def _same_name(first: _Part, part: _Part) -> str:
    """Return the name of one more thing that the same ones must have: the subject of the first, then its own words."""
    amount = first.check.amount
    subject = first.blank[amount.end :] if amount is not None else first.blank
    cut = re.search(r"\b(?:đạt|được|có|tuyển chọn|gọi)\b", lowered(subject))
    head = subject[: cut.start()] if cut else subject
    verb = "hoàn thành " if "hoàn thành" in first.low else ""
    return " ".join(f"Tỷ lệ {verb}{head} {part.blank}".split()).strip(" .,;")


def _indicator(part: _Part, name: str, check: Check, when: When) -> DraftIndicator:
    cadence, due = when.cadence, when.due_year
    yearly = bool(check.growth) and check.unit == "%" and cadence is Cadence.ANNUAL
    return DraftIndicator(
        name,
        check.goal,
        "%/năm" if yearly else check.unit,
        cadence,
        due,
        check.basis,
        check.cumulative,
        check.condition,
        part.text.strip(" ,;."),
    )


def _other_times(proposal: str, term_end: int) -> tuple[str, ...]:
    every = (time_text(Cadence.ANNUAL, None), time_text(Cadence.BY_YEAR, term_end), time_text(Cadence.TERM, None))
    return tuple(each for each in every if each != proposal)


def _told_apart(indicators: list[DraftIndicator]) -> list[DraftIndicator]:
    """Return the indicators with the stage added to names that would be the same."""
    names = [each.name.casefold() for each in indicators]
    return [
        replace(each, name=each.name + _NAMED_TIME[each.cadence].format(each.due_year))
        if names.count(each.name.casefold()) > 1
        else each
        for each in indicators
    ]
