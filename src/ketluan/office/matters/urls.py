"""Addresses of matters."""

from __future__ import annotations

from django.urls import path

from ketluan.office.matters import views

app_name = "matters"
urlpatterns = [
    path("matters/", views.matter_list, name="list"),
    path("matters/new/", views.begin, name="begin"),
    path("matters/<int:key>/", views.matter, name="matter"),
    path("matters/<int:key>/readers/<int:watcher>/", views.unname, name="unname"),
    path("matters/<int:key>/links/<int:link>/", views.unlink, name="unlink"),
    path("matters/<int:key>/<slug:verb>/", views.do, name="do"),
]
