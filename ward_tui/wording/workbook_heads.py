"""The official heads of both layouts, and how wards, cities and programmes are named in a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ward_tui.domain.model import Appendix, Programme
from ward_tui.domain.text import fold
from ward_tui.wording import formats

DOTS = "………"


@dataclass(frozen=True, slots=True)
class Head:
    """The official head and end of one layout.

    Attributes:
        superior: the line of the body above, with a place for the city.
        body: the line of the issuing body, with a place for the ward.
        mark: what stands below the issuing body; the UBND layout has a short rule there.
        nation: the lines of the right head; the last one is underlined.
        number: the line to fill in.
        signer: for whom and as what it is signed.
        recipients: the lines below `Nơi nhận`.
    """

    superior: str
    body: str
    mark: str
    nation: tuple[str, ...]
    number: str
    signer: tuple[str, str]
    recipients: tuple[str, ...]


HEADS = {
    "dang-uy": Head(
        superior="ĐẢNG BỘ {city}",
        body="ĐẢNG ỦY {ward}",
        mark="*",
        nation=("ĐẢNG CỘNG SẢN VIỆT NAM",),
        number=f"Số {DOTS}-BC/ĐU",
        signer=("T/M BAN THƯỜNG VỤ", "BÍ THƯ"),
        recipients=(f"- {DOTS}{DOTS}{DOTS},", "- Lưu Văn phòng Đảng ủy."),
    ),
    "ubnd": Head(
        superior="ỦY BAN NHÂN DÂN {city}",
        body="ỦY BAN NHÂN DÂN {ward}",
        mark="_______",
        nation=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        number=f"Số: {DOTS}/BC-UBND",
        signer=("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        recipients=(f"- {DOTS}{DOTS}{DOTS};", "- Lưu: VT."),
    ),
}
_UNITS = ("phường", "xã", "đặc khu")
_CITIES = ("thành phố", "tỉnh")


def ward_name(ward: str) -> str:
    """Return the name with its kind: `phường Thủy Nguyên`; a name that says its kind stays."""
    return _named(ward, _UNITS)


def city_name(city: str) -> str:
    """Return the name with its kind: `thành phố Hải Phòng`."""
    return _named(city, _CITIES)


def _named(name: str, kinds: Sequence[str]) -> str:
    known = any(fold(name).startswith(f"{fold(kind)} ") for kind in kinds)
    return name if known else f"{kinds[0]} {name or DOTS}"


def place_and_date(city: str, year: int) -> str:
    """Return `Hải Phòng, ngày … tháng … năm 2026`, to fill in."""
    bare = next((city[len(kind) + 1 :] for kind in _CITIES if fold(city).startswith(f"{fold(kind)} ")), city)
    return f"{bare or DOTS}, ngày …… tháng …… năm {year}"


def issued(programme: Programme) -> str:
    """Return who issued the programme, with its number when it has one."""
    number = programme.number if programme.number and programme.number[0].isdigit() else ""
    told = " ".join(part for part in (f"số {number}" if number else "", programme.date_text if number else "") if part)
    if not programme.issuer:
        return f"({told})" if told else ""
    return f"({programme.issuer} ban hành{f' {told}' if told else ''})"


def programme_group(programme: Programme) -> str:
    """Return the heading of a ward's rows: `Phường Thủy Nguyên: Chương trình hành động …`."""
    return f"{formats.capital(ward_name(programme.ward))}: {programme_title(programme)}"


def programme_title(programme: Programme) -> str:
    """Return the title led by the kind of the document: `Kế hoạch thực hiện …`."""
    led = fold(programme.title).startswith(fold(programme.kind))
    return programme.title if led else f"{programme.kind} {formats.small(programme.title)}"


def ward_line(programme: Programme, namesakes: bool) -> str:
    """Return the ward of a line, with the kind of the document where a ward has several."""
    name = formats.capital(ward_name(programme.ward))
    return f"{name} ({formats.small(programme.kind)})" if namesakes else name


def appendix(value: Appendix) -> str:
    """Return the heading of an appendix: `Phụ lục 04: Nhiệm vụ giải phóng mặt bằng các dự án`."""
    number = value.code.removeprefix("PL")
    return f"Phụ lục {number}: {value.title}" if number.isdigit() else value.title
