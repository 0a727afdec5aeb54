"""Addresses of briefs."""

from __future__ import annotations

from django.urls import path, re_path

from ketluan.office.briefs import views

app_name = "briefs"
urlpatterns = [
    path("briefs/", views.brief_list, name="list"),
    path("briefs/<int:key>/", views.brief, name="brief"),
    path("briefs/<int:key>/<int:sentence>.svg", views.picture, name="picture"),
    path("briefs/<int:key>/add/", views.add, name="add"),
    path("briefs/<int:key>/redraft/", views.redraft, name="redraft"),
    path("briefs/<int:key>/summary/", views.summary, name="summary"),
    path("briefs/<int:key>/send/", views.send, name="send"),
    path("briefs/<int:key>/against/<int:other>/", views.compare, name="compare"),
    re_path(r"^briefs/(?P<key>[0-9]+)/brief\.(?P<kind>docx|pdf|html)$", views.file, name="file"),
    path("briefs/<int:key>/large/<int:item>/", views.large, name="large"),
    path("sessions/<int:key>/notice/", views.notice, name="notice"),
]
