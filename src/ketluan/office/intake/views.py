"""Pages of taking in, and of reading a source."""

from __future__ import annotations

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.files.sending import attachment as sent
from ketluan.office.intake import actions, pages, queries
from ketluan.office.intake.access import (
    office_to_take_in,
    recognitions_for,
    scan_for,
    source_for,
    source_to_review,
    sources_for,
)
from ketluan.office.intake.awaiting import await_recognition
from ketluan.office.intake.filters import SourceFilter, lines
from ketluan.office.intake.forms import RestrictForm, SpokenForm, TakeInForm
from ketluan.office.intake.models import Source
from ketluan.office.intake.reading import Refused
from ketluan.office.intake.rereading import NothingToRead, reread
from ketluan.office.intake.restricting import lift, may_be_named, restrict
from ketluan.office.intake.rules import shown as in_blocks
from ketluan.office.intake.spoken import take_in_spoken
from ketluan.office.intake.spool import name_of
from ketluan.office.intake.words import reason_in_words, refusal_in_words
from ketluan.office.lists.table import Listing, answered
from ketluan.office.people import sharing_page
from ketluan.office.people.access import act, actor
from ketluan.office.people.queries import offices

_SCANS_SHOWN = 30


@require_GET
def source_list(request: HttpRequest) -> HttpResponse:
    """The sources that the reader of the page may see."""
    me = actor(request)
    return answered(
        request,
        Listing(
            name="sources",
            title=_("Văn bản giao việc"),
            form=lambda given: SourceFilter(given, me),
            rows=SourceFilter.rows,
            order="-received",
            file="van-ban-giao-viec",
            template="intake/sources.html",
            empty=_("Chưa có văn bản nào."),
            counted=lambda count: ngettext("%(n)d văn bản", "%(n)d văn bản", count) % {"n": count},
            lines=lambda rows: lines(me, rows),
        ),
    )


