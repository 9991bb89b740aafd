"""সহায়িকা: one page per task, for an officer who does it once a quarter."""

from dataclasses import dataclass

from django.http import Http404
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from charter.desk.doors import page


@dataclass(frozen=True)
class Task:
    """`templates/desk/handbook/<language>/<slug>.html`: whole pages, as prose translates badly
    in pieces. The pictures are made by `tests/screenshots.py`."""

    slug: str
    title: Promise

    @property
    def template(self):
        return f"desk/handbook/{get_language()}/{self.slug}.html"

    @property
    def pictures(self):
        return f"handbook/{get_language()}"


TASKS = (
    Task("sign-in", gettext_lazy("Sign in")),
    Task("phone", gettext_lazy("Change a phone number")),
    Task("hours", gettext_lazy("Say where you are and when you are open")),
    Task("service", gettext_lazy("Add a service")),
    Task("bring-in", gettext_lazy("Bring in a charter you already have")),
    Task("publish", gettext_lazy("Publish")),
    Task("steps", gettext_lazy("Enter whom people complain to")),
    Task("notice", gettext_lazy("Put up a notice")),
    Task("holidays", gettext_lazy("Enter a holiday")),
    Task("handover", gettext_lazy("Hand over")),
    Task("trouble", gettext_lazy("When something is wrong")),
)


@require_safe
def contents(request):
    return page(request, "desk/handbook/contents.html", {"title": _("Handbook"), "tasks": TASKS})


@require_safe
def task(request, task):
    number = next((n for n, each in enumerate(TASKS) if each.slug == task), None)
    if number is None:
        raise Http404
    ctx = {
        "title": TASKS[number].title,
        "task": TASKS[number],
        "following": TASKS[number + 1] if number + 1 < len(TASKS) else None,
    }
    return page(request, "desk/handbook/task.html", ctx)
