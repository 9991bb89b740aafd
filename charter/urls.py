"""Addresses that depend on what a visitor types. All other public pages are files."""

from django.urls import path

from charter.views.search import search
from charter.views.visit import visit

urlpatterns = [
    path("search/", search, name="search"),
    path("visit/", visit, name="visit"),
]
