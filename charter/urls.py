"""Addresses that depend on what a visitor types. All other public pages are files."""

from django.urls import path

from charter.views.search import search

urlpatterns = [
    path("search/", search, name="search"),
]
