"""Addresses that depend on what a visitor types. All other public pages are files."""

from django.urls import path

from charter.views.search import search, suggest

urlpatterns = [
    path("search/", search, name="search"),
    path("search/suggest/", suggest, name="suggest"),
]
