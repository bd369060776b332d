"""Lists of offices and posts as cells print them: taken apart where that is right, spelt one way, persons left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ward_tui.domain.aliases import Likeness, likeness
from ward_tui.domain.text import fold, tidy

_KINDS = (
    "phòng", "ban", "văn phòng", "ủy ban", "uỷ ban", "công an", "trung tâm", "hội", "đoàn", "trường", "trạm", "sở",
    "chi cục", "cục", "thuế", "kho bạc", "thống kê", "bảo hiểm", "mặt trận", "đảng ủy", "đảng uỷ", "chi bộ", "đảng bộ",
    "tổ", "hội đồng", "thường trực", "tòa án", "toà án", "viện", "bệnh viện", "công ty", "hợp tác xã", "ngân hàng",
    "điện lực", "đài", "đội", "liên đoàn", "công đoàn", "bộ", "ngành", "hạt", "đồn", "chợ", "doanh nghiệp", "nhà",
    "quân sự", "ubnd", "ub", "hđnd", "ubmttq", "mttq", "ubkt", "vp", "vpđu", "bch", "tthđnd", "lhpn", "ccb", "bhxh",
    "đơn vị", "cơ quan", "khu", "tổng", "ban chỉ huy", "ttytdp", "ttpvhcc", "tổ dân phố", "tdp", "xã", "phường",
)  # fmt: skip
_ONLY_LARGE = {"tổ", "bộ", "hội", "đoàn", "ban", "nhà", "khu", "tổng", "xã", "phường", "ngành", "đảng bộ", "chi bộ"}
_GENERAL = {"đơn vị", "cơ quan", "phòng", "ban", "ngành", "phường", "xã", "khu", "tổng", "nhà", "hội", "đoàn", "bộ"}
_STARTS = tuple(sorted(_KINDS, key=len, reverse=True))
_CUT = re.compile(r"\s*[;\n]\s*(?:và\s+|[-–+•]\s*)?")
_COMMA = re.compile(r",\s*(?:và\s+)?|\s+và\s+")
_SPACED_AND = re.compile(r"\s*&\s*")
_MANY = re.compile(r"(?:tất cả |toàn thể )?(?:các|những)\b", re.IGNORECASE)
_LEAD_OFF = re.compile(r"^(?:[-–+•*]\s*|\d+[.)]\s+|(?:giao|do)\s+)", re.IGNORECASE)
_COMPARED = 150  # names that are held against each other; no ward has more
_END = " .,;:-–"
_NAME = 60  # letters that no name of a person has
_LONGEST = 120  # letters of the name of an office
_FIGURES = re.compile(r"\d\s*%|\b20[2-9]\d\b")
_SENTENCE_END = re.compile(r"(\w{3,})\.\s+(\w)")
_WORDS_BESIDE = 14  # words of a name that may have any other figure

_CALLED = re.compile(r"(?<!\w)(?:đ\s?/\s?c|đồng chí|ông|bà|đ\.c)\.?\s*:?\s+(?=\w)", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
POST = re.compile(
    r"(?:quyền\s+)?(?:phó\s+)?(?:chủ tịch|bí thư|trưởng|chủ nhiệm|giám đốc|hiệu trưởng|chánh văn phòng|chỉ huy trưởng"
    r"|thường trực|ủy viên|uỷ viên|bt|ct|pct|pbt|tt)\b",
    re.IGNORECASE,
)
_SURNAME_LIST = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Trịnh Mai Đào Lương Tạ Cao "
    "Lưu Tô Hà Thái Châu Chu Quách Đồng Vương Tống Kiều Nghiêm Lại Khúc Phùng Trương Tăng Triệu La Thân Doãn Mạc "
    "Bế"
)
_SURNAMES = frozenset(_SURNAME_LIST.split())


@dataclass(frozen=True, slots=True)
class Holder:
    """A post as a cell prints it: its name, and the person who holds it, '' for none."""

    post: str
    person: str = ""


@lru_cache(maxsize=4096)
def offices_of(text: str) -> tuple[str, ...]:
    """Return the names of offices in a cell, each with its first letter large.

    A list is cut at semicolons and lines, at a comma or `và` only before what begins the name of another office, so
    that `Phòng Kinh tế, Hạ tầng và Đô thị` and `Các phòng, ban, ngành liên quan` stay whole.
    """
    found: list[str] = []
    for part in _CUT.split(text):
        for name in _apart(part):
            cleaned = tidy(_LEAD_OFF.sub("", _SPACED_AND.sub(" & ", name).replace(" & ", "&").strip())).strip(_END)
            if cleaned:
                found.append(cleaned[:1].upper() + cleaned[1:])
    return tuple(dict.fromkeys(found))


def starts_office(text: str, *, large: bool = True) -> bool:
    """Tell whether a text begins with the name of an office or a group of them; large: with a large letter only."""
    start = text.lstrip()
    if _MANY.match(start):
        return True
    lowered = unicodedata.normalize("NFC", start.lower())
    kind = next((each for each in _STARTS if lowered.startswith(each) and not lowered[len(each) :][:1].isalnum()), None)
    if kind is None:
        return False
    if start[:1].isupper():
        return True
    named = start[len(kind) :].lstrip()[:1].isupper()
    return not large and (named or (kind not in _ONLY_LARGE and kind not in _GENERAL))


def may_be_office(name: str) -> bool:
    """Tell whether a name can be that of an office or a post, rather than a sentence that slipped in between."""
    if len(name) > _LONGEST or _FIGURES.search(name) or _goes_past_sentence(name):
        return False
    return len(name.split()) <= _WORDS_BESIDE or not any(char.isdigit() for char in name)


def _goes_past_sentence(text: str) -> bool:
    """Tell whether a sentence ends within a text; abbreviations end with a dot too, but are short."""
    return any(match[1].islower() and match[2].isupper() for match in _SENTENCE_END.finditer(text))


@lru_cache(maxsize=4096)
def holders_of(text: str) -> tuple[Holder, ...]:
    """Return the posts in a cell with the persons who hold them; a text that names no person is a post as it stands."""
    found = [
        _holder(part.strip(_END))
        for chunk in _CUT.split(text)
        for part in re.split(rf",\s*(?={_CALLED.pattern})", chunk, flags=re.IGNORECASE)
    ]
    return tuple(each for each in dict.fromkeys(found) if each.post or each.person)


def person_at(text: str) -> int | None:
    """Return where a text begins to name somebody: a title or a post; None for nowhere."""
    found = [match.start() for match in (_called(text), POST.search(text)) if match is not None]
    return min(found, default=None)


def without_person(text: str) -> str:
    """Return a text with the names of persons as `…`, titles and posts kept."""
    persons = {each.person for each in holders_of(text) if each.person}
    for called in _CALLED.finditer(text):
        rest = text[called.end() :][:_NAME]
        found = _person_in(rest, titled=not POST.match(rest))
        if found is not None and found[0] == 0:
            persons.add(rest[: found[1]])
    for person in sorted(persons, key=len, reverse=True):
        text = text.replace(person, "…")
    return text


@lru_cache(maxsize=16_384)
def one_spelling(name: str) -> str:
    """Return what spellings of one name have in common: hoá and hóa, Uỷ and Ủy, capitals and kinds of dashes."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    words = []
    for word in re.findall(r"[\w\u0300-\u036f]+|&", decomposed):
        tones = "".join(sign for sign in word if sign in "\u0300\u0301\u0303\u0309\u0323")
        words.append("".join(sign for sign in word if sign not in tones) + tones)
    return " ".join("va\u0300" if word == "&" else word for word in words)


