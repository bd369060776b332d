"""Tables and lists as other wards write them: other heads and orders of columns, groups with sums, years as columns."""

from __future__ import annotations

import pytest

from tests.domain.intake.papers import doubts, names, rows_of, understood
from tests.domain.intake.target_words import brief
from ward_tui.domain.intake.draft import DoubtKind, Draft

YEARS = "TT\tChỉ tiêu\tĐVT\tThực hiện 2025\tKế hoạch 2026\tKế hoạch 2028\tĐến năm 2030\tĐơn vị theo dõi"


def goals(draft: Draft) -> list[str]:
    """What the only indicators of the targets say, in short."""
    return [brief(each.indicators[0]) for each in draft.targets]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("1\tThu ngân sách\tTỷ đồng\t310\t340\t415\t500\tPhòng Kinh tế", ">= 500 tỷ đồng 2030"),
        ("1\tTỷ lệ hộ nghèo\t%\t0,5\t<0,4\t<0,2\t0\tPhòng Kinh tế", "= 0 % 2030"),
        ("1\tTỷ lệ khám phá án\t%\t88\t≥ 90\t≥ 90\t≥ 90\tCông an phường", ">= 90 % annual"),
        ("1\tPhường đạt chuẩn đô thị văn minh\t\t\t\tĐạt\tĐạt\tPhòng Văn hóa", "yes 2028"),
        ("1\tSố mô hình dân vận khéo\tMô hình\t\t5\t10\t20\tMặt trận", ">= 20 mô hình 2030"),
    ],
)
def test_of_columns_for_years_the_last_one_is_the_goal_and_the_words_of_the_others_are_kept(
    row: str, expected: str
) -> None:
    draft = understood("Biểu 1", "CHỈ TIÊU", YEARS, row)
    assert goals(draft) == [expected]
    assert [each.raw for each in draft.doubts] == ["Thực hiện 2025; Kế hoạch 2026; Kế hoạch 2028"]
    assert all(cell in draft.targets[0].text for cell in row.split("\t")[4:6] if cell)


@pytest.mark.parametrize(
    ("head", "row", "expected"),
    [
        ("Mục tiêu đến năm 2030\tKế hoạch năm 2026", "25.000\t16.500", ">= 25000 tỷ đồng 2030"),
        ("Năm 2026\tGiai đoạn 2026 - 2030", "4.000\t25.000", ">= 25000 tỷ đồng term"),
        ("Chỉ tiêu Nghị quyết\tGhi chú", "25.000\t", ">= 25000 tỷ đồng term"),
        ("Mục tiêu\tLộ trình", "25.000\tĐến năm 2028", ">= 25000 tỷ đồng 2028"),
        ("Mục tiêu\tLộ trình", "25.000\tHằng năm", ">= 25000 tỷ đồng annual"),
    ],
)
def test_the_goal_is_found_wherever_its_column_stands(head: str, row: str, expected: str) -> None:
    start = "1\tGiá trị sản xuất công nghiệp\tTỷ đồng\t"
    draft = understood("Biểu 1", "CHỈ TIÊU", f"STT\tNội dung chỉ tiêu\tĐơn vị\t{head}\tPhân công", f"{start}{row}\tA")
    assert goals(draft) == [expected]
    assert draft.targets[0].texts == {"lead": "A"}


