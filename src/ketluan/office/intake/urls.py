"""Addresses of taking in."""

from __future__ import annotations

from django.urls import path

from ketluan.office.intake import views

app_name = "intake"
urlpatterns = [
    path("sources/", views.source_list, name="list"),
    path("sources/new/", views.take_in, name="take-in"),
    path("sources/recognitions/", views.recognitions, name="recognitions"),
    path("sources/spoken/", views.spoken, name="spoken"),
    path("sources/<int:key>/about/", views.source, name="source"),
    path("sources/<int:key>/sharing/", views.sharing, name="sharing"),
    path("sources/<int:key>/reread/", views.read_again, name="reread"),
    path("sources/<int:key>/readings/<int:reading>/", views.reading, name="reading"),
    path("scans/<int:key>/", views.scan, name="scan"),
    path("sources/<int:key>/text/", views.text, name="text"),
]
