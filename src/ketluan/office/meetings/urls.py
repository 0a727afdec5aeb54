"""Addresses of sessions."""

from __future__ import annotations

from django.urls import path

from ketluan.office.meetings import request_views, submission_views, views

app_name = "meetings"
urlpatterns = [
    path("sessions/", views.session_list, name="list"),
    path("sessions/<int:key>/", views.session, name="session"),
    path("sessions/<int:key>/edit/", views.edit, name="edit"),
    path("sessions/<int:key>/sharing/", views.sharing, name="sharing"),
    path("sessions/<int:key>/requests/", request_views.follow, name="follow"),
    path("sessions/<int:key>/outcomes/<int:paper>/", submission_views.outcome, name="outcome"),
    path("submissions/", submission_views.submission_list, name="submissions"),
    path("requests/", request_views.request_list, name="requests"),
    path("requests/<int:key>/", request_views.one, name="request"),
    path("requests/<int:key>/<slug:verb>/", request_views.do, name="do-request"),
    path("sources/<int:key>/session/", views.of_source, name="of-source"),
]