@pytest.mark.parametrize(
    ("name", "goal", "expected", "called"),
    [
        ("Hộ nghèo theo chuẩn thành phố", "Không còn", "= 0 hộ term", "Số hộ nghèo theo chuẩn thành phố"),
        ("Trường đạt chuẩn mức độ 2", "Tối thiểu 3 trường", ">= 3 trường term", "Số trường đạt chuẩn mức độ 2"),
        ("Thu hút dự án đầu tư mới", "05 dự án", ">= 5 dự án term", "Thu hút dự án đầu tư mới"),
        ("Thu nhập bình quân (triệu đồng/người/năm)", "110", ">= 110 triệu đồng/người/năm term", "Thu nhập bình quân"),
        ("Tỷ lệ hộ nghèo (theo chuẩn mới) (%)", "dưới 0,5", "< 0.5 % term", "Tỷ lệ hộ nghèo (theo chuẩn mới)"),
        ("Xã đạt nông thôn mới nâng cao", "Đạt (2028)", "yes 2028", "Xã đạt nông thôn mới nâng cao"),
        ("Công an phường đạt Đơn vị quyết thắng", "Đạt", "yes term", "Công an phường đạt Đơn vị quyết thắng"),
        ("Số vụ phạm tội", "Giảm 5%/năm", ">= 5 %/năm annual", "Mức giảm số vụ phạm tội"),
    ],
)
def test_a_short_row_is_read_as_the_sentence_that_it_stands_for(
    name: str, goal: str, expected: str, called: str
) -> None:
    draft = understood("Biểu 1", "CHỈ TIÊU", "TT\tTên chỉ tiêu\tMục tiêu\tChủ trì", f"1\t{name}\t{goal}\tA")
    (only,) = draft.targets[0].indicators
    assert (brief(only), only.name) == (expected, called)
    assert not draft.doubts


def test_a_part_of_a_target_in_a_row_of_its_own_says_what_it_is_a_part_of() -> None:
    draft = understood(
        "Biểu 1",
        "CHỈ TIÊU",
        "TT\tChỉ tiêu\tĐVT\tMục tiêu\tChủ trì",
        "I\tNhóm chỉ tiêu kinh tế (02 chỉ tiêu)\t\t\t",
        "1\tGiá trị sản xuất\tTỷ đồng\t25.000\tA",
        "\tTrong đó: khu vực FDI\tTỷ đồng\t9.000\t",
        "2\tTỷ lệ hộ nộp thuế điện tử\t%\t100\tA",
    )
    assert [each.indicators[0].name for each in draft.targets][1] == "Giá trị sản xuất (khu vực FDI)"
    assert {each.group for each in draft.targets} == {"Chỉ tiêu kinh tế"}
    assert not draft.doubts


def test_months_and_quarters_over_the_rows_of_a_year_are_groups_and_times_are_of_that_year() -> None:
    draft = understood(
        "Biểu 1",
        "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026",
        "STT\tThời gian\tNội dung\tCơ quan chủ trì",
        "\tTHÁNG 01\t\t",
        "1\tTuần 2\tHọp Thường trực\tVăn phòng",
        "2\t15/01\tGiám sát công tác tiếp dân\tBan Pháp chế",
        "\tQUÝ II\t\t",
        "3\tTháng 5, 6\tTiếp xúc cử tri\tMặt trận",
        "4\tQuý II\tKỳ họp giữa năm\tVăn phòng",
    )
    assert names(draft) == [
        ["Họp Thường trực", "Giám sát công tác tiếp dân", "Tiếp xúc cử tri", "Kỳ họp giữa năm"],
    ]
    times = [(row.texts.get("start"), row.texts["finish"]) for row in rows_of(draft)]
    assert times == [(None, "01/2026"), (None, "15/01/2026"), ("5/2026", "6/2026"), (None, "Quý II/2026")]
    assert [(each.about, each.raw) for each in draft.doubts] == [("PL01-01", "Tuần 2"), ("PL01-03", "Tháng 5, 6")]


def test_a_head_over_two_columns_with_unknown_words_below_it_is_one_head() -> None:
    draft = understood(
        "Biểu 1",
        "DANH MỤC DỰ ÁN ĐẦU TƯ CÔNG",
        "STT\tDự án\tThời gian thực hiện\tQuyết định đầu tư\t\tChủ đầu tư",
        "\t\t\tSố, ngày\tTổng mức\t",
        "\tTỔNG SỐ\t\t\t20.900\t",
        "I\tNguồn ngân sách thành phố\t\t\t20.900\t",
        "1\tNâng cấp đường Nguyễn Lương Bằng\t2024-2026\t125/QĐ-UBND\t14.900\tBan Quản lý dự án",
        "II\tNguồn ngân sách phường\t\t\t6.000\t",
        "1\tLát vỉa hè phố Trần Phú\t2026\t\t6.000\tUBND phường",
        "\tCộng II\t\t\t6.000\t",
    )
    assert names(draft) == [["Nâng cấp đường Nguyễn Lương Bằng", "Lát vỉa hè phố Trần Phú"]]
    assert [row.texts["funding_text"] for row in rows_of(draft)] == [
        "Nguồn ngân sách thành phố",
        "Nguồn ngân sách phường",
    ]
    assert [each.raw for each in draft.doubts] == ["TỔNG SỐ 20.900\nCộng II 6.000"]


