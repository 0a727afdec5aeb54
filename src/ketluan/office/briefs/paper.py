"""A brief as DOCX in due form, with real styles."""

from __future__ import annotations

from ketluan.office.briefs.layout import Laid, laid
from ketluan.office.briefs.models import Brief
from ketluan.office.papers.dispatch import Dispatch


def written(brief: Brief) -> bytes:
    """The file."""
    return written_as(laid(brief))


def written_as(of: Laid) -> bytes:
    """The file of a paper that is laid out."""
    paper = Dispatch(of.head, of.day, of.form)
    paper.opening(of.number)
    paper.named(of.kind, of.subject)
    for line in of.lines:
        if line.picture is not None:
            paper.picture(line.picture, line.words)
        elif line.table is not None:
            paper.table(line.table.heads, line.table.rows, line.table.widths, words=line.table.named)
        else:
            paper.says(line.words, level=line.level)
    paper.closing(of.recipients, of.post, power=of.power, name=of.signer)
    paper.paper.core_properties.title = of.title
    paper.paper.core_properties.author = of.head.unit
    return paper.file()
