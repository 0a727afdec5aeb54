"""Who leads, who supports and what comes out, read from the words of one order."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import next_verb
from ketluan.reader.marks.clauses.addressees import addressees, begins
from ketluan.reader.marks.names.bodies import bodies_between
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.reader.text.sought import Either, Sought

_WITH = Sought(
    r"(?:(?:phối hợp|phối kết hợp)\s+(?:chặt chẽ,? |tốt |thường xuyên |đồng bộ |hiệu quả )*(?:với "
    r"|cùng với |cùng )?|chủ trì,? (?:cùng với|cùng|với) |\(\s*phối hợp:\s*)"
)
# "Cùng Trung tâm Khuyến nông mở 09 lớp tập huấn"
_TOGETHER = re.compile(r"cùng (?:với )?")
# "kiểm tra tuyến đường, cùng Ban Quản lý dự án tính toán khối lượng"
_ALONG = re.compile(r", cùng (?:với )?")
# "… chủ trì, Thanh tra tỉnh phối hợp kiểm tra": the names stand between the two words.
_BACKED_BY = Sought(r"\bchủ trì,\s+(?=(?P<names>[^;.:]{4,160}?),? (?:cùng )?phối hợp\b(?! với| cùng| chặt))")
_LED_BY = Sought(r"\b(?:giao|chỉ đạo|phân công|yêu cầu|do|đề nghị)\s+(?=[^,;.]{3,90}?\s(?:làm )?chủ trì\b)")
_LEADS = re.compile(r"\b(?:làm |là cơ quan )?chủ trì\b")
_NEXT = r"(?:trong|để|nhằm|theo|về|khi|trên cơ sở|trước ngày|chậm nhất|hoàn thành trước|từ)\b"
_NAME_ENDS = re.compile(  # a class first: the engine skips to the next of its letters
    rf"[).;:,\s](?:(?<=[).;:])|(?<=,)(?=\s+{_NEXT}| báo cáo)|(?<=\s)(?=\s*{_NEXT}))"
)
_MAKES = re.compile(
    r"\b(?:xây dựng|ban hành|hoàn thiện|hoàn chỉnh"
    r"|(?<!quá )(?<!quy )(?<!công )(?<!chương )(?<!tiến )(?<!lộ )trình|lập|soạn thảo|(?<!vào )(?<!về )(?<!với )dự thảo"
    r"|đề xuất|phê duyệt|ký|(?<!sao )gửi"
    r"|có|tham mưu|xin|thành(?! (?:phố|ủy|viên|phần|thị)\b)"
    r"|rà soát, bổ sung|sửa đổi, bổ sung|sửa đổi|điều chỉnh|ra|công bố|tổng hợp|hoàn thành"
    r"|chuẩn bị|thông qua|lên(?= phương án)|soạn|làm(?= (?:văn bản|hồ sơ|tờ trình|công văn))|viết|phát hành|thiết kế)\b"
)
_PRODUCT = Sought(
    r"\b(đề án|kế hoạch|tờ trình|nghị quyết|quyết định|chỉ thị|quy chế|quy định|phương án"
    r"|chương trình hành động|chương trình"
    r"|hướng dẫn|công văn|văn bản|danh mục|quy hoạch|hồ sơ|biên bản|thông báo|báo cáo|kết luận|công điện"
    r"|đề cương|bộ chỉ số|bộ tiêu chí|dự thảo|bản đồ|phần mềm|cơ sở dữ liệu|kịch bản|lộ trình|dự toán"
    r"|quy trình|danh sách|tài liệu|văn kiện|tờ rơi|sổ tay|cẩm nang|nhật ký|bảng giá|đơn giá)\b"
)
_NOT_MADE = re.compile(
    r"(?:theo|xem xét,|cắt giảm|tại|của|thực hiện|triển khai|quán triệt|các|những|nêu trong|ngoài|trong"
    r"|với|tiến độ|nội dung|hoàn thành|một số|vượt|đạt|bằng|đúng|trái|chưa có"
    r"|không có|liên quan đến|liên quan)\s+(?:các |những |tốt |nghiêm |đúng |thắng lợi |có hiệu quả )?$"
)
# words between the verb and a paper that it does not make: "trình phương án theo Kế hoạch"
_TURNS = re.compile(r"[;.]|\b(?:theo|để|trong|nhằm|thực hiện|triển khai)\b")
# "kế hoạch vốn", "quyết định theo quy định" are no papers that come out
_NOT_A_PAPER = re.compile(
    r"kế hoạch (?:vốn|đầu tư công|năm|giao|được giao)|quyết định(?: theo| trước| trong| tại| vào|\s*$|,|\.)"
    r"|quy định (?:của|tại|hiện hành|pháp luật)|chương trình mục tiêu"
)
_DRAFT = re.compile(
    r"kế hoạch (?:vốn|đầu tư công|năm|giao|được giao)|chương trình mục tiêu"
    r"|dự thảo(?= (?:bộ tiêu chí|danh mục|phương án|quy hoạch|hướng dẫn|nghị quyết|quyết định|kế hoạch|đề án"
    r"|quy chế|quy định|chương trình|báo cáo|tờ trình|văn bản))"
)
# "tiến tới thực hiện Kết luận 72 của Bộ Chính trị": a paper that is there already
_THERE = re.compile(
    r" (?:số )?\d[^;,.]{0,40}|(?: số)? [^;,.]{0,30}? của (?:bộ chính trị|ban bí thư|trung ương|chính phủ|quốc hội)"
)
_COMPLETED = frozenset({"hồ sơ", "quy hoạch", "danh sách", "phương án", "dự thảo", "biên bản", "đề cương", "bản đồ"})
_ISSUED = frozenset({"nghị quyết", "kết luận", "chỉ thị", "quyết định", "thông báo", "quy định", "chương trình"})
# "hướng dẫn xã lập hồ sơ": the product is another's
_HELPS = re.compile(r"(?:hướng dẫn|đôn đốc|hỗ trợ|giúp)\s+(?!.{0,40}\b(?:trình|ban hành)\b)")
# "phản ánh về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh": the report is another's
_NOT_ITS_OWN = ("để ", "để tổng hợp, ", "để tổng hợp ")
_DRAFTS_REPORT = Sought(
    r"\b(?:dự thảo|xây dựng|hoàn chỉnh|hoàn thiện|lập|soạn|gửi|nộp|tham mưu|viết|chuẩn bị)\s+"
    r"(?:tốt |kỹ |chu đáo )?(?:nội dung )?(?:dự thảo |các )?báo cáo(?! viên)\b"
)
_REPORTS = Sought(
    r"\bbáo cáo\s+(?:ngay |nhanh |kịp thời |kết quả |tiến độ |lại |cho )*(?:tại |về |với |cho |lên )?(?:ubnd|ủy ban"
    r"|chủ tịch|thường trực|ban thường vụ|tỉnh|thành phố|thủ tướng|chính phủ|hđnd|hội đồng|bộ|sở|huyện|cấp"
    r"|bí thư|tỉnh ủy|lãnh đạo|đồng chí|kết quả|tiến độ|tình hình(?! kinh tế)|bằng văn bản|đề xuất|phó chủ tịch"
    r"|văn phòng|đảng ủy|kịp thời"
    r"|định kỳ|hằng|hàng|trước|theo|phiên họp|kỳ họp|cuộc họp|ban|giám đốc|trưởng)"
)
# "báo cáo số liệu về Sở Y tế", "có báo cáo giải trình"
_STARTS_REPORT = re.compile(r"(?:(?:phải|cần|có|kịp thời|định kỳ|thường xuyên|hằng \w+|hàng \w+) )*báo cáo\b(?! viên)")
_REPORT_ENDS = Sought(
    r"(?:^|[,;]|\bvà|(?:hằng|hàng|mỗi) \w+)\s*(?:có |định kỳ |hằng \w+ |hàng \w+ |tổng hợp,? |kịp thời )*báo cáo\b"
)

# in a programme of work the product is all that is said: "Sở Nội vụ: Đề án vị trí việc làm …"
_NAMED_PRODUCT = re.compile(
    r"(?:đề án|kế hoạch|tờ trình|nghị quyết|quyết định|chỉ thị|quy chế|quy định|phương án|chương trình"
    r"|báo cáo(?= (?:tổng kết|sơ kết|đánh giá|chuyên đề|tình hình))|danh mục|quy hoạch|bảng giá)\b"
    r"(?! (?:chính quyền|với|cho|ubnd|ủy ban|tỉnh|cấp|thường trực|hoạt động ngay))"
)
_MAKES_PAPER = Either(_DRAFTS_REPORT, _PRODUCT, _REPORTS, _REPORT_ENDS)
_HAS_BACKERS = Either(_BACKED_BY, _WITH)


def lead(doc: Document, action: Span, told: tuple[Span, ...], led: Span | None = None) -> Span | None:
    """The one body that is told to lead: "giao Sở A chỉ đạo Sở B chủ trì" → Sở B; else the only addressee. ``led``: the
    part of the sentence that says who leads, where the action itself does not."""
    named = _LED_BY.search(doc.shadow, action.start, action.end)
    if named is None and led is not None:
        named, action = _LED_BY.search(doc.shadow, *led), led
    if named:
        leads = _LEADS.search(doc.shadow, named.end(), action.end)
        if leads:
            found = addressees(doc, named.end(), leads.start())
            if len(found) == 1:
                return found[0]
    return told[0] if len(told) == 1 else None


def supporters(doc: Document, action: Span) -> tuple[Span, ...]:
    """Those who work with the lead: "phối hợp với Sở A, UBND các huyện rà soát …" → two spans."""
    low, (begin, stop) = doc.shadow, action
    if not _HAS_BACKERS.may(low, begin, stop) and low.find("cùng ", begin, stop) < 0:
        return ()
    backed = _BACKED_BY.search(low, begin, stop)
    if backed and begins(doc, backed.end()):
        return addressees(doc, *backed.span("names"))
    found = _TOGETHER.match(low, begin, stop) or _WITH.search(low, begin, stop)
    if found is None and doc.marks(has_letterhead):
        found = _ALONG.search(low, begin, stop)
        found = found if found and doc.text[found.end()].isupper() else None
    if found is None or not begins(doc, found.end()):
        return ()
    start = found.end()
    if low.startswith("tổ chức ", start) and not found[0].endswith(("với ", "cùng ")):
        return ()  # "phối hợp tổ chức hiệp thương": what is done together
    ends = [stop]
    verb = next_verb(doc, start, stop)
    if verb >= 0:
        ends.append(verb)
    closed = _NAME_ENDS.search(low, start, stop)
    if closed:
        ends.append(closed.start())
    end = min(ends)
    return addressees(doc, start, end) if end - start < 320 else ()


_LEADS_LIST = re.compile(
    r"\s*\((?:là )?(?:(?:cơ quan|đơn vị) )?(?:chủ trì|đầu mối|làm đầu mối)\)\Z|\s[-–] (?:chủ trì|đầu mối)\Z"
)
_BACKS_LIST = re.compile(r"\s*(?:\(phối hợp\)|\s[-–] phối hợp)\Z")


def leads_of_list(doc: Document, names: tuple[Span, ...]) -> tuple[Span, ...]:
    """The names of a list without the words that mark the first as the one that leads: "Phòng A (chủ trì), Phòng B";
    empty where none does."""
    mark = _LEADS_LIST.search(doc.shadow, *names[0]) if len(names) > 1 else None
    return (Span(names[0].start, mark.start()), *(_backer(doc, name) for name in names[1:])) if mark else ()


def _backer(doc: Document, name: Span) -> Span:
    """A name without the words that mark it as one that supports: "các đơn vị - Phối hợp"."""
    mark = _BACKS_LIST.search(doc.shadow, *name)
    return Span(name.start, mark.start()) if mark else name


_WITH_WHOM = re.compile(r" (?:cùng(?: với)?|phối hợp (?:với|cùng)) (?=[^.;:]{3,160}\Z)")


def between(doc: Document, told: tuple[Span, ...], action: Span) -> tuple[Span, ...]:
    """Who works with the lead, named before the action: "Sở A là cơ quan đầu mối, cùng với Sở B hoàn thiện …"."""
    if not told or not told[-1].end < action.start < told[-1].end + 240:
        return ()
    found = _WITH_WHOM.search(doc.shadow, told[-1].end, action.start)
    return addressees(doc, found.end(), action.start) if found and begins(doc, found.end()) else ()


def _is_of_name(doc: Document, noun: Span) -> bool:
    """Whether a noun belongs to the name of a body: "Phòng Tài chính - Kế hoạch"."""
    if not doc.text[noun.start].isupper():
        return False
    near = bodies_between(doc, max(0, noun.start - 60), noun.end + 40)
    return any(body.span.start < noun.start and noun.end <= body.span.end for body in near)


def deliverable(doc: Document, action: Span, listed: bool = False) -> Span | None:
    """The document or product that the action brings forth, the noun alone: "xây dựng Kế hoạch …" → "Kế hoạch".

    ``listed``: the action is the cell of a table, which may be no more than the name of what comes out."""
    low, (start, end) = doc.shadow, action
    begins_so = doc.text[start].isupper() and (listed or doc.marks(has_letterhead))
    if begins_so and (named := _NAMED_PRODUCT.match(low, start, end)):
        return span_of(named.span())
    if not _MAKES_PAPER.may(low, start, end) or _HELPS.match(low, start, end):
        return None
    if drafted := _DRAFTS_REPORT.search(low, start, end):
        return Span(drafted.end() - len("báo cáo"), drafted.end())
    for made in _PRODUCT.finditer(low, start, end):
        before = low[max(start, made.start() - 70) : made.start()]
        verb = doc.text[made.start()].islower() and _NOT_A_PAPER.match(low, made.start())
        if made[1] == "quyết định" and before.endswith(("tham mưu ", "ban hành ", "dự thảo ", "soạn ")):
            verb = None  # "tham mưu quyết định, hoàn thành trong tuần"
        if (
            made[1] == "báo cáo"
            or _is_of_name(doc, span_of(made.span()))
            or verb
            or (_NOT_MADE.search(before) and not (before.endswith("hoàn thành ") and made[1] in _COMPLETED))
            or _DRAFT.match(low, made.start())
            or (made[1] in _ISSUED and _THERE.match(low, made.end()))
        ):
            continue
        making = [
            verb for verb in _MAKES.finditer(low, max(start, made.start() - 70), end) if verb.end() < made.start()
        ]
        if making and not _TURNS.search(low, making[-1].end(), made.start()):
            return Span(made.start(1), made.end(1))
    if at_once := _STARTS_REPORT.match(low, start, end):
        return Span(at_once.end() - len("báo cáo"), at_once.end())
    report = _REPORTS.search(low, start, end) or _REPORT_ENDS.search(low, start, end)
    if report:
        at = low.index("báo cáo", report.start())
        if low.endswith(_NOT_ITS_OWN, start, at):
            return None
        return Span(at, at + len("báo cáo"))
    return None
