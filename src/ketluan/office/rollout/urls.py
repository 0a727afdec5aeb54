"""Addresses of documents that are carried out, and of term work programmes."""

from __future__ import annotations

from django.urls import path, re_path

from ketluan.office.rollout import step_views, views
from ketluan.office.rollout.importing import views as importing
from ketluan.office.rollout.programme import import_views
from ketluan.office.rollout.programme import views as programme

app_name = "rollout"
urlpatterns = [
    path("documents/", views.document_list, name="documents"),
    path("documents/mine/", step_views.mine, name="mine"),
    path("documents/gather/", views.gather, name="gather"),
    path("documents/new/", views.new, name="new"),
    re_path(r"^documents/import/(?P<what>documents|steps)/$", importing.hand_in, name="import"),
    re_path(r"^documents/import/(?P<what>documents|steps)/template/$", importing.template, name="template"),
    re_path(r"^documents/import/(?P<what>documents|steps)/(?P<key>[0-9]+)/$", importing.preview, name="preview"),
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
    path("programmes/", programme.programme_list, name="programmes"),
    path("programmes/new/", programme.new, name="programme-new"),
    path("programmes/<int:key>/", programme.programme, name="programme"),
    path("programmes/<int:key>/amend/", programme.amend, name="programme-amend"),
    path("programmes/<int:key>/items/", programme.add, name="item-new"),
    path("programmes/items/<int:key>/", programme.item, name="item"),
    path("programmes/<int:key>/import/", import_views.hand_in, name="programme-import"),
    path("programmes/<int:key>/import/template/", import_views.template, name="programme-template"),
    path("programmes/import/<int:key>/", import_views.preview, name="programme-preview"),
]
