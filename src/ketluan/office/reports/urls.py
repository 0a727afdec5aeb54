"""Addresses of statistics and reports."""

from __future__ import annotations

from django.urls import path

from ketluan.office.reports import views

app_name = "reports"
urlpatterns = [
    path("statistics/", views.statistics, name="statistics"),
    path("statistics/<str:which>.svg", views.picture, name="picture"),
    path("statistics/sheet.xlsx", views.sheet, name="sheet"),
    path("statistics/report.docx", views.report, name="report"),
]