def test_groups_within_groups_are_both_kept() -> None:
    draft = understood(
        "Biểu 1",
        "DANH MỤC DỰ ÁN ĐẦU TƯ CÔNG",
        "STT\tDự án\tThời gian\tTổng mức đầu tư",
        "A\tChuyển tiếp\t\t24.500",
        "I\tGiáo dục\t\t14.500",
        "1\tXây trường Tiểu học\t2026\t14.500",
        "II\tGiao thông\t\t10.000",
        "1\tCải tạo đường Bạch Đằng\t2026\t10.000",
        "B\tKhởi công mới\t\t5.000",
        "1\tXây nhà văn hóa\t2027\t5.000",
    )
    groups = [row.texts["note"].partition("; ")[2] for row in rows_of(draft)]
    assert groups == ["Chuyển tiếp; Giáo dục", "Chuyển tiếp; Giao thông", "Khởi công mới"]
    assert not draft.doubts


def test_columns_are_known_by_other_words_and_in_another_order() -> None:
    draft = understood(
        "Phụ lục 1",
        "NHIỆM VỤ",
        "Mã số\tBộ phận phụ trách\tNội dung chỉ đạo\tNgười theo dõi\tThời hạn\tHình thức trình\tKết quả thực hiện",
        "1\tPhòng Kinh tế\tRà soát quỹ đất\tChủ tịch UBND phường\t30.9.2026\tBáo cáo\tĐang làm",
    )
    assert dict(rows_of(draft)[0].texts) == {
        "name": "Rà soát quỹ đất",
        "finish": "30.9.2026",
        "lead": "Phòng Kinh tế",
        "directing": "Chủ tịch UBND phường",
        "product": "Báo cáo",
        "note": "Kết quả thực hiện: Đang làm",
    }
    assert not draft.doubts


def test_tables_under_parts_of_one_appendix_are_one_and_their_rows_know_their_part() -> None:
    head = "TT\tNội dung\tCơ quan tham mưu\tThời hạn"
    draft = understood(
        *("BIỂU PHÂN CÔNG", "I. Lĩnh vực tổ chức", head, "1\tĐánh giá cán bộ\tBan Xây dựng Đảng\t2026"),
        *("II. Lĩnh vực kiểm tra", head, "1\tKiểm tra chi bộ\tỦy ban Kiểm tra\t2026"),
    )
    notes = [row.texts["note"] for row in rows_of(draft)]
    assert notes == ["I. Lĩnh vực tổ chức", "II. Lĩnh vực kiểm tra"]


def test_lettered_headings_over_dashes_are_groups_of_targets() -> None:
    draft = understood(
        "A. CÔNG TRÌNH, DỰ ÁN",
        "1. Tập trung hoàn thành các công trình.",
        "B. MỤC TIÊU",
        "II. Các chỉ tiêu chủ yếu",
        "a) Kinh tế",
        "- Thu ngân sách hằng năm tăng 10%.",
        "b) Văn hóa - xã hội",
        "- Tỷ lệ hộ dùng nước sạch đạt 100%.",
    )
    assert [each.group for each in draft.targets] == ["Kinh tế", "Văn hóa - xã hội"]
    plain = understood("A. DỰ ÁN", "1. Làm đường.", "II. Các chỉ tiêu chủ yếu", "1. Tỷ lệ hộ dùng nước sạch đạt 100%.")
    assert [each.group for each in plain.targets] == [""]


def test_a_cell_broken_over_a_page_is_not_asked_about_where_other_rows_say_the_same() -> None:
    draft = understood(
        "Phụ lục 1",
        "NHIỆM VỤ",
        "STT\tNhiệm vụ\tChủ trì\tHoàn thành",
        "1\tRà soát quỹ đất\tPhòng Kinh tế Đô thị\tQuý II/2028",
        "2\tLập hồ sơ di tích\tPhòng Kinh tế\tQuý",
        "\t\tĐô thị\tII/2028",
    )
    assert [row.texts["lead"] for row in rows_of(draft)] == ["Phòng Kinh tế Đô thị"] * 2
    assert rows_of(draft)[1].texts["finish"] == "Quý II/2028"
    assert not doubts(draft, DoubtKind.JOINED)


