"""Addresses of sessions."""

from __future__ import annotations

from django.urls import path

from ketluan.office.meetings import views

app_name = "meetings"
urlpatterns = [
    path("sessions/", views.session_list, name="list"),
    path("sessions/<int:key>/", views.session, name="session"),
    path("sessions/<int:key>/edit/", views.edit, name="edit"),
    path("sessions/<int:key>/sharing/", views.sharing, name="sharing"),
    path("sources/<int:key>/session/", views.of_source, name="of-source"),
]
