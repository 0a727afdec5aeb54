"""Pages on which confirmed figures become values."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from ketluan.office.indicators.access import aside_worked, figure_worked, office_asked, office_read, office_worked
from ketluan.office.indicators.actions import Entered, Locked, equip
from ketluan.office.indicators.adopting import actions, pages, queries
from ketluan.office.indicators.adopting.forms import AsideForm, DecideForm, SettleForm
from ketluan.office.indicators.checking.actions import recheck_all
from ketluan.office.indicators.rules.periods import regime_of
from ketluan.office.intake.access import sources_for
from ketluan.office.people.access import act, actor

_A_PAGE = 60


@require_http_methods(["GET", "POST"])
def waiting(request: HttpRequest) -> HttpResponse:
    """Confirmed figures that are not certain, each with the reason; which indicator a wording means is said once."""
    office = office_worked(actor(request), office_asked(request.GET))
    form = SettleForm(office, request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        adopted = actions.settle(act(request), office, said["words"], said["indicator"])
        messages.success(request, _in_words(adopted))
        return redirect(request.get_full_path())
    rows = pages.waiting_rows(office, list(queries.waiting(office)))
    page = Paginator(rows, _A_PAGE).get_page(request.GET.get("page"))
    shown = {"office": office, "page": page, "total": len(rows), "form": SettleForm(office)}
    return render(request, "indicators/waiting.html", shown, status=422 if form.errors else 200)


@require_POST
def adopt(request: HttpRequest) -> HttpResponse:
    """Take over what is certain of all confirmed figures, and look everything over again; the first time the catalogue
    is given. Later each confirmation does so by itself."""
    office = office_worked(actor(request))
    equip(act(request), office)
    messages.success(request, _in_words(actions.adopt(act(request), office)))
    recheck_all(act(request), office)
    return redirect("indicators:waiting")


def _in_words(adopted: actions.Adopted) -> str:
    return _(
        "Đã đưa vào %(values)d số liệu thực hiện, %(targets)d kế hoạch, %(claims)d so sánh; còn %(waiting)d chờ xử lý."
    ) % vars(adopted)


@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, key: int) -> HttpResponse:
    """What one figure is, as a person says."""
    finding = figure_worked(actor(request), key)
    if not queries.waiting(finding.source.office).filter(pk=key).exists():
        messages.info(request, _("Số liệu này đã được xử lý."))
        return redirect(f"{reverse('indicators:adopted')}?source={finding.source_id}")
    (one,) = queries.judged(queries.known_of(finding.source.office), [finding])
    form = DecideForm(one, timezone.localdate(), request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        plan = said.pop("what")
        entered = Entered(**said, regime=regime_of(said["period"]), finding=finding, how="decided")
        try:
            actions.take(act(request), entered, "" if plan == "observation" else plan)
        except Locked:
            form.add_error("period", _("Số liệu của kỳ này đã khóa."))
        else:
            messages.success(request, _("Đã ghi số liệu."))
            return redirect("indicators:waiting")
    shown = {"one": one, "form": form, "aside": AsideForm()}
    return render(request, "indicators/decide.html", shown, status=422 if form.errors else 200)


@require_POST
def set_aside(request: HttpRequest, key: int) -> HttpResponse:
    """Say that a figure becomes no value, with the reason."""
    finding = figure_worked(actor(request), key)
    form = AsideForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Hãy ghi lý do."))
        return redirect("indicators:decide", key)
    if queries.waiting(finding.source.office).filter(pk=key).exists():
        actions.set_aside(act(request), finding, form.cleaned_data["reason"])
    messages.success(request, _("Đã gạt số liệu ra, có lý do."))
    return redirect("indicators:waiting")


@require_POST
def fetch_back(request: HttpRequest, key: int) -> HttpResponse:
    """Put a figure that was set aside back among those that wait."""
    aside = aside_worked(actor(request), key)
    finding = aside.finding_id
    actions.fetch_back(act(request), aside)
    return redirect("indicators:decide", finding)


@require_GET
def adopted(request: HttpRequest) -> HttpResponse:
    """What became of each confirmed figure of a source, and why."""
    asker = actor(request)
    office = office_read(asker, office_asked(request.GET))
    sources = pages.sources_with_figures(office).filter(pk__in=sources_for(asker).order_by().values("pk"))[:_A_PAGE]
    wanted = office_asked({"office": request.GET.get("source", "")})
    chosen = next((one for one in sources if one.pk == wanted), sources[0] if sources else None)
    shown = {
        "office": office, "sources": sources, "chosen": chosen, "works": office.pk in asker.works,
        "outcomes": pages.outcomes(office, chosen) if chosen else [],
    }  # fmt: skip
    return render(request, "indicators/adopted.html", shown)
