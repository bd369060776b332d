"""What a document says of itself: its kind, title, number, ward, term; empty where it does not say so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from ward_tui.domain.intake.draft import DraftHead
from ward_tui.domain.intake.manuscript import NOWHERE, Grid, Manuscript, Paragraph, Spot
from ward_tui.domain.intake.tables import is_heading
from ward_tui.domain.text import fold, tidy

HEAD_LINES = 60  # lines among which the head of a document is looked for
TITLE_LINES = 6  # more lines are no title any more
LONG = 220  # letters; a longer line is a paragraph
_HEAD_CELLS = 24  # a table of more cells is no head of a letter

_KINDS = (
    *("Chương trình hành động", "Chương trình công tác", "Chương trình", "Kế hoạch hành động", "Kế hoạch"),
    *("Nghị quyết", "Đề án", "Kết luận", "Chỉ thị", "Quyết định"),
)
_KIND_BY_FOLD = {fold(each): each for each in _KINDS}
_OPENERS = (
    *("thuc hien", "can cu", "quan triet", "trien khai", "de ", "nham", "tren co so", "tiep tuc", "sau khi"),
    *("cu the hoa", "kinh gui", "bam sat"),
)
_SECTION = re.compile(r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})\s*[.)/-]\s*\S|(?:Phần|PHẦN|Điều|Mục|Phụ lục|PHỤ LỤC)\s")
_SUBJECT = re.compile(r"(?<=\s)(?:(?:triển khai )?thực hiện|triển khai|về|tổ chức|nhằm)\s", re.IGNORECASE)
_ATTACHED = re.compile(r"\((?:kem theo|ban hanh kem|dinh kem)|(?:don vi(?: tinh)?|dvt)\s*:")
_RULE = re.compile(r"[-–—_*=.…\s]+")
_NUMBER = re.compile(r"Số\s*:?\s*(?P<number>\S.*)", re.IGNORECASE)
_REGISTRY = re.compile(r"\d+\s*[-/]\s*[\w./-]*[^\W\d_]")
_DATE = re.compile(r"ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm\s*\d{4}", re.IGNORECASE)
_TERM = re.compile(r"(?:nhiệm kỳ|giai đoạn)\s*(?:từ\s*)?(?:năm\s*)?(20\d\d)\s*[-–—]\s*(20\d\d)", re.IGNORECASE)
_LETTERS = [chr(code) for code in (*range(0x41, 0x7B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
_UPPER, _LOWER = "".join(filter(str.isupper, _LETTERS)), "".join(filter(str.islower, _LETTERS))
_SHOUTED = re.compile(rf"(?:[{_UPPER}\d]+[,;:]? +){{3,}}(?=[{_LOWER}])")
_WORD, _LOUD_WORD = rf"[{_UPPER}][{_LOWER}]+", rf"[{_UPPER}]{{2,}}"
_NAME = rf"({_WORD}(?: {_WORD}){{0,3}})"
_LOUD = rf"({_LOUD_WORD}(?: {_LOUD_WORD}){{0,3}})(?!\w)"
_WARD = re.compile(rf"(?:phường|xã|đặc khu) {_NAME}|(?:PHƯỜNG|ĐẶC KHU|XÃ(?! HỘI)) {_LOUD}")
_CITY = re.compile(rf"(?:thành phố|tỉnh) {_NAME}|(?:THÀNH PHỐ|TỈNH) {_LOUD}")
_ISSUERS = (
    *("Ban Chấp hành Đảng bộ", "Ban Thường vụ Đảng ủy", "Ban Thường vụ", "Đảng ủy", "Hội đồng nhân dân"),
    *("Ủy ban nhân dân", "UBND"),
)
_ISSUED = re.compile(
    rf"(?P<who>{'|'.join((*_ISSUERS, 'Ban Thường vụ Đảng uỷ', 'Đảng uỷ', 'Uỷ ban nhân dân'))})(?: (?:phường|xã))?"
    rf"(?: {_NAME})? (?:ban hành|xây dựng)"
)
_ANNOUNCED_TARGETS = re.compile(
    r"(?:(?:với|gồm|có|đề ra|hiện|thành|tổng số) |: )(\d{1,3}) (?:nhóm )?chỉ tiêu(?! (?:của|này))", re.IGNORECASE
)
_ANNOUNCED_ITEMS = re.compile(
    r"(?:tổng số|gồm|với) (\d{1,4}) (?:dự án, nhiệm vụ|dự án và nhiệm vụ|nhiệm vụ, dự án)", re.IGNORECASE
)
# Words with which no name of a place begins, and before which one ends.
_NO_PLACE = frozenset(
    (
        *(
            "ban",
            "đảng",
            "ủy",
            "uỷ",
            "hội",
            "hđnd",
            "ubnd",
            "công",
            "nghị",
            "chủ",
            "phó",
            "các",
            "phòng",
            "trong",
            "về",
        ),
        *("tổ", "mặt", "trường", "trạm", "đề", "để", "giải", "giai", "nhiệm", "khối", "lần", "viện", "đại", "nhà"),
        *("việt", "là", "thực", "đến", "năm", "thời"),
    )
)
# What follows a name that ends like the beginning of something else: `phường Lê Thanh Nghị lần thứ I`.
_NAME_ENDS = re.compile(
    r"\s*(?:$|[,.;:)\n]|(?:lần|khóa|khoá|nhiệm|giai|năm|đã|và|về|ban|tổ|xây|là)(?!\w))", re.IGNORECASE
)
_KEPT = re.compile(r"[IVX]+[,.;:]?|(?:UBND|HĐND|MTTQ)[,.;:]?")  # what stays when shouted words are calmed


def head_of(manuscript: Manuscript) -> DraftHead:
    """Return what a document says of itself."""
    lines = list(islice(_lines(manuscript), HEAD_LINES))
    at = next((place for place, (text, _) in enumerate(lines) if _kind_of(text)), None)
    texts = [text for text, _ in lines]
    above = texts if at is None else texts[:at]
    whole = [each.text for each in manuscript.paragraphs()]
    ward, city = _place(_WARD, above, whole), _place(_CITY, above, whole)
    title, issuer, opening = _title(texts, at) if at is not None else ("", "", tuple(texts))
    kind = "" if at is None else _kind_of(texts[at])
    start, end = _term(title, opening, whole)
    return DraftHead(
        ward=ward,
        city=city,
        kind=kind,
        title=_spoken(title, (ward, city)),
        number=_number(texts[:20]),
        issuer=_issuer(issuer, opening, ward, city),
        date_text=_dated(texts[:20]),
        term_start=start,
        term_end=end,
        announced_targets=_announced(_ANNOUNCED_TARGETS, whole),
        announced_items=_announced(_ANNOUNCED_ITEMS, whole),
        spot=lines[at][1] if at is not None else NOWHERE,
    )


def _lines(manuscript: Manuscript) -> Iterable[tuple[str, Spot]]:
    """Yield the lines of a document; small tables, in which heads of letters are often set, cell by cell."""
    for block in manuscript.blocks:
        if isinstance(block, Paragraph):
            yield block.text.strip("# *_"), block.spot
        elif _cells(block) <= _HEAD_CELLS:
            for row in block.rows:
                yield from ((text.strip("# *_"), row.spot) for text in row.texts if text)


def _cells(grid: Grid) -> int:
    return sum(len(row.texts) for row in grid.rows)


def _kind_of(text: str) -> str:
    """Return the kind of document that a line names by itself or shouts at its beginning, '' for none."""
    words = fold(text).rstrip(" .:")
    if words in _KIND_BY_FOLD:
        return _KIND_BY_FOLD[words]
    if text.isupper() and len(text) <= LONG:
        return next((kind for key, kind in _KIND_BY_FOLD.items() if words.startswith(f"{key} ")), "")
    return ""


def _title(texts: Sequence[str], at: int) -> tuple[str, str, tuple[str, ...]]:
    """Return the title under the kind, who issued it as printed there, and the lines that follow."""
    kind = _kind_of(texts[at])
    found: list[str] = []
    issuer = ""
    rest = tidy(texts[at][len(kind) :])
    if rest:
        found.append(rest)
    place = at + 1
    while place < len(texts) and len(found) < TITLE_LINES:
        line = texts[place]
        if _ends_title(line, bool(found)) or (found and line.isupper() and not found[-1].isupper()):
            break
        if fold(line).startswith("cua ") and not found and not issuer:
            issuer, subject = _issuer_and_subject(line[4:].strip())
            found += [subject] if subject else []
        elif not _RULE.fullmatch(line):
            found.append(line)
        place += 1
    return " ".join(found), issuer, tuple(texts[place : place + 12])


def _issuer_and_subject(line: str) -> tuple[str, str]:
    """Return who issued a document and what it is about, where one line says both."""
    match = _SUBJECT.search(line)
    return (line[: match.start()].strip(" ,"), line[match.start() :]) if match else (line, "")


def _ends_title(line: str, begun: bool) -> bool:
    if len(line) > LONG or line.endswith(":") or _SECTION.match(line):
        return True
    if begun and (is_heading(line) or _ATTACHED.match(fold(line))):
        return True
    return begun and (line[:1].isupper() and not line.isupper() and fold(line).startswith(_OPENERS))


def _spoken(title: str, names: tuple[str, str]) -> str:
    """Return a title with a capital at its beginning, without the `về` that leads it in, never shouted."""
    text = re.sub(r"^(?:về việc|về)\s+", "", tidy(title.strip(" .*")), flags=re.IGNORECASE)
    if text.isupper():
        text = _calm(text, names)
    elif loud := _SHOUTED.match(text):
        text = f"{_calm(loud[0], names)} {text[loud.end() :]}"
    return text[:1].upper() + text[1:]


def _calm(text: str, names: Iterable[str]) -> str:
    """Return shouted words in small letters; names, numerals and what is always capital stay."""
    words = " ".join(word if _KEPT.fullmatch(word) else word.lower() for word in text.split())
    known = (*names, "Đảng", "Nghị quyết", "Đại hội", "Ban Thường vụ", "Ban Chấp hành", "Ủy ban nhân dân")
    for name in known:
        if name:
            words = re.sub(rf"(?<!\w){re.escape(name.lower())}(?!\w)", name, words)
    return words.replace("Uỷ ban", "Ủy ban")


def _issuer(printed: str, opening: Sequence[str], ward: str, city: str) -> str:
    if printed:
        calm = _calm(printed, (ward, city)) if printed.isupper() else printed
        named = calm[:1].upper() + calm[1:]
    elif match := next(iter(_ISSUED.finditer(" ".join(opening))), None):
        named = f"{match['who'].replace('uỷ', 'ủy').replace('Uỷ', 'Ủy')} phường"
    else:
        return ""
    return f"{named} {ward}" if ward and named.endswith("phường") else named


def _place(pattern: re.Pattern[str], above: Sequence[str], whole: Sequence[str]) -> str:
    """Return the name that a document gives most often; what stands above its title counts more."""
    counts: Counter[str] = Counter()
    for texts, weight in ((above, 3), (whole, 1)):
        for text in texts:
            for match in pattern.finditer(text):
                name = match[1] or match[2].title()
                if name := _cut(name, text[match.end() :]):
                    counts[name] += weight
    return counts.most_common(1)[0][0] if counts else ""


def _cut(name: str, after: str) -> str:
    words = name.split()
    for place, word in enumerate(words):
        begins = word.lower() in _NO_PLACE and (place >= 2 or (place == 0 and word != "Việt"))
        if begins and not (place == len(words) - 1 and place and _NAME_ENDS.match(after)):
            return " ".join(words[:place])
    return name


def _number(texts: Iterable[str]) -> str:
    """Return the number of the document; a form without its digits is none."""
    for text in texts:
        match = _NUMBER.match(text)
        if match and (found := _REGISTRY.match(match["number"])):
            return found[0].replace(" ", "")
    return ""


def _dated(texts: Iterable[str]) -> str:
    for text in texts:
        if len(text) < LONG // 2 and (match := _DATE.search(text)):
            return tidy(match[0])
    return ""


def _term(title: str, opening: Sequence[str], whole: Sequence[str]) -> tuple[int | None, int | None]:
    for texts in ((title,), (" ".join(opening),), whole):
        found = [match for text in texts for match in _TERM.finditer(text)]
        said = [each for each in found if fold(each[0]).startswith("nhiem ky")] or found
        if said:
            years = Counter((int(each[1]), int(each[2])) for each in said if int(each[1]) < int(each[2]))
            if years:
                return years.most_common(1)[0][0]
    return None, None


def _announced(pattern: re.Pattern[str], whole: Iterable[str]) -> int | None:
    for text in whole:
        if match := pattern.search(text):
            return int(match[1]) or None
    return None
