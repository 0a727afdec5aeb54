"""Addresses of indicators."""

from __future__ import annotations

from django.urls import path

from ketluan.office.indicators import locking, own_views, views
from ketluan.office.indicators.grid import views as grid
from ketluan.office.indicators.importing import views as importing

app_name = "indicators"
urlpatterns = [
    path("indicators/", views.board, name="board"),
    path("indicators/waiting/", views.waiting, name="waiting"),
    path("indicators/adopt/", views.adopt, name="adopt"),
    path("indicators/enter/", views.enter, name="enter"),
    path("indicators/grid/", grid.grid, name="grid"),
    path("indicators/import/", importing.hand_in, name="import"),
    path("indicators/import/template/", importing.template, name="import-template"),
    path("indicators/import/<int:key>/", importing.preview, name="import-preview"),
    path("indicators/locks/", locking.locks, name="locks"),
    path("indicators/locks/<int:key>/open/", locking.open_again, name="open"),
    path("indicators/new/", own_views.make, name="new"),
    path("indicators/names/", own_views.names, name="names"),
    path("indicators/names/<int:key>/forget/", own_views.forget, name="forget"),
    path("indicators/<int:key>/edit/", own_views.edit, name="edit"),
    path("indicators/<int:key>/follow/", own_views.follow, name="follow"),
    path("indicators/checks/", views.checks, name="checks"),
    path("indicators/values/<int:key>/", views.told, name="told"),
    path("indicators/<int:key>/", views.indicator, name="indicator"),
]
