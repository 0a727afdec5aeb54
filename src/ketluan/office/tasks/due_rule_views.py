"""The page on which an Office says what becomes of a deadline on a day off."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from ketluan.office.calendar.forms import Day
from ketluan.office.language import in_either
from ketluan.office.people.access import act, actor
from ketluan.office.people.models import Office
from ketluan.office.people.queries import offices
from ketluan.office.tasks.due_rules import lay_down, may_lay_down, rules_of
from ketluan.reference.due_shifts import due_shifts
from ketluan.reference.tables import sources


class DueRuleForm(forms.Form):
    """What becomes of a deadline on a day off, from which day on, on what basis."""

    office = forms.ModelChoiceField(label=gettext_lazy("Văn phòng"), queryset=Office.objects.none(), empty_label=None)
    shift = forms.ChoiceField(label=gettext_lazy("Thời hạn rơi vào ngày nghỉ"), widget=forms.RadioSelect)
    since = forms.DateField(label=gettext_lazy("Áp dụng cho nhiệm vụ giao từ ngày"), widget=Day)
    basis = forms.CharField(
        label=gettext_lazy("Căn cứ"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Số, ngày của quy chế hoặc văn bản của tỉnh; bỏ trống thì lấy căn cứ chung nếu có."),
    )

    def __init__(self, *args: Any, known: Any, today: date, **options: Any) -> None:
        super().__init__(*args, label_suffix="", **options)
        self.today = today
        self.fields["office"].queryset = known
        if len(known) == 1:
            self.fields["office"].widget = forms.HiddenInput()
        self.fields["shift"].choices = [(way.key, _way_in_words(way)) for way in due_shifts(today.isoformat())]

    def clean_since(self) -> date:
        """Not in the past: tasks that were given stay as they are."""
        since: date = self.cleaned_data["since"]
        if since < self.today:
            raise forms.ValidationError(_("Hãy chọn từ hôm nay trở đi: nhiệm vụ đã giao giữ nguyên thời hạn."))
        return since


def _way_in_words(way: Any) -> str:
    name = in_either(way)
    return f"{name[:1].upper()}{name[1:]}" + (f" ({way.legal})" if way.legal else "")


@require_http_methods(["GET", "POST"])
def due_rules(request: HttpRequest) -> HttpResponse:
    """What the Office has laid down, and for its head a form to lay down another."""
    who = actor(request)
    if not who.reads and not may_lay_down(who):
        raise PermissionDenied
    known, today = offices(may_lay_down(who)), timezone.localdate()
    form = DueRuleForm(
        request.POST or None, known=known, today=today, initial={"since": today, "office": known.first()}
    )
    if request.method == "POST" and not known:
        raise PermissionDenied
    if request.method == "POST" and form.is_valid():
        clean = form.cleaned_data
        basis = clean["basis"] or next(way.legal for way in due_shifts() if way.key == clean["shift"])
        lay_down(act(request), clean["office"], shift=clean["shift"], since=clean["since"], basis=basis)
        messages.success(request, _("Đã ghi quy định; nhiệm vụ đã giao giữ nguyên thời hạn."))
        return redirect("tasks:due-rules")
    ways = [(way, sources()[way.source]) for way in due_shifts()]
    shown = {"rows": rules_of(who), "form": form if known else None, "ways": ways, "today": today}
    return render(request, "tasks/due-rules.html", shown, status=422 if form.errors else 200)
