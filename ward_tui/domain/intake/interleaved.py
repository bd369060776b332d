"""The cells of a flattened row found again: one after the other, or interleaved line by line."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ward_tui.domain.funding import Funding, classify_funding
from ward_tui.domain.intake.agencies import one_spelling, person_at, starts_office
from ward_tui.domain.intake.headers import OFFICES, ONCE, Role
from ward_tui.domain.intake.moments import is_time
from ward_tui.domain.text import tidy

Known = Mapping[Role, Sequence[str]]


def apart(lines: Sequence[str], roles: Sequence[Role | None]) -> dict[Role, str] | None:
    """Return the texts by column of a row whose cells stand one after the other; None when they are interleaved."""
    parts: dict[Role, list[str]] = {role: [] for role in roles if role is not None}
    order = [role for role in roles if role is not None]
    at = 0
    for line in lines:
        pieces = _pieces(line, order[at:])
        if len(pieces) > 2 or (
            len(pieces) == 2 and pieces[1][0] not in (Role.DIRECTING, order[min(at + 1, len(order) - 1)])
        ):
            return None
        for role, text in pieces:
            here = _column(text, order, at, parts) if role is None else role
            at = order.index(here)
            parts[here].append(text)
    joined = {role: tidy(" ".join(texts)) for role, texts in parts.items()}
    return joined if all(joined[role] for role in order[:2]) else None


def _pieces(line: str, roles: Sequence[Role]) -> list[tuple[Role | None, str]]:
    """Return a line cut where it begins to name somebody who directs, and where an office follows a person."""
    if Role.DIRECTING not in roles[1:] and not (roles and roles[0] is Role.DIRECTING):
        return [(None, line)]
    begin = person_at(line)
    if begin is None or (
        begin and not re.match(r"(?:đ\s?/\s?c|đồng chí|ông|bà|phó chủ tịch|chủ tịch)\b", line[begin:], re.IGNORECASE)
    ):
        return [(None, line)]
    if roles[0] is Role.DIRECTING and begin:
        return [(None, line)]
    office = _office_in(line, begin)
    cut = [(Role.DIRECTING, line[begin:office].strip())]
    if line[:begin].strip():
        cut.insert(0, (None, line[:begin].strip()))  # type: ignore[arg-type]
    if office is not None:
        cut += [(Role.LEAD, text) for text in _offices_in(line[office:])]
    return cut  # type: ignore[return-value]


def _office_in(line: str, begin: int) -> int | None:
    """Return where, behind a dash after a person, an office begins rather than a post."""
    for match in re.finditer(r"[-–]\s+(?=\S)", line[begin:]):
        rest = line[begin + match.end() :]
        if person_at(rest) != 0 and starts_office(rest):
            return begin + match.end()
    return None


def _offices_in(text: str) -> list[str]:
    """Return the offices that begin in one line without a sign between them: `Phòng A - Các phòng, ban`."""
    cuts = [0, *(match.start() for match in re.finditer(r"(?<=\s)(?=Các |Phòng |Ban |Công an )", text)), len(text)]
    return [text[a:b].strip() for a, b in zip(cuts, cuts[1:], strict=False) if text[a:b].strip()]


def _column(text: str, order: Sequence[Role], at: int, parts: dict[Role, list[str]]) -> Role:
    """Return the column that a line belongs to: the present one, or the next that it can begin."""
    here = order[at]
    if not parts[here]:
        return here if at == 0 or _can_begin(here, text, "") else order[at]
    before = parts[here][-1]
    for ahead in order[at + 1 :]:
        if _can_begin(ahead, text, before):
            return ahead
        if ahead not in ONCE and ahead is not Role.NOTE:
            break
    return here


def _can_begin(role: Role, text: str, before: str) -> bool:
    """Tell whether a line can be the first of a column, behind the last line of the one before it."""
    if before.rstrip().endswith((",", ";", "-", "–", " và", ":")):
        return False
    if role in (Role.START, Role.FINISH, Role.TIME):
        return is_time(text)
    if role is Role.FUNDING:
        return classify_funding(text) is not Funding.UNSPECIFIED and len(text) < 60
    if role is Role.DIRECTING:
        return person_at(text) == 0
    if role in OFFICES:
        return starts_office(text)
    return False


def interleaved(lines: Sequence[str], roles: Sequence[Role | None], known: Known) -> dict[Role, str]:
    """Return the texts by column of a row whose lines each hold a piece of several columns, as far as can be told.

    Args:
        known: the texts of the columns of offices in the other rows of the table, longest first.
    """
    order = [role for role in roles if role is not None]
    parts: dict[Role, list[str]] = {role: [] for role in order}
    for line in lines:
        rest = line
        if Role.DIRECTING in parts:
            begin = person_at(rest)
            if begin is not None:
                parts[order[0]].append(rest[:begin])
                rest = _take_post(rest[begin:], parts, known)
        if Role.LEAD in parts:
            rest = _take_lead(rest, parts, known)
        last = order[-1] if parts.get(Role.LEAD) or parts.get(Role.DIRECTING) else order[0]
        parts[last].append(rest)
    return {role: tidy(" ".join(texts)) for role, texts in parts.items()}


def _take_post(text: str, parts: dict[Role, list[str]], known: Known) -> str:
    """Move the person, or the post, that a text begins with to its column, and return the rest."""
    posts = sorted({re.split(r"\s*[-–]\s*", each)[-1] for each in known.get(Role.DIRECTING, ())}, key=len, reverse=True)
    for post in posts:
        if one_spelling(text).startswith(one_spelling(post)):
            parts[Role.DIRECTING].append(text[: len(post)])
            return text[len(post) :].strip()
    end = _office_in(text, 0)
    if end is None:
        parts[Role.DIRECTING].append(text)
        return ""
    parts[Role.DIRECTING].append(text[:end].strip())
    return text[end:]


def _take_lead(text: str, parts: dict[Role, list[str]], known: Known) -> str:
    """Move what a text says of the leading office to its column, by the names of the other rows; return the rest."""
    begun = tidy(" ".join(parts[Role.LEAD]))
    words = text.split()
    for name in known.get(Role.LEAD, ()):
        for count in range(len(words), 0, -1):
            head = tidy(f"{begun} {' '.join(words[:count])}")
            if one_spelling(name) == one_spelling(head) or (not begun and _begins(name, head) and count > 1):
                parts[Role.LEAD].append(" ".join(words[:count]))
                return " ".join(words[count:])
    if not begun and text and starts_office(text):
        first, *others = _offices_in(text)
        parts[Role.LEAD].append(first)
        return " ".join(others)
    return text


def _begins(name: str, head: str) -> bool:
    """Tell whether a name begins with words that stand before its end: those that a line had room for."""
    long, short = one_spelling(name), one_spelling(head)
    return long.startswith(f"{short} ")
