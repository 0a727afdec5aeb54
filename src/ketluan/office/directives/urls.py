"""Addresses of the directives that wait to become tasks."""

from __future__ import annotations

from django.urls import path

from ketluan.office.directives import views

app_name = "directives"
urlpatterns = [
    path("sources/<int:key>/assign/", views.table, name="table"),
    path("sources/<int:key>/second/", views.second, name="second"),
    path("sources/<int:key>/second/take-back/", views.back, name="take-back"),
    path("proposals/<int:key>/known/", views.known, name="known"),
]
