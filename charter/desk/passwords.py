"""Setting a password: from a link that is good once."""

from django.contrib import admin, messages
from django.contrib.auth.views import PasswordResetConfirmView
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class SetPassword(PasswordResetConfirmView):
    """Django's page for a forgotten password; ours hands its links out in person, not by mail."""

    template_name = "desk/set_password.html"
    title = _("Set your password")

    def get_user(self, uidb64):
        user = super().get_user(uidb64)
        return user if user is not None and user.is_active else None

    def get_success_url(self):
        return reverse("admin:login")

    def get_context_data(self, **kwargs):
        site = admin.site.each_context(self.request)
        # Whoever else may be signed in on this computer is not who sets the password.
        context = site | super().get_context_data(**kwargs)
        return context | {"has_permission": False, "title": self.title}

    def form_valid(self, form):
        messages.success(self.request, _("Your password is set. Sign in with it now."))
        return super().form_valid(form)
