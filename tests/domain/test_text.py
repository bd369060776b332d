"""One normal form, folding for search, and the order of the Vietnamese alphabet."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.builders import LETTERS, QUICK, nfd
from ward_tui.domain.text import fold, folded_all, matches, nfc, sort_key, tidy

FOLDED = {
    "đ-is-d": ("Đường", "duong"),
    "small-đ": ("đất đai", "dat dai"),
    "clearance": ("Giải phóng mặt bằng", "giai phong mat bang"),
    "horn-and-breve": ("Ươm tạo Ắc quy", "uom tao ac quy"),
    "hoá": ("hoá", "hoa"),
    "hóa": ("hóa", "hoa"),
    "uỷ": ("Uỷ ban", "uy ban"),
    "ủy": ("Ủy ban", "uy ban"),
    "tuý": ("ma tuý", "ma tuy"),
    "spaces": ("  Quý \t III\n/2026 ", "quy iii /2026"),
    "hard-space": ("Quý\u00a0III", "quy iii"),
    "brackets-stay": ("[b]Tô[/b]", "[b]to[/b]"),
    "digits-stay": ("1,2ha 110kV 359C", "1,2ha 110kv 359c"),
    "empty": ("", ""),
}


@pytest.mark.parametrize(("text", "expected"), FOLDED.values(), ids=FOLDED)
def test_folding(text: str, expected: str) -> None:
    assert fold(text) == expected
    assert fold(nfd(text)) == expected


def test_many_texts_are_folded_as_each_of_them_is() -> None:
    texts = [text for text, _ in FOLDED.values()]
    assert [fold(each) for each in folded_all(texts)] == [fold(each) for each in texts]
    assert folded_all([]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  phường   Thủy Nguyên ", "phường Thủy Nguyên", id="spaces"),
        pytest.param(nfd("phường Thủy Nguyên"), "phường Thủy Nguyên", id="decomposed"),
        pytest.param("a\r\n\tb\u00a0c", "a b c", id="line-ends-and-hard-spaces"),
        pytest.param("Đ", "Đ", id="đ-keeps-its-stroke"),
        pytest.param("hoá", "hoá", id="spelling-is-kept"),
        pytest.param(" \n ", "", id="nothing-but-spaces"),
    ],
)
def test_tidying(text: str, expected: str) -> None:
    assert tidy(text) == expected


@pytest.mark.parametrize("text", ["ữ", "Ệ", "Đường Thuỷ Nguyên", "plain", ""])
def test_one_normal_form(text: str) -> None:
    assert nfc(nfd(text)) == text == nfc(text)


FINDS = {
    "without-marks": ("Giải phóng mặt bằng", "giai phong mat bang", True),
    "with-marks": ("Giải phóng mặt bằng", "Giải phóng", True),
    "d-finds-đ": ("Đường Đà Nẵng", "duong", True),
    "đ-finds-d": ("Dương Quan", "Đương", True),
    "old-spelling": ("xã hội hóa", "xã hội hoá", True),
    "decomposed-query": ("Ủy ban", nfd("uỷ"), True),
    "words-in-any-order": ("Khu đô thị Thủy Sơn", "son thuy", True),
    "part-of-a-word": ("Thủy Đường", "duo", True),
    "no-words": ("Thủy Đường", "  ", True),
    "one-word-missing": ("Khu đô thị Thủy Sơn", "thuy duong", False),
    "other-word": ("Giải phóng", "mat", False),
}


@pytest.mark.parametrize(("text", "query", "found"), FINDS.values(), ids=FINDS)
def test_search(text: str, query: str, found: bool) -> None:
    assert matches(fold(text), query) is found


ORDERS = {
    "letters": "a|ă|â|b|c|d|đ|e|ê|g|h|i|k|l|m|n|o|ô|ơ|p|q|r|s|t|u|ư|v|x|y",
    "foreign-letters-in-their-place": "e|f|g|i|j|k|v|w|x|y|z",
    "tones-of-a": "a|à|ả|ã|á|ạ",
    "tones-of-ă": "ă|ằ|ẳ|ẵ|ắ|ặ",
    "tones-of-ư": "ư|ừ|ử|ữ|ứ|ự",
    "tones-of-y": "y|ỳ|ỷ|ỹ|ý|ỵ",
    "letter-before-tone": "ạ|ă|ặ|â",
    "đ-after-d": "da|dạ|duy|đa|đạ|đường|e",
    "Đ-after-D": "Dương Quan|Dỵ|Đan|Đường",
    "capitals-with-small": "an|An|ăn|Ăn|ba|Ba",
    "longer-word-later": "an|ang|anh",
    "short-word-with-more-after-it": "a b|ab",
    "letters-of-a-later-syllable-before-tones": "ma ba|má ba|ma ca",
    "tone-of-the-first-syllable-decides": "ba bá|bà ba|bá ba",
    "mixed-spellings-old-first": "hoà|hóa|họa",
    "mixed-spellings-new-first": "hòa|hoá|hoạ",
    "uy": "thuy|thuỳ|thủy|thuý|thụy",
    "digits-before-letters": "1|2|a",
    "agencies": "Công an phường|Đoàn Thanh niên|Hội Nông dân|Phòng Văn hóa|Ủy ban",
    "unassigned-is-first": "|a",
}


@pytest.mark.parametrize("words", ORDERS.values(), ids=ORDERS)
def test_order_of_words(words: str) -> None:
    expected = words.split("|")
    assert sorted(reversed(expected), key=sort_key) == expected
    assert sorted(map(nfd, reversed(expected)), key=sort_key) == list(map(nfd, expected))


@pytest.mark.parametrize("words", ["a|à|ả|ã|á|ạ", "ươ|ườ|ưở|ưỡ|ướ|ượ", "ba ba|ba bà|ba bả|ba bã|ba bá|ba bạ|bà ba"])
def test_tones_never_tie(words: str) -> None:
    assert all(sort_key(one)[:2] < sort_key(other)[:2] for one, other in pairwise(words.split("|")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("hoá", "hóa", id="hoá-and-hóa"),
        pytest.param("Uỷ ban", "Ủy ban", id="uỷ-and-ủy"),
        pytest.param("Đảng", nfd("Đảng"), id="composed-and-decomposed"),
        pytest.param("Đảng", "đảng", id="capital-and-small"),
    ],
)
def test_letters_and_tones_tie(one: str, other: str) -> None:
    assert sort_key(one)[:2] == sort_key(other)[:2]


def test_ties_always_fall_the_same_way() -> None:
    same = ["Hòa", "hoà", "hòa", "Hoà"]
    orders = {tuple(sorted(same[turn:] + same[:turn], key=sort_key)) for turn in range(4)}
    assert len(orders) == 1


ANY_TEXT = st.text(max_size=12)
VIETNAMESE = st.text(st.sampled_from(LETTERS + " -12"), max_size=12)


@QUICK
@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@QUICK
@given(ANY_TEXT)
def test_folding_is_blind_to_the_normal_form(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(nfd(text))


@QUICK
@given(ANY_TEXT)
def test_tidy_text_stays_tidy(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert unicodedata.is_normalized("NFC", tidy(text))


@QUICK
@given(VIETNAMESE)
def test_vietnamese_folds_to_ascii(text: str) -> None:
    assert fold(text).isascii()


@QUICK
@given(VIETNAMESE)
def test_every_text_is_found_by_its_own_words(text: str) -> None:
    assert matches(fold(text), text)


@QUICK
@given(st.lists(ANY_TEXT, max_size=6))
def test_any_texts_can_be_sorted_from_any_order(texts: list[str]) -> None:
    keys = [sort_key(text) for text in sorted(texts, key=sort_key)]
    assert keys == sorted(map(sort_key, reversed(texts)))
    assert all(one <= other for one, other in pairwise(keys))


@QUICK
@given(VIETNAMESE, VIETNAMESE)
def test_only_equal_texts_share_a_key(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) is (one == other)


@QUICK
@given(VIETNAMESE)
def test_the_alphabet_is_blind_to_the_normal_form(text: str) -> None:
    assert sort_key(text)[:2] == sort_key(nfd(text))[:2]