@dataclass(slots=True)
class Roll:
    """The names of offices of one document; the first spelling of a name stands for those that differ in signs only."""

    ward: str = ""
    _known: dict[str, str] = field(default_factory=dict)

    def written(self, names: Iterable[str]) -> list[str]:
        """Return names in the spelling in which they stood first."""
        return list(dict.fromkeys(self._known.setdefault(one_spelling(name), name) for name in names))

    def alike(self) -> list[tuple[str, str, Likeness]]:
        """Return the pairs of names that are probably one office, the longer name first."""
        names = [name for name in self._known.values() if not _MANY.match(name)][:_COMPARED]
        found = []
        for place, one in enumerate(names):
            for other in names[place + 1 :]:
                why = likeness(one, other, self.ward)
                if why is not None or _mistyped(one, other):
                    long, short = sorted((one, other), key=len, reverse=True)
                    found.append((long, short, why or Likeness.SPELLING))
        return found


def _mistyped(one: str, other: str) -> bool:
    """Tell whether two names are letter by letter the same but for marks."""
    return one != other and fold(one) == fold(other)


def _apart(part: str) -> list[str]:
    names, begin = [], 0
    for sign in _COMMA.finditer(part):
        left, right = part[begin : sign.start()], part[sign.end() :]
        if left.strip() and _ends_name(left, sign[0], right):
            names.append(left)
            begin = sign.end()
    return [*names, part[begin:]]


