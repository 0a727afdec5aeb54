"""What a report leaves out because the words before say it: "làm 6 người chết" of accidents, "vốn đăng ký" of firms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from ketluan.office.indicators.rules.matching import spelt

Scope = Literal["line", "clause"]


@dataclass(frozen=True)
class Elided:
    """Words that name an indicator only together with what stands before them, all folded; ``full`` is its name."""

    words: re.Pattern[str]
    beside: re.Pattern[str]
    full: str
    scope: Scope = "line"
    unit: str = ""


def _row(words: str, beside: str, full: str, scope: Scope = "line", unit: str = "") -> Elided:
    return Elided(re.compile(words), re.compile(beside), full, scope, unit)


# the accidents are what the line tells of last
_TRAFFIC: Final = (
    r"tai nan giao thong(?!.*\b(?:mua|lu|thien tai|dong loc|sat lo|duoi nuoc|chay|no|pham phap|toi pham|lao dong)\b)"
)
_FIRMS: Final = r"doanh nghiep(?!.*\bdu an\b)"
_PROJECTS: Final = r"\bdu an(?!.*doanh nghiep)"
_ROWS: Final = (
    _row("thuy san", r"khu vuc nong,? lam(?: nghiep)?(?:,| va) thuy san[^;]*$", "khu vực nông, lâm nghiệp, thủy sản"),
    _row("(?:dang ky )?thanh lap(?: moi)?", "[0-9] doanh nghiep[^,;]*$", "doanh nghiệp thành lập mới"),
    _row("(?:dang ky )?thanh lap(?: moi)?", "[0-9] hop tac xa[^,;]*$", "hợp tác xã thành lập mới"),
    _row(r"(?:so )?(?:nguoi )?(?:lam )?chet", _TRAFFIC, "người chết do tai nạn giao thông"),
    _row(r"(?:so )?(?:nguoi )?(?:lam )?bi thuong", _TRAFFIC, "người bị thương do tai nạn giao thông"),
    _row("tai nan giao thong|tngt", r"\b(?:chet|tu vong) \S+(?: nguoi)?\W*$", "người chết do tai nạn giao thông"),
    _row("tai nan giao thong|tngt", r"\bbi thuong \S+(?: nguoi)?\W*$", "người bị thương do tai nạn giao thông"),
    _row("xay ra|so vu", "pham phap hinh su[^.;]*$", "vụ phạm pháp hình sự"),
    _row("xay ra|so vu|thang truoc", _TRAFFIC, "vụ tai nạn giao thông"),
    _row("(?:tong )?doanh thu", "du lich|luot khach", "doanh thu du lịch"),
    _row("(?:luot |so )?(?:khach )?quoc te", "khach du lich|luot khach", "khách quốc tế"),
    _row("(?:nghin )?luot(?: khach)?", r"quoc te(?: dat)? [\d.,]+ (?:nghin )?luot$", "khách quốc tế", "clause"),
    _row("trieu luot khach", "du lich", "lượt khách du lịch"),
    _row("(?:tong )?san luong", r"^\W*thuy san", "sản lượng thủy sản", "clause"),
    _row("rung tap trung", "trong", "trồng rừng tập trung"),
    _row("binh quan", r"chi so gia|\bcpi\b", "chỉ số giá tiêu dùng bình quân"),
    _row(r"(?:tong )?(?:so )?von(?: dau tu)?(?: dang ky)?", _FIRMS, "vốn đăng ký của doanh nghiệp thành lập mới"),
    _row(r"(?:tong )?(?:so )?von(?: dau tu)?(?: dang ky)?", _PROJECTS, "vốn đăng ký của dự án thu hút mới"),
    _row(r"ngan sach dia phuong|nsdp", "giai ngan", "vốn ngân sách địa phương"),
    _row(r"ngan sach trung uong|nstw", "giai ngan", "vốn ngân sách trung ương"),
    _row(
        r"(?:da )?giai ngan(?: dat| duoc)?",
        r"(?:cac|\d\d?) chuong trinh (?:mtqg|muc tieu quoc gia)|ctmtqg",
        "giải ngân vốn chương trình mục tiêu quốc gia",
        "clause",
    ),
    _row("hop tac xa|htx", "thanh lap moi", "hợp tác xã thành lập mới"),
    _row("doanh nghiep", "(?:dang ky )?thanh lap moi", "doanh nghiệp thành lập mới"),
    _row("lao dong(?:, luy ke.*)?", "giai quyet viec lam", "giải quyết việc làm"),
    _row("don", "tiep nhan", "đơn tiếp nhận", "clause"),
    _row(
        r"(?:vu viec|don|don thu) thuoc tham quyen",
        "giai quyet",
        "tỷ lệ giải quyết đơn thuộc thẩm quyền",
        "clause",
        "%",
    ),
    _row(r"(?:vu viec|don|don thu) thuoc tham quyen", "giai quyet", "đơn thuộc thẩm quyền đã giải quyết", "clause"),
    _row(r"(?:khu vuc )?nong.* thuy san", "^co cau kinh te", "tỷ trọng nông, lâm nghiệp và thủy sản"),
    _row(r"(?:khu vuc )?cong nghiep.*xay dung", "^co cau kinh te", "tỷ trọng công nghiệp và xây dựng"),
    _row(r"(?:khu vuc )?dich vu", "^co cau kinh te", "tỷ trọng dịch vụ"),
    _row("(?:nang )?tong so xa(?: dat chuan nong thon)?", "dat chuan nong thon moi", "xã đạt chuẩn nông thôn mới"),
    _row("(?:nang )?tong so du an(?: cap)?|(?:cap moi )?du an", "cap moi", "dự án cấp mới"),
    _row("dan so", "bao phu (?:bao hiem y te|bhyt)", "tỷ lệ bao phủ bảo hiểm y tế", "clause"),
    _row("can|can nha|can nha tam.*", "hoan thanh(?!.*khoi cong)", "xóa nhà tạm, nhà dột nát", "clause"),
    _row(r"(?:so )?tieu chi(?:/xa)?|binh quan.*", "tieu chi.{0,3}/ ?xa", "tiêu chí bình quân"),
    _row(
        r"(?:hdnd tinh|hoi dong nhan dan tinh|tinh|ubnd tinh|trung uong|thu tuong chinh phu)(?: giao)?",
        "ke hoach von dau tu cong",
        "kế hoạch vốn đầu tư công {words}",
    ),
)
_AVERAGE_OF_NATION: Final = re.compile(r"binh quan (?:chung )?(?:cua )?(?:ca nuoc|toan quoc)(?: la| dat)?\W*$")


def in_full(words: str, line: str, clause: str, before: str, unit: str = "") -> str | None:
    """The name of what is measured, where ``words`` (folded) say it only beside what stands before; None where they
    stand for themselves. ``line`` and ``clause`` are the folded words from the beginning of each up to and with the
    number, ``before`` those of the sentence before it; ``unit`` is the number's own."""
    if _AVERAGE_OF_NATION.search(before):
        return "bình quân chung cả nước"
    line, clause = spelt(line), spelt(clause)
    for one in _ROWS:
        beside = line if one.scope == "line" else clause
        if one.unit in ("", unit) and one.words.fullmatch(words) and one.beside.search(beside):
            return one.full.format(words=words)
    return None
