"""Who is told to do something: the words that name bodies, classes of bodies or posts at the head of an order."""

from __future__ import annotations

import re

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.bodies import bodies_between
from ketluan.reader.marks.names.held import bearings
from ketluan.reader.model import Span, span_of
from ketluan.reader.text.document import Document
from ketluan.reader.text.sought import Sought

_NOUN = trie(words("addressee_heads"))
# "các", "một số", "2" name a class only before the name of a body or of people: not "các chỉ tiêu", "những tồn tại"
_CLASS_OF = (
    r"(?:các|mỗi|mọi|những|từng|một số|tất cả|toàn bộ|toàn thể|cả|toàn|tập thể"
    r"|\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|số|bản thân|đa số)\s+"
)
HEAD = re.compile(
    rf"(?!trường hợp\b|bộ mặt\b)(?:(?:{_CLASS_OF}){{1,6}}(?:cấp|tầng lớp|bộ phận|khu vực|{_NOUN})|{_NOUN})\b"
)
# a piece that can stand as an addressee of its own behind a comma or "và"
_NEW = re.compile(
    r"(?:các|từng|mỗi|những|toàn|cả|người|lãnh đạo|chủ tịch|bí thư|giám đốc|thủ trưởng|trưởng|doanh nghiệp"
    r"|mttq|ubnd|hđnd)\b"
)
_JOINT = re.compile(  # a class first: the engine skips to the next of its letters
    r"[\s,;](?:(?<=[,;])\s*(?:và |cùng với |cùng )?"
    r"|(?<=\s)\s*(?:[,;]\s*(?:và |cùng với |cùng )?|(?:và|cùng với|cùng)\s))\s*"
)
_BETWEEN = re.compile(r"[,;]| và ")
_LEADING = re.compile(
    r"(?:(?:(?:trách nhiệm|nhiệm vụ|phần việc)(?: cụ thể| chính)? của"
    r"|đối với|về phía|riêng đối với|riêng|đề nghị|yêu cầu|giao cho|giao|đặc biệt là|đặc biệt"
    r"|trong đó|nhất là|bản thân|cùng với)\s+)+"
)
# "Thống kê tỉnh (cơ quan thường trực Ban Chỉ đạo)": what it is besides
_ASIDE = re.compile(r"\s*\((?:là )?(?:cơ quan|chủ đầu tư|đơn vị|đầu mối|thường trực)[^()]{0,90}\)\Z")
_TRAILING = Sought(
    r"(?:(?:trong )?thời gian tới(?: đây)?|trong giai đoạn tới|ngay (?:từ|sau) .{2,36}|từ nay .{3,40}"
    r"|sau (?:hội nghị|phiên họp|cuộc họp|buổi làm việc|kỳ họp|đại hội)(?: này)?"
    r"|trong (?:tháng|quý|năm) [\w/ ]{1,18}|trên cơ sở .{3,60}|theo (?:chức năng|thẩm quyền).{0,60}"
    r"|(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm)(?:(?: ít nhất)? (?:\d+|một|hai) lần)?|đều|tiếp tục|cũng"
    r"|đồng thời|có trách nhiệm|chủ động"
    r"|theo (?:lĩnh vực|địa bàn)(?: được)? (?:phụ trách|phân công)"
    r"|(?:chậm|muộn) nhất (?:là |vào )?.{2,30}|[\"“][^\"”]{3,90}[\"”]"
    r"|khẩn trương|căn cứ .{3,80}|hằng (?:tháng|quý|tuần|năm)|hàng (?:tháng|quý|tuần|năm)|định kỳ.{0,30}"
    r"|được (?:giao(?: nhiệm vụ)?|phân công|mời|đề nghị|yêu cầu|nhắc(?: nhở)?|lưu ý|đôn đốc)"
    r"|với (?:vai trò|tư cách)(?: là)? [^;.]{3,80}"
    r"|(?:nhất|đặc biệt) là (?:người đứng đầu|cấp phó|thủ trưởng|cán bộ|đội ngũ).{0,80}|sớm|sẽ|nên|và|là|để)[,\s]*$"
)


# "các phòng, ban, phường, xã | tập trung: …"
_DOES = re.compile(r"\s(?:tập trung|chú trọng)(?: (?:vào|thực hiện|triển khai|làm tốt))*\s*\Z")


def addressees(doc: Document, start: int, end: int) -> tuple[Span, ...]:
    """The single addressees of a range that names one or more: "các sở, ngành; UBND huyện" is two spans."""
    start, end = bare(doc, start, end)
    if start >= end:
        return ()
    if doc.shadow[start].isdigit():  # "2 huyện Mường Hin và Nậm Khao"
        return (Span(start, end),)
    cuts = [start]
    for joint in _JOINT.finditer(doc.shadow, start, end):
        before, behind = joint.span()
        if not _opens(doc, behind, end) or _inside_brackets(doc.shadow, start, before):
            continue
        if _inside_name(doc, before, behind) or _listed(doc, cuts[-1], before, behind):
            continue
        if _of_one_level(doc, cuts[-1], before, behind):
            continue
        if not _of_one_person(doc, cuts[-1], before, behind):
            cuts += [before, behind]
    cuts.append(end)
    return tuple([span_of(pair) for pair in zip(cuts[::2], cuts[1::2], strict=True) if pair[0] < pair[1]])


