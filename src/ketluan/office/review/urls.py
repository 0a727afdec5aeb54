"""Addresses of the review desk."""

from __future__ import annotations

from django.urls import path

from ketluan.office.review import lists, views

app_name = "review"
urlpatterns = [
    path("sources/<int:key>/", views.desk, name="desk"),
    path("sources/<int:key>/proposals/<int:proposal>/", views.decide, name="decide"),
    path("sources/<int:key>/proposals/<int:proposal>/correct/", views.correct, name="correct"),
    path("sources/<int:key>/confirm/", views.confirm_kind, name="confirm-kind"),
    path("sources/<int:key>/selection/", views.add, name="add"),
    path("sources/<int:key>/span/", views.move, name="move"),
    path("findings/", lists.finding_list, name="findings"),
    path("quality/", views.quality, name="quality"),
    path("quality/quality.<str:form>", views.quality_file, name="quality-file"),
    path("addressees/", views.addressee_list, name="addressees"),
    path("addressees/<int:key>/forget/", views.forget, name="forget"),
    path("sources/<int:key>/undo/", views.undo, name="undo"),
]
