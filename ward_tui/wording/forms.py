"""The words of the typed forms: for each field its label, an example and what it is for."""

from __future__ import annotations

from ward_tui.domain.records import Kind, Weight
from ward_tui.wording.capital import CAPITAL, INVESTMENT
from ward_tui.wording.clarity import FIELDS as CLARITY
from ward_tui.wording.field_words import ANNOUNCED, DUTY, OBSTACLE, Words
from ward_tui.wording.formats import joined
from ward_tui.wording.stage_words import BY_STAGES, STAGE_OF_ROW
from ward_tui.wording.stage_words import FIELDS as STAGE
from ward_tui.wording.words import RECORD

_DOCUMENT = Words("Số văn bản", "12-NQ/ĐU", "Số, ký hiệu của văn bản chứng minh, để trống cũng được.")
_DOCUMENT_ON = Words("Ngày văn bản", "20/11/2026", "Ngày ký văn bản chứng minh, không muộn hơn hôm nay.")
_SCAN = Words(
    "Bản quét",
    r"D:\Van ban\12-NQ-DU.pdf",
    "Đường dẫn tới tệp bản quét trên máy này; Ctrl+T ở danh sách sẽ mở tệp đó.",
)
_SEVERAL = "Gõ vài chữ không cần dấu rồi Enter để nhận tên trong danh sách; nhiều tên cách nhau bằng dấu chấm phẩy. Tên mới sẽ được thêm."
_LEAD = Words("Chủ trì", "Phòng Kinh tế; Công an phường", f"Đơn vị chủ trì. {_SEVERAL}")
_COORDINATING = Words("Phối hợp", "Trạm Y tế; Hội Nông dân", f"Đơn vị phối hợp. {_SEVERAL}")
_DIRECTING = Words("Chỉ đạo", "Phó Chủ tịch UBND phường", f"Chức danh chỉ đạo. {_SEVERAL}")

