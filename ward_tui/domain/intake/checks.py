"""What a clause says is to be reached: a figure, a share of the city's plan, nothing left, a direction, or a state."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from ward_tui.domain.figures import CITY_PLAN
from ward_tui.domain.goals import LOWER_IS_BETTER, Comparator, Goal
from ward_tui.domain.intake.amounts import Amount, amounts_in
from ward_tui.domain.intake.units import unit_at, unit_in
from ward_tui.domain.intake.words import HIDDEN, hidden

_GIVER = r"(?:ubnd |hđnd |ủy ban nhân dân )?(?:thành phố|tỉnh|cấp trên|thành ủy|tỉnh ủy|trung ương|trên)"
_CITY_PLAN = re.compile(
    rf"(?:kế hoạch|chỉ tiêu|dự toán|mức)(?: \w+){{0,4}}? {_GIVER}(?: \w+){{0,2}} giao|{_GIVER} giao|"
    rf"(?:kế hoạch|dự toán|chỉ tiêu) (?:của )?{_GIVER}(?! \w+ giao)|"
    rf"so với (?:kế hoạch|dự toán|chỉ tiêu)(?: \w+){{0,3}}? giao\b"
)
_ABOVE = re.compile(r"\bvượt\b|\btăng\b(?=[^,;]* so với (?:kế hoạch|dự toán|chỉ tiêu|mức))|\b(?:cao|nhiều) hơn\b")
_BELOW = re.compile(r"\bgiảm\b|\btăng\b|\bthấp hơn\b")  # so much less or more than the plan, or than something else
_REACHED = re.compile(r"\b(?:đạt|hoàn thành|bảo đảm|đảm bảo|bằng|thực hiện)\b")
_ZERO = re.compile(r"\bkhông (?:còn|có)(?: các| những| bất kỳ)? |\b(?:hết|xóa hết|xóa xong)(?: toàn bộ)? (?=hộ|nhà)")
_MOSTLY = re.compile(r"\b(?:cơ bản|hầu như|gần như|về cơ bản)\b")
_GROWTH = re.compile(r"\b(?:tăng trưởng|tăng|phát triển)(?=[\w ,]*$)")
_GROWTH_NAME = re.compile(r"\b(?:tốc độ tăng|mức tăng|tăng trưởng|tỷ lệ tăng|nhịp độ tăng)\b")
_DROP = re.compile(r"\b(?:kéo giảm|giảm|hạ|rút ngắn)\b(?! sát)[\w %,-]*$")
_DROP_NAME = re.compile(r"\b(?:mức giảm|tỷ lệ giảm|tốc độ giảm)\b")
_LEVEL = re.compile(r"\b(?:xuống|còn|lên|tới mức|đến mức|về)\b")
_RAISED = re.compile(r"\b(?:nâng|tăng|đưa)\b[\w ,]*\b(?:lên|đạt)\b")
_STEP = re.compile(r"\b(?:xuống|lên|còn|thành)\b")
_FEWER = re.compile(
    r"\b(?:hộ nghèo|cận nghèo|nghèo đa chiều|suy dinh dưỡng|tử vong|thất nghiệp|tai nạn|phạm tội|tội phạm|"
    r"sinh con thứ|tảo hôn|bỏ học|quá hạn|trễ hạn|chậm hạn|khiếu kiện|thất thoát|nợ đọng|nợ xấu|vi phạm|"
    r"tái nghèo)"
)
_MORE_OF = re.compile(
    r"giải quyết|khám phá|xử lý|giảm|phòng, chống|phòng chống|hỗ trợ|thoát|tham gia|phát hiện|điều tra|"
    r"tiếp nhận|được|có |thu hồi|khắc phục"
)
_COMPARED = re.compile(r"ít nhất|tối thiểu|từ|không dưới|≥|vượt")
_NEVER = re.compile(r"\bkhông để\b")
_DIRECTION = re.compile(
    r"\b(?P<down>(?:làm |kéo |phấn đấu )?giảm(?! sát)(?: dần| thiểu)?)|(?P<up>\b(?:nâng cao|nâng|tăng)(?: dần|"
    r" thêm)?)(?= (?:tỷ lệ|tỷ trọng|số|quy mô|diện tích|thu ))"
)
_COUNTABLE = re.compile(
    r" (?:tỷ lệ|tỷ trọng|số|tội phạm|tai nạn|hộ|chi |lượng|mức|nghèo|phạm pháp|các loại tội phạm|vụ)"
)
_CUMULATIVE = re.compile(r"lũy kế|luỹ kế|cộng dồn|có thêm|tăng thêm|thêm ít nhất")
_CONDITION = re.compile(r"\(?\b((?:nếu|khi|trong trường hợp|trường hợp) (?:có|được|đủ|phát sinh|không)\b[^;.,()]*)\)?")
_NUMBER = re.compile(r"\d[\d.,/]*")
_SPELT = re.compile(r"\b(?:một nửa|phần ba|phần tư|gấp (?:đôi|hai|ba|\d)|đa số|hầu hết|phần lớn|hai phần)\b")
_NAME_LIKE = re.compile(r"(?:[^\W\d][-/]?|\d[-/]|\bsố |đề án |nghị quyết |từ|đến|tháng|-|mức độ |và )$")
_VAGUE = re.compile(
    r"^(?:tiếp tục |quyết tâm |tập trung |phấn đấu )*(?:nâng cao|đẩy mạnh|tăng cường|triển khai|thực hiện|"
    r"phát huy|tập trung|phát triển|tiếp tục|quan tâm|chú trọng|"
    r"đổi mới|cải thiện|khuyến khích|tạo điều kiện|chủ động|cải cách|quyết tâm|tuyên truyền|vận động|"
    r"xây dựng kế hoạch)\b"
)
_FIRM = re.compile(
    r"giữ vững|duy trì|không để|không xảy ra|không phát sinh|không có|công nhận|đạt|trở thành|hoàn thành|"
    r"phổ cập|trong sạch|không ma túy|đưa vào|có |tham gia|thành lập|ban hành|"
    r"xây dựng (?:phường|công an|đảng bộ|chính quyền|lực lượng|địa bàn)|kiểu mẫu|bảo đảm|đảm bảo|khởi công|"
    r"khánh thành|xếp (?:thứ|hạng|trong|vào|loại)|đứng (?:thứ|trong|đầu)|thuộc nhóm|nằm trong"
)


@dataclass(frozen=True, slots=True)
class Check:
    """What one clause wants.

    Attributes:
        amount: the figure it was read from, None for none.
        growth: 1 for a growth, -1 for a decrease, 0 for a level.
        sure, unit_sure: whether goal and unit are beyond doubt.
        vague: words without a figure from which nobody could tell whether they are reached.
        zero_of: where what must not be there any more begins; -1 for none.
    """

    goal: Goal
    unit: str = ""
    amount: Amount | None = None
    growth: int = 0
    basis: str = ""
    cumulative: bool = False
    condition: str = ""
    sure: bool = True
    unit_sure: bool = True
    vague: bool = False
    zero_of: int = -1


def check_of(low: str) -> Check:
    """Return what a lowered clause, times blanked, wants."""
    bare = hidden(low)
    condition = _CONDITION.search(low)
    if condition is not None:
        bare = bare[: condition.start()] + " " * len(condition[0]) + bare[condition.end() :]
    figures, _ = amounts_in(bare)
    asides = _asides(low)
    found = _plan(bare, figures, asides) or _figure(bare, figures, asides) or _zero(bare) or _aside(asides)
    result = found or _words(bare)
    return replace(
        result,
        cumulative=bool(result.amount and _CUMULATIVE.search(low)),
        condition=condition[1].strip() if condition is not None else "",
    )


def _asides(low: str) -> list[Amount]:
    """Return the figures in brackets."""
    inner = re.findall(r"\(([^()]*)\)", low)
    return [amount for text in inner for amount in amounts_in(text)[0] if amount.known]


def _plan(bare: str, figures: list[Amount], asides: list[Amount]) -> Check | None:
    """Return a check against a plan given by the city."""
    if not _CITY_PLAN.search(bare):
        return None
    above = _ABOVE.search(bare)
    below = above is None and _BELOW.search(bare) is not None
    shares = [each for each in (figures or asides) if each.is_percent]
    if not shares and figures:
        return None  # so many things, as the city wants them
    if not shares:
        sure = bool(_REACHED.search(bare)) or above is None
        return Check(Goal(Comparator.AT_LEAST, Decimal(100)), "% kế hoạch", basis=CITY_PLAN, sure=sure)
    share = shares[0]
    value = share.goal.value
    if above and value is not None and value < 100:
        goal = share.goal if "trên" in share.words else replace(share.goal, comparator=_at_least(share.goal))
        about = re.search(r"khoảng|gần|xấp xỉ", share.words) is not None
        return Check(goal, "% vượt kế hoạch", share, basis=CITY_PLAN, sure=not about)
    return Check(share.goal, "% kế hoạch", share, basis=CITY_PLAN, sure=share.sure and not below)


def _at_least(goal: Goal) -> Comparator:
    """Return the comparator of so much above the plan: `vượt 10%` is at least that much."""
    return Comparator.AT_LEAST if goal.comparator is Comparator.MORE else goal.comparator


def _figure(bare: str, figures: list[Amount], asides: list[Amount]) -> Check | None:
    if not figures:
        return None
    amount, sure = _main(bare, figures)
    before = bare[: amount.figure]
    growth = _growth_of(before, bare[amount.end :], amount)
    goal, certain = _goal_of(amount, before, growth)
    yearly = growth and (re.search(r"bình quân|trung bình", bare.replace("bình quân đầu người", "")) is not None)
    unit = "%/năm" if yearly and amount.unit == "%" else amount.unit
    unit_sure = amount.known and bool(unit)
    if not unit_sure:
        known = unit_in(before)
        unit, unit_sure = (known, True) if known and re.search(r"\bsố\b", before) else (amount.unit, False)
    sure = sure and certain and amount.sure and "lần lượt" not in before and not asides
    return Check(goal, unit, amount, growth, sure=sure, unit_sure=unit_sure)


def _main(bare: str, figures: list[Amount]) -> tuple[Amount, bool]:
    """Return the figure that is the goal, and whether no other one could be."""
    if len(figures) == 1:
        return figures[0], True
    first, second = figures[0], figures[1]
    if len(figures) == 2 and "từ" in first.words and _STEP.search(bare[first.end : second.figure]):
        rising = not re.search(r"xuống|còn", bare[first.end : second.figure])
        goal = Goal(Comparator.AT_LEAST if rising else Comparator.AT_MOST, second.goal.value)
        kept = second.goal if second.goal.comparator in {Comparator.LESS, Comparator.MORE} else goal
        return replace(second, goal=kept, start=first.start), True
    head = not re.search(
        r"\w", re.sub(r"phấn đấu|bảo đảm|đảm bảo|hoàn thành|có|trên|ít nhất", "", bare[: first.figure])
    )
    if first.is_percent and head and not any(each.is_percent for each in figures[1:]):
        return first, True
    shares = [each for each in figures if each.is_percent]
    if len(shares) == 1 and re.match(r"\W*(?:phấn đấu |duy trì )?(?:tỷ lệ|tỷ trọng)", bare):
        return shares[0], True
    telling = [each for each in figures if each.known and each.words]
    return (telling or figures)[0], False


def _growth_of(before: str, after: str, amount: Amount) -> int:
    """Return 1 when a figure is a growth, -1 when it is a decrease, 0 when it is a level."""
    near = before[-90:]
    drop, growth = _DROP.search(near), _GROWTH.search(near)
    if (drop and not _LEVEL.search(drop[0])) or _DROP_NAME.search(before):
        return -1
    if _GROWTH_NAME.search(before):
        return 1
    level = growth is not None and _LEVEL.search(f"{growth[0]} {amount.words}") is not None
    if growth and "tăng" in growth[0] and not level and not re.search(r"tăng cường", growth[0]):
        return 1
    if re.match(r"\s*(?:so với|/)", after) and "tăng" in amount.words:
        return 1
    return 0


def _goal_of(amount: Amount, before: str, growth: int) -> tuple[Goal, bool]:
    """Return the goal of a figure, seen what it is about, and whether that is beyond doubt."""
    goal = amount.goal
    if goal.comparator is Comparator.MORE and _NEVER.search(before):
        return Goal(Comparator.AT_MOST, goal.value), True
    if growth:
        return _goal_of_change(goal, growth)
    if "vượt" in amount.words and amount.is_percent and (goal.value or 0) < 50:
        return goal, False
    if goal.comparator in LOWER_IS_BETTER and _RAISED.search(before) and "xuống" not in before:
        return Goal(Comparator.AT_LEAST, goal.value), False
    if goal.comparator is not Comparator.AT_LEAST or _COMPARED.search(amount.words):
        return goal, True
    if _FEWER.search(before) and not _MORE_OF.search(before):
        return Goal(Comparator.AT_MOST, goal.value), False
    return goal, "cơ cấu" not in before


def _goal_of_change(goal: Goal, growth: int) -> tuple[Goal, bool]:
    """Return the goal of a growth or decrease: `giảm dưới 1%` could be the level, too."""
    if goal.comparator in LOWER_IS_BETTER:
        return goal, growth > 0
    if goal.comparator is Comparator.EQUAL and goal.value:
        return Goal(Comparator.AT_LEAST, goal.value), True
    return goal, True


def _zero(bare: str) -> Check | None:
    """Return the check that nothing of a kind is left, None when what must go cannot be counted."""
    match = _ZERO.search(bare)
    if match is None:
        return None
    unit, _, known = unit_at(bare[match.end() :])
    if not known:
        return None
    return Check(Goal(Comparator.EQUAL, Decimal(0)), unit, sure=not _MOSTLY.search(bare), zero_of=match.end())


def _aside(asides: list[Amount]) -> Check | None:
    """Return the check of a figure that stands in brackets only: never beyond doubt."""
    if not asides:
        return None
    return Check(asides[0].goal, asides[0].unit, sure=False)


def _words(bare: str) -> Check:
    """Return the check of a clause without figures: a direction, or a state that is reached or not."""
    direction = _DIRECTION.search(bare)
    if direction is not None and _COUNTABLE.match(bare, direction.end()):
        down = direction["down"] is not None
        unit = "%" if re.match(r" (?:tỷ lệ|tỷ trọng)", bare[direction.end() :]) else unit_in(bare[direction.end() :])
        comparator = Comparator.DOWN if down else Comparator.UP
        return Check(Goal(comparator), unit, growth=-1 if down else 1, vague=True)
    said = bare.strip(f" ,.:{HIDDEN}")
    firm = _FIRM.search(said) is not None
    vague = not firm or (bool(_VAGUE.match(said)) and not _firm_end(said))
    return Check(Goal(Comparator.YES_NO), sure=not _left_over(bare), vague=vague)


def _left_over(bare: str) -> bool:
    """Tell whether a clause holds numbers that were not understood at all."""
    naming = set(amounts_in(bare)[1])
    rest = [match for match in _NUMBER.finditer(bare) if match.start() not in naming]
    return (
        "%" in bare or bool(_SPELT.search(bare)) or any(not _NAME_LIKE.search(bare[: match.start()]) for match in rest)
    )


def _firm_end(said: str) -> bool:
    """Tell whether a clause that begins vaguely ends with a state: `nâng cao …, phấn đấu đạt …`."""
    return re.search(r"(?:phấn đấu|được công nhận|đạt chuẩn|trở thành|đạt danh hiệu)", said[10:]) is not None
