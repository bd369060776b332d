"""What F1 says: about the screen, and about the field or list in which the user stands."""

from __future__ import annotations

from ward_tui.wording import (
    acknowledging,
    amendment_help,
    clarity_help,
    collect_words,
    deciding,
    following,
    form_words,
    forms,
    handover,
    intake_help,
    journal_help,
    linking_screen,
    money_help,
    obstacles,
    project,
    setting_keys,
    timeline,
)

PLACES = {
    "overview": (
        "Tổng quan cho biết ngay hôm nay có bao nhiêu việc quá hạn, sắp đến hạn, đang trong hạn.\n\n"
        "Dùng phím mũi tên để chọn một dòng, Enter để xem danh sách tương ứng với con số đó hoặc mở mục đang chọn. "
        "Phím Tab chuyển giữa bốn khung: số liệu, biểu đồ hạn 12 tháng tới, các thanh so sánh, việc quá hạn và hạn gần "
        "nhất. Ở biểu đồ, phím ← → chọn tháng.\n\n"
        "Cột tuần trước là số liệu của bảy ngày trước. "
        "Tỷ lệ quá hạn được tính hai cách: trên tổng số mục, và trên số mục có hạn. "
        "Mức đạt của chỉ tiêu là trung bình các chỉ số; vạch │ là phần nhiệm kỳ đã qua."
    ),
    "targets": (
        "Mỗi dòng là một chỉ tiêu hoặc một chỉ số của chỉ tiêu. Chỉ tiêu được đánh giá theo chỉ số kém nhất.\n\n"
        "Bấm F2 rồi gõ số liệu, Enter để lưu. Ví dụ: 97,5 hoặc 1.120; chỉ tiêu dạng có, không thì gõ có hoặc không. "
        "Phím ↑ ↓ đổi kỳ: năm nay, năm trước, quý, tháng. Số liệu quý, tháng là tạm tính, chưa phải số liệu năm."
    ),
    "items": (
        "Danh sách dự án, nhiệm vụ theo phụ lục của văn bản.\n\n"
        "F2 ghi tiến độ (0 đến 100). F5 ghi hoàn thành kèm số văn bản. F7 giao cơ quan chủ trì. F6 ghi chú.\n\n"
        "Giao cho nhiều dòng một lần: bấm Space ở từng dòng, hoặc Ctrl+A cho mọi dòng đang hiện, rồi F7. "
        "Dấu / để tìm, không cần gõ dấu: “giai phong”, “duong”. F4 để lọc.\n\n"
        "Ctrl+K sắp xếp và nhóm lại: theo đơn vị chủ trì, nguồn vốn, năm hoàn thành, tình trạng; "
        "bấm chuột vào tên cột cũng sắp theo cột đó. F12 xem các dòng này trên sơ đồ thời gian."
    ),
    "timeline": timeline.HELP,
    "alerts": (
        "Cảnh báo của hôm nay, quá hạn lâu nhất đứng trước. Mỗi cảnh báo nói rõ vì sao có và làm gì thì hết.\n\n"
        "Enter đi tới mục đó trong danh sách. F2 cập nhật tiến độ ngay tại đây, F5 ghi hoàn thành: "
        "mục đã xong rời khỏi danh sách, Ctrl+Z lấy lại.\n\n"
        "Ctrl+U hẹn nhắc lại: ghi lý do và ngày cảnh báo trở lại; bấm lại để bỏ hẹn. Cảnh báo đã hẹn vẫn ở trong danh sách và "
        "trong mọi số liệu, có dấu ○ và ngày hẹn; đến ngày hẹn thì có dấu ▲. Muốn xem riêng: gõ “hen nhac lai” để tìm, "
        "hoặc Ctrl+K rồi nhóm theo hẹn nhắc lại."
    ),
    "given": (
        "Việc giao thêm ngoài chương trình: kết luận giao ban, công văn của thành phố, ý kiến của Bí thư. "
        "Mỗi việc ghi rõ ai giao, văn bản nào, đơn vị nào chủ trì, hạn ngày nào.\n\n"
        "Các việc này cũng nằm trong danh sách dự án, nhiệm vụ và trong cảnh báo như mọi việc khác. "
        "F2 ghi tiến độ, F5 ghi hoàn thành, F7 giao chủ trì, F6 ghi chú."
    ),
    "agencies": (
        "Mỗi dòng là một đơn vị: chủ trì bao nhiêu dự án, nhiệm vụ, bao nhiêu đã xong, quá hạn, sắp đến hạn, và đã bao nhiêu "
        "ngày chưa có tin. Nhiều việc quá hạn nhất đứng trước, rồi đến đơn vị lâu chưa có tin nhất. "
        "Tin là tiến độ, kết quả, ghi chú của các mục và số liệu của chỉ tiêu mà đơn vị chủ trì.\n\n"
        "Enter mở danh sách việc của đơn vị. F12 lập danh sách đơn vị chưa có tin để dán vào Zalo. "
        "Ctrl+R soạn lời nhắc việc chậm của từng đơn vị.\n\n"
        "Dòng “cặp tên có thể là một đơn vị” ở trên cùng hỏi từng cặp: gộp làm một, hoặc ghi là hai đơn vị khác nhau. "
        "Phần mềm không tự gộp. Cũng có thể đánh dấu bằng Space rồi Ctrl+G để gộp."
    ),
    "depth": (
        "Chuyên đề gồm những gì cần xem kỹ hơn danh sách: sơ đồ thời gian, giải ngân, vướng mắc theo cấp, việc trước việc "
        "sau, chỗ chưa khớp trong văn bản, 6 rõ, văn bản sửa đổi, nhập chương trình từ tệp, bàn giao.\n\n"
        "Mỗi dòng là một chuyên đề với tình hình hôm nay. Enter để vào, Esc để quay lại. "
        "Ở mọi danh sách, F10 mở giai đoạn và vốn của dòng đang chọn."
    ),
    "review": (
        "Rà soát tuần đi qua từng việc cần xem trong tuần: mới quá hạn, vẫn quá hạn, sắp đến hạn, đến lúc phải bắt đầu, "
        "chậm tiến độ, lâu chưa có tin, chỉ tiêu chưa có số liệu, đã đến ngày hẹn, báo cáo phải gửi; rồi xem những gì đã "
        "thay đổi và kết luận.\n\n"
        "Mỗi thẻ là một việc, trả lời bằng một phím ghi dưới thẻ rồi sang thẻ sau. Space: thông tin vẫn đúng. "
        "F2, gõ số, Enter: tiến độ hoặc số liệu. F5: hoàn thành, hoặc đã gửi báo cáo.\n\n"
        "Phím ← xem lại thẻ trước và trả lời lại được; câu trả lời mới thay câu cũ. Ctrl+Z lấy lại câu trả lời vừa rồi, "
        "thẻ đó hiện lại. Phím ↑ ↓ đọc hết thẻ dài.\n\n"
        "Dừng lúc nào cũng được: lần sau bấm 5 là về đúng thẻ đang xem. Việc đã trả lời trong tuần thì không hỏi lại."
    ),
    "catalogue": (
        "Danh mục những gì các dự án, nhiệm vụ và chỉ tiêu dùng đến: chương trình, phụ lục, đơn vị, chức danh, "
        "kèm số mục của từng dòng.\n\n"
        "Ctrl+N thêm, F9 sửa, Delete xóa. Enter ở phụ lục hoặc đơn vị mở danh sách các mục của nó. "
        "Một đơn vị bị ghi bằng hai tên: đánh dấu cả hai bằng Space rồi Ctrl+G để gộp; tên cũ vẫn tìm được."
    ),
    "journal": journal_help.SCREEN,
    "clarity": clarity_help.SCREEN,
    "amendments": amendment_help.SCREEN,
    "intake": intake_help.SCREEN,
    "questions": deciding.SCREEN,
    "links": linking_screen.SCREEN,
    "disbursement": money_help.SCREEN,
    "obstacles": obstacles.SCREEN,
    "forms": form_words.HELP_PLACE,
    "collect": collect_words.HELP_PLACE,
    "project": project.SCREEN,
    "settings": setting_keys.SCREEN,
    "conclusion": (
        "Kết luận của tuần: số liệu so với lần rà soát trước, rồi ý kiến chỉ đạo cho từng đơn vị. "
        "Phím Tab chuyển giữa hai danh sách.\n\n"
        "Enter ở một số liệu cho xem gồm những việc nào; Enter ở một đơn vị để sửa ý kiến. "
        "Ctrl+C chép toàn bộ để dán vào Zalo, công văn. Ctrl+E xuất Excel kèm phiếu họp giao ban.\n\n"
        "Ctrl+S kết thúc rà soát: từ đó mọi con số và ý kiến giữ nguyên, không tính lại. "
        "Tuần đã kết luận so được với tuần khác bằng F12.\n\n"
        "Tỷ lệ quá hạn được tính hai cách: trên tổng số việc, và trên số việc có hạn; cả hai tính cả việc đã hoàn thành, "
        "tạm dừng, không tính việc thôi thực hiện. Có tin/việc đang làm: trong số việc đã đến kỳ, chưa xong, không tạm dừng và việc xong "
        "từ lần trước, bao nhiêu việc có tin mới."
    ),
    "duties": (
        "Mỗi dòng là một báo cáo phải gửi theo văn bản hoặc do mình thêm, với các kỳ gần đây: kỳ cũ bên trái, kỳ tới bên phải. "
        "Hạn rơi vào thứ Bảy, Chủ nhật, ngày lễ thì chuyển sang ngày làm việc kế tiếp.\n\n"
        "F5 ghi đã gửi kỳ đến hạn, kèm ngày và số văn bản. F4 khi kỳ đó không phải gửi. "
        "Enter mở các kỳ: kỳ cũ chưa gửi hay chưa ghi cũng trả lời được ở đó.\n\n"
        "Báo cáo nào chưa có ngày gửi thì được hỏi: bấm F9 để đặt, hoặc chọn Không ở ô Ngày gửi cố định. "
        "Ctrl+N thêm báo cáo, Delete xóa. Ngày chốt số liệu và ngày nghỉ sửa ở màn hình Cài đặt."
    ),
    "detail": "Toàn bộ thông tin của một mục và chỗ của nó trong văn bản. F2, F5, F6, F7 dùng được ngay tại đây. Esc quay lại.",
    "target": "Toàn bộ thông tin của một chỉ tiêu: từng chỉ số, mục tiêu, số liệu đã nhập. F2 nhập số liệu, F6 ghi chú. Esc quay lại.",
    "guide": "Bên trái là mục lục, bên phải là nội dung. Phím ↑ ↓ chọn mục, nội dung mở theo ngay.\n\n"
    "PgUp, PgDn lật trang. Enter hoặc Tab sang phần nội dung; phím ↑ ↓ lúc này đi từng dòng. Esc quay lại chỗ đang làm.",
    "question": "Văn bản có chỗ chưa rõ hoặc các chỗ không khớp nhau. Phần mềm không tự chọn: xem từng chỗ, hỏi cơ quan ban hành, rồi bấm Enter để ghi quyết định. Esc quay lại.",
}
FIELDS = {
    **amendment_help.FIELDS,
    **project.HELP,
    "form": "Phím Tab chuyển giữa các ô và nút. Ctrl+S lưu, Esc thôi không lưu.",
    "filter": "Mỗi ô chọn một điều kiện, để “Tất cả” là không lọc theo điều kiện đó. Phím Tab chuyển ô, Enter mở danh sách, "
    "mũi tên chọn, Enter nhận. Ctrl+S áp dụng. Trong danh sách, Esc bỏ lọc. "
    "Ví dụ: Tình trạng “Quá hạn”, Năm hoàn thành 2026.",
    "view": "Chọn cách nhóm, cột để sắp và thứ tự rồi bấm Ctrl+S. Đặt tên thì cách xem được lưu, kể cả điều kiện lọc và tìm. "
    "Trong danh sách đã lưu: Enter mở, F2 đổi tên, Delete xóa. Phím Tab chuyển giữa các ô. "
    "Ví dụ: nhóm theo đơn vị chủ trì, sắp theo hạn, hạn gần đứng trước.",
    "view-name": "Đặt tên để lưu cách đang xem, kể cả điều kiện lọc và tìm. Trùng tên cũ thì thay cách xem cũ. "
    "Ví dụ: Việc doanh nghiệp quá hạn.",
    "bulk": "Mọi ô để trống thì giữ nguyên trên từng dòng; gõ (trống) để xóa nội dung đang có. Ctrl+S cho xem trước từng dòng "
    "sẽ đổi thế nào, chưa lưu gì. Lưu rồi thì một lần Ctrl+Z lấy lại tất cả.",
    "bulk-preview": "Mỗi dòng là một thay đổi: đang ghi gì, sẽ ghi gì. Dòng không sửa được có lý do và được bỏ qua. "
    "Enter lưu tất cả thành một bước, Esc quay lại sửa.",
    "reminders": "Mỗi dòng là một đơn vị với số việc quá hạn và sắp đến hạn, nhiều việc chậm đứng trước. Lời nhắc của đơn vị đang chọn "
    "hiện ở dưới: Enter hoặc Ctrl+C để chép rồi dán vào Zalo, công văn. Dòng đầu chép lời nhắc của tất cả đơn vị.",
    "silent": "Chọn từ khi nào, danh sách đơn vị đang có việc mà chưa có tin từ ngày đó hiện ở dưới, lâu nhất đứng trước. "
    "Enter hoặc Ctrl+C để chép rồi dán vào Zalo, công văn.",
    "alias": "Hai tên có thể chỉ cùng một đơn vị. Gộp thì mọi chỗ ghi tên kia chuyển sang tên được giữ, tên kia vẫn tìm được; "
    "hoàn tác được bằng Ctrl+Z. Nếu là hai đơn vị khác nhau, phần mềm ghi nhớ và không hỏi lại.",
    "report": "Ghi ngày đã gửi báo cáo, số văn bản và bản quét nếu có. Phím Tab chuyển ô, Enter hoặc Ctrl+S lưu, Esc thôi. "
    "Ví dụ: 15/BC-UBND.",
    "report-day": "Ngày đã gửi báo cáo, không muộn hơn hôm nay. Ví dụ: 12/11/2026.",
    "report-number": "Số, ký hiệu của báo cáo, để trống cũng được. Ví dụ: 15/BC-UBND.",
    "report-note": "Điều cần nhớ về lần gửi này. Ví dụ: gửi bản điện tử, bản giấy gửi sau.",
    "periods": "Mỗi dòng là một kỳ của báo cáo, kỳ mới đứng trên. Chọn một kỳ rồi F5 hoặc Enter ghi đã gửi, F4 khi kỳ đó không phải gửi, "
    "Delete bỏ điều đã ghi. Esc quay lại danh sách; ở đó Ctrl+Z hoàn tác.",
    "missing": "Kết quả và số liệu đã ghi mà chưa có số văn bản chứng minh, và bản quét không còn ở chỗ đã ghi. "
    "Enter mở mục đó, F9 để ghi số văn bản; Esc quay lại danh sách này.",
    "chooser": "Mỗi dòng là chương trình hành động của một phường, kèm số chỉ tiêu và số dự án, nhiệm vụ. "
    "Chọn bằng phím mũi tên, Enter để mở. Có thể nạp thêm chương trình khác sau này bằng Ctrl+O. "
    "Chương trình đang theo dõi: F9 sửa, Ctrl+D nhân bản sang phường khác, Delete xóa sau khi hỏi lại. Ctrl+N thêm chương trình trống.",
    "search": "Gõ vài chữ của tên, không cần dấu, nhiều từ cách nhau bằng dấu cách. Ví dụ: “giai phong thuy son”.",
    "progress": "Gõ số từ 0 đến 100 rồi bấm Enter. Ví dụ: 45. Tiến độ 100 chưa phải hoàn thành: muốn ghi hoàn thành bấm F5.",
    "figure": "Gõ số liệu rồi bấm Enter. Phần thập phân dùng dấu phẩy, hàng nghìn dùng dấu chấm. Ví dụ: 13,5 hoặc 1.120. "
    "Phím ↑ ↓ đổi kỳ số liệu.",
    "finish-day": "Ngày hoàn thành mục này, không muộn hơn hôm nay. Ví dụ: 20/11/2026.",
    "paper-number": "Số của văn bản chứng minh điều ghi chú, để trống nếu không có. Ví dụ: 45-TB/ĐU.",
    "paper-day": "Ngày ghi trên văn bản, không muộn hơn hôm nay. Ví dụ: 20/11/2026.",
    "paper-scan": "Nơi để tệp bản quét của văn bản; trong Windows giữ Shift, bấm chuột phải vào tệp, chọn chép đường dẫn rồi dán vào đây. "
    "Ví dụ: D:\\VanBan\\12-NQ.pdf. Mở lại bằng Ctrl+T.",
    "finish-document": "Số, ký hiệu của văn bản chứng minh kết quả, để trống cũng được. Ví dụ: 12-NQ/ĐU.",
    "note": "Viết tình hình, vướng mắc hoặc ý kiến. Ctrl+S để lưu. Ví dụ: Đã trình Ban Thường vụ ngày 18/11.",
    "assign-field": "Gõ vài chữ của tên đơn vị, không cần dấu, rồi chọn bằng phím mũi tên. "
    "Tên chưa có trong danh sách thì dòng cuối thêm đơn vị mới. Ví dụ: “uy ban” ra Ủy ban nhân dân phường.",
    "export-file": "Tên tệp kết thúc bằng .xlsx, kèm thư mục nếu muốn để nơi khác. Ví dụ: tong-hop-quy-4.xlsx",
    "parts-field": "Gõ vài chữ để tìm, không cần dấu. Phím mũi tên để chọn, Enter để mở ô nhập. Ví dụ: “han” ra ô hạn.",
    "remove": "Xóa là bỏ hẳn khỏi danh sách cùng những gì kèm theo; Ctrl+Z lấy lại được. Esc là thôi không xóa.",
    **forms.HELP,
    **setting_keys.HELP,
    **acknowledging.HELP,
    **deciding.HELP,
    **obstacles.HELP,
    **money_help.HELP,
    **linking_screen.HELP,
    **following.HELP,
    **handover.HELP,
    **form_words.HELP,
    **collect_words.HELP,
    **intake_help.FIELDS,
    "merge-field": "Chọn đơn vị giữ lại rồi bấm Enter để xem trước những gì thay đổi. Ví dụ: Ban Xây dựng Đảng.",
    **journal_help.HELP,
    "change": "Bên trên là giá trị cũ và mới. “Hoàn tác riêng” chỉ lấy lại thay đổi này; "
    "nếu sau đó có thay đổi khác dựa vào nó thì phần mềm nói rõ và không làm.",
    "opinion": "Mỗi dòng một ý, viết như sẽ gửi cho đơn vị. Ctrl+S lưu, Esc thôi. Xóa hết rồi lưu thì lấy lại lời đề xuất. "
    "Ví dụ: - Hoàn thành trước ngày 30/11, báo cáo Thường trực Đảng ủy.",
    "opinions": "Mỗi dòng là một đơn vị với lời đề xuất lấy từ việc quá hạn, chậm tiến độ, lâu chưa có tin và vướng mắc. "
    "Enter để sửa theo ý mình; lời đã sửa không đổi theo số liệu nữa.",
    "finish-review": "Ctrl+S hoặc Enter kết thúc rà soát và giữ nguyên kết luận; Esc quay lại. Thẻ chưa trả lời thì để tuần sau.",
    "conclusion-list": "Những việc mà con số này gồm. Phím mũi tên chọn, Enter mở chi tiết, Esc quay lại.",
    "compared": "Số liệu của hai tuần đặt cạnh nhau, dưới là mọi thay đổi giữa hai lần kết luận, lấy từ nhật ký. "
    "Enter ở một thay đổi mở mục đó; Esc quay lại.",
    "weeks-field": "Gõ số tuần hoặc ngày để tìm, phím mũi tên chọn, Enter để so sánh. Ví dụ: “46”.",
    "menu-field": "Gõ vài chữ để tìm, không cần dấu. Phím mũi tên để chọn, Enter để chạy. Ví dụ: “xuat” ra lệnh xuất Excel.",
}
SCROLL = "↑ ↓ PgDn đọc tiếp"
KEYS = "Phím dùng được ở đây"
UNDO = "Mọi thay đổi đều hoàn tác được bằng Ctrl+Z, kể cả sau khi tắt máy."
UNDO_OF = {"settings": setting_keys.UNDO}