FIELDS: dict[Kind, dict[str, Words]] = {
    Kind.PROGRAMME: {
        "ward": Words("Tên phường", "Lê Thanh Nghị", "Tên phường, không cần chữ “phường”."),
        "title": Words(
            "Tên văn bản",
            "Chương trình hành động nhiệm kỳ 2025 - 2030",
            "Tên của chương trình hành động hoặc kế hoạch.",
        ),
        "kind": Words("Loại văn bản", "Chương trình hành động", "Văn bản tự gọi mình là gì."),
        "number": Words("Số văn bản", "01-CTr/ĐU", "Số, ký hiệu của văn bản, để trống cũng được."),
        "issuer": Words("Nơi ban hành", "Đảng ủy phường Lê Thanh Nghị", "Cơ quan ban hành văn bản."),
        "date_text": Words("Ngày ban hành", "ngày 15 tháng 9 năm 2025", "Ngày ban hành, ghi như trên văn bản."),
        "city": Words("Thành phố", "Hải Phòng", "Thành phố mà phường trực thuộc."),
        "term_start": Words("Nhiệm kỳ từ năm", "2025", "Năm đầu của nhiệm kỳ."),
        "term_end": Words("Hết nhiệm kỳ", "31/12/2030", "Ngày cuối của nhiệm kỳ: hạn của việc ghi “Cả nhiệm kỳ”."),
        **ANNOUNCED,
    },
    Kind.AGENCY: {
        "name": Words("Tên đơn vị", "Phòng Kinh tế", "Tên đơn vị như dùng trong báo cáo."),
        "aliases": Words(
            "Tên gọi khác",
            "Phòng KT; Kinh tế phường",
            "Các cách gọi khác của cùng đơn vị, cách nhau bằng dấu chấm phẩy: khi tìm hoặc gõ tên nào cũng ra đơn vị này.",
        ),
        "group": Words(
            "Tên gọi chung", "Có, với “Các phòng liên quan”", "Chọn Có khi đây là tên gọi chung của nhiều đơn vị."
        ),
    },
    Kind.POSITION: {
        "name": Words("Chức danh", "Phó Chủ tịch UBND phường", "Chức danh của người chỉ đạo."),
        "person": Words("Họ và tên", "Nguyễn Văn A", "Tên người đang giữ chức danh, để trống cũng được."),
    },
    Kind.TARGET: {
        "number": Words("Số thứ tự", "(4)", "Số của chỉ tiêu như in trong văn bản, để trống cũng được."),
        "group": Words("Nhóm", "Kinh tế", "Tên nhóm mà chỉ tiêu đứng dưới trong danh sách."),
        "name": Words("Tên chỉ tiêu", "Thu ngân sách trên địa bàn", "Tên ngắn của chỉ tiêu, đứng trong danh sách."),
        "text": Words(
            "Nguyên văn",
            "Thu ngân sách hằng năm vượt kế hoạch thành phố giao từ 10% trở lên.",
            "Lời văn đầy đủ của chỉ tiêu trong văn bản.",
        ),
        "lead": _LEAD,
        "coordinating": _COORDINATING,
        "directing": _DIRECTING,
    },
    Kind.INDICATOR: {
        "name": Words("Tên chỉ số", "Tỷ lệ hộ dùng nước sạch", "Điều được đo của chỉ tiêu, mỗi chỉ số một con số."),
        "comparator": Words("Cách so sánh", "từ … trở lên", "Số liệu được so với mục tiêu thế nào thì là đạt."),
        "value": Words(
            "Mục tiêu", "97,5", "Con số phải đạt; để trống với dạng có/không, tăng, giảm. Phần thập phân dùng dấu phẩy."
        ),
        "value_max": Words("Mục tiêu đến", "63", "Con số cuối của khoảng, chỉ nhập khi cách so sánh là một khoảng."),
        "unit": Words("Đơn vị tính", "%", "Đơn vị của con số, để trống với dạng có/không."),
        "cadence": Words("Khi nào xét", "hằng năm", "Chỉ số được xét hằng năm, đến một năm, hay trong cả nhiệm kỳ."),
        "due_year": Words("Đến năm", "2030", "Năm phải đạt, chỉ nhập khi xét đến một năm."),
        "basis": Words(
            "So với", "kế hoạch thành phố giao", "Chọn khi số liệu được so với kế hoạch thành phố giao từng năm."
        ),
        "cumulative": Words(
            "Lũy kế", "Có, với “có thêm 5 mô hình”", "Chọn Có khi số liệu là số cộng dồn từ đầu nhiệm kỳ."
        ),
        "condition": Words("Điều kiện", "nếu có", "Lời văn làm cho mục tiêu chỉ được xét khi có điều đó."),
    },
    Kind.READING: {
        "period": Words("Kỳ số liệu", "2026, Quý II/2026 hoặc 6/2026", "Năm, quý hoặc tháng của số liệu."),
        "value": Words(
            "Số liệu",
            "97,5 hoặc 1.120, có hoặc không",
            "Số liệu của kỳ. Phần thập phân dùng dấu phẩy, hàng nghìn dùng dấu chấm.",
        ),
        "of_plan": Words(
            "Số tuyệt đối",
            "Có, khi nhập 152 tỷ thay cho 103%",
            "Chọn Có khi số liệu là con số thực hiện, máy tính ra tỷ lệ so với kế hoạch.",
        ),
        "note": Words("Ghi chú", "số ước của Thuế cơ sở", "Nguồn của số liệu hoặc điều cần nhớ về nó."),
        "document": _DOCUMENT,
        "document_on": _DOCUMENT_ON,
        "scan": _SCAN,
    },
    Kind.PLAN: {
        "year": Words("Năm", "2026", "Năm của kế hoạch."),
        "giver": Words("Nơi giao", "Thành phố giao", "Kế hoạch do thành phố giao hoặc do phường tự đặt."),
        "value": Words("Kế hoạch", "152,5", "Con số phải đạt trong năm. Phần thập phân dùng dấu phẩy."),
        "unit": Words("Đơn vị tính", "tỷ đồng", "Đơn vị của con số, để trống thì theo chỉ số."),
        "document": Words("Số văn bản", "4500/QĐ-UBND", "Số, ký hiệu của văn bản giao kế hoạch."),
    },
    Kind.APPENDIX: {
        "code": Words(
            "Mã phụ lục", "PL16", "Mã ngắn gồm chữ và số, đứng đầu mã của mỗi dòng; để trống thì lấy mã tiếp theo."
        ),
        "title": Words("Tên phụ lục", "Danh mục dự án đầu tư công", "Tên của bảng trong văn bản."),
        "note": Words("Ghi chú", "thay phụ lục 3 cũ", "Điều cần nhớ về phụ lục này."),
    },
    Kind.ITEM: {
        "appendix": Words("Phụ lục", "PL04", "Phụ lục mà dòng mới thuộc về: gõ mã hoặc vài chữ của tên rồi Enter."),
        "row": Words("Số dòng", "7", "Số thứ tự trong phụ lục, để trống thì xếp cuối."),
        "name": Words("Nội dung", "Cải tạo đường Trần Hưng Đạo", "Tên dự án, nhiệm vụ, nghị quyết."),
        "kind": Words("Loại", "Dự án", "Dự án, giải phóng mặt bằng, nghị quyết hay nhiệm vụ."),
        "funding_text": Words("Nguồn vốn", "Ngân sách + xã hội hóa", "Nguồn vốn ghi như văn bản, để trống cũng được."),
        "investment": INVESTMENT,
        "start": Words("Bắt đầu", "2026, Quý II/2026 hoặc 5/2026", "Khi nào bắt đầu, ghi chính xác tới đâu cũng được."),
        "finish": Words(
            "Hoàn thành",
            "2030, Quý III/2026, 9/2026 hoặc 30/9/2026",
            "Thời hạn; gõ “Cả nhiệm kỳ” hoặc để trống khi không có hạn.",
        ),
        "lead": _LEAD,
        "coordinating": _COORDINATING,
        "directing": _DIRECTING,
        "progress": Words(
            "Tiến độ (%)", "45", "Số nguyên từ 0 đến 100. Tiến độ 100 chưa phải hoàn thành: hãy nhập ngày hoàn thành."
        ),
        "stage": STAGE_OF_ROW,
        "by_stages": BY_STAGES,
        "done_on": Words(
            "Ngày hoàn thành", "20/11/2026", "Ngày đã hoàn thành, không muộn hơn hôm nay; để trống khi chưa xong."
        ),
        "document": _DOCUMENT,
        "document_on": _DOCUMENT_ON,
        "scan": _SCAN,
        "paused_on": Words("Ngày tạm dừng", "15/10/2026", "Ngày bắt đầu tạm dừng; xóa đi khi làm tiếp."),
        "paused_document": Words("Văn bản tạm dừng", "120/UBND-KT", "Số văn bản cho tạm dừng."),
        "dropped_on": Words("Ngày thôi", "15/10/2026", "Ngày thôi thực hiện theo quyết định của cấp có thẩm quyền."),
        "dropped_document": Words("Văn bản cho thôi", "85-QĐ/ĐU", "Số văn bản cho thôi thực hiện."),
        **CLARITY,
        "note": Words("Lưu ý", "chờ thành phố bố trí vốn", "Điều cần nhớ lâu dài; tin từng ngày thì ghi bằng F6."),
        "add_note": Words(
            "Thêm ghi chú", "Chuyển hạn theo công văn 45/UBND", "Ghi chú thêm vào từng dòng, ghi ngày hôm nay."
        ),
        "given_name": Words("Nội dung", "Báo cáo kết quả xử lý rác tồn đọng", "Việc được giao, ghi như văn bản giao."),
        "given_finish": Words(
            "Hạn hoàn thành", "30/11/2026", "Ngày phải xong: việc giao thêm luôn có hạn là một ngày."
        ),
        "given_by": Words("Nơi giao", "Thường trực Thành ủy", "Cơ quan hoặc người đã giao việc này."),
        "given_on": Words("Ngày giao", "12/11/2026", "Ngày giao việc, không muộn hơn hôm nay."),
        "given_document": Words("Văn bản giao", "Thông báo 45-TB/TU", "Số văn bản giao việc, để trống khi giao miệng."),
    },
    Kind.DUTY: DUTY,
    Kind.OBSTACLE: OBSTACLE,
    Kind.STAGE: STAGE,
    Kind.CAPITAL: CAPITAL,
    Kind.NOTE: {
        "text": Words("Nội dung", "Đã trình Ban Thường vụ ngày 18/11", "Tình hình, vướng mắc hoặc ý kiến."),
        "document": _DOCUMENT,
        "document_on": _DOCUMENT_ON,
        "scan": _SCAN,
    },
}


