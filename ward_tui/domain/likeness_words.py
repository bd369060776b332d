"""What names of works are made of: abbreviations, words that say nothing, kinds of works, words before a place.

All words are folded; a phrase is found before the words in it. What is in none of these lists is taken for a name.
"""

from __future__ import annotations

from collections.abc import Mapping

# Written out in full before anything else is looked at; none of them could be a syllable of a name.
ABBREVIATIONS: Mapping[str, str] = {
    "btgpmb": "boi thuong giai phong mat bang",
    "bv": "benh vien",
    "bvdk": "benh vien da khoa",
    "ccn": "cum cong nghiep",
    "csht": "co so ha tang",
    "ct": "cong trinh",
    "dadt": "du an dau tu",
    "dtxd": "dau tu xay dung",
    "gd": "giai doan",
    "gpmb": "giai phong mat bang",
    "htkt": "ha tang ky thuat",
    "kcn": "khu cong nghiep",
    "kdc": "khu dan cu",
    "kdt": "khu do thi",
    "kdtm": "khu do thi moi",
    "ktdc": "khu tai dinh cu",
    "mn": "mam non",
    "nm": "nha may",
    "noxh": "nha o xa hoi",
    "nvh": "nha van hoa",
    "ql": "quoc lo",
    "tba": "tram bien ap",
    "tdc": "tai dinh cu",
    "th": "tieu hoc",
    "thcs": "trung hoc co so",
    "thpt": "trung hoc pho thong",
    "tl": "tinh lo",
    "tmdv": "thuong mai dich vu",
    "tp": "thanh pho",
    "tthn": "trung tam hoi nghi",
    "tttm": "trung tam thuong mai",
    "ubnd": "uy ban nhan dan",
    "xd": "xay dung",
    "xlnt": "xu ly nuoc thai",
}

# They stand in every second name and tell no two works apart.
EMPTY: tuple[str, ...] = (
    "ban hanh",
    "boi thuong",
    "chuyen de",
    "cong tac",
    "cong trinh",
    "dau tu",
    "dau tu xay dung",
    "de an",
    "du an",
    "du an thanh phan",
    "dt",
    "dt xd",
    "giai phong mat bang",
    "goi thau",
    "hang muc",
    "hoan thanh",
    "ho tro",
    "khu vuc",
    "nghi quyet",
    "nhiem vu",
    "phoi hop",
    "thu hoi dat",
    "thuc hien",
    "tiep tuc",
    "tieu du an",
    "to chuc",
    "trien khai",
    "xay dung",
)

# Short words of that sort; with other marks they may be part of a name: Cửa Trại.
EMPTY_MARKED = frozenset({"các", "cho", "của", "khu", "mới", "nhằm", "và", "về"})

# What kind of work it is: works of different kinds are different works. Phrases with the same value mean the same.
KINDS: Mapping[str, str] = {
    "bai do xe": "bai do xe",
    "ben xe": "ben xe",
    "benh vien": "benh vien",
    "cong vien": "cong vien",
    "cum cong nghiep": "cum cong nghiep",
    "duong day": "duong day",
    "he thong thoat nuoc": "thoat nuoc",
    "khach san": "khach san",
    "khu cong nghiep": "khu cong nghiep",
    "khu dan cu": "khu dan cu",
    "khu do thi": "khu do thi",
    "khu do thi moi": "khu do thi",
    "khu nha o": "khu nha o",
    "khu tai dinh cu": "tai dinh cu",
    "mam non": "mam non",
    "nghia trang": "nghia trang",
    "nha may": "nha may",
    "nha o": "khu nha o",
    "nha o xa hoi": "nha o xa hoi",
    "nha van hoa": "nha van hoa",
    "san van dong": "san van dong",
    "tai dinh cu": "tai dinh cu",
    "thu gom": "thu gom",
    "thuong mai dich vu": "thuong mai dich vu",
    "tieu hoc": "tieu hoc",
    "tram bien ap": "tram bien ap",
    "tram bom": "tram bom",
    "tram y te": "tram y te",
    "tru so": "tru so",
    "trung hoc co so": "trung hoc co so",
    "trung hoc pho thong": "trung hoc pho thong",
    "trung tam hoi nghi": "trung tam hoi nghi",
    "trung tam thuong mai": "trung tam thuong mai",
    "truong mam non": "mam non",
    "truong tieu hoc": "tieu hoc",
    "truong trung hoc co so": "trung hoc co so",
    "truong trung hoc pho thong": "trung hoc pho thong",
    "tuyen duong": "tuyen duong",
    "vuon hoa": "vuon hoa",
}

# Said of many works; they count, but less than a name.
COMMON: tuple[str, ...] = (
    "cai tao",
    "cao tang",
    "cay xanh",
    "chinh trang",
    "co so giao duc",
    "co so ha tang",
    "da chuc nang",
    "da khoa",
    "dich vu",
    "doanh nghiep",
    "giai doan",
    "giao thong",
    "ha tang",
    "ha tang ky thuat",
    "he thong",
    "hien dai hoa",
    "hoi nghi",
    "hon hop",
    "khu dat",
    "ky thuat",
    "mo rong",
    "nang cap",
    "nuoc thai",
    "o to",
    "phuc vu",
    "quan doi",
    "san xuat",
    "tai san",
    "thoat nuoc",
    "thuong mai",
    "trien lam",
    "trung tam",
    "van phong",
    "xu ly",
    "y te",
)

# Kinds that documents take for one another.
ALIKE: Mapping[str, str] = {"khu dan cu": "khu nha o"}

SERVING = "phuc vu"  # what follows is what the work is for, not what it is

# What follows says where; in a name with marks the single words count only with theirs.
PLACES: tuple[str, ...] = (
    "doan tu",
    "noi voi",
    "thanh pho",
    "thi tran",
    "thi xa",
    "tren dia ban",
    "tu cau",
    "tu chan",
    "tu duong",
    "tu nut giao",
    "tu quoc lo",
    "tu tinh lo",
)
PLACES_FOLDED = frozenset({"tai", "thuoc", "phuong", "huyen"})
PLACES_MARKED = frozenset({"tại", "thuộc", "trong", "từ", "đoạn", "ven", "xã", "phường", "quận", "huyện", "thôn"})
STRETCH_MARKED = frozenset({"từ", "đoạn"})

# A number, a letter or a Roman number behind them tells works apart.
ORDINALS = frozenset({"doan", "dot", "khu", "lo", "ky", "o", "phan", "so", "toa", "tuyen"})
ROADS = frozenset({"quoc", "tinh", "huyen", "dai"})  # before lộ, which search does not tell from lô
NUMERALS: Mapping[str, str] = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "vi": "6",
    "mot": "1",
    "hai": "2",
    "ba": "3",
    "bon": "4",
}
UNITS = frozenset({"ha", "m", "m2", "km", "kv", "mva", "m3"})

# Where a thing lies is part of its name: the eastern road is not the western one.
SIDES_MARKED = frozenset({"đông", "tây", "nam", "bắc", "tả", "hữu", "trái", "phải", "thượng", "hạ", "trên", "dưới"})
