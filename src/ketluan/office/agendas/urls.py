"""Addresses of agendas."""

from __future__ import annotations

from django.urls import path, re_path

from ketluan.office.agendas import issue_views, screens, series_views, views

app_name = "agendas"
urlpatterns = [
    path("sessions/series/", series_views.series, name="series"),
    path("sessions/series/<int:key>/", series_views.edit, name="edit-series"),
    path("sessions/series/<int:key>/plan/", series_views.plan_next, name="plan-next"),
    path("sessions/series/<int:key>/end/", series_views.end, name="end-series"),
    path("sessions/series/<int:key>/resume/", series_views.resume, name="resume-series"),
    path("sessions/plan/", series_views.plan, name="plan"),
    path("sessions/<int:key>/agenda/", views.agenda, name="agenda"),
    path("sessions/<int:key>/agenda/arrange/", views.arrange, name="arrange"),
    path("sessions/<int:key>/agenda/items/", views.add, name="add"),
    path("sessions/<int:key>/agenda/adopt/", views.adopt, name="adopt"),
    path("sessions/<int:key>/agenda/carry/", views.carry, name="carry"),
    path("sessions/<int:key>/agenda/print/", screens.one_a_page, name="print"),
    path("sessions/<int:key>/agenda/invitation/", screens.invitation, name="invitation"),
    path("sessions/<int:key>/agenda/issue/", issue_views.issue, name="issue"),
    path("sessions/<int:key>/agenda/reopen/", issue_views.reopen, name="reopen"),
    re_path(r"^sessions/(?P<key>[0-9]+)/agenda/agenda\.(?P<kind>docx|pdf)$", issue_views.file, name="file"),
    re_path(r"^agendas/issued/(?P<key>[0-9]+)/agenda\.(?P<kind>docx|pdf)$", issue_views.issued, name="issued"),
    path("agenda-items/<int:key>/", views.item, name="item"),
    path("agenda-items/<int:key>/large/", screens.large, name="large"),
    path("agenda-items/<int:key>/move/", views.move, name="move"),
    path("agenda-items/<int:key>/remove/", views.remove, name="remove"),
    path("agenda-items/<int:key>/papers/", views.await_paper, name="await"),
    path("agenda-items/<int:key>/papers/receive/", views.receive, name="receive"),
    path("agenda-items/<int:key>/papers/<int:paper>/forgo/", views.forgo, name="forgo"),
    path("agenda-items/<int:key>/conclusions/", views.conclude, name="conclude"),
    path("agenda-items/<int:key>/conclusions/<int:conclusion>/", views.unconclude, name="unconclude"),
]
