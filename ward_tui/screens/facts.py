"""The title and facts of any record, asked from the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ward_tui.domain.checking import contradiction_named
from ward_tui.wording import acknowledging, contradictions, details, duties
from ward_tui.wording import journal as journal_words
from ward_tui.wording.alerts import clears, reason

if TYPE_CHECKING:
    from ward_tui.services.office import Office


def describe(office: Office, key: str) -> tuple[str, list[details.Field]]:
    """Return the title and the facts of a row, target, indicator, duty or question; nothing for an unknown one."""
    facts, today = office.facts, office.today
    if item := facts.items.get(key):
        alerts = office.alerts_about(key)
        wanted, notes = office.settings.thresholds.clarities, office.notes(key)
        fields = details.item_fields(facts, item, office.status(item), today, alerts=alerts, notes=notes, wanted=wanted)
        fields[1 + len(alerts) : 1 + len(alerts)] = acknowledging.fields(facts, alerts, today)
        fields += contradictions.fields_of_record(office.contradictions_about(key))
        return f"{journal_words.short_id(key)}  {item.name}", fields
    if contradiction := contradiction_named(facts, key):
        return journal_words.short_id(key), [
            *contradictions.fields(contradiction, facts),
            *acknowledging.fields(facts, office.alerts_about(key), today),
        ]
    if programme := facts.programmes.get(key):
        alerts = office.alerts_about(key)
        told = [("", f"{reason(alert)} {clears(alert)}") for alert in alerts]
        return programme.ward, [*told, *acknowledging.fields(facts, alerts, today)]
    if key in facts.duties:
        alerts = office.alerts_about(key)
        why = " ".join(f"{reason(alert)} {clears(alert)}" for alert in alerts)
        fields = duties.fields(facts, office.duty(key), today, why)
        fields[1 + len(alerts) : 1 + len(alerts)] = acknowledging.fields(facts, alerts, today)
        return f"{journal_words.short_id(key)}  {facts.duties[key].name}", fields
    target = facts.targets.get(key.rpartition("/")[0] + "/" + key.rpartition("/")[2].partition(".")[0])
    if target is None:
        return "", []
    limits = office.settings.thresholds
    state, notes = office.target_status(target), office.notes(target.id)
    fields = details.target_fields(facts, target, state, today, limits=limits, notes=notes)
    fields[1:1] = acknowledging.fields(facts, office.alerts_about(target.id), today)
    fields += contradictions.fields_of_record(office.contradictions_about(target.id))
    return f"{journal_words.short_id(target.id)}  {target.name}", fields
