"""What the columns of a table hold, told by the meaning of their heads, in one row or in two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from ward_tui.domain.intake.manuscript import NOWHERE, Cells, Spot
from ward_tui.domain.text import fold


class Role(StrEnum):
    """What a column holds; most are the names of the fields of a row."""

    NUMBER = "number"
    NAME = "name"
    TARGET = "target"  # the name of a target: its table is a list of targets
    FUNDING = "funding_text"
    START = "start"
    FINISH = "finish"
    TIME = "time"  # start and finish in one cell, or a finish alone
    LEAD = "lead"
    DIRECTING = "directing"
    COORDINATING = "coordinating"
    PRODUCT = "product"
    MEASURES = "measures"
    RESPONSIBILITY = "responsibility"
    AUTHORITY = "authority"
    NOTE = "note"
    UNIT = "unit"
    GOAL = "goal"


ONCE = frozenset({Role.START, Role.FINISH, Role.TIME, Role.FUNDING, Role.UNIT})  # a row has one short text of each
OFFICES = frozenset({Role.LEAD, Role.DIRECTING, Role.COORDINATING})

# The first that is found counts: what a column is of goes before what is done with it.
_MEANINGS: tuple[tuple[Role, str], ...] = (
    (Role.NUMBER, r"^(s ?t ?t|t ?t|so( thu tu| tt)?|no|so|ma( so| hieu| nhiem vu)?)\b$"),
    (Role.NOTE, r"\bghi chu\b|\bluu y\b"),
    (Role.UNIT, r"\bdon vi tinh\b|^dvt$"),
    (Role.NAME, r"^(noi dung|y kien|ket luan|nhiem vu|viec)\b.*\b(chi dao|ket luan|giao)\b"),
    (Role.DIRECTING, r"\bchi dao\b|\blanh dao\b"),
    (Role.LEAD, r"\bchu tri\b|\bchu dau tu\b|\bdau moi\b|\btham muu\b"),
    (Role.COORDINATING, r"\bphoi hop\b"),
    (
        Role.LEAD,
        r"\b(don vi|co quan|bo phan|phong|ban|nguoi)( duoc| chiu)?( to chuc| trach nhiem)? "
        r"(thuc hien|phu trach|giao|theo doi|chuan bi|soan thao|trinh|xay dung|trien khai|tong hop)\b"
        r"|\bphan cong\b|\bto chuc thuc hien\b|\bphu trach\b|^giao\b|^(co quan|don vi)( thuc hien)?$",
    ),
    (Role.AUTHORITY, r"\btham quyen\b|\bcap (trinh|ban hanh|phe duyet|quyet dinh)\b|\bco quan (ban hanh|phe duyet)\b"),
    (Role.RESPONSIBILITY, r"\btrach nhiem\b"),
    (Role.PRODUCT, r"\bsan pham\b|\bket qua\b|\bdau ra\b|\bhinh thuc (van ban|trinh|ban hanh)\b|\bloai van ban\b"),
    (Role.FUNDING, r"\bhinh thuc dau tu\b|\bnguon (luc|von|kinh phi|ngan sach|dau tu)\b|\bkinh phi\b|^(nguon|von)$"),
    (
        Role.GOAL,
        r"\b(ke hoach|kh|muc tieu|chi tieu|den|cuoi)\b.*\b20\d\d\b|^muc tieu$|^(nam )?20\d\d$"
        r"|\b(muc|chi tieu) phan dau\b"
        r"|^(muc|chi tieu|ke hoach)( duoc| can)? (giao|dat)\b|^muc tieu (can dat|phan dau)|^(gia tri|so luong)$",
    ),
    (Role.TIME, r"\bkhoi cong (va )?hoan\b|\bbat dau (va )?(ket thuc|hoan thanh)\b"),
    (Role.START, r"\bbat dau\b|\bkhoi cong\b"),
    (
        Role.FINISH,
        r"\bhoan thanh\b|\bket thuc\b|\bthoi han\b|^han\b|^den( nam| thang)?$"
        r"|\b(ngay|thang|quy|nam|thoi gian) (trinh|ban hanh)\b",
    ),
    (Role.TIME, r"\bthoi (gian|diem)\b|\btien do\b|\blo trinh\b|\bgiai doan\b|^nam( thuc hien)?$"),
    (Role.START, r"^(thuc hien|trien khai)$|^tu( nam| thang)?$"),
    (Role.TARGET, r"^(ten |cac |noi dung )?(muc tieu\W+)?chi tieu\b(?!.*\b(nhiem vu|du an)\b)"),
    (Role.MEASURES, r"^(cac )?(giai phap|bien phap|cach lam|cach thuc)\b"),
    (
        Role.NAME,
        r"\bnhiem vu\b|\bnoi dung\b|\b(cong|dau) viec\b|\bdu an\b|\bcong trinh\b|\bhang muc\b|\bnghi quyet\b|\bde an\b"
        r"|\bten van ban\b|\bdanh muc\b|^ten\b|\bke hoach\b|\bviec\b|\bhoat dong\b|\bmo hinh\b",
    ),
)
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _MEANINGS)
_SIGNS = re.compile(r"[^\w\s]+")
_LONGEST = 90  # letters of a head
_YEAR = re.compile(r"\b20\d\d\b")
_MONEY = re.compile(r"\b(trieu|ty|nghin|ngan)? ?dong\b|\btrd\b")
_SO_FAR = re.compile(r"\b(ket qua|tinh hinh|tien do) (da )?(thuc hien|dat duoc|den nay)\b")
_PERSON = re.compile(r"\b(nguoi|dong chi|can bo|cong chuc|chuyen vien|lanh dao)\b")
_PLACE_NUMBER = re.compile(r"\(?([1-9]\d?|[a-eA-E])\)?(\s*=.*)?")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table in their order.

    Attributes:
        roles: what each holds, None where that is not known; no role stands twice.
        heads: the words over each, of both rows of a head, with single spaces.
        guessed: there is no head, and the cells told what they hold.
    """

    roles: tuple[Role | None, ...]
    heads: tuple[str, ...]
    spot: Spot = NOWHERE
    guessed: bool = False

    def place(self, role: Role) -> int | None:
        """Return the place of a column, None when there is none."""
        return self.roles.index(role) if role in self.roles else None

    @property
    def name_place(self) -> int | None:
        """The place of the column that says what a row is."""
        for role in (Role.TARGET, Role.NAME):
            if role in self.roles:
                return self.roles.index(role)
        return None

    @property
    def is_of_targets(self) -> bool:
        """True when the rows are targets."""
        return Role.TARGET in self.roles

    def fits(self, other: Columns) -> bool:
        """Tell whether another head is the same one again."""
        return self.roles == other.roles


