"""The addresses of the django-helpdesk that is measured."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [path("", include("helpdesk.urls"))]
