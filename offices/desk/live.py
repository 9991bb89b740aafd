"""The desk's admins of rows that are public as soon as they are saved."""

from django.contrib.admin.utils import flatten_fieldsets

from offices import access
from offices.desk.admin import OfficeRowAdmin


class LiveRowAdmin(OfficeRowAdmin):
    """Rows that publishers of their office write, and editors only read.

    Saving one is putting it before the public, which an editor may not do. `to_read` are the
    fieldsets of who only reads: columns of the list and plain fields.
    """

    is_live = True
    to_read = ()

    def changelist_view(self, request, extra_context=None):
        ctx = {"is_only_read": not self.has_add_permission(request)}
        return super().changelist_view(request, ctx | (extra_context or {}))

    def declared_fieldsets(self, request, obj=None):
        return self.to_read if self.is_only_read(request, obj) else self.fieldsets

    def get_readonly_fields(self, request, obj=None):
        return flatten_fieldsets(self.to_read) if self.is_only_read(request, obj) else []

    def is_only_read(self, request, row):
        return row is not None and not self.has_change_permission(request, row)

    def has_change_permission(self, request, obj=None):
        if obj is None:
            return self.has_add_permission(request)
        office = self.office_of(obj)
        if office is None:
            return request.user.is_superuser
        return access.may_publish(request.user, office)

    def has_add_permission(self, request):
        """For the office whose form this is; before one is chosen, for any."""
        office = getattr(request, "desk_office", None)
        if office is None:
            return access.published_by(request.user).exists()
        return access.may_publish(request.user, office)

    def offices_to_choose(self, request):
        return access.published_by(request.user)
