"""Addresses of documents that are carried out, and of term work programmes."""

from __future__ import annotations

from django.urls import path

from ketluan.office.rollout import step_views, views

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
    path("documents/<int:key>/matrix/", step_views.matrix, name="matrix"),
    path("documents/<int:key>/steps/", step_views.tell, name="tell"),
    path("documents/steps/<int:key>/withdraw/", step_views.withdraw, name="withdraw"),
    path("documents/<int:key>/ask/", step_views.ask, name="ask"),
    path("documents/<int:key>/tasks/", step_views.tasks, name="tasks"),
    path("documents/links/<int:key>/remove/", step_views.unlink, name="unlink"),
    path("documents/<int:key>/reviews/", step_views.review, name="review"),
]
