"""Addresses of indicators."""

from __future__ import annotations

from django.urls import path

from ketluan.office.indicators import views
from ketluan.office.indicators.grid import views as grid

app_name = "indicators"
urlpatterns = [
    path("indicators/", views.board, name="board"),
    path("indicators/waiting/", views.waiting, name="waiting"),
    path("indicators/adopt/", views.adopt, name="adopt"),
    path("indicators/enter/", views.enter, name="enter"),
    path("indicators/grid/", grid.grid, name="grid"),
    path("indicators/checks/", views.checks, name="checks"),
    path("indicators/values/<int:key>/", views.told, name="told"),
    path("indicators/<int:key>/", views.indicator, name="indicator"),
]
