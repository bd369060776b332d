"""What the columns of a table without a head hold, guessed by what stands in them; always asked about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median

from ward_tui.domain.funding import Funding, classify_funding
from ward_tui.domain.intake.agencies import starts_office
from ward_tui.domain.intake.headers import Columns, Role
from ward_tui.domain.intake.manuscript import Cells
from ward_tui.domain.intake.moments import is_time
from ward_tui.domain.intake.tables import number_of

_LOOKED_AT = 60  # rows
_MOST = 0.7  # of the cells of a column that must be alike
_NAME = 12  # letters


def guessed_columns(rows: Sequence[Cells]) -> Columns | None:
    """Return the columns of rows without a head, None when not even names can be found among them."""
    looked = rows[:_LOOKED_AT]
    wide = max((len(row.texts) for row in looked), default=0)
    cells = [
        [row.texts[place] for row in looked if place < len(row.texts) and row.texts[place]] for place in range(wide)
    ]
    roles: list[Role | None] = [_role(texts) for texts in cells]
    lengths = [
        median(len(text) for text in texts) if texts and role is None else 0
        for texts, role in zip(cells, roles, strict=True)
    ]
    if wide < 2 or max(lengths, default=0) < _NAME:
        return None
    roles[lengths.index(max(lengths))] = Role.NAME
    if not {Role.NUMBER, Role.TIME, Role.FUNDING} & set(roles):
        return None
    _settle(roles)
    return Columns(tuple(roles), ("",) * wide, rows[0].spot, guessed=True)


def _role(texts: Sequence[str]) -> Role | None:
    if not texts:
        return None
    tests: tuple[tuple[Role, Callable[[str], bool]], ...] = (
        (Role.TIME, is_time),
        (Role.NUMBER, lambda text: number_of(text) is not None),
        (Role.FUNDING, lambda text: classify_funding(text) is not Funding.UNSPECIFIED and len(text) < 60),
        (Role.LEAD, lambda text: starts_office(text) and len(text) < 120),
    )
    return next((role for role, test in tests if sum(map(test, texts)) >= _MOST * len(texts)), None)


def _settle(roles: list[Role | None]) -> None:
    """Let two columns of times be start and finish, two of offices lead and others; a third of a kind stays unknown."""
    for role, two in ((Role.TIME, (Role.START, Role.FINISH)), (Role.LEAD, (Role.LEAD, Role.COORDINATING))):
        places = [place for place, each in enumerate(roles) if each is role]
        for place, known in zip(places, two if len(places) > 1 else (role,), strict=False):
            roles[place] = known
        for place in places[2:]:
            roles[place] = None
    for role in (Role.NUMBER, Role.FUNDING):
        for place in [place for place, each in enumerate(roles) if each is role][1:]:
            roles[place] = None
