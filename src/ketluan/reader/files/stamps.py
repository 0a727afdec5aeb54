"""A second look at the head of a scan for a secrecy stamp: recognition skips boxed words, and loses their marks.

The lines that rule the page are rubbed out, and a line in capitals that could be a grade is taken for one: it errs on
the side of refusing, and still sees no stamp that is blurred or slanting. A person must look too.
"""

from __future__ import annotations

import re
from typing import Any

from ketluan.vietnamese.folding import fold

STAMP = "MẬT"
_HEAD = 0.45
_LONG = 24  # pixels of a stretch that no letter has at 200 dots an inch
_DARK = 170
_SHARE = 0.75
_WHITE = 255
_MOST_LETTERS = 10
_GRADE = re.compile(r"(?:[t1][o0]i|tuy[a-z]{0,3})?ma[t1y]")


def looks_like_stamp(line: str) -> bool:
    """Whether a recognised line may be a grade that lost its marks ("MẠT", "TỎIMẬT", "TUYỆI MẬT 1")."""
    letters = [letter for letter in line if letter.isalpha()]
    if not letters or len(letters) > _MOST_LETTERS or sum(map(str.isupper, letters)) < 0.7 * len(letters):
        return False
    return _GRADE.fullmatch(re.sub("[^a-z]", "", fold(line))) is not None


def heads(page: Any) -> list[tuple[Any, str]]:
    """The head of a page (a grey picture) as it is and without its ruling lines, each with the way (``--psm``) in which
    it is to be read."""
    head = page.crop((0, 0, page.width, int(page.height * _HEAD)))
    return [(head, "12"), (unruled(head), "4")]


def unruled(page: Any) -> Any:
    """The picture without long straight lines."""
    from PIL import Image, ImageChops, ImageFilter

    ink = page.point(lambda grey: _WHITE if grey < _DARK else 0)
    lines = Image.new("L", page.size, 0)
    for wide, high in ((_LONG, 1), (1, _LONG)):
        thin = ink.reduce((wide, high)).point(lambda grey: _WHITE if grey > _WHITE * _SHARE else 0)
        whole = thin.resize((thin.width * wide, thin.height * high), Image.Resampling.NEAREST)
        lines = ImageChops.lighter(lines, whole.crop((0, 0, *page.size)))
    return Image.composite(Image.new("L", page.size, _WHITE), page, lines.filter(ImageFilter.MaxFilter(3)))
