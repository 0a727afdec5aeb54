"""Addresses of tasks."""

from __future__ import annotations

from django.urls import path

from ketluan.office.tasks import due_rule_views, lists, sharing, unit_list_views, views
from ketluan.office.tasks.importing import views as importing

app_name = "tasks"
urlpatterns = [
    path("tasks/", lists.task_list, name="list"),
    path("tasks/export.xlsx", lists.export, name="export"),
    path("tasks/send/", lists.send, name="send"),
    path("tasks/urge/", views.urge, name="urge"),
    path("tasks/urge/letters/", views.letters, name="letters"),
    path("tasks/import/", importing.hand_in, name="import"),
    path("tasks/import/template.xlsx", importing.template, name="import-template"),
    path("tasks/import/<int:key>/", importing.preview, name="import-preview"),
    path("tasks/due-rules/", due_rule_views.due_rules, name="due-rules"),
    path("tasks/unit-lists/", unit_list_views.unit_lists, name="unit-lists"),
    path("tasks/unit-lists/new/", unit_list_views.unit_list, name="unit-list-new"),
    path("tasks/unit-lists/<int:key>/", unit_list_views.unit_list, name="unit-list"),
    path("tasks/<int:key>/", views.task, name="task"),
    path("tasks/<int:key>/sharing/", sharing.sharing, name="sharing"),
    path("tasks/<int:key>/<slug:verb>/", views.do, name="do"),
    path("findings/<int:key>/assign/", views.assign, name="assign"),
    path("attachments/<int:key>/", views.attachment, name="attachment"),
    path("letters/<int:key>/letter.docx", views.letter_file, name="letter"),
]