def topic(kind: Kind, name: str) -> str:
    """Return the identifier of a field on the screen, which is also its topic for F1."""
    return f"{kind.value.replace('_', '-')}-{name.replace('_', '-')}"


HELP = {topic(kind, name): words.help for kind, fields in FIELDS.items() for name, words in fields.items()}

# Headings inside long forms
CONTENT, TIME, PEOPLE, RESULT, STOPPED, GIVEN = (
    "Thông tin chung",
    "Thời hạn",
    "Phân công",
    "Tiến độ và kết quả",
    "Tạm dừng, thôi thực hiện",
    "Nguồn giao",
)
GOAL, PAPER, REMARK = "Mục tiêu", "Văn bản chứng minh", "Ghi nhớ"

# What the program says under a field
UNDERSTOOD = "Hiểu là {what}."
UNDERSTOOD_DUE = "Hiểu là {what}, hạn {day}."
UNDERSTOOD_FROM = "Hiểu là {what}, từ {day}."
UNDERSTOOD_TERM = "Hiểu là cả nhiệm kỳ, hạn {day}."
NEW_AGENCIES = "Đơn vị mới, sẽ được thêm: {names}."
NEW_POSITIONS = "Chức danh mới, sẽ được thêm: {names}."
NO_FILE = "Chưa thấy tệp này trên máy; vẫn lưu được."

