"""Addresses of the working calendar."""

from __future__ import annotations

from django.urls import path

from ketluan.office.calendar import views

app_name = "calendar"
urlpatterns = [
    path("calendar/", views.year, name="now"),
    path("calendar/<int:year>/", views.year, name="year"),
]
