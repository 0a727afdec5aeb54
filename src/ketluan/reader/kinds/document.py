"""The official document itself: type, number, date, issuer, subject, signer; none for a news report.

Forms: NĐ 30/2020/NĐ-CP, Appendix I (State); Hướng dẫn 36-HD/VPTW of 2018 (Party).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ketluan.reader.lexicon.words import trie, words
from ketluan.reader.marks.names.province import province
from ketluan.reader.marks.papers.symbols import SYMBOL
from ketluan.reader.model import Block, Item, Span
from ketluan.reader.text.document import Document
from ketluan.reader.text.official import has_letterhead
from ketluan.vietnamese.letters import new_tones, shadow

KEY = "document"
ORDER = 5
SINGLE = True
LABELS = {"vi": "Văn bản", "en": "Document"}
FIELD_LABELS = {
    "type": {"vi": "Loại văn bản", "en": "Type"},
    "number": {"vi": "Số, ký hiệu", "en": "Number"},
    "date": {"vi": "Ngày ban hành", "en": "Date"},
    "issuer": {"vi": "Cơ quan ban hành", "en": "Issuer"},
    "subject": {"vi": "Trích yếu", "en": "Subject"},
    "signer": {"vi": "Người ký", "en": "Signer"},
    "signer_capacity": {"vi": "Thẩm quyền ký", "en": "Signer's capacity"},
}

_DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})")
_NUMBER = re.compile(r"số\s*:?\s*")
_NATIONAL = re.compile(r"cộng hòa xã hội|độc lập\s*-\s*tự do|đảng cộng sản việt nam")
_ISSUER = re.compile(
    rf"^(?:{trie((*words('local_authorities'), *words('party_committees')))}|ban (?!hành)|sở "
    r"|văn phòng|chính phủ|thủ tướng|bộ |đoàn đại biểu|đảng bộ|ủy ban |ban chấp hành|thường trực|công an"
    r"|cục |chi cục|thanh tra|chủ tịch)"
)
_MOTTO = re.compile(r"\s*\b(?:cộng hòa xã|độc lập\s*-|đảng cộng sản việt nam)")
# the office of a body bears its body's name, a department that of its body's place
_OFFICE_OF = re.compile(r"(?:văn phòng|ban chỉ đạo|hội đồng|(?:ban )?thường (?:trực|vụ)|ban chấp hành)$")
_DEPARTMENT = re.compile(
    r"(?:sở|ban(?! (?:thường vụ|chấp hành))|phòng|chi cục|thanh tra|trung tâm"
    r"|văn phòng (?:ubnd|hđnd|ủy ban|hội đồng))\b"
)
_LEVEL = trie(words("levels"))
_HOME = re.compile(rf"\b(?:{_LEVEL}|tp)\.? (?!ủy\b).+")
_SHORT = re.compile(r"\b(?:ubnd|hđnd|mttq|đbqh|bch|btv)\b")
_NATION = re.compile(r"\b(?:chính phủ|quốc hội|trung ương|việt nam)\b")
_FIELD = re.compile(r"(?:^(?:sở|phòng|ban|chi cục|cục|trung tâm) | và |, | - )\w")
# the name of the body goes on: "ỦY BAN NHÂN DÂN" / "TỈNH SƠN LÂM"
_PLACE = re.compile(rf"{_LEVEL}\s+(?!ủy\b)\w")
_PLACE_IN = re.compile(rf"\b{_LEVEL}\b")
_TYPE_OF_SYMBOL = {
    "TB": "Thông báo", "KH": "Kế hoạch", "QĐ": "Quyết định", "NQ": "Nghị quyết", "CT": "Chỉ thị",
    "KL": "Kết luận", "BC": "Báo cáo", "TTR": "Tờ trình", "CĐ": "Công điện",
    "CTR": "Chương trình", "HD": "Hướng dẫn", "CV": "Công văn", "QC": "Quy chế", "ĐA": "Đề án",
}  # fmt: skip
_SIGNED = re.compile(r"^\(?\s*(?:đã ký|ký tên)")
_POST = re.compile(
    r"^(?:quyền )?(?:phó )?(?:chủ tịch|chánh văn phòng|bí thư|giám đốc|trưởng ban|chủ nhiệm|tổng|bộ trưởng"
    r"|thủ tướng|chánh|cục trưởng|trưởng|tư lệnh|viện trưởng|chánh án|thường trực)"
)
_COLUMNS = re.compile(r"\s{3,}|\t| \| ")
_ATTACHED = re.compile(r"\(\s*(?:ban hành )?kèm theo\b")  # which paper an annex belongs to is not its subject
_CHAIR = re.compile(r"chủ (?:trì|tọa)\b")
_POWER = re.compile(r"^(?:tm|kt|tl|tuq|q|t/m|k/t|t/l)\s*[./ ]|^thay mặt|^thừa lệnh")


class OfficialDocument(Item, frozen=True, gc=False, kw_only=True):
    """``date`` ISO; ``issuer`` in full words where the province is certain; None where the paper is silent."""

    type: str | None
    number: str | None
    date: str | None
    issuer: str | None
    subject: str | None
    signer: str | None
    signer_capacity: str | None


def find(doc: Document) -> Iterator[OfficialDocument]:
    """The official document, where the text has a letterhead, or is named by its type in place of one."""
    head = [block for block in doc.blocks if block.kind == "letterhead"]
    if not has_letterhead(doc):
        return
    title = [block for block in doc.blocks if block.kind == "title"]
    number = _number(doc, head)
    signer, capacity = _signer(doc)
    kind, subject = _title(doc, title, head, number)
    yield OfficialDocument(
        span=Span((head or title)[0].span.start, (title or head)[-1].span.end),
        rule="letterhead" if head else "named_by_type",
        type=kind,
        number=number,
        date=_date(doc, head),
        issuer=_issuer(doc, head or [block for block in title if doc.text[slice(*block.span)].isupper()]),
        subject=subject,
        signer=signer,
        signer_capacity=capacity,
    )


def _number(doc: Document, head: list[Block]) -> str | None:
    for block in head:
        found = _NUMBER.search(doc.shadow, *block.span)
        if found:
            symbol = SYMBOL.match(doc.text, found.end(), block.span.end) or SYMBOL.search(
                doc.text, found.end(), block.span.end
            )
            if symbol:
                return symbol[0].strip()
    return None


def _date(doc: Document, head: list[Block]) -> str | None:
    for block in head:
        found = _DATE.search(doc.shadow, *block.span)
        if found:
            return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    return None


def _issuer(doc: Document, head: list[Block]) -> str | None:
    """The issuing body: the last named one on the left of the letterhead, above the number."""
    named: list[str] = []
    for block in head:
        for start, end in block.cells or (block.span,):
            for written in doc.text[start:end].splitlines() or [doc.text[start:end]]:
                line = _COLUMNS.split(written.strip("| "))[0].strip()  # left of the place and the day
                low = shadow(line.strip())
                if named and _PLACE.match(low) and not _PLACE_IN.search(shadow(named[-1])):
                    name = re.split(r"\s{3,}", line.strip())[0]
                    named[-1] = f"{named[-1]} {name}"
                    continue
                words = _MOTTO.split(low)[0]
                if words and not _NATIONAL.search(words) and _ISSUER.match(words) and "ngày" not in words:
                    named.append(" ".join(line.strip()[: len(words)].strip("| ").split()))
    if not named:
        return None
    body = named[-1]
    above = _sentence_case(named[-2]) if len(named) > 1 else ""
    if above and _OFFICE_OF.match(shadow(body)):
        return _full(doc, f"{_sentence_case(body)} {above}")
    home = _HOME.search(above) if _DEPARTMENT.match(shadow(body)) and not _PLACE_IN.search(shadow(body)) else None
    return _full(doc, f"{_sentence_case(body)} {home[0]}" if home else _sentence_case(body))


def _sentence_case(words: str) -> str:
    """ "ỦY BAN NHÂN DÂN TỈNH HÀ GIANG" → "Ủy ban nhân dân tỉnh Hà Giang" """
    if not words.isupper():
        return words
    low = new_tones(words.lower())
    low = re.sub(
        r"\b(tỉnh|thành phố|huyện|xã|phường|thị xã)\s+(?!ủy\b)((?:\w+[\s-]*)+)$",
        lambda m: f"{m[1]} {m[2].title()}",
        low,
    )
    low = re.sub(r"^((?:tỉnh|thành|huyện|thị|quận) ủy)\s+(.+)$", lambda m: f"{m[1]} {m[2].title()}", low)
    low = _SHORT.sub(lambda m: m[0].upper(), low)
    low = _NATION.sub(lambda m: m[0].title() if m[0] == "việt nam" else m[0][0].upper() + m[0][1:], low)
    if _DEPARTMENT.match(low):
        low = _FIELD.sub(lambda m: m[0][:-1] + m[0][-1].upper(), low)
    low = re.sub(r"^ban (?:thường|chấp)", lambda m: m[0].title(), low)
    low = re.sub(r"(?<=\w )(?:tỉnh|thành|huyện|thị|quận|đảng) ủy\b", lambda m: m[0].capitalize(), low)
    return low[:1].upper() + low[1:]


def _full(doc: Document, body: str) -> str:
    body = re.sub(r"^UBND\b", "Ủy ban nhân dân", re.sub(r"^HĐND\b", "Hội đồng nhân dân", body))
    name = doc.marks(province)
    if name and re.search(r"(?:tỉnh ủy|thành ủy|tỉnh)$", shadow(body)) and name.lower() not in body.lower():
        return f"{body} {name}"
    return body


def _title(doc: Document, title: list[Block], head: list[Block], number: str | None) -> tuple[str | None, str | None]:
    """The type's name and the subject under it; of a letter ("V/v …") the type is "Công văn"."""
    if title:
        first = doc.text[title[0].span.start : title[0].span.end].strip()
        rest = [doc.text[a:b].strip() for a, b in (block.span for block in title[1:])]
        rest = [words for words in rest if any(c.isalpha() for c in words) and not _ATTACHED.match(words.lower())]
        rest = rest[: next((at for at, words in enumerate(rest) if at and _names_issuer(words)), len(rest))]
        subject = " ".join(rest) or None
        kind = "Thông báo" if first.lower().startswith("thông báo") else first[:1].upper() + first[1:].lower()
        return kind, subject
    letter = next((b for b in head if doc.shadow.startswith(("v/v", "về việc"), b.span.start)), None)
    if letter:
        words = doc.text[letter.span.start : letter.span.end].strip()
        return "Công văn", re.sub(r"^(?:V/v|v/v)\s*:?\s*", "", words)
    parts = re.split(r"[-/\s–]+", number.upper()) if number else []
    return next((_TYPE_OF_SYMBOL[part] for part in parts if part in _TYPE_OF_SYMBOL), None), None


