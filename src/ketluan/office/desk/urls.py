"""Addresses of the desk."""

from __future__ import annotations

from django.urls import path

from ketluan.office.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("sources/<int:key>/purge/", views.purge, name="purge"),
    path("help/", views.help_page, name="help"),
    path("ledger/", views.entries, name="ledger"),
    path("ledger/sheet/", views.entries_sheet, name="ledger-sheet"),
]
