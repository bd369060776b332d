"""The words for contradictions of the documents: what they ask, what each place says, what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ward_tui.domain.contradiction import Check, Contradiction, Counted, Place
from ward_tui.domain.deadlines import NO_DEADLINE
from ward_tui.domain.depth import Decision
from ward_tui.domain.model import Facts
from ward_tui.wording import formats
from ward_tui.wording.record_names import short_id

Field = tuple[str, str]

KIND = {
    "count": "số lượng",
    "number": "đánh số",
    "year": "thời gian",
    "lead": "chủ trì",
    "figure": "con số",
    "wording": "cách ghi",
    "spelling": "tên gọi",
    "order": "thứ tự",
    "link": "liên hệ",
    "unclear": "chưa rõ",
    "finish": "ngược hạn",
    "import": "nhập từ tệp",
}
COUNTED = {Counted.TARGETS: "chỉ tiêu", Counted.ITEMS: "dự án, nhiệm vụ"}
SETTLED = "nay đã khớp"
_SETTLED = {
    Check.COUNT: "Số {what} văn bản nêu và số có trong danh sách",
    Check.NUMBER: "Số thứ tự dùng hai lần",
    Check.YEAR: "“{name}” ở nhiều chỗ, thời gian khác nhau",
    Check.LEAD: "“{name}” ở nhiều chỗ, chủ trì khác nhau",
    Check.FINISH: "“{name}” có hạn trước ngày bắt đầu",
}
_ASKED = {
    Check.COUNT: "Văn bản nêu {announced} {what} nhưng danh sách có {found}. Theo dõi đủ {found} hay theo số đã nêu?",
    Check.NUMBER: "{number} được dùng cho {count} mục ở “{name}”. Mục nào mang số này, mục nào đánh số lại?",
    Check.YEAR: "“{name}” được ghi ở {count} chỗ với thời gian khác nhau. Lấy thời gian nào?",
    Check.LEAD: "“{name}” được ghi ở {count} chỗ với cơ quan chủ trì khác nhau. Giao đơn vị nào chủ trì?",
    Check.FINISH: "“{name}” có thời gian hoàn thành trước thời gian bắt đầu. Thời gian nào đúng?",
}
TARGET_NUMBER, ROW_NUMBER = "Số {}", "Số dòng {}"
ANNOUNCED, FOUND = "Lời văn nêu {count} {what}", "Danh sách có {count} {what}"
START, FINISH = "bắt đầu {}", "hoàn thành {}"
CONTRADICTION, CONCERNED, DECISION, REASON = "Chưa khớp", "Liên quan", "Quyết định", "Lý do"
DECIDED = "{choice} (ngày {day})"
SAYS = "{where} ghi: {says}"


def text(each: Contradiction) -> str:
    """Return what a contradiction asks."""
    if each.question is not None:
        return each.question.text
    if each.check is None:
        return each.name or short_id(each.id)
    what = COUNTED[each.counted] if each.counted else ""
    if each.settled:
        return f"{_SETTLED[each.check].format(name=each.name, what=what)}: {SETTLED}."
    numbers = [place.count for place in each.places if place.count is not None]
    return _ASKED[each.check].format(
        name=each.name,
        count=len(each.places),
        what=what,
        number=_number(each),
        announced=numbers[0] if numbers else "",
        found=numbers[-1] if numbers else "",
    )


def _number(each: Contradiction) -> str:
    number = next((place.number for place in each.places if place.number), "")
    template = TARGET_NUMBER if "/CT" in "".join(each.about) else ROW_NUMBER
    return template.format(number)


def says(each: Contradiction, place: Place) -> str:
    """Return what a place says: the words of the document, or the value that a check has read there."""
    if place.says:
        return place.says
    if place.count is not None:
        template = ANNOUNCED if place is each.places[0] else FOUND
        return template.format(count=place.count, what=COUNTED[each.counted] if each.counted else "")
    if place.number:
        return f"{place.number} {place.name}"
    if place.when:
        return formats.joined(list(dict.fromkeys(formats.when(one) for one in place.when)), "và")
    return formats.names(place.who) if place.who else _span(place)


def _span(place: Place) -> str:
    if place.span is None:
        return formats.NONE
    start, finish = place.span
    if finish is None:
        return START.format(formats.deadline(start or NO_DEADLINE))
    if start is None:
        return FINISH.format(formats.deadline(finish))
    return f"{formats.deadline(start)} → {formats.deadline(finish)}"


def where(place: Place) -> str:
    """Return where a place is: `PL03-02, dòng 462`."""
    parts = short_id(place.record) if place.record else "", formats.lines(place.lines)
    return ", ".join(part for part in parts if part)


def told(each: Contradiction, place: Place) -> str:
    """Return where a place is and what it says: `dòng 141 ghi: Chỉ tiêu: đến năm 2027`."""
    return SAYS.format(where=where(place), says=says(each, place)) if where(place) else says(each, place)


def option(each: Contradiction, place: Place) -> str:
    """Return a place and what it says, to be chosen: `Chỉ tiêu: đến năm 2027 (dòng 141)`."""
    return f"{says(each, place)} ({where(place)})" if where(place) else says(each, place)


def sentence(each: Contradiction) -> str:
    """Return a contradiction with what each place says, in running text."""
    places = "; ".join(told(each, place) for place in each.places)
    return f"{text(each)} {formats.capital(places)}." if places else text(each)


def decided(decision: Decision) -> str:
    """Return what was decided, and when."""
    return DECIDED.format(choice=decision.choice, day=formats.day(decision.decided_on))


def because(decision: Decision) -> str:
    """Return what was decided, when, and why, without a full stop."""
    return f"{decided(decision)}; {REASON.lower()}: {decision.reason.rstrip('.')}"


def fields(each: Contradiction, facts: Facts) -> list[Field]:
    """Return everything that is known of a contradiction: the question, its places, the records, the decision."""
    found = [(CONTRADICTION, text(each))]
    found += [("", formats.capital(told(each, place))) for place in each.places]
    found += _decision(each.decision)
    for number, key in enumerate(each.about):
        found.append(("" if number else CONCERNED, record(facts, key)))
    return found


def _decision(decision: Decision | None) -> list[Field]:
    return [(DECISION, decided(decision)), (REASON, decision.reason)] if decision else []


def record(facts: Facts, key: str) -> str:
    """Return the identifier of a record concerned, and what it is called."""
    slug, _, short = key.rpartition("/")
    known = facts.items.get(key) or facts.targets.get(f"{slug}/{short.partition('.')[0]}")
    return f"{short} {known.name}" if known else short


def fields_of_record(found: Sequence[Contradiction]) -> Iterator[Field]:
    """Yield the contradictions that concern a record, for its own facts."""
    for each in found:
        yield CONTRADICTION, text(each)
        yield from (("", formats.capital(told(each, place))) for place in each.places)
        if each.decision is not None:
            yield DECISION, because(each.decision)
