"""What F1 says on the screen of the clarities ("6 rõ")."""

from __future__ import annotations

SCREEN = (
    "Mỗi dự án, nhiệm vụ phải rõ người, rõ việc, rõ thời gian, rõ trách nhiệm… thì mới giao và đôn đốc được. "
    "Trang này đếm mục nào còn thiếu điều gì, theo đơn vị và theo từng mục; thiếu nhiều nhất đứng trước. "
    "Tab hoặc F12 đổi giữa hai cách xem.\n\n"
    "Enter ở một đơn vị để xem các mục của đơn vị đó. F9 điền phần còn thiếu của mục đang chọn: người là chủ trì, "
    "thời gian là hạn hoàn thành, thẩm quyền là ô thẩm quyền hoặc chỉ đạo, trách nhiệm là ô trách nhiệm hoặc phối hợp, "
    "nguồn lực là nguồn vốn. Nhiều mục giống nhau: đánh dấu bằng Space, Ctrl+A rồi F9 điền một lần.\n\n"
    "Các văn bản gọi 6 rõ khác nhau: chọn bộ của mình ở màn hình Cài đặt (8), dòng Bộ 6 rõ. "
    "Mục đã hoàn thành hoặc thôi thực hiện không tính."
)
