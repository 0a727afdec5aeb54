"""What the first page of a process would wait for, made ready before the processes part: addresses, catalogues,
templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.template import engines
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import gettext, override

from ketluan import office

_OWN = Path(office.__file__).parent


def warm() -> int:
    """Make all of it ready; answers how many templates there are."""
    for language, _ in settings.LANGUAGES:
        with override(language):
            gettext("")
            reverse("desk:home")
    pages, fragments = sorted(_own("django")), sorted(_own("fragments"))
    for name in pages:
        get_template(name)
    for name in fragments:
        engines["fragments"].env.get_template(name)
    return len(pages) + len(fragments)


def _own(engine: str) -> Iterator[str]:
    """The names of our own templates; what Django brings is loaded when it is asked for."""
    for folder in map(Path, engines[engine].template_dirs):
        if _OWN in folder.parents:
            yield from (path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
