"""Addresses that depend on what a visitor types. All other public pages are files."""

from django.urls import path

from charter.views.due_date import due_date
from charter.views.letter import letter
from charter.views.search import search, suggest
from charter.views.visit import visit

urlpatterns = [
    path("search/", search, name="search"),
    path("search/suggest/", suggest, name="suggest"),
    path("services/<slug:slug>/date/", due_date, name="due-date"),
    path("complaints/letter/", letter, name="letter"),
    path("visit/", visit, name="visit"),
]
