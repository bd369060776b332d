"""What has to be the same of two drafts: everything that would be written, and every question; places may differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from ward_tui.documents.reading import read_manuscript
from ward_tui.domain.intake.draft import DoubtKind, Draft
from ward_tui.domain.intake.manuscript import NOWHERE
from ward_tui.domain.intake.recognise import recognise


def draft_of(path: Path) -> Draft:
    """Return what a file is understood to say."""
    return recognise(read_manuscript(path))


def written(draft: Draft) -> list[Any]:
    """Return all that a draft would write, one entry for each record, without the places."""
    found: list[Any] = [replace(draft.head, spot=NOWHERE)]
    for appendix in draft.appendices:
        found.append((appendix.code, appendix.printed, appendix.title, appendix.kind))
        found += [(appendix.code, row.number, dict(row.texts)) for row in appendix.rows]
    for target in draft.targets:
        found.append((target.number, target.group, target.name, target.text, dict(target.texts)))
        found += [(target.number, each) for each in target.indicators]
    return found


def asked(draft: Draft) -> Counter[tuple[str, str, str]]:
    """Return what is asked about which record and field."""
    return Counter((doubt.kind.value, doubt.about, doubt.field) for doubt in draft.doubts)


NONE: frozenset[DoubtKind] = frozenset()


def assert_same(
    draft: Draft, other: Draft, *, more: frozenset[DoubtKind] = NONE, fewer: frozenset[DoubtKind] = NONE
) -> None:
    """Hold that two drafts say the same.

    Args:
        more: kinds of questions that the other one may ask besides.
        fewer: kinds of questions that it need not ask.
    """
    assert written(other) == written(draft)
    assert {kind for kind, _, _ in asked(other) - asked(draft)} <= more
    assert {kind for kind, _, _ in asked(draft) - asked(other)} <= fewer
