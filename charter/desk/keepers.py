"""What only those who keep the whole site see: accounts, and which offices they may enter.

Django's own form for users offers groups and single permissions, which mean nothing here:
Membership alone decides.
"""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.forms import Media
from django.utils.translation import gettext_lazy as _

from offices.models import Membership


class MembershipInline(admin.StackedInline):
    model = Membership
    extra = 1

    def has_view_permission(self, request, obj=None):
        return request.user.is_superuser

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission


admin.site.unregister([User, Group])


@admin.register(User)
class AccountAdmin(UserAdmin):
    """An account; its password is set by its owner, from a link of `manage.py let_in`."""

    list_display = ["username", "first_name", "is_active", "is_superuser"]
    list_filter = ["is_active", "is_superuser"]
    search_fields = ["username", "first_name", "last_name", "email"]
    filter_horizontal = []
    inlines = [MembershipInline]
    fieldsets = [
        (None, {"fields": ["username", "first_name", "last_name", "email"]}),
        (_("What it may do"), {"fields": ["is_active", "is_staff", "is_superuser"]}),
    ]

    @property
    def media(self):
        """No script: everything at the desk works without."""
        return Media()

    def get_inlines(self, request, obj):
        return self.inlines if obj else []
