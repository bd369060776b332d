"""The sentence for each reason why something could not be done: what is wrong, where, and what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ward_tui.domain.errors import WardError
from ward_tui.wording import (
    amending,
    collect_words,
    form_words,
    formats,
    handover,
    import_errors,
    intake_answers,
    intake_errors,
    money_errors,
)

Facts = dict[str, Any]

_FILES: dict[str, str] = {
    "no_database": "Chưa có tệp dữ liệu {file}: hãy tạo bằng lệnh init, hoặc mở phần mềm rồi chọn chương trình hành động.",
    "not_database": "“{file}” không phải là tệp dữ liệu của ward-tui: hãy chọn tệp khác.",
    "foreign_database": "“{file}” là tệp dữ liệu của phần mềm khác: hãy chọn tệp khác.",
    "newer_database": "“{file}” do bản ward-tui mới hơn tạo ra (phiên bản dữ liệu {version}, bản đang dùng chỉ đọc được đến "
    "phiên bản {known}): hãy cài bản mới hơn.",
    "unreadable": "Không đọc được {file}: hãy kiểm tra quyền mở tệp hoặc ổ đĩa.",
    "unwritable": "Không ghi được {file}: hãy kiểm tra quyền ghi của tệp và thư mục, hoặc chọn nơi khác.",
    "database_exists": "“{file}” đã có dữ liệu: lệnh init chỉ tạo tệp mới, không ghi đè.",
    "damaged_database": "Tệp dữ liệu {file} bị hỏng: hãy giữ nguyên tệp này và khôi phục từ bản sao lưu.",
    "database_locked": "“{file}” đang được phần mềm khác sử dụng: hãy đóng phần mềm đó rồi thử lại.",
    "disk_full": "Ổ đĩa đã đầy, chưa lưu được vào {file}: hãy xóa bớt tệp khác rồi thử lại.",
    "backup_failed": "Không tạo được bản sao {file} trước khi nâng cấp dữ liệu, nên chưa nâng cấp: "
    "hãy kiểm tra dung lượng trống và quyền ghi.",
    "settings_unreadable": "Không đọc được tệp cài đặt {file}, tạm dùng các giá trị mặc định: hãy kiểm tra quyền mở tệp, hoặc xóa tệp này.",
    "not_demo": "“{file}” không phải là tệp dữ liệu thử nên không dùng đến: hãy đổi tên tệp đó rồi mở lại dữ liệu thử.",
    "export_failed": "Không ghi được tệp Excel {file}: hãy chọn thư mục khác hoặc kiểm tra dung lượng trống của ổ đĩa.",
    "export_name": "Tệp “{file}” phải có tên kết thúc bằng .xlsx.",
    "export_folder": "Không có thư mục {file}: hãy tạo thư mục trước hoặc chọn nơi khác.",
    **form_words.REFUSALS,
    **handover.REFUSALS,
    **intake_errors.VALUES,
}
_VALUES: dict[str, str] = {
    **amending.ERRORS,
    **import_errors.VALUES,
    **collect_words.REFUSALS,
    **intake_answers.ERRORS,
    "number": "“{text}” không phải là số: hãy nhập như 13,5 hoặc 1.120.",
    "number_point": "“{text}” chưa rõ là số nào: phần thập phân viết bằng dấu phẩy, ví dụ {hint}.",
    "yes_no": "“{text}” chưa rõ là có hay không: chỉ số này nhập “có” hoặc “không”.",
    "progress_range": "Tiến độ phải là số từ 0 đến 100, không phải “{text}”.",
    "progress_whole": "Tiến độ phải là số nguyên từ 0 đến 100, không phải “{text}”.",
    "deadline": "“{text}” không phải là thời hạn: hãy nhập như 2026, Quý III/2026, 9/2026, 30/9/2026 hoặc Cả nhiệm kỳ.",
    "date": "“{text}” không phải là ngày hợp lệ: hãy nhập như 30/9/2026.",
    "period": "“{text}” không phải là kỳ số liệu: hãy nhập như 2026, 2026-Q2 hoặc 2026-06.",
    "note_empty": "Ghi chú còn trống: hãy nhập nội dung.",
    "name_missing": "Tên còn trống: hãy nhập tên.",
    "agency_exists": "Đã có đơn vị “{name}”: hãy chọn đơn vị này trong danh sách.",
    "unknown_id": "Không có mục nào mang mã “{id}”: xem mã bằng lệnh items hoặc targets.",
    "programme_exists": "Chương trình {slug} đã có trong dữ liệu.",
    "not_done": "Mục {id} chưa hoàn thành nên không có gì để mở lại.",
    "done_conflict": "Không thể vừa ghi hoàn thành vừa mở lại hoặc ghi tiến độ khác 100: hãy chọn một.",
    "nothing_to_undo": "Không còn bước nào để hoàn tác.",
    "nothing_to_redo": "Không có bước nào để làm lại.",
    "journal_record": "Nhật ký không có mục nào khớp “{text}”: hãy gõ mã hoặc vài chữ của tên rồi chọn trong danh sách.",
    "journal_record_many": "“{text}” khớp {count} mục: hãy gõ thêm chữ hoặc chọn trong danh sách.",
    "nothing_after": "Sau dòng này không còn bước nào để hoàn tác: hãy chọn dòng cũ hơn ở phía dưới.",
    "rewind_gone": "Lúc đó có bước đã được hoàn tác, rồi việc khác được làm thay nên không lùi về đúng lúc đó được: "
    "hãy chọn dòng khác.",
    "journal_broken": "Nhật ký thiếu hoặc hỏng bước số {seq}: hãy chạy lệnh check và khôi phục từ bản sao lưu.",
    "invalid": "Không lưu được giá trị “{value}” vào mục {id}: hãy nhập giá trị khác.",
    "nothing_to_change": "Chưa nêu thay đổi nào: xem ward-tui update --help.",
    "year_early": "Năm {year} quá xa trước nhiệm kỳ {start}-{end}: hãy kiểm tra lại năm.",
    "position_exists": "Đã có chức danh “{name}”: hãy sửa chức danh này.",
    "row_taken": "Phụ lục {appendix} đã có dòng {row}: hãy nhập số khác hoặc để trống để lấy số tiếp theo.",
    "row_range": "Số dòng phải từ 1 đến 9.999, không phải {row}.",
    "code_form": "“{value}” không làm mã phụ lục được: mã gồm một đến bốn chữ cái không dấu và chữ số, ví dụ PL05; GT dành cho việc giao thêm.",
    "code_taken": "Đã có phụ lục {value}: hãy nhập mã khác hoặc để trống để lấy mã tiếp theo.",
    "plan_exists": "Chỉ số này đã có kế hoạch năm {year} của cấp giao đó: hãy sửa kế hoạch đã có.",
    "done_and_dropped": "Một mục không thể vừa hoàn thành vừa thôi thực hiện: hãy bỏ một trong hai ngày.",
    "given_needs_day": "Việc giao thêm cần hạn là một ngày, ví dụ 30/11/2026.",
    "merge_choice": "Hãy đánh dấu ít nhất hai đơn vị của cùng một chương trình để gộp.",
    "term_order": "Nhiệm kỳ {start}-{end} có năm cuối trước năm đầu: hãy sửa lại.",
    "revert_load": "Không hoàn tác riêng việc nạp chương trình: muốn gỡ, bấm Ctrl+O, chọn chương trình rồi bấm Delete.",
    "revert_undone": "Thay đổi này không còn hiệu lực nên không có gì để hoàn tác.",
    "field_missing": "Ô “{label}” không được để trống: hãy nhập rồi lưu.",
    "whole_number": "“{text}” không phải là số nguyên từ 1 trở lên: hãy nhập như 7.",
    "year": "“{text}” không phải là năm: hãy nhập bốn chữ số như 2026.",
    "goal_value": "Cách so sánh này cần một con số mục tiêu: hãy nhập như 97,5.",
    "goal_range": "Một khoảng cần con số cuối lớn hơn con số đầu: hãy nhập như 63 cho khoảng 62-63.",
    "goal_needless": "Cách so sánh này không dùng con số ở đây: hãy để trống.",
    "due_year_missing": "Chỉ số xét đến một năm cần năm đó: hãy nhập như 2030.",
    "due_year_needless": "Chỉ số xét hằng năm không có năm phải đạt: hãy để trống.",
    "no_scan": "Mục {id} chưa có bản quét nào: bấm F9, ghi đường dẫn tới tệp ở ô “Bản quét”.",
    "scan_missing": "Không thấy tệp {file}: tệp đã bị chuyển chỗ, đổi tên hoặc ổ đĩa chưa cắm.",
    "no_viewer": "Máy chưa có phần mềm mở {file}: hãy mở tệp này từ thư mục của nó.",
    "stages_exist": "Mục {id} đã có các giai đoạn: hãy sửa từng giai đoạn, hoặc xóa hết rồi chọn mẫu.",
    "stages_dated": "Các giai đoạn của mục {id} đã ghi ngày: hãy xóa từng giai đoạn bằng F10 nếu không dùng nữa.",
    "stage_exists": "Dòng này đã có giai đoạn “{name}”: hãy đặt tên khác.",
    "stage_needs_day": "Xong giai đoạn “{name}” là hoàn thành nghị quyết, đề án: hãy ghi ngày ban hành.",
    "no_stages": "Mục {id} chưa có giai đoạn nào: hãy bấm F10 để chọn mẫu giai đoạn.",
    "no_indicator": "Chỉ tiêu {id} chưa có chỉ số nào: hãy thêm chỉ số trước khi nhập số liệu.",
    "extension_document": "Hạn mới cần văn bản quyết định: hãy nhập số văn bản, ví dụ 15-QĐ/ĐU.",
    "extension_due": "Hạn mới phải có ngày cuối: hãy nhập như 31/12/2026, 12/2026 hoặc Quý IV/2026.",
    "answer_kind": "Thẻ {id} không nhận câu trả lời này: hãy chọn một câu trả lời ghi dưới thẻ.",
    "nothing_to_put_off": "Mục {id} không còn cảnh báo nào để hẹn nhắc lại.",
    "reason_missing": "Chưa có lý do: hãy ghi vì sao tạm gác cảnh báo này.",
    "weekday": "“{text}” không phải là thứ trong tuần: hãy nhập như thứ Sáu hoặc Chủ nhật.",
    "day_span": "“{text}” không phải là một đợt ngày: ngày cuối phải sau ngày đầu và không quá {most} ngày.",
    "duty_period": "“{text}” không phải là kỳ của báo cáo này: hãy nhập như 2026-10, 2026-Q3, 2026-H1 hoặc 2026.",
    "out_of_range": "“{text}” không dùng được ở đây: hãy nhập số nguyên từ {least} đến {most}.",
    "nothing_reported": "Kỳ {what} chưa ghi gì để bỏ.",
    "interval_missing": "Báo cáo tính từ lần gửi trước cần số ngày giữa hai lần: hãy nhập như 30.",
    "due_month_needless": "Tháng gửi chỉ dùng cho báo cáo năm, giữa hoặc cuối nhiệm kỳ: hãy để trống.",
    "due_year_of_term": "Năm gửi chỉ dùng cho báo cáo giữa hoặc cuối nhiệm kỳ: hãy để trống.",
    "decision_choice": "Chưa chọn chỗ nào đúng: hãy chọn một chỗ, hoặc ghi cách khác.",
    "decision_reason": "Chưa có lý do: hãy ghi vì sao chọn như vậy, theo văn bản hay ý kiến của ai.",
    "decision_place": "Chỗ chưa khớp {id} chỉ có {count} chỗ: hãy chọn một trong các chỗ đó.",
    "not_decided": "Chỗ chưa khớp {id} chưa có quyết định nên không có gì để bỏ.",
    "unknown_link": "Không có cặp nào mang mã “{id}”: xem mã bằng lệnh links --json.",
    "link_self": "Một dòng không thể chờ chính nó: hãy chọn hai dòng khác nhau.",
    "link_programme": "Hai dòng {before} và {after} thuộc hai chương trình: chỉ ghép hai dòng của cùng một chương trình.",
    "link_exists": "Đã có cặp {before} và {after} rồi: không cần thêm nữa.",
    "link_row": "Không có dòng nào khớp “{text}”: hãy gõ mã hoặc vài chữ của tên rồi chọn trong danh sách.",
    "link_row_many": "“{text}” khớp {count} dòng: hãy gõ thêm chữ hoặc chọn trong danh sách.",
    "layout": "Không có mẫu trình bày “{layout}”: chọn dang-uy hoặc ubnd.",
}


def _known(what: str) -> Callable[[Facts], str]:
    def sentence(facts: Facts) -> str:
        value = next(facts[key] for key in ("slug", "name", "value", "id") if key in facts)
        known = formats.joined([str(each) for each in facts["known"]])
        return f"Không có {what} “{value}”: hãy chọn {known}." if known else f"Không có {what} “{value}”."

    return sentence


def _at(facts: Facts) -> str:
    """Return the line or the entry at which a file is wrong; nothing when neither is known."""
    if line := re.search(r"line (\d+)", str(facts["why"])):
        return f" ở dòng {line[1]}"
    return f" ở mục “{facts['place']}”" if facts["place"] else ""


def _later(facts: Facts) -> str:
    from ward_tui.wording import journal

    later = facts["later"]
    return "" if later is None else f" (ngày {formats.day(later.at.date())}: {journal.describe(later)})"


def _of_settings(name: str, facts: Facts) -> str:
    from ward_tui.wording import settings

    sentence: str = getattr(settings, name)(facts)
    return sentence


def _circle(facts: Facts) -> str:
    from ward_tui.wording import linking

    before, after = facts["way"][0].rpartition("/")[2], facts["way"][1].rpartition("/")[2]
    return (
        f"Không thêm được cặp {before} → {after}, vì các dòng sẽ chờ lẫn nhau: {linking.way(facts['way'])}; "
        "hãy bỏ một cặp trong vòng này trước."
    )


_BUILT: dict[str, Callable[[Facts], str]] = {
    "link_circle": _circle,
    **intake_errors.BUILT,
    "programme_file": lambda facts: (
        f"Tệp chương trình {facts['file']} có lỗi{_at(facts)}: hãy cài lại ward-tui hoặc sửa tệp này."
    ),
    "holidays_file": lambda facts: (
        f"Tệp ngày nghỉ lễ {facts['file']} có lỗi{_at(facts)}: tạm tính theo thứ Bảy, Chủ nhật, hãy cài lại ward-tui."
    ),
    "demo_file": lambda facts: f"Tệp dữ liệu thử {facts['file']} có lỗi{_at(facts)}: hãy cài lại ward-tui.",
    "setting_value": lambda facts: _of_settings("wrong_value", facts),
    "setting_unknown": lambda facts: _of_settings("unknown_key", facts),
    "setting_line": lambda facts: _of_settings("not_understood", facts),
    "setting_twice": lambda facts: _of_settings("said_twice", facts),
    "setting_text": lambda facts: _of_settings("wrong_text", facts),
    "unknown_programme": _known("chương trình"),
    "unknown_agency": _known("đơn vị"),
    "unknown_stage": _known("giai đoạn"),
    "unknown_appendix": _known("phụ lục"),
    "unknown_kind": _known("loại"),
    "unknown_status": _known("tình trạng"),
    "which_indicator": lambda facts: (
        f"Chỉ tiêu {facts['id']} có nhiều chỉ số: hãy chọn {formats.joined(facts['known'])}."
    ),
    "period_future": lambda facts: (
        f"{formats.capital(formats.period(facts['period']))} chưa bắt đầu (hôm nay là {formats.day(facts['today'])}): "
        "chỉ nhập số liệu của kỳ đã bắt đầu."
    ),
    "done_after_today": lambda facts: (
        f"Ngày hoàn thành {formats.day(facts['day'])} muộn hơn hôm nay ({formats.day(facts['today'])}): "
        "hãy nhập hôm nay hoặc một ngày đã qua."
    ),
    "as_of_after_today": lambda facts: (
        f"Ngày tính số liệu {formats.day(facts['day'])} muộn hơn hôm nay ({formats.day(facts['today'])}): "
        "hãy nhập hôm nay hoặc một ngày đã qua."
    ),
    "day_after_today": lambda facts: (
        f"Ngày {formats.day(facts['day'])} muộn hơn hôm nay ({formats.day(facts['today'])}): "
        "hãy nhập hôm nay hoặc một ngày đã qua."
    ),
    "cleared_early": lambda facts: (
        f"Ngày tháo gỡ {formats.day(facts['day'])} lại trước ngày bắt đầu vướng {formats.day(facts['since'])}: "
        "hãy sửa một trong hai."
    ),
    "finish_before_start": lambda facts: (
        f"Hoàn thành {formats.deadline(facts['finish'])} lại trước bắt đầu {formats.deadline(facts['start'])}: "
        "hãy sửa một trong hai."
    ),
    "extension_same": lambda facts: (
        f"Hạn mới {formats.deadline(facts['due'])} trùng với hạn đang có: hãy nhập hạn khác."
    ),
    "receive_taken": lambda facts: handover.taken(facts["known"]),
    "review_finished": lambda facts: (
        f"Tuần {formats.week(facts['week'])} đã kết luận nên không sửa nữa: bấm Ctrl+Z nếu muốn mở lại kết luận vừa xong."
    ),
    "review_damaged": lambda facts: (
        f"Không đọc được kết luận đã lưu của tuần {formats.week(facts['week'])}: tệp dữ liệu có thể đã hỏng, "
        "hãy giữ nguyên tệp và khôi phục từ bản sao lưu."
    ),
    "review_running": lambda facts: (
        f"Tuần {formats.week(facts['week'])} chưa kết thúc rà soát nên chưa so sánh được: hãy kết thúc trước."
    ),
    "review_past": lambda facts: (
        f"Tuần {formats.week(facts['week'])} đã qua: hãy kết luận tuần đó, rồi rà soát tuần này."
    ),
    "until_past": lambda facts: (
        f"Ngày nhắc lại {formats.day(facts['day'])} phải sau hôm nay ({formats.day(facts['today'])}): hãy nhập ngày khác."
    ),
    "figure_exists": lambda facts: (
        f"Chỉ số này đã có số liệu {formats.period(facts['period'])}: hãy sửa số liệu đã có."
    ),
    "revert_later": lambda facts: (
        f"Chưa hoàn tác riêng được, vì sau đó còn thay đổi dựa vào nó{_later(facts)}: hãy hoàn tác thay đổi sau trước."
    ),
    "item_done": lambda facts: (
        f"Mục {facts['id']} đã hoàn thành ngày {formats.day(facts['day'])}: hãy mở lại trước khi ghi tiến độ mới."
    ),
}


def sentence(error: WardError) -> str:
    """Return the one sentence that tells the user what is wrong and what to do."""
    if built := _BUILT.get(error.code) or money_errors.BUILT.get(error.code):
        return built(error.facts)
    template = _FILES.get(error.code) or _VALUES.get(error.code) or money_errors.VALUES[error.code]
    return template.format(**error.facts)


def codes() -> set[str]:
    """Return every reason that has a sentence."""
    return set(_FILES) | set(_VALUES) | set(_BUILT) | set(money_errors.VALUES) | set(money_errors.BUILT)
