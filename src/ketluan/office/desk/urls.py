"""Addresses of the desk."""

from __future__ import annotations

from django.urls import path

from ketluan.office.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("ledger/", views.entries, name="ledger"),
    path("sources/<int:key>/purge/", views.purge, name="purge"),
]
