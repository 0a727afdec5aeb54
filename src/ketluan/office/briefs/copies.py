"""A brief as a file of each kind that is handed out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ketluan.office.briefs.models import Brief
from ketluan.office.briefs.paper import written
from ketluan.office.briefs.typeset import typeset
from ketluan.office.briefs.webpage import webpage
from ketluan.office.downloads import DOCX, HTML, PDF

# By the ending of its name: how it is made, and its media type.
COPIES: Final[dict[str, tuple[Callable[[Brief], bytes], str]]] = {
    "docx": (written, DOCX),
    "pdf": (typeset, PDF),
    "html": (webpage, HTML),
}
