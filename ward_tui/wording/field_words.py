"""What a form says of one field."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What a form says of one field: its label, an example of what is typed, and one sentence on what it is for."""

    label: str
    example: str
    purpose: str

    @property
    def placeholder(self) -> str:
        """What stands in the empty field."""
        return f"ví dụ {self.example}"

    @property
    def help(self) -> str:
        """What F1 and the mouse say."""
        return f"{self.purpose} Ví dụ: {self.example.removesuffix('.')}."


DUTY = {
    "name": Words("Tên báo cáo", "Báo cáo kết quả thực hiện chương trình", "Tên báo cáo phải gửi."),
    "period": Words(
        "Kỳ báo cáo",
        "hằng quý",
        "Bao lâu báo cáo một lần: hằng tháng, hằng quý, 6 tháng, 9 tháng, hằng năm, giữa hoặc cuối nhiệm kỳ.",
    ),
    "recurrence": Words(
        "Cách tính hạn",
        "theo lịch; kỳ sau thay kỳ chưa gửi",
        "Kỳ chưa gửi được kỳ sau thay, hay kỳ nào cũng phải gửi, hay hạn tính từ lần gửi trước.",
    ),
    "due_day": Words(
        "Ngày gửi",
        "14",
        "Ngày trong tháng phải gửi chậm nhất, từ 1 đến 31; tháng không có ngày đó thì lấy ngày cuối tháng. "
        "Rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp.",
    ),
    "months_after": Words(
        "Sau kỳ mấy tháng", "1", "Số tháng sau tháng cuối của kỳ: 0 là ngay tháng cuối kỳ, 1 là tháng kế tiếp."
    ),
    "due_month": Words(
        "Tháng gửi", "11", "Chỉ nhập với báo cáo năm, giữa hoặc cuối nhiệm kỳ: tháng phải gửi trong năm đó."
    ),
    "due_year": Words(
        "Năm gửi", "2028", "Chỉ nhập với báo cáo giữa hoặc cuối nhiệm kỳ; để trống thì lấy năm giữa, năm cuối nhiệm kỳ."
    ),
    "interval_days": Words(
        "Mấy ngày một lần", "30", "Chỉ nhập khi hạn tính từ lần gửi trước: bao nhiêu ngày thì gửi lần tiếp theo."
    ),
    "cutoff_day": Words(
        "Ngày chốt số liệu", "14", "Ngày chốt số liệu của tháng cuối kỳ; để trống thì theo màn hình Cài đặt."
    ),
    "unscheduled": Words(
        "Ngày gửi cố định",
        "Không, với báo cáo khi được yêu cầu",
        "Chọn Không khi báo cáo không có ngày cố định: vẫn có trong danh sách nhưng không nhắc.",
    ),
    "reporters": Words(
        "Đơn vị báo cáo",
        "Văn phòng Đảng ủy",
        "Đơn vị phải gửi báo cáo. Nhiều đơn vị cách nhau bằng dấu chấm phẩy; tên mới sẽ được thêm.",
    ),
    "receivers": Words(
        "Nơi nhận",
        "Ban Thường vụ Đảng ủy",
        "Đơn vị nhận báo cáo. Nhiều đơn vị cách nhau bằng dấu chấm phẩy; tên mới sẽ được thêm.",
    ),
}
ANNOUNCED = {
    "announced_targets": Words(
        "Số chỉ tiêu nêu", "14", "Văn bản nói có bao nhiêu chỉ tiêu; khác với danh sách thì nêu ở chỗ chưa khớp."
    ),
    "announced_items": Words(
        "Số dự án nêu",
        "95",
        "Văn bản nói có bao nhiêu dự án, nhiệm vụ trong các phụ lục; khác với danh sách thì nêu ở chỗ chưa khớp.",
    ),
}
OBSTACLE = {
    "kind": Words("Vướng về", "Thủ tục", "Việc gì đang vướng."),
    "level": Words("Cấp tháo gỡ", "Thành phố", "Cấp nào phải tháo gỡ."),
    "text": Words("Nội dung", "3 hộ chưa nhận tiền bồi thường", "Vướng cụ thể ở đâu, ai đang chờ ai."),
    "request": Words(
        "Đề nghị việc gì", "sớm duyệt giá đất", "Đề nghị làm gì để tháo gỡ; ghi vào công văn gửi cấp trên."
    ),
    "asked_of": Words("Đề nghị ai", "Sở Nông nghiệp và Môi trường", "Cơ quan được đề nghị tháo gỡ."),
    "since": Words("Từ ngày", "3/10/2026", "Ngày bắt đầu vướng, không muộn hơn hôm nay."),
    "cleared_on": Words("Ngày tháo gỡ", "20/11/2026", "Ngày đã tháo gỡ xong, để trống khi còn vướng."),
}
DUTY_WHEN, DUTY_WHO = "Khi nào gửi", "Ai gửi, gửi ai"
