"""What the ledger's verbs and faults are called on pages."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from ketluan.office.ledger.rules import Fault

FAULTS = {
    "edited": _("Dòng %(number)d đã bị sửa."),
    "missing": _("Thiếu dòng %(number)d ở giữa nhật ký."),
    "cut": _("Phần cuối nhật ký bị cắt, từ dòng %(number)d."),
    "rebuilt": _("Nhật ký đã bị lập lại: dòng %(number)d không khớp với mã giữ ngoài cơ sở dữ liệu."),
    "unanchored": _("Không có tệp giữ mã cuối của nhật ký ngoài cơ sở dữ liệu (có %(number)d dòng)."),
}

VERBS = {
    "accept": _("tiếp nhận"),
    "add": _("bổ sung nội dung"),
    "aim": _("ghi kế hoạch"),
    "answer": _("trả lời phần phối hợp"),
    "amend": _("sửa thông tin phiên họp"),
    "ask_extension": _("xin gia hạn"),
    "ask_transfer": _("đề nghị chuyển đơn vị"),
    "assign": _("giao nhiệm vụ"),
    "attach": _("gắn vào phiên họp"),
    "attach_scan": _("kèm bản chụp"),
    "cancel": _("hủy nhiệm vụ"),
    "close": _("kết thúc nhiệm vụ"),
    "compare": _("ghi so sánh"),
    "confirm": _("xác nhận"),
    "correct": _("sửa và xác nhận"),
    "decide_doubt": _("kết luận về mâu thuẫn số liệu"),
    "draft": _("soạn dự thảo báo cáo"),
    "edit_brief": _("sửa dự thảo báo cáo"),
    "equip": _("nạp danh mục chỉ tiêu"),
    "edit": _("sửa nhiệm vụ"),
    "follow_request": _("đưa kiến nghị vào theo dõi"),
    "route_request": _("chuyển kiến nghị"),
    "answer_request": _("trả lời kiến nghị"),
    "say_of_answer": _("cho ý kiến về trả lời"),
    "settle_outcome": _("ghi kết quả nội dung trình"),
    "follow": _("theo dõi lại chỉ tiêu"),
    "forget": _("quên cách viết"),
    "grant_extension": _("đồng ý gia hạn"),
    "grant_transfer": _("chuyển đơn vị chủ trì"),
    "hold": _("lập phiên họp"),
    "import": _("nhập nhiệm vụ từ Excel"),
    "know": _("ghi nhận là nhiệm vụ đã có"),
    "lock": _("khóa số liệu"),
    "lift": _("bỏ hạn chế người xem"),
    "move": _("sửa ranh giới đoạn văn"),
    "observe": _("ghi số liệu"),
    "open_again": _("mở lại số liệu"),
    "watch": _("đưa vụ việc vào theo dõi"),
    "amend_matter": _("sửa thông tin vụ việc"),
    "stage_matter": _("chuyển giai đoạn vụ việc"),
    "tell_matter": _("ghi báo cáo về vụ việc"),
    "name_reader": _("nêu người được xem vụ việc"),
    "unname_reader": _("thôi cho xem vụ việc"),
    "link_matter": _("gắn vào vụ việc"),
    "unlink_matter": _("bỏ gắn khỏi vụ việc"),
    "close_matter": _("kết thúc vụ việc"),
    "reopen_matter": _("mở lại vụ việc"),
    "purge_matter": _("xóa hẳn vụ việc"),
    "name_doer": _("phân công người thực hiện"),
    "purge": _("xóa văn bản có dấu mật"),
    "read": _("đọc văn bản"),
    "refuse": _("từ chối nhận văn bản"),
    "refuse_extension": _("không đồng ý gia hạn"),
    "refuse_file": _("từ chối tệp kèm theo"),
    "refuse_transfer": _("không chuyển đơn vị"),
    "reject": _("loại bỏ gợi ý"),
    "remember": _("nhớ cách viết"),
    "reopen": _("mở lại nhiệm vụ"),
    "report": _("báo cáo tiến độ"),
    "restrict": _("hạn chế người xem"),
    "return_result": _("trả lại kết quả"),
    "reword": _("sửa nội dung nhiệm vụ"),
    "send_brief": _("gửi và khóa báo cáo"),
    "settle": _("ghi nhớ cách gọi chỉ tiêu"),
    "set_due": _("ấn định thời hạn"),
    "sharpen": _("cập nhật theo văn bản mới"),
    "share": _("chia sẻ"),
    "star": _("đánh dấu trọng tâm"),
    "stop_following": _("ngừng theo dõi chỉ tiêu"),
    "submit_result": _("trình kết quả"),
    "take_in": _("tiếp nhận văn bản"),
    "undo": _("hoàn tác"),
    "unstar": _("bỏ dấu trọng tâm"),
    "unshare": _("thu hồi chia sẻ"),
    "change": _("sửa"),
    "activate": _("cho dùng lại tài khoản"),
    "appoint": _("ghi người giữ chức vụ"),
    "deactivate": _("ngừng dùng tài khoản"),
    "grant": _("giao vai trò"),
    "join": _("gộp hai người làm một"),
    "leave": _("ghi thôi giữ chức vụ"),
    "make": _("thêm"),
    "reset_password": _("cấp mật khẩu dùng một lần"),
    "revoke": _("bỏ vai trò"),
    "succeed": _("ghi sáp nhập, tách, đổi tên"),
    "unlock": _("mở khóa đăng nhập"),
    "urge": _("đôn đốc"),
    "withdraw_extension": _("rút đề nghị gia hạn"),
    "withdraw_transfer": _("rút đề nghị chuyển"),
}


def fault_in_words(fault: Fault) -> str:
    """The sentence of a fault."""
    return str(FAULTS[fault.kind]) % {"number": fault.number}


def verb_in_words(verb: str) -> str:
    """What a verb is called; the verb itself where it has no word."""
    return str(VERBS[verb]) if verb in VERBS else verb
