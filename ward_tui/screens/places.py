"""The working screens by their place, each imported when it is first gone to: the first paint waits for none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ward_tui.screens.base import WardScreen
    from ward_tui.services.office import Office


def _overview(office: Office) -> WardScreen:
    from ward_tui.screens.overview import OverviewScreen

    return OverviewScreen(office)


def _targets(office: Office) -> WardScreen:
    from ward_tui.screens.targets import TargetsScreen

    return TargetsScreen(office)


def _items(office: Office) -> WardScreen:
    from ward_tui.screens.items import ItemsScreen

    return ItemsScreen(office)


def _alerts(office: Office) -> WardScreen:
    from ward_tui.screens.alerts import AlertsScreen

    return AlertsScreen(office)


def _given(office: Office) -> WardScreen:
    from ward_tui.screens.given import GivenScreen

    return GivenScreen(office)


def _catalogue(office: Office) -> WardScreen:
    from ward_tui.screens.catalogue import CatalogueScreen

    return CatalogueScreen(office)


def _review(office: Office) -> WardScreen:
    from ward_tui.screens.review import ReviewScreen

    return ReviewScreen(office)


def _duties(office: Office) -> WardScreen:
    from ward_tui.screens.duties import DutiesScreen

    return DutiesScreen(office)


def _journal(office: Office) -> WardScreen:
    from ward_tui.screens.journal import JournalScreen

    return JournalScreen(office)


def _settings(office: Office) -> WardScreen:
    from ward_tui.screens.settings import SettingsScreen

    return SettingsScreen(office)


def _agencies(office: Office) -> WardScreen:
    from ward_tui.screens.agencies import AgenciesScreen

    return AgenciesScreen(office)


def _depth(office: Office) -> WardScreen:
    from ward_tui.screens.depth import DepthScreen

    return DepthScreen(office)


def _amendments(office: Office) -> WardScreen:
    from ward_tui.screens.amendments import AmendmentsScreen

    return AmendmentsScreen(office)


def _clarity(office: Office) -> WardScreen:
    from ward_tui.screens.clarity import ClarityScreen

    return ClarityScreen(office)


def _timeline(office: Office) -> WardScreen:
    from ward_tui.screens.timeline import TimelineScreen

    return TimelineScreen(office)


def _questions(office: Office) -> WardScreen:
    from ward_tui.screens.questions import QuestionsScreen

    return QuestionsScreen(office)


def _obstacles(office: Office) -> WardScreen:
    from ward_tui.screens.obstacles import ObstaclesScreen

    return ObstaclesScreen(office)


def _disbursement(office: Office) -> WardScreen:
    from ward_tui.screens.disbursement import DisbursementScreen

    return DisbursementScreen(office)


def _forms(office: Office) -> WardScreen:
    from ward_tui.screens.agency_forms import FormsScreen

    return FormsScreen(office)


def _links(office: Office) -> WardScreen:
    from ward_tui.screens.links import LinksScreen

    return LinksScreen(office)


def _intake(office: Office) -> WardScreen:
    from ward_tui.screens.intake import IntakeScreen

    return IntakeScreen(office)


def _collect(office: Office) -> WardScreen:
    from ward_tui.screens.collecting import CollectScreen

    return CollectScreen(office)


PLACES: dict[str, Callable[[Office], WardScreen]] = {
    "overview": _overview,
    "targets": _targets,
    "items": _items,
    "alerts": _alerts,
    "given": _given,
    "catalogue": _catalogue,
    "review": _review,
    "duties": _duties,
    "journal": _journal,
    "settings": _settings,
    "agencies": _agencies,
    "depth": _depth,
    "questions": _questions,
    "obstacles": _obstacles,
    "timeline": _timeline,
    "clarity": _clarity,
    "amendments": _amendments,
    "disbursement": _disbursement,
    "links": _links,
    "forms": _forms,
    "collect": _collect,
    "intake": _intake,
}


def load() -> None:
    """Import what the first screen did without, so that going to another one does not wait for it."""
    from ward_tui.screens import alerts, given, items, targets  # noqa: F401
