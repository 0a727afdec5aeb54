"""A brief as DOCX in due form, with real styles."""

from __future__ import annotations

from ketluan.office.briefs.layout import laid
from ketluan.office.briefs.models import Brief
from ketluan.office.papers.dispatch import Dispatch


def written(brief: Brief) -> bytes:
    """The file."""
    of = laid(brief)
    paper = Dispatch(of.head, brief.dated, of.form)
    paper.opening(of.number)
    paper.named(of.kind, of.subject)
    for line in of.lines:
        if line.picture is not None:
            paper.picture(line.picture, line.words)
        else:
            paper.says(line.words, level=line.level)
    paper.closing(of.recipients, brief.signer_post, power=brief.power, name=brief.signer)
    paper.paper.core_properties.title = brief.subject
    paper.paper.core_properties.author = of.head.unit
    return paper.file()
