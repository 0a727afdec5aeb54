"""In which case something is to be done, and of whom a clause of their own tells it: "Các xã đã tiêm xong thì …"."""

from __future__ import annotations

import re

from ketluan.reader.marks.clauses.actions import ACTION
from ketluan.reader.marks.clauses.addressees import HEAD

# "Cấp ủy nơi đã kiểm điểm xong xây dựng kế hoạch …"
RELATIVE = re.compile(
    rf"(?P<who>{HEAD.pattern}[^;:.,\"“”]{{0,40}}? (?:nơi |mà )?(?:đã"
    rf"|chưa) [^;:.,\"“”]{{3,60}}? xong) (?={ACTION.pattern})"
)
# "Với dự án không khả thi thì phải thu hồi", "Các xã đã tiêm xong thì chuyển vắc xin cho xã A": in which case, and who
CONDITION = re.compile(
    r"(?:với|đối với|nếu|khi|trường hợp|trong trường hợp|gặp|hễ) (?:(?!(?:,|\() (?:nếu|trường hợp"
    r"|khi)\b)[^;:.\"“”]){4,160}? thì "
    r"|(?:dự án|công trình|nhà|đất|nơi|người|khu vực) [^;:.\"“”]{4,120}? thì "
    rf"|(?=(?:các|những|mỗi|mọi|từng|\d|hai|ba|bốn|năm|sáu) |[^;:.,]{{2,40}} (?:nào"
    rf"|nơi) ){HEAD.pattern}[^;:.,\"“”]{{0,40}}? (?:đã|chưa|đang|có|còn|bị|thiếu|nào|nơi|mà"
    rf"|được) [^;:.,\"“”]{{3,110}}? thì "
)
CASE = re.compile(r"(?:nếu|khi|trường hợp|trong trường hợp|gặp|hễ)\b")
BUT = re.compile(r"[,(]|\snhưng\s")
