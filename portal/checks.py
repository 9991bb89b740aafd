"""Settings that contradict each other, found by `manage.py check` and not by a citizen."""

import os
import re

from django.conf import settings
from django.core.checks import Error, Warning, register

LOOPBACK = {"localhost", ".localhost", "127.0.0.1", "[::1]"}


@register
def home_office_is_a_slug(app_configs, **kwargs):
    if not settings.HOME_OFFICE or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", settings.HOME_OFFICE):
        return []
    return [
        Error(
            f"HOME_OFFICE is {settings.HOME_OFFICE!r}, which no office can be called.",
            hint="Write the office's short name: small Latin letters, digits and hyphens.",
            id="portal.E001",
        )
    ]


@register
def hosts_are_named(app_configs, **kwargs):
    """The hostname chooses the office, so it is never left open."""
    hint = "List the names this site answers to, separated by commas: office.example.gov.bd."
    if any("*" in host for host in settings.ALLOWED_HOSTS):
        return [Error("ALLOWED_HOSTS lets every host in.", hint=hint, id="portal.E003")]
    if not settings.ALLOWED_HOSTS and not settings.DEBUG:
        return [
            Error("ALLOWED_HOSTS is empty: nobody gets an answer.", hint=hint, id="portal.E002")
        ]
    return []


@register
def https_has_a_public_name(app_configs, **kwargs):
    only_loopback = settings.ALLOWED_HOSTS and set(settings.ALLOWED_HOSTS) <= LOOPBACK
    if settings.PUBLIC_SCHEME != "https" or not only_loopback:
        return []
    return [
        Warning(
            "PUBLIC_SCHEME is https, but ALLOWED_HOSTS names this computer alone.",
            hint="For a trial set PUBLIC_SCHEME=http; for a real site add its name.",
            id="portal.W001",
        )
    ]


@register
def data_folder_is_writable(app_configs, **kwargs):
    folder = settings.DATA_DIR
    if os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
        return []
    return [
        Error(
            f"DATA_DIR {folder} is not a folder this user can write to.",
            hint="Database, pages and uploads live there: make it writable or name another.",
            id="portal.E004",
        )
    ]
