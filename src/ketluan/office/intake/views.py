"""Pages of taking in, and of reading a source."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ketluan.office.intake import actions, queries
from ketluan.office.intake.access import office_to_take_in, source_for
from ketluan.office.intake.forms import TakeInForm
from ketluan.office.intake.reading import Refused
from ketluan.office.intake.rules import shown
from ketluan.office.people.access import act, actor
from ketluan.office.people.queries import offices

_A_PAGE = 30


@require_GET
def source_list(request: HttpRequest) -> HttpResponse:
    """The sources that the reader of the page may see."""
    words = request.GET.get("q", "").strip()
    page = Paginator(queries.listed(actor(request), words), _A_PAGE).get_page(request.GET.get("page"))
    return render(request, "intake/sources.html", {"page": page, "q": words})


@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in a file or a text."""
    office_to_take_in(actor(request))
    known = offices(actor(request).works)
    initial = {"received": timezone.localdate(), "office": known.first()}
    form = TakeInForm(request.POST or None, request.FILES or None, offices=known, initial=initial)
    if request.method == "POST" and form.is_valid():
        return _taken(request, form)
    return render(request, "intake/take-in.html", {"form": form}, status=422 if form.errors else 200)


def _taken(request: HttpRequest, form: TakeInForm) -> HttpResponse:
    given = actions.Given(form.content, form.name, form.cleaned_data["received"])
    try:
        taken = actions.take_in(act(request), form.cleaned_data["office"], given)
    except Refused as refusal:
        english = (get_language() or "").startswith("en")
        form.add_error(None, refusal.message_en if english else refusal.message_vi)
        return render(request, "intake/take-in.html", {"form": form}, status=422)
    if taken.again:
        messages.info(request, _("Văn bản này đã được tiếp nhận trước đây."))
    return redirect("review:desk", taken.source.pk)


@require_GET
def text(request: HttpRequest, key: int) -> HttpResponse:
    """The text of a source with one passage marked: ``start`` and ``end`` of the address."""
    source = source_for(actor(request), key)
    blocks = [(*block["span"], block["kind"]) for block in queries.latest_reading(source).blocks]
    mark = (_number(request.GET.get("start")), _number(request.GET.get("end")))
    return render(request, "intake/text.html", {"source": source, "blocks": shown(source.text, blocks, mark)})


def _number(words: str | None) -> int:
    return int(words) if words and words.isascii() and words.isdecimal() and len(words) < 10 else 0
