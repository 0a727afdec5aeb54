"""Addresses of indicators."""

from __future__ import annotations

from django.urls import path, re_path

from ketluan.office.indicators import locking, own_views, repricing, views
from ketluan.office.indicators.adopting import views as adopting
from ketluan.office.indicators.checking import views as checking
from ketluan.office.indicators.grid import views as grid
from ketluan.office.indicators.importing import views as importing

app_name = "indicators"
urlpatterns = [
    path("indicators/", views.board, name="board"),
    path("indicators/board.svg", views.board_picture, name="board-picture"),
    path("indicators/waiting/", adopting.waiting, name="waiting"),
    path("indicators/waiting/<int:key>/", adopting.decide, name="decide"),
    path("indicators/waiting/<int:key>/aside/", adopting.set_aside, name="set-aside"),
    path("indicators/aside/<int:key>/back/", adopting.fetch_back, name="fetch-back"),
    path("indicators/adopt/", adopting.adopt, name="adopt"),
    path("indicators/adopted/", adopting.adopted, name="adopted"),
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
    path("indicators/checks/", checking.checks, name="checks"),
    path("indicators/checks/<int:key>/", checking.decide, name="check"),
    path("indicators/values/<int:key>/", views.told, name="told"),
    re_path(r"^indicators/(?P<kind>values|plans)/(?P<key>[0-9]+)/prices/$", repricing.reprice, name="reprice"),
    path("indicators/<int:key>/", views.indicator, name="indicator"),
    path("indicators/<int:key>/<str:which>.svg", views.picture, name="picture"),
    path("indicators/<int:key>/table.xlsx", views.table, name="table"),
]