@require_http_methods(["GET", "POST"])
def take_in(request: HttpRequest) -> HttpResponse:
    """Take in files or a text."""
    form = _form(TakeInForm, request, received=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        return _taken(request, form)
    if request.method == "POST" and _by_script(request):
        return render(request, "intake/answer.html", {"faults": form.errors}, status=422)
    return render(request, "intake/take-in.html", {"form": form}, status=422 if form.errors else 200)


def _form(kind: type[forms.Form], request: HttpRequest, **initial: object) -> Any:
    """A form of taking in for the Offices in which the asker works."""
    office_to_take_in(actor(request))
    known = offices(actor(request).works)
    given = {"office": known.first(), **initial}
    return kind(request.POST or None, request.FILES or None, offices=known, initial=given)


def _by_script(request: HttpRequest) -> bool:
    """Whether the page's script sends one of several files, and waits for its line alone."""
    return "HX-Request" in request.headers


def _taken(request: HttpRequest, form: TakeInForm) -> HttpResponse:
    office = form.cleaned_data["office"]
    # a scan is recognised where that is on and someone has looked for a stamp
    lay_down = partial(await_recognition, act(request), office) if form.cleaned_data.get("looked") else None
    answers = list(actions.take_in_each(act(request), office, form.given(), lay_down))
    if len(answers) > 1 or _by_script(request):
        taken = [answer.taken.source.pk for answer in answers if answer.taken]
        seen = set(sources_for(actor(request)).filter(pk__in=taken).values_list("pk", flat=True))
        template = "intake/answer.html" if _by_script(request) else "intake/answers.html"
        return render(request, template, {"answers": answers, "seen": seen})
    (answer,) = answers
    if answer.waits:
        messages.info(request, _("Bản quét đang chờ nhận dạng chữ; có thể làm việc khác trong lúc chờ."))
        return redirect("intake:recognitions")
    if answer.taken:
        return _to_desk(request, answer.taken)
    form.add_error(None, refusal_in_words(answer.refused))
    if "looked" in form.fields and answer.refused and answer.refused.code == "scan":
        form.add_error("looked", _("Đây là bản quét: hãy xem, đánh dấu ô này rồi gửi lại để máy nhận dạng chữ."))
    return render(request, "intake/take-in.html", {"form": form}, status=422)


@require_GET
def recognitions(request: HttpRequest) -> HttpResponse:
    """The scans that wait, and what became of those before."""
    rows = recognitions_for(actor(request))[:_SCANS_SHOWN]
    shown = [(one, name_of(one.token) if one.under_way else "", reason_in_words(one.reason)) for one in rows]
    going = any(one.under_way for one, *_rest in shown)
    return render(request, "intake/recognitions.html", {"rows": shown, "going": going})


def _to_desk(request: HttpRequest, taken: actions.Taken) -> HttpResponse:
    if taken.again:
        messages.info(request, _("Văn bản này đã được tiếp nhận trước đây."))
        if not sources_for(actor(request)).filter(pk=taken.source.pk).exists():
            return redirect("intake:list")
    return redirect("review:desk", taken.source.pk)


@require_http_methods(["GET", "POST"])
def spoken(request: HttpRequest) -> HttpResponse:
    """Enter a direction by voice, by telephone or on paper."""
    form = _form(SpokenForm, request, said_on=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            return _to_desk(request, take_in_spoken(act(request), form.cleaned_data["office"], form.spoken()))
        except Refused as refusal:
            form.add_error(None, refusal_in_words(refusal))
    return render(request, "intake/spoken.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
def source(request: HttpRequest, key: int) -> HttpResponse:
    """What is known of a source: its original, what was left out, who may see it, its readings."""
    found = source_for(actor(request), key)
    return render(request, "intake/source.html", pages.source_page(actor(request), found))


@require_http_methods(["GET", "POST"])
def sharing(request: HttpRequest, key: int) -> HttpResponse:
    """Who may see a source: shared further, or restricted to named users."""
    found = source_to_review(actor(request), key)
    form = RestrictForm(request.POST if request.POST.get("do") == "restrict" else None, users=may_be_named(found))
    if request.method == "POST" and _shared_or_restricted(request, found, form):
        return redirect("intake:sharing", key)
    faults = request.method == "POST"
    shown = {**sharing_page.shown(request, found), **pages.restriction(found), "restrict_form": form}
    back = reverse("intake:source", args=[key])
    return render(
        request, "intake/sharing.html", {**shown, "thing": found, "back": back}, status=422 if faults else 200
    )


def _shared_or_restricted(request: HttpRequest, source: Source, form: RestrictForm) -> bool:
    what = request.POST.get("do")
    if what == "restrict":
        if not form.is_valid():
            return False
        restrict(act(request), source, form.cleaned_data["readers"], form.cleaned_data["reason"])
        messages.success(request, _("Từ nay chỉ những người được nêu tên thấy văn bản này."))
        return True
    if what == "lift":
        lift(act(request), source)
        messages.success(request, _("Đã bỏ hạn chế người xem."))
        return True
    return sharing_page.done(request, source)


@require_GET
def scan(request: HttpRequest, key: int) -> HttpResponse:
    """A scan, to be saved: never shown by the browser inside our pages."""
    return sent(scan_for(actor(request), key).file)


@require_GET
def text(request: HttpRequest, key: int) -> HttpResponse:
    """The text of a source with one passage marked: ``start`` and ``end`` of the address."""
    source = source_for(actor(request), key)
    blocks = [(*block["span"], block["kind"]) for block in queries.latest_reading(source).blocks]
    mark = (_number(request.GET.get("start")), _number(request.GET.get("end")))
    return render(request, "intake/text.html", {"source": source, "blocks": in_blocks(source.text, blocks, mark)})


def _number(words: str | None) -> int:
    return int(words) if words and words.isascii() and words.isdecimal() and len(words) < 10 else 0


@require_POST
def read_again(request: HttpRequest, key: int) -> HttpResponse:
    """Read a source again with the reader of today."""
    found = source_to_review(actor(request), key)
    try:
        made = reread(act(request), found)
    except NothingToRead:
        messages.info(request, _("Bảng nhập từ Excel không có gì để đọc lại."))
        return redirect("intake:source", key)
    return redirect("intake:reading", key, made.pk)


@require_GET
def reading(request: HttpRequest, key: int, reading: int) -> HttpResponse:
    """What one reading says otherwise than the one before."""
    found = source_to_review(actor(request), key)
    one = get_object_or_404(found.readings, pk=reading)
    return render(request, "intake/reading.html", {"source": found, **pages.reading_page(found, one)})
