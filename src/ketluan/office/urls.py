"""The addresses of the office."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.i18n import set_language

from ketluan.office import text_size

urlpatterns = [
    path(
        "sign-in/",
        LoginView.as_view(template_name="people/sign-in.html", redirect_authenticated_user=True),
        name="sign-in",
    ),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("language/", login_not_required(set_language), name="language"),
    path("text-size/", text_size.choose, name="text-size"),
    path("", include("ketluan.office.people.urls")),
    path("", include("ketluan.office.lists.urls")),
    path("", include("ketluan.office.desk.urls")),
    path("", include("ketluan.office.directives.urls")),
    path("", include("ketluan.office.search.urls")),
    path("", include("ketluan.office.reports.urls")),
    path("", include("ketluan.office.tasks.urls")),
    path("", include("ketluan.office.agendas.urls")),
    path("", include("ketluan.office.briefs.urls")),
    path("", include("ketluan.office.matters.urls")),
    path("", include("ketluan.office.indicators.urls")),
    path("", include("ketluan.office.rollout.urls")),
    path("", include("ketluan.office.meetings.urls")),
    path("", include("ketluan.office.review.urls")),
    path("", include("ketluan.office.intake.urls")),
    path("", include("ketluan.office.calendar.urls")),
]
