"""What has to be the same of two drafts: everything that would be written, and every question; places may differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from ward_tui.documents.reading import read_manuscript
from ward_tui.domain.intake.draft import DoubtKind, Draft
from ward_tui.domain.intake.manuscript import NOWHERE, Block
from ward_tui.domain.intake.recognise import recognise

TEXTS = Path(__file__).parents[1] / "texts"


def blocks_of(names: Sequence[str], folder: Path) -> tuple[Block, ...]:
    """Return the blocks of a programme whose parts stand in these texts, one after the other."""
    path = folder / "chuong-trinh.txt"
    path.write_text("\n\n".join((TEXTS / name).read_text(encoding="utf-8") for name in names), encoding="utf-8")
    return read_manuscript(path).blocks


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


def assert_same(draft: Draft, other: Draft, more: frozenset[DoubtKind] = frozenset()) -> None:
    """Hold that two drafts say the same.

    Args:
        more: kinds of questions that the other one may ask besides; it must not leave any out.
    """
    assert written(other) == written(draft)
    assert not asked(draft) - asked(other)
    assert {kind for kind, _, _ in asked(other) - asked(draft)} <= {each.value for each in more}
