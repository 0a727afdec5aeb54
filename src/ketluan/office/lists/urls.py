"""Addresses of saved lists."""

from __future__ import annotations

from django.urls import path

from ketluan.office.lists import views

app_name = "lists"
urlpatterns = [
    path("views/", views.kept, name="kept"),
    path("views/save/", views.save, name="save"),
    path("views/<int:key>/", views.do, name="do"),
]
