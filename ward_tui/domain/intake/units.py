"""What is counted: the words after a number that say in what it is counted, as the programmes write units."""

from __future__ import annotations

import re

# The longest that fits is taken. What stands in none of these lists is asked about.
_MONEY = ("nghìn tỷ đồng", "tỷ đồng", "triệu đồng", "nghìn đồng", "đồng", "triệu usd", "tỷ usd", "usd")
_MEASURES = tuple(
    [
        "km",
        "m2 sàn",
        "m2",
        "m²",
        "m3",
        "m³",
        "ha",
        "héc ta",
        "hecta",
        "mét",
        "tấn",
        "tạ",
        "kg",
        "kwh",
        "mw",
        "điểm phần trăm",
        "‰",
    ]
)
_COUNTED = tuple(
    [
        "doanh nghiệp",
        "hợp tác xã",
        "hộ kinh doanh",
        "hộ dân",
        "hộ gia đình",
        "hộ nghèo",
        "hộ cận nghèo",
        "hộ",
        "cơ sở",
        "tổ chức đảng",
        "tổ chức",
        "đảng viên",
        "chi bộ",
        "chi đoàn",
        "đoàn viên",
        "hội viên",
        "quần chúng",
        "tổ dân phố",
        "mô hình",
        "trường",
        "trường học",
        "lớp",
        "phòng học",
        "phòng",
        "học sinh",
        "giáo viên",
        "sinh viên",
        "lao động",
        "người",
        "người dân",
        "công dân",
        "thanh niên",
        "phụ nữ",
        "cán bộ",
        "công chức",
        "cán bộ, công chức",
        "lượt người",
        "vụ",
        "vụ việc",
        "vụ án",
        "trường hợp",
        "lượt",
        "cuộc",
        "kỳ",
        "lần",
        "buổi",
        "đợt",
        "hội nghị",
        "hồ sơ",
        "văn bản",
        "dự án",
        "công trình",
        "nhiệm vụ",
        "đề án",
        "nghị quyết",
        "kế hoạch",
        "chuyên đề",
        "sáng kiến",
        "sản phẩm",
        "nhãn hiệu",
        "nhà",
        "nhà văn hóa",
        "nhà đầu tư",
        "nhà máy",
        "nhà khoa học",
        "căn hộ",
        "căn",
        "căn nhà",
        "tuyến",
        "tuyến đường",
        "tuyến phố",
        "điểm",
        "khu",
        "khu dân cư",
        "công viên",
        "vườn hoa",
        "chợ",
        "trung tâm",
        "câu lạc bộ",
        "đội",
        "tổ",
        "nhóm",
        "gia đình",
        "di tích",
        "lễ hội",
        "thiết chế",
        "sân",
        "bãi",
        "trạm",
        "trạm y tế",
        "bác sĩ",
        "giường bệnh",
        "giường",
        "cây xanh",
        "cây",
        "camera",
        "thẻ",
        "tài khoản",
        "thủ tục",
        "dịch vụ công",
        "dịch vụ",
        "giấy chứng nhận",
        "sổ",
        "thửa",
        "thửa đất",
        "suất",
        "phần quà",
        "khách",
        "lượt khách",
        "du khách",
        "tiêu chí",
        "danh hiệu",
        "bài",
        "tin",
        "tin bài",
        "ngày",
        "giờ",
        "phút",
        "bậc",
        "chỉ tiêu",
        "khu phố",
        "thôn",
        "xóm",
        "tổ hợp tác",
        "trang trại",
        "con",
        "máy",
        "thiết bị",
        "phương tiện",
        "tủ sách",
        "máy tính",
        "thuê bao",
        "tuổi",
        "ca",
        "bộ",
        "cụm",
        "quy trình",
        "phần việc",
        "ý kiến",
        "kiến nghị",
        "đơn",
        "đơn vị",
        "cơ quan",
        "bể",
        "cầu",
        "hạng mục",
        "cán bộ, đảng viên",
        "nhà ở xã hội",
        "nhà ở",
        "giải pháp",
        "sự kiện",
        "hoạt động",
        "chương trình",
        "cây cầu",
        "trụ sở",
        "nhà tạm",
        "kỳ họp",
        "phiên",
        "hòm thư",
        "địa điểm",
        "ngôi nhà",
        "hệ thống",
        "giải",
        "huy chương",
        "vận động viên",
        "bể bơi",
        "khóa",
        "khu công nghiệp",
        "cụm công nghiệp",
        "tủ thuốc",
        "nhà vệ sinh",
        "đám",
        "đội tuyển",
        "sinh hoạt",
        "nhà đại đoàn kết",
    ]
)
_UNITS = sorted((*_MONEY, *_MEASURES, *_COUNTED), key=len, reverse=True)
_UNIT = re.compile(rf"(?:(?:triệu|nghìn|ngàn|vạn) )?(?:{'|'.join(map(re.escape, _UNITS))})(?!\w)")
# `doanh nghiệp/1.000 dân`, `giường bệnh trên 10.000 dân`, `triệu đồng/người/năm`.
_PER = re.compile(
    r" ?(?:/|trên|tính trên|cho) ?(?:(?:mỗi )?(?P<count>\d[\d.]*|vạn|nghìn|một nghìn|một vạn) ?)?"
    r"(?P<of>dân số|người dân|người|dân|hộ gia đình|hộ dân|hộ|ha|km2|đầu người|lao động|trẻ em|phụ nữ|"
    r"tổ dân phố|trường|lớp|học sinh|doanh nghiệp|hộ nghèo|km|m2)"
)
_YEARLY = re.compile(r" ?/ ?(?P<span>năm|tháng)\b")
_ONLY_UNIT = re.compile(r"[^\W\d]+")
# `hộ` itself stands for `hộ nghèo`: the name says which.
_SHORTER = {"hộ nghèo": "hộ", "hộ cận nghèo": "hộ", "nhà tạm": "nhà", "trường học": "trường", "người dân": "người"}


def unit_at(low: str) -> tuple[str, int, bool]:
    """Return the unit at the start of a text, where it ends, and whether it is a known one.

    An unknown word is taken as it stands; '' for none.
    """
    start = len(low) - len(low.lstrip())
    match = _UNIT.match(low, start)
    if match is None:
        word = _ONLY_UNIT.match(low, start)
        return (word[0], word.end(), False) if word else ("", 0, False)
    name = _SHORTER.get(match[0], match[0]).replace("usd", "USD").replace("kwh", "kWh").replace("mw", "MW")
    per = _PER.match(low, match.end())
    if per is None:
        return name, match.end(), True
    counted = f"{per['count']} " if per["count"] else ""
    end = per.end()
    if match[0] in _MONEY and (yearly := _YEARLY.match(low, end)):
        return f"{name}/{counted}{per['of']}/{yearly['span']}", yearly.end(), True
    return f"{name}/{counted}{per['of']}", end, True


def unit_in(low: str) -> str:
    """Return the first known unit anywhere in a text, '' for none: `số hộ dân` is counted in `hộ dân`."""
    places = [match for match in _UNIT.finditer(low) if not low[: match.start()][-1:].isalnum()]
    return _SHORTER.get(places[0][0], places[0][0]) if places else ""


def is_measure(unit: str) -> bool:
    """Tell whether a unit measures an amount (money, length, area) instead of counting things."""
    return unit.split("/", maxsplit=1)[0].lower() in {*_MONEY, *_MEASURES}
