"""The contradictions of the documents: what they ask, what checks find in their rows and targets, what was decided."""

from __future__ import annotations

from ward_tui.domain.alert import Alert, Rule, Severity, Subject
from ward_tui.domain.contradiction import Contradiction, Counted, Place, finding_parts
from ward_tui.domain.depth import Decision
from ward_tui.domain.findings import DOCUMENT, Record, findings
from ward_tui.domain.model import Facts, Question
from ward_tui.domain.sources import Source

__all__ = ["contradiction_named", "contradictions", "findings", "question_alerts"]


def contradictions(facts: Facts) -> list[Contradiction]:
    """Return the questions and findings with their decisions: by programme, questions in their order, then findings.

    What the user decided about a finding stays, also when the records were corrected and no check finds it any more.
    """
    known = [_asked(each, facts) for each in facts.questions.values()] + findings(facts)
    gone = facts.decisions.keys() - {each.id for each in known}
    known += [_settled(facts.decisions[key], facts) for key in sorted(gone)]
    order = {slug: place for place, slug in enumerate(facts.programmes)}
    return sorted(known, key=lambda each: order[each.programme])


def contradiction_named(facts: Facts, key: str) -> Contradiction | None:
    """Return the question or finding of an identifier, None for anything else."""
    if key not in facts.questions and finding_parts(key) is None:
        return None
    return next((each for each in contradictions(facts) if each.id == key), None)


def question_alerts(facts: Facts) -> list[Alert]:
    """Return an alert for each contradiction that nobody has decided."""
    return [_alert(each, facts) for each in contradictions(facts) if each.is_open]


def _alert(each: Contradiction, facts: Facts) -> Alert:
    """Return the alert for a contradiction; that for a finding carries it, because its sentence needs all of it."""
    asked, lines = each.question, next((place.lines for place in each.places if place.lines), ())
    return Alert(
        subject=Subject.DOCUMENT,
        subject_id=each.id,
        programme=each.programme,
        name=asked.text if asked else each.name,
        rule=Rule.QUESTION,
        severity=Severity.INFO,
        source=asked.source if asked else Source(facts.programmes[each.programme].full_title, "", lines),
        detail="; ".join(place.says for place in each.places if place.says),
        finding=None if asked else each,
    )


def _asked(question: Question, facts: Facts) -> Contradiction:
    about = (f"{question.programme}/{each}" for each in question.about if each != DOCUMENT)
    return Contradiction(
        id=question.id,
        programme=question.programme,
        kind=question.kind,
        places=tuple(Place(lines, says) for says, lines in question.places),
        about=tuple(key for key in about if _record(facts, key) is not None),
        question=question,
        decision=facts.decisions.get(question.id),
    )


def _settled(decision: Decision, facts: Facts) -> Contradiction:
    """Return what was decided about a finding that is none any more; its identifier tells the kind and the records."""
    check, records = finding_parts(decision.id) or (None, ())
    about = (f"{decision.programme}/{each}" for each in records)
    known = tuple(key for key in about if _record(facts, key) is not None)
    first = _record(facts, known[0]) if known else None
    return Contradiction(
        id=decision.id,
        programme=decision.programme,
        kind=check.value if check else "",
        places=(),
        about=known,
        check=check,
        decision=decision,
        name=first.name if first else "",
        counted=next((each for each in Counted if records == (each.value,)), None),
        settled=True,
    )


def _record(facts: Facts, key: str) -> Record | None:
    slug, _, short = key.rpartition("/")
    return facts.items.get(key) or facts.targets.get(f"{slug}/{short.partition('.')[0]}")
