"""Seats at an office, and the people who hold them for a time."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from offices.fields import LineField
from offices.rows import BilingualRow, CharterRow

from .office import Office


class Post(CharterRow):
    """A seat at an office, such as "Upazila ICT Officer", whoever sits there."""

    office = models.ForeignKey(
        Office, models.CASCADE, verbose_name=_("office"), related_name="posts"
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    title = LineField(_("post"), max_length=150, help_text=_("The designation, without a name."))
    room = LineField(
        _("room"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("Shown beside the officer, such as: room 204, second floor."),
    )
    phone = LineField(
        _("phone"),
        max_length=60,
        blank=True,
        default="",
        help_text=_("Shown to the public with a call button, beside each service of this post."),
    )
    email = models.EmailField(
        _("e-mail"), blank=True, default="", help_text=_("Shown to the public with a mail link.")
    )
    superior = models.ForeignKey(
        "self",
        models.SET_NULL,
        verbose_name=_("superior post"),
        related_name="subordinates",
        null=True,
        blank=True,
        help_text=_("Whom a citizen turns to when this officer does not help."),
    )

    is_vacant = models.BooleanField(
        _("vacant"),
        default=False,
        help_text=_(
            "Ticked: while nobody is entered below, the pages say that the post is vacant and give "
            "the office's phone and e-mail. Otherwise they name the post alone."
        ),
    )

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("officers")
        ordering = ["office", "position", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["office", "public_id"], name="offices_post_unique_public_id"
            ),
            models.CheckConstraint(
                condition=Q(title_bn__isnull=False) & ~Q(title_bn=""),
                name="offices_post_has_a_bangla_title",
            ),
            models.CheckConstraint(
                condition=Q(superior__isnull=True) | ~Q(superior=F("id")),
                name="offices_post_is_not_its_own_superior",
                violation_error_message=_("A post cannot be its own superior."),
            ),
        ]

    def __str__(self):
        return self.in_words("title") or self.public_id

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.office_id}


class PostingQuerySet(models.QuerySet):
    def current(self, today=None):
        """Postings in force on a day; an unknown joining or release date is no bound."""
        today = today or timezone.localdate()
        return self.filter(
            Q(joined__isnull=True) | Q(joined__lte=today),
            Q(released__isnull=True) | Q(released__gte=today),
        )

    def ending_after(self, today):
        """Postings in force on a day whose end is already known."""
        return self.current(today).filter(released__isnull=False)


class Posting(BilingualRow):
    """A person holding a post, from the day of joining to the day of release."""

    class Charge(models.TextChoices):
        REGULAR = "regular", _("Regular")
        ADDITIONAL = "additional", _("Additional charge")
        CURRENT = "current", _("Current charge")

    post = models.ForeignKey(Post, models.CASCADE, verbose_name=_("post"), related_name="postings")
    name = LineField(_("name of the officer"), max_length=120)
    charge = models.CharField(
        _("charge"),
        max_length=12,
        choices=Charge,
        default=Charge.REGULAR,
        help_text=_("Additional and current charge are printed beside the name."),
    )
    joined = models.DateField(
        _("joined on"), null=True, blank=True, help_text=_("Leave empty when it is not known.")
    )
    released = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Leave empty while the officer serves.")
    )

    objects = PostingQuerySet.as_manager()

    class Meta:
        verbose_name = _("posting")
        verbose_name_plural = _("postings")
        ordering = ["post", F("joined").desc(nulls_last=True), "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(name_bn__isnull=False) & ~Q(name_bn=""),
                name="offices_posting_has_a_bangla_name",
            ),
            models.CheckConstraint(
                condition=Q(joined__isnull=True)
                | Q(released__isnull=True)
                | Q(released__gte=F("joined")),
                name="offices_posting_ends_after_it_begins",
                violation_error_message=_("The last day is before the day of joining."),
            ),
            models.UniqueConstraint(
                fields=["post"],
                condition=Q(released__isnull=True),
                name="offices_posting_one_open_per_post",
                violation_error_message=_(
                    "Somebody holds this post already. Enter their last day first."
                ),
            ),
        ]

    def __str__(self):
        return self.in_words("name")

    def get_additional_data(self):
        """For the log of changes: whose row this is."""
        return {"office": self.post.office_id}
