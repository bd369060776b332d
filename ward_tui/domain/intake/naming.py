"""What a check and a target are called: short headings made of the document's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ward_tui.domain.goals import Comparator
from ward_tui.domain.intake.checks import Check
from ward_tui.domain.intake.units import is_measure
from ward_tui.domain.intake.words import ENDEAVOUR, capital, lowered
from ward_tui.domain.text import tidy

LONGEST_TARGET = 60  # letters
LONGEST_CHECK = 160
_LEAD = re.compile(
    r"^(?:[\s,.:;-]|(?:phấn đấu|quyết tâm|duy trì|bảo đảm|đảm bảo|có|đạt|chỉ tiêu|và|là|trong đó|đồng thời|"
    r"các|kiềm chế|làm|riêng|đến|vào|trong|thì|phải|cơ bản|lũy kế|bình quân|tính|không để|"
    r"giữ(?= tỷ lệ| mức| số))(?!\w))+",
)
_AIM = re.compile(r"^(?:[\s,.:;-]|(?:phấn đấu|quyết tâm|và|đồng thời|trong đó|phải)(?!\w))+")
_TRAIL = re.compile(
    r"(?:[\s,.:;-]|(?<!\w)(?:đạt|có|là|ở mức|mức|thường|được|với|và|phấn đấu|duy trì|đạt mức|chiếm|giữ vững|"
    r"giữ|ổn định|gấp|ở|từ|còn|xuống|(?<!trở )lên|"
    r"(?<!thu nhập )(?<!diện tích )(?<!mức )(?<!giá trị )(?<!lương )(?<!năng suất )bình quân))+$"
)
_UP_WORDS = re.compile(
    r"(?<!nhiệm vụ )(?<!khá )(?<!tốt )(?<!giỏi )(?<!sao )(?<!đại học )(?<!cao đẳng )(?<!trung cấp )(?<!cấp )(?<!hạng )"
    r"\b(?:trở lên|trở xuống|hoặc cao hơn)\b"
)
_SHARE = re.compile(r"^(?:tỷ lệ|tỷ trọng|tốc độ|mức|chỉ số|độ|tỉ lệ|hiệu suất)\b")
_NUMBER_OF = re.compile(
    r"^(?:số lượng|số(?! hóa)|tổng số|tổng|diện tích|thu nhập|giá trị|sản lượng|mức|quy mô|thu(?! hút| hồi| gom)|"
    r"doanh thu|tỷ lệ|tỷ suất|tuổi thọ|năng suất|chỉ số|mật độ)\b"
)
_ENDS_DONE = re.compile(r"\s+(?:hoàn thành|đạt|thực hiện|đủ)$")
_POOR = re.compile(r"hộ (?:cận )?nghèo")
_TIMES = frozenset({"cuộc", "lần", "lượt", "đợt", "buổi"})
_TRANSITIVE = re.compile(r" (?:cho|tập hợp|thu hút|vận động|huy động|quản lý|trang bị|hỗ trợ|giải quyết|khám|cấp)$")
_WARD = re.compile(r"^(?:toàn |trên |tại )?(?:phường|xã|đảng bộ|địa bàn)(?: [\w]+){0,3}$")
# The first word of something that is done to what is counted.
_DOING = re.compile(
    r"^(?:xây|thu gom|thu hồi|trồng|sắp|giải|tạo|đón|thu hút|cấp|mở|lắp|trang|cải|nâng|sửa|tổ chức|hỗ|vận|tuyên|đào|"
    r"thành lập|kết nạp|công nhận|ra mắt|huy|triển|thực hiện|phát|giới|chỉnh|di|"
    r"xử|hoàn thành|số hóa|tiếp nhận|kiểm|giám sát|đầu tư|tu bổ|xóa|khởi công|ban hành|nhân rộng|bố trí|tặng|"
    r"trao|biểu dương|rà soát)\b"
)
_CHANGE = re.compile(
    r"^(?:làm |kéo )?(?:giảm|tăng trưởng|tăng|hạ|nâng cao|nâng(?! cấp)|đưa)(?: dần| thêm| thiểu)?\b\s*"
)
_TURNED = re.compile(r"(?i)\s+(?:tăng|giảm|rút ngắn)(?: so với .*)?$")  # `số vụ năm sau giảm so với năm trước`
_DONE = re.compile(r"^hoàn thành (?:(?:các )?(?:chỉ tiêu|kế hoạch|nhiệm vụ|công tác) |(?=lập |việc ))")
_TURN = re.compile(
    r"\b(?:giảm|tăng|hạ|nâng cao|nâng)(?: dần| thêm| thiểu)? (?=tỷ lệ|tỷ trọng|số|tội phạm|tai nạn|hộ|chi |"
    r"lượng|mức|nghèo|phạm|các|vụ|quy mô|diện|thu )"
)
_PARTS = re.compile(r"^(?:tỷ lệ|tỷ trọng|số lượng|số(?! hóa)|tổng số|tốc độ(?= tăng trưởng)|tốc độ tăng(?! trưởng))\s+")
_JOINT = re.compile(
    r"[,;]| \(| (?:và|của|trong|có|được|theo|cho|về|đối với|tại|từ|trên|với|để|hoặc|gắn với|tham gia|đạt|không để) "
)
_PLACE = re.compile(r"(?i) (?:trên địa bàn|của phường|trong toàn phường)(?: phường)?(?=[ ,;]|$)")
_DANGLING = re.compile(
    r"(?:[\s,;:-]|\b(?:và|của|trong|có|được|theo|cho|về|các|những|đối với|tại|ít nhất|từ|trên|với|để|hoặc|là|"
    r"bằng|một|ở|đến|không))+$"
)
_SIGN = re.compile(r"\s+([,;.:])")
_ASIDE = re.compile(r"\s*\((?:nếu|khi|\d)[^()]*\)")


def check_name(text: str, check: Check) -> str:
    """Return what a check is called.

    Args:
        text: the clause with its times blanked; places in the check are places in it.
    """
    name = ENDEAVOUR.sub("phấn đấu", _raw_name(text, check))
    return _shortened(capital(_SIGN.sub(r"\1", tidy(_ASIDE.sub("", name))).strip(" ,.;:-")), LONGEST_CHECK)


def _raw_name(text: str, check: Check) -> str:
    if check.zero_of >= 0:
        return f"Số {text[check.zero_of :]}"
    if check.basis:
        return _plan_name(text, check)
    if check.amount is None:
        return _state_name(text, check)
    mean = re.match(r"(?:bình quân|trung bình)\b", check.amount.words) if not check.growth else None
    start = check.amount.start + (mean.end() if mean else 0)
    before = _subject(text[:start])
    after = _UP_WORDS.sub(" ", text[check.amount.end :]).strip(" ,.;:")
    if check.growth:
        return _growth_name(before, after, check, _counted(text, check))
    if check.amount.is_percent:
        said = re.search(r"đạt|chiếm", check.amount.words) is not None
        return _share_name(before, "" if said and before and lowered(before) != "hoàn thành" else after)
    reached = re.match(r"\W*(?:phấn đấu\s+)?(?P<said>(?:đạt|được)\b.*)", lowered(text[: check.amount.start]))
    if reached and before and not _DOING.match(lowered(before)):
        return f"Số {check.unit} {text[reached.start('said') : check.amount.start]} {after}"
    return _count_name(text, before, check)


def _subject(text: str) -> str:
    """Return what a figure is said of: the words before it without aims, verbs of reaching and colons."""
    parts = [part for part in (_trimmed(part) for part in text.split(":")) if part]
    return parts[-1] if parts else ""


def _trimmed(text: str) -> str:
    text = tidy(text)
    text = text[_length(_LEAD, text) :]
    trail = _TRAIL.search(lowered(text))
    return text[: trail.start()] if trail else text


def _length(pattern: re.Pattern[str], text: str) -> int:
    match = pattern.match(lowered(text))
    return match.end() if match else 0


def _share_name(before: str, after: str) -> str:
    after = after[_length(re.compile(r"(?:số |tổng số |các |khối lượng |số lượng )"), after) :]
    if not before:
        return f"Tỷ lệ {_small(after)}"
    if (
        after
        and (done := _ENDS_DONE.search(lowered(before)))
        and re.match(r"chỉ tiêu|kế hoạch|nhiệm vụ", lowered(after))
    ):
        return f"Tỷ lệ hoàn thành {after} {_small(before[: done.start()])}"
    if _WARD.match(lowered(before)) and after:
        return f"Tỷ lệ {_small(after)}"
    if (lowered(before) in {"hoàn thành", "thực hiện"} or _TRANSITIVE.search(lowered(before))) and after:
        return f"Tỷ lệ {_small(before)} {after}"
    if _CHANGE.match(lowered(before)):
        before = before[_length(_CHANGE, before) :]
        after = ""
    short = (
        (len(before.split()) < 3 or bool(_DOING.match(lowered(before))))
        and bool(after)
        and not _SHARE.match(lowered(before))
    )
    if short and not re.match(r"(?:so với|tổng số|kế hoạch|chỉ tiêu|số|trên tổng)", lowered(after)):
        return f"Tỷ lệ {_small(before)} {after}"
    if _SHARE.match(lowered(before)):
        return before
    return f"Tỷ lệ {_small(before[_length(re.compile(r'số '), before) :])}"


def _counted(text: str, check: Check) -> str:
    """Return what is counted: the unit, or its own words where it is a shorter one: `hộ nghèo`."""
    amount = check.amount
    said = _POOR.search(lowered(text[amount.figure : amount.end])) if amount is not None else None
    return said[0] if said else check.unit.split("/")[0]


def _count_name(text: str, before: str, check: Check) -> str:
    after = _UP_WORDS.sub(" ", text[check.amount.end :] if check.amount else "").rstrip(" ,.;:")
    thing = tidy(f"{_counted(text, check)}{after}")
    low = lowered(before)
    if check.unit == "lần" and not before and after:
        return after  # `gấp 1,5 lần số doanh nghiệp`
    if not before or _WARD.match(low):
        return f"Số {thing}"
    if _CHANGE.match(low):
        before = before[_length(_CHANGE, before) :] or thing
        low = lowered(before)
    if _NUMBER_OF.match(low) or (is_measure(check.unit) and not _DOING.match(low)):
        return before
    if _DOING.match(low):
        before = re.sub(r" (?:cho|của)$", "", before)
        if thing in _TIMES:
            return f"Số {thing} {_small(before)}"
        return f"Số {thing} được {_small(before)}" if len(thing) < 60 else f"Số {thing}"
    return f"{before}: số {thing}"


def _growth_name(before: str, after: str, check: Check, thing: str) -> str:
    mean = " bình quân" if check.unit == "%/năm" and check.growth > 0 else ""
    before = _TURNED.sub("", before[_length(_CHANGE, before) :])
    if before and re.match(r"(?:tốc độ|mức|tỷ lệ) (?:tăng|giảm)", lowered(before)):
        return before
    subject = before or after
    if not before and not check.unit.startswith("%"):
        return f"Số {thing} {after} tăng thêm" if check.growth > 0 else f"Số {thing} {after} giảm"
    return f"Mức {'tăng' if check.growth > 0 else 'giảm'}{mean} {_small(subject)}"


def _plan_name(text: str, check: Check) -> str:
    low = lowered(text)
    cut = re.search(r"\b(?:đạt|vượt|hoàn thành|bảo đảm|đảm bảo|thực hiện|bằng|tăng|(?:cao|nhiều) hơn)\b", low)
    subject = _subject(text[: cut.start()]) if cut and cut.start() > 8 else ""
    subject = re.sub(r"(?i)^tỷ lệ | bình quân$", "", subject)
    giver = re.search(r"(thành phố|tỉnh|trung ương)(?= giao|$|[ ,.;])", low[cut.start() if cut else 0 :])
    who = giver[1] if giver else "cấp trên"
    if not subject and (plan := re.search(r"(?:kế hoạch|chỉ tiêu|dự toán)\b[^,;.]*", low)):
        done = "Mức vượt" if check.unit == "% vượt kế hoạch" else "Tỷ lệ hoàn thành"
        return f"{done} {text[plan.start() : plan.end()]}"
    if check.unit == "% vượt kế hoạch":
        return f"Mức vượt kế hoạch {_small(subject)} {who} giao"
    return f"Tỷ lệ {_small(subject)} so với kế hoạch {who} giao"


def _state_name(text: str, check: Check) -> str:
    if check.goal.comparator in {Comparator.UP, Comparator.DOWN}:
        turn = _TURN.search(lowered(text))
        rest = tidy(text[turn.end() if turn else _length(_LEAD, text) :])
        rest = re.split(r", (?=giảm|tăng|nâng)", rest)[0]
        return rest if _NUMBER_OF.match(lowered(rest)) or _SHARE.match(lowered(rest)) else f"Số {check.unit} {rest}"
    text = tidy(text)
    text = text[_length(_AIM, text) :]
    aim = re.search(r"phấn đấu (?=đạt|trở thành|được|là )", lowered(text))
    return text[: aim.start()] + text[aim.end() :] if aim else text


def _small(text: str) -> str:
    """Return a phrase as it stands inside a name: the first letter small unless the word is one of a name."""
    words = text.split(" ", 2)
    if not words[0] or words[0].isupper() or (len(words) > 1 and words[1][:1].isupper()):
        return text
    return text[:1].lower() + text[1:]


def target_name(text: str, names: Sequence[str]) -> str:
    """Return a heading of a target of at most 60 letters, made of the words before its colon or of its checks."""
    head, colon, rest = text.partition(":")
    if _TIME_HEAD.fullmatch(lowered(head.strip())):
        head, colon, rest = rest, "", ""
    if colon and rest.strip() and len(head) <= LONGEST_TARGET and not re.search(r"\d", head) and len(head.split()) > 1:
        return capital(tidy(head))
    things = [capital(tidy(_PLACE.sub("", bare_name(name)))) for name in names] or [text]
    if len(things) == 2 and things[1].casefold() not in things[0].casefold():
        both = f"{things[0]}; {_small(things[1])}"
        if len(both) <= LONGEST_TARGET:
            return both
    return _shortened(things[0], LONGEST_TARGET)


def bare_name(name: str) -> str:
    """Return the name of a check without the word for its measure, as it stands inside another name."""
    name = re.sub(r" so với kế hoạch .* giao$", "", name)
    if match := re.match(r"Mức vượt kế hoạch (.*) (?:thành phố|tỉnh|trung ương|cấp trên) giao$", name):
        return match[1]
    if match := re.match(r"Mức (tăng|giảm)(?: bình quân)? (.*)", name):
        return f"{match[1]} {match[2]}"
    name = name[_length(_PARTS, name) :]
    return _small(name[_length(_DONE, name) :])


_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TIME_HEAD = re.compile(r"(?:hằng|mỗi|từng) năm|phấn đấu|trong nhiệm kỳ|bình quân mỗi năm")
_SECTION = re.compile(
    r"^(?:\W*(?:chương trình|kế hoạch)(?: công tác)?(?: về)?(?: thực hiện)?(?: nhiệm vụ)?(?= \w)|(?:các|"
    r"một số|nhóm)(?= chỉ tiêu)|về(?= )|lĩnh vực|nhóm chỉ tiêu(?: về)?)\s*"
)
_NO_GROUP = re.compile(
    r"^(?:(?:các |một số )?(?:mục tiêu|chỉ tiêu)(?:,? (?:và |các )?(?:chỉ tiêu|nhiệm vụ))?(?: (?:cụ thể|"
    r"chủ yếu|chung|nghị quyết.*|đến năm.*|hằng năm|hàng năm))?|nội dung.*|nhiệm vụ.*|các nhiệm vụ.*|quan điểm.*)$"
)
_PROPER = {
    "đảng": "Đảng",
    "nhân dân": "Nhân dân",
    "nhà nước": "Nhà nước",
    "mặt trận": "Mặt trận",
    "tổ quốc": "Tổ quốc",
    "ubnd": "UBND",
}


def group_name(heading: str) -> str:
    """Return the name of a group of targets from the heading above them; '' when that only says `Chỉ tiêu chủ yếu`."""
    text = tidy(_BRACKETS.sub("", heading).partition(":")[0]).strip(" .:;*")
    if text.isupper():
        text = text.lower()
        for word, proper in _PROPER.items():
            text = re.sub(rf"(?<!\w){word}(?!\w)", proper, text)
    if _NO_GROUP.match(text.lower()):
        return ""
    text = text[_length(_SECTION, text) :].strip()
    plain = text[_length(re.compile(r"chỉ tiêu(?: về)? "), text) :]
    return _shortened(capital(plain if len(plain) > 20 else text), 80)


def _shortened(text: str, most: int) -> str:
    """Return a text cut at a sign or a word, without words that lead to what was cut."""
    if len(text) <= most:
        return text
    cut = text[: most + 1]
    signs = [each.start() for each in _JOINT.finditer(cut) if most // 2 < each.start() <= most]
    cut = cut[: signs[-1]] if signs else cut[: cut.rfind(" ")]
    trail = _DANGLING.search(cut.lower())
    return cut[: trail.start()] if trail and trail.start() > most // 3 else cut
