"""What F1 says on the screen of disbursement, and where money is typed."""

from __future__ import annotations

SCREEN = (
    "Mỗi dòng là một dự án có vốn trong năm: kế hoạch vốn, đã giải ngân, tỷ lệ, và nhanh hay chậm bao nhiêu điểm so với "
    "phần thời gian đã qua của năm. Thấp nhất đứng trước; dự án chưa có kế hoạch vốn đứng cuối. "
    "Vốn của doanh nghiệp, xã hội hóa không giải ngân ở cấp phường nên không có ở đây.\n\n"
    "F2 ghi số đã giải ngân tính đến hôm nay, gõ 12,5 tỷ, 350 triệu hoặc 1.250.000.000. F9 sửa kế hoạch vốn, số liệu tính "
    "đến ngày khác. Ctrl+N chọn dự án để thêm vốn. Phím ← → đổi năm, F12 đổi cách nhóm, F10 mở giai đoạn, vốn từng năm.\n\n"
    "Chỉ tiêu giải ngân vốn đầu tư công ở màn hình Chỉ tiêu được tính từ các dự án này: tổng đã giải ngân trên tổng kế hoạch "
    "vốn của các dự án có kế hoạch vốn trong năm. Muốn ghi số khác, bấm F2 ở chỉ tiêu đó rồi nêu lý do; "
    "xóa số đã ghi thì số tính được hiện lại. Mức chậm để cảnh báo sửa ở màn hình Cài đặt, dòng Giải ngân chậm."
)
HELP = {
    "paid": "Gõ số đã giải ngân từ đầu năm đến hôm nay rồi bấm Enter; tỷ, triệu hoặc số đầy đủ đều được, phần thập phân dùng "
    "dấu phẩy. Ví dụ: 12,5 tỷ.",
    "override": "Số liệu năm này được tính từ vốn của các dự án. Số mình ghi sẽ thay số đó, kèm lý do; xóa đi thì số tính được "
    "hiện lại. Ví dụ: theo biên bản đối chiếu cuối năm.",
}
