from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class PortalConfig(AppConfig):
    """The wiring: settings' checks and the commands that start the site."""

    name = "portal"

    def ready(self):
        from portal import checks  # noqa: F401  importing registers them


class DeskConfig(AdminConfig):
    """Django's admin, with the office's desk as its front page."""

    default_site = "charter.desk.site.DeskSite"