def role_of(head: str) -> Role | None:
    """Return what the words over a column mean, None when they mean nothing that is known."""
    words = " ".join(_SIGNS.sub(" ", fold(head)).split())
    if not words or len(words) > _LONGEST:
        return None
    role = next((role for role, pattern in _PATTERNS if pattern.search(words)), None)
    amounts = role is Role.FUNDING and _MONEY.search(words) and "nguon" not in words
    return None if amounts or (role is Role.PRODUCT and _SO_FAR.search(words)) else role


def is_head(texts: Sequence[str]) -> bool:
    """Tell whether the cells of a row are the heads of a table rather than one of its rows."""
    filled = [text for text in texts if text]
    if len(filled) < 2 or any(len(text) > _LONGEST for text in filled) or filled[0].strip("().").isdigit():
        return False
    roles = [role_of(text) for text in filled]
    known = [role for role in roles if role is not None]
    if not {Role.NAME, Role.TARGET} & set(known) or len(known) < max(2, 0.5 * len(filled)):
        return False
    return roles[0] is Role.NUMBER or (len(set(known)) >= 3 and len(set(known)) == len(known))


def is_under_head(texts: Sequence[str], head: Sequence[str]) -> bool:
    """Tell whether a row goes on with the head above it: words only under a head of several columns.

    Words that mean nothing that is known are heads, too, where there are several and one has no head of its own.
    """
    filled = [place for place, text in enumerate(texts) if text]
    if not filled or any(len(texts[place]) > _LONGEST // 2 for place in filled):
        return False
    spread = any(place < len(head) and not head[place] for place in filled) and len(filled) > 1
    if any(role_of(texts[place]) is None and not (spread and _is_word(texts[place])) for place in filled):
        return False
    roles = columns_of(head).roles
    stands = {place for place, role in enumerate(roles) if role in (Role.NUMBER, Role.NAME, Role.TARGET)}
    return not stands & set(filled) and all(_over(head, place) for place in filled)


def _is_word(text: str) -> bool:
    """Tell whether a text could be the head of a column: it holds no figure but a year."""
    return text[:1].isupper() and not re.search(r"\d", _YEAR.sub("", text))


def is_numbering(texts: Sequence[str]) -> bool:
    """Tell whether a row only numbers the columns: `(1) (2) (3)`, `A B 1 2`."""
    filled = [text for text in texts if text]
    return len(filled) > 2 and all(_PLACE_NUMBER.fullmatch(text) for text in filled) and len(set(filled)) == len(filled)


def head_at(rows: Sequence[Cells], place: int) -> tuple[Columns, int] | None:
    """Return the columns that a row at a place begins to name, and how many rows their heads take; None for no head."""
    if not is_head(rows[place].texts):
        return None
    heads = list(rows[place].texts)
    taken = 1
    while place + taken < len(rows):
        below = rows[place + taken].texts
        if rows[place + taken].is_blank or is_numbering(below):
            taken += 1
        elif taken < 4 and is_under_head(below, rows[place].texts):
            heads = _put_under(heads, below)
            taken += 1
        else:
            break
    return columns_of(heads, rows[place].spot), taken


def columns_of(heads: Sequence[str], spot: Spot = NOWHERE) -> Columns:
    """Return the columns that heads name, what only one of them can mean settled among them."""
    roles = [role_of(head.rpartition("\n")[2]) or role_of(head.replace("\n", " ")) for head in heads]
    for place, head in enumerate(heads):
        over, _, under = head.rpartition("\n")
        if over and role_of(under) is Role.TIME and role_of(over) not in (None, Role.TIME):
            roles[place] = role_of(over)
    _settle_names(roles)
    _settle_goals(roles, heads)
    _settle_offices(roles, heads)
    if Role.TARGET not in roles:
        roles = [None if role in (Role.GOAL, Role.UNIT) else role for role in roles]
    _settle_times(roles)
    _settle_doubles(roles)
    return Columns(tuple(roles), tuple(head.replace("\n", " ") for head in heads), spot)


def _settle_names(roles: list[Role | None]) -> None:
    """Let another column name the rows where none does, and where both a target and a task are named."""
    if Role.NAME not in roles and Role.TARGET not in roles:
        for other in (Role.MEASURES, Role.PRODUCT, Role.GOAL):
            if other in roles:
                roles[roles.index(other)] = Role.NAME
                break
    if Role.NAME in roles and Role.TARGET in roles:
        place = max(roles.index(Role.NAME), roles.index(Role.TARGET))
        roles[place] = Role.GOAL if roles[place] is Role.TARGET else Role.MEASURES


def _settle_goals(roles: list[Role | None], heads: Sequence[str]) -> None:
    """Let one column of a table of targets hold the goals: that of the last year, where there are several."""
    targets = [place for place, role in enumerate(roles) if role is Role.TARGET]
    if not targets:
        return
    if Role.GOAL not in roles:
        spans = [place for place, role in enumerate(roles) if role is Role.TIME and _YEAR.search(heads[place])]
        for place in [*targets[1:], *spans][:1]:
            roles[place] = Role.GOAL
    for place, role in enumerate(roles):
        if role is Role.TIME and len(_YEAR.findall(heads[place])) > 1:
            roles[place] = Role.GOAL  # `Giai đoạn 2026 - 2030` beside `Năm 2026`
    goals = [place for place, role in enumerate(roles) if role is Role.GOAL]
    kept = max(goals, key=lambda place: (max(_YEAR.findall(heads[place]), default=""), place), default=-1)
    for place in goals:
        roles[place] = Role.GOAL if place == kept else None


def _settle_offices(roles: list[Role | None], heads: Sequence[str]) -> None:
    """Let `Đơn vị` beside goals be a unit, and a person who follows the work of an office one who directs it."""
    leads = [place for place, role in enumerate(roles) if role is Role.LEAD]
    plain = [place for place in leads if fold(heads[place]).strip(" .:") == "don vi"]
    goal = roles.index(Role.GOAL) if Role.GOAL in roles else -1
    if plain and Role.UNIT not in roles and (plain[0] < goal or (Role.TARGET in roles and len(leads) > 1)):
        roles[plain[0]] = Role.UNIT
        leads.remove(plain[0])
    persons = [place for place in leads if _PERSON.search(fold(heads[place]))]
    if persons and len(leads) > len(persons) and Role.DIRECTING not in roles:
        roles[persons[0]] = Role.DIRECTING


def _settle_doubles(roles: list[Role | None]) -> None:
    """Let the first column of a meaning keep it."""
    seen: set[Role] = set()
    for place, role in enumerate(roles):
        if role in seen:
            roles[place] = None
        elif role is not None:
            seen.add(role)


def _settle_times(roles: list[Role | None]) -> None:
    if Role.TIME in roles and Role.FINISH in roles and Role.START not in roles:
        roles[roles.index(Role.TIME)] = Role.START
    if Role.START in roles and Role.FINISH not in roles and Role.TIME not in roles:
        roles[roles.index(Role.START)] = Role.TIME


def _over(head: Sequence[str], place: int) -> str:
    """Return the words over a column: its own, or those of the nearest column to the left that has some."""
    return next((head[left] for left in range(min(place, len(head) - 1), -1, -1) if head[left]), "")


def _put_under(heads: list[str], below: Sequence[str]) -> list[str]:
    wide = [*heads, *[""] * (len(below) - len(heads))]
    return [
        f"{_over(wide, place)}\n{below[place]}" if place < len(below) and below[place] else wide[place]
        for place in range(len(wide))
    ]
