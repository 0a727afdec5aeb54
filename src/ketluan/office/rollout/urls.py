"""Addresses of documents that are carried out, and of term work programmes."""

from __future__ import annotations

from django.urls import path

from ketluan.office.rollout import views

app_name = "rollout"
urlpatterns = [
    path("documents/", views.document_list, name="documents"),
    path("documents/gather/", views.gather, name="gather"),
    path("documents/new/", views.new, name="new"),
    path("documents/waiting/", views.waiting, name="waiting"),
    path("documents/waiting/<int:key>/", views.settle, name="settle"),
    path("documents/meanings/<int:key>/forget/", views.forget, name="forget"),
    path("documents/<int:key>/", views.document, name="document"),
    path("documents/<int:key>/edit/", views.edit, name="edit"),
]