def _ends_name(left: str, sign: str, right: str) -> bool:
    """Tell whether a name ends at a comma or `và`."""
    if _MANY.match(right):
        return not (sign.strip() == "và" and _is_bare(left))
    if _MANY.match(left.strip()) and not right[:1].isupper():
        return False  # `các phòng, ban, đơn vị`: one group
    if (
        sign.strip() == "và"
        and fold(left).split()[:2] == ["van", "phong"]
        and "&" not in left
        and _is_council(left, right)
    ):
        return False  # `Văn phòng HĐND và UBND`
    return starts_office(right, large=False) and not _is_bare(left)


def _is_council(left: str, right: str) -> bool:
    words = fold(left).split()
    return (
        words[:2] == ["van", "phong"]
        and words[-1] in ("hdnd", "dan")
        and fold(right).startswith(("ubnd", "uy ban nhan dan"))
    )


def _is_bare(left: str) -> bool:
    """Tell whether a name has not really begun: `Các`, `Phòng`."""
    return len(left.split()) < 2 and fold(left) not in ("cong an", "ubnd", "hdnd", "mttq", "vpdu")


def _holder(text: str) -> Holder:
    """Return the post and the person that one entry names."""
    called = _called(text)
    rest = text[called.end() :] if called else text
    found = _person_in(rest, titled=called is not None and not POST.match(rest))
    if found is None:
        return Holder(_large(tidy(rest if called else text).strip(_END)))
    begin, end = found
    before, after = rest[:begin].strip(_END + "("), rest[end:].strip(_END + "()")
    post = max((before, after), key=lambda each: (POST.match(each) is not None, len(each)))
    return Holder(_large(post), rest[begin:end])


def _called(text: str) -> re.Match[str] | None:
    """Return where a title stands before a name or a post."""
    return next((match for match in _CALLED.finditer(text) if text[match.end()].isupper()), None)


def _person_in(text: str, *, titled: bool) -> tuple[int, int] | None:
    """Return from where to where a text names a person; titled: it begins with the name."""
    run: list[re.Match[str]] = []
    for word in (*_WORDS.finditer(text), None):
        begins = word is not None and _is_name(word[0]) and not POST.match(text[word.start() :])
        if word is not None and begins and (not run or text[run[-1].end() : word.start()] == " "):
            run.append(word)
            continue
        if len(run) > 1 and (run[0][0] in _SURNAMES or (titled and run[0].start() == 0)) and not _is_office(text, run):
            return run[0].start(), run[-1].end()
        run = [word] if word is not None and begins else []
    return None


def _is_name(word: str) -> bool:
    return word[0].isupper() and (len(word) == 1 or not word.isupper())


def _is_office(text: str, run: Sequence[re.Match[str]]) -> bool:
    return starts_office(text[run[0].start() :]) and len(run) < 3


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]


def joined(names: Sequence[str]) -> str:
    """Return names as a field of a row holds several."""
    return "; ".join(names)
