"""Addresses of people."""

from __future__ import annotations

from django.urls import path

from ketluan.office.people import admin_views, import_views, post_views, user_views

app_name = "people"
urlpatterns = [
    path("password/", user_views.Password.as_view(), name="password"),
    path("admin/organizations/", admin_views.organizations, name="organizations"),
    path("admin/organizations/new/", admin_views.organization_edit, name="organization-new"),
    path("admin/organizations/<int:key>/", admin_views.organization, name="organization"),
    path("admin/organizations/<int:key>/edit/", admin_views.organization_edit, name="organization-edit"),
    path("admin/posts/", post_views.posts, name="posts"),
    path("admin/posts/new/", post_views.post_new, name="post-new"),
    path("admin/posts/<int:key>/", post_views.post, name="post"),
    path("admin/people/", admin_views.people, name="people"),
    path("admin/people/<int:key>/", admin_views.person, name="person"),
    path("admin/offices/", admin_views.offices, name="offices"),
    path("admin/offices/new/", admin_views.office_edit, name="office-new"),
    path("admin/offices/<int:key>/", admin_views.office_edit, name="office-edit"),
    path("admin/users/", user_views.users, name="users"),
    path("admin/users/new/", user_views.user_new, name="user-new"),
    path("admin/users/<int:key>/", user_views.user, name="user"),
    path("admin/import/<slug:kind>/", import_views.hand_in, name="import"),
    path("admin/import/<slug:kind>/template.xlsx", import_views.template, name="import-template"),
    path("admin/import/<slug:kind>/<int:key>/", import_views.preview, name="import-preview"),
]