def test_tasks_under_a_part_whose_number_stands_alone_are_found_with_who_does_them() -> None:
    draft = understood(
        "Phần thứ hai",
        "NHIỆM VỤ, GIẢI PHÁP",
        "1. Hoàn thiện hạ tầng số (Phòng Văn hóa chủ trì, hoàn thành quý IV/2026)",
        "Lắp đặt thiết bị.",
        "2. Phát triển dữ liệu",
        "Cơ quan chủ trì: Trung tâm; cơ quan phối hợp: Công an phường; thời gian hoàn thành: năm 2027.",
        "3. An toàn thông tin: Giao Công an phường chủ trì, phối hợp với Phòng Văn hóa thực hiện.",
    )
    found = [(row.name, row.texts["lead"], row.texts.get("finish")) for row in rows_of(draft)]
    assert found == [
        ("Hoàn thiện hạ tầng số", "Phòng Văn hóa", "quý IV/2026"),
        ("Phát triển dữ liệu", "Trung tâm", "năm 2027"),
        ("An toàn thông tin", "Công an phường", None),
    ]
    assert [row.texts.get("coordinating") for row in rows_of(draft)] == [None, "Công an phường", "Phòng Văn hóa"]


def test_a_target_of_the_text_that_the_table_names_shortly_with_another_figure_is_one_and_is_asked_about() -> None:
    draft = understood(
        "I. CÁC CHỈ TIÊU CHỦ YẾU (gồm 2 chỉ tiêu)",
        "1. Xây dựng 02 trường đạt chuẩn quốc gia trong nhiệm kỳ.",
        "2. Hằng năm kết nạp 50 đảng viên mới.",
        "Phụ lục 1",
        "PHÂN CÔNG THEO DÕI CHỈ TIÊU",
        "STT\tChỉ tiêu\tĐơn vị tính\tMục tiêu\tCơ quan phụ trách",
        "1\tSố trường đạt chuẩn quốc gia\tTrường\t03\tPhòng Văn hóa",
    )
    assert [(each.group, goal) for each, goal in zip(draft.targets, goals(draft), strict=True)] == [
        ("", ">= 50 đảng viên annual"),
        ("", ">= 3 trường term"),
    ]
    assert [(each.about, each.kind) for each in draft.doubts] == [
        ("", DoubtKind.DIFFERS),
        ("CT02", DoubtKind.DIFFERS),
    ]


def test_names_that_are_perhaps_several_offices_are_kept_and_asked_about() -> None:
    draft = understood(
        "Phụ lục 1",
        "NHIỆM VỤ",
        "STT\tNhiệm vụ\tChủ trì\tPhối hợp\tHoàn thành",
        "1\tPhủ sóng wifi\tPhòng Kinh tế, Hạ tầng và Đô thị\tViettel, VNPT\t2026",
    )
    assert rows_of(draft)[0].texts["coordinating"] == "Viettel, VNPT"
    assert [(each.kind, each.field, each.choices) for each in draft.doubts] == [
        (DoubtKind.AGENCY, "coordinating", ("Viettel; VNPT",))
    ]


@pytest.mark.parametrize(
    "head", ["Địa điểm xây dựng", "Quy mô", "Tổng mức đầu tư", "Kinh phí (triệu đồng)", "Dự kiến tổng vốn (tỷ đồng)"]
)
def test_a_column_that_is_clear_and_has_no_field_is_noted_with_its_head_and_not_asked_about(head: str) -> None:
    draft = understood("Phụ lục 1", "DANH MỤC", f"STT\tTên dự án\t{head}\tHoàn thành", "1\tSửa chợ\t1.200\t2027")
    assert rows_of(draft)[0].texts["note"] == f"{head}: 1.200"
    assert not doubts(draft, DoubtKind.COLUMN) and not doubts(draft, DoubtKind.FUNDING)