# Drafts
RESTORED = "Đã lấy lại nội dung nhập dở. Ctrl+R: bỏ, nhập lại từ đầu."
KEPT = "Đã giữ nội dung nhập dở: mở lại ô nhập để làm tiếp."

PROGRAMME_KIND = "Chương trình hành động"
PROGRAMME_TITLE = "Chương trình hành động nhiệm kỳ 2025 - 2030"

# Choices
YES, NO = "Có", "Không"
COMPARATORS = {
    ">=": "từ … trở lên",
    ">": "trên …",
    "=": "bằng …",
    "<=": "không quá …",
    "<": "dưới …",
    "range": "trong khoảng",
    "up": "tăng so với kỳ trước",
    "down": "giảm so với kỳ trước",
    "yes_no": "có / không",
}
CADENCES = {"annual": "hằng năm", "by_year": "đến một năm", "term": "trong nhiệm kỳ"}
BASES = {"": "mục tiêu ở trên", "city_plan": "kế hoạch thành phố giao"}
GIVERS = {"city": "Thành phố giao", "ward": "Phường tự đặt"}

# Which part is meant
PARTS_SEARCH = "Gõ để tìm, Enter để chọn"
EDIT_WHAT, ADD_WHAT, REMOVE_WHAT, WHERE = "Sửa phần nào?", "Thêm gì?", "Xóa phần nào?", "Thêm vào chương trình nào?"
THIS_ROW = "Dòng này"
ADD = "Thêm {what}"
NEW_ROW, NEW_GIVEN = "Thêm dòng", "Việc giao thêm"
NEW_ROW_TEXT = "dự án, nhiệm vụ của một phụ lục"
NEW_GIVEN_TEXT = "việc ngoài chương trình, hạn là một ngày"
NEW = {
    Kind.TARGET: "kèm theo chỉ số đầu tiên của nó",
    Kind.APPENDIX: "bảng mới, kèm theo dòng đầu tiên của nó",
    Kind.AGENCY: "vào danh mục đơn vị chủ trì, phối hợp",
    Kind.POSITION: "vào danh mục chức danh chỉ đạo",
}

# Titles
EDIT_TITLE = "Sửa {what}"
ADD_TITLE = "Thêm {what}"
ADD_TO_TITLE = "Thêm {what} vào {where}"
COPY_TITLE = "Nhân bản {what}"
REMOVE_TITLE = "Xóa {what}?"
REMOVE = "Xóa"
REMOVE_ALONE = "Không có gì khác kèm theo."
REMOVE_ALONG = "Xóa luôn: {what}."
REMOVE_NAMED = "Đang được nêu ở {count} chỗ; các chỗ đó sẽ không còn ghi tên này."
REMOVE_UNDO = "Lấy lại được bằng Ctrl+Z."


def title(template: str, kind: Kind, short: str, name: str) -> str:
    """Return the title of a form about a record: its kind and identifier, its name below."""
    head = template.format(what=f"{RECORD[kind]} {short}".rstrip())
    return f"{head}\n{name}" if name else head


def weight(found: Weight) -> str:
    """Return what goes along when a record is removed."""
    along = [f"{count} {RECORD[kind]}" for kind, count in found.records.items() if count]
    parts = [REMOVE_ALONG.format(what=joined(along, "và")) if along else REMOVE_ALONE]
    if found.named:
        parts.append(REMOVE_NAMED.format(count=found.named))
    return " ".join([*parts, REMOVE_UNDO])