def _names_issuer(words: str) -> bool:
    """Whether a line below the subject names who resolves or decides: "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LÂM"."""
    return words.isupper() and _ISSUER.match(shadow(words)) is not None


def _signer(doc: Document) -> tuple[str | None, str | None]:
    """The name that closes the signature, and the power and post above it."""
    powers: list[str] = []
    for line in (written.strip("| ") for written in _signature_lines(doc)):
        low = line.lower()
        if _SIGNED.match(low):
            continue
        if _POWER.match(low) or _POST.match(low) or line.isupper():
            powers.append(line)
        elif powers and 2 <= len(line.split()) <= 6:
            return line.strip("()"), " ".join(powers)
    return None, " ".join(powers) or None


def _signature_lines(doc: Document) -> list[str]:
    """The lines of the signature; where it stands beside the recipients, the right-hand column of these."""
    lines: list[str] = []
    column = -1  # of minutes' two columns that of whoever led
    for block in doc.blocks:
        words = doc.text[block.span.start : block.span.end]
        if block.kind == "signature":
            cells = _COLUMNS.split(words.strip())
            column = next((at for at, cell in enumerate(cells) if _CHAIR.match(shadow(cell))), column)
            lines.append(cells[column] if len(cells) > 1 and column < len(cells) else cells[-1])
        elif block.kind == "recipients":
            left, *right = _COLUMNS.split(words.strip("| "))
            lines += right if left else []
    return lines