# "UBND xã Mường Tà | , Pá Lau": a second name, and no word of what it is
_LEVEL = re.compile(r"(?:ubnd|đảng ủy|hđnd|huyện ủy|ban quản lý) (?:xã|phường|huyện|thị trấn|thị xã|quận) ")


def _of_one_level(doc: Document, start: int, before: int, behind: int) -> bool:
    """Whether what stands behind a joint is only another name for the body named before it."""
    level = _LEVEL.match(doc.shadow, start, before)
    return level is not None and doc.text[level.end()].isupper() and not HEAD.match(doc.shadow, behind)


_CALLED = re.compile(r"(?:ông|bà|đồng chí|đ/c) ")


def _of_one_person(doc: Document, start: int, before: int, behind: int) -> bool:
    """Whether a joint stands between a person's name and the posts: "bà A, Phó Chủ tịch UBND tỉnh"."""
    if not _CALLED.match(doc.shadow, start, before) or doc.shadow.find("và", before, behind) >= 0:
        return False
    return any(bearing.behind and bearing.behind.start == behind for bearing in doc.marks(bearings))


_CLASS = re.compile(r"(?:[^\W\d]+ ){0,4}?các [^,;:]{2,40}:")


def _listed(doc: Document, start: int, before: int, behind: int) -> bool:
    """Whether a joint stands in the list behind a class: "các Sở: Tài chính, Xây dựng", "UBND các xã: A, B"."""
    if not _CLASS.match(doc.shadow, start, before):
        return False
    return not HEAD.match(doc.shadow, behind) and not _NEW.match(doc.shadow, behind)


def bare(doc: Document, start: int, end: int) -> Span:
    """A range without the words around the name of an addressee ("đối với … trong thời gian tới")."""
    low = doc.shadow
    while start < end and (low[start].isspace() or low[start] in ',:-"('):
        start += 1
    found = _LEADING.match(low, start, end)
    if found:
        start = found.end()
    if low.startswith(":", end) and (does := _DOES.search(low, max(start, end - 40), end)):
        end = does.start()
    while end > start:
        while end > start and (low[end - 1].isspace() or low[end - 1] in ",:-"):
            end -= 1
        aside = _ASIDE.search(low, max(start, end - 110), end) if low[end - 1] == ")" else None
        if aside and aside.start() > start:
            end = aside.start()
            continue
        tail = _TRAILING.search(low, max(start, end - 110), end)
        if tail is None:
            break
        before = tail.start()
        while before > start and (low[before - 1].isspace() or low[before - 1] == ","):
            before -= 1
        if before <= start:
            break
        end = before
    return span_of((start, end))


def begins(doc: Document, at: int) -> bool:
    """Whether an addressee may begin at a position: a known head, or a proper name ("Quang Sơn", "FPT")."""
    return bool(HEAD.match(doc.shadow, at)) or bool(_is_proper(doc, at))


def _is_proper(doc: Document, at: int) -> bool:
    word = _WORD.match(doc.text, at)
    if word is None or not word[0][0].isupper() or _COMMON.match(doc.shadow, at):
        return False
    if len(word[0]) > 1 and word[0].isupper():
        return True
    after = _WORD.match(doc.text, word.end() + 1)
    return after is not None and after[0][0].isupper() and doc.text[word.end() : word.end() + 1] == " "


_WORD = re.compile(r"[^\W\d_][\w&.-]*")
_COMMON = re.compile(
    r"(?:trong|với|mới|có|về|để|khi|sau|trước|theo|tại|từ|đến|qua|năm|tháng|quý|kt-xh|covid|do|vì|bên|nếu"
    r"|ngoài|đây|đó|này|mặc|hiện|thời|việc|công tác)\b"
)


def _opens(doc: Document, at: int, end: int) -> bool:
    """Whether the piece at a position is its own addressee ("UBND các huyện"), not the rest of a class ("ngành")."""
    if at >= end:
        return False
    if _NEW.match(doc.shadow, at, end) or _is_class_of_its_own(doc, at, end):
        return True
    if not doc.text[at].isupper():
        return False
    piece = _BETWEEN.split(doc.text[at:end], maxsplit=1)[0]
    return " " in piece.strip() or len(piece.strip()) > 3


_SAME_CLASS = re.compile(
    r"(?:huyện ủy|thị ủy|thành ủy|đảng ủy|đảng bộ|thị xã|thành phố|tp|huyện|xã|phường|thị trấn|quận"
    r"|đặc khu|thôn|bản|ấp|khóm|buôn|xóm|khu phố|khối phố|địa phương|ngành|đơn vị|ban|sở|bộ|đoàn thể|cơ quan)\b"
)


def _is_class_of_its_own(doc: Document, at: int, end: int) -> bool:
    """Whether a piece without capital names a further class: "tổ chức đảng", "chỉ huy các cấp", not "ngành"."""
    if _SAME_CLASS.match(doc.shadow, at, end) or not HEAD.match(doc.shadow, at, end):
        return False
    piece = _BETWEEN.split(doc.shadow[at:end], maxsplit=1)[0]
    return len(piece.split()) >= 3


def _inside_brackets(low: str, start: int, at: int) -> bool:
    return low.count("(", start, at) > low.count(")", start, at)


def _inside_name(doc: Document, start: int, end: int) -> bool:
    """Whether a joint stands inside the name of one body: "Sở Kế hoạch và Đầu tư"."""
    return any(
        body.span.start < start and end < body.span.end for body in bodies_between(doc, max(0, start - 160), end + 60)
    )
