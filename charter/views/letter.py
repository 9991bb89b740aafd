"""A letter of complaint, filled in as far as the charter knows, to be printed or copied.

What is sent here goes into the answer and nowhere else: it is not stored, not logged and not
cached. So there is nothing that a forged form could do, and no cookie to guard it with.
"""

from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from charter.forms import LetterForm
from charter.letter import compose
from charter.reading import approved_steps, is_unofficial
from charter.views.context import answer, page_context, release_or_404

ASKED_BY_LINK = ("service", "on", "at", "to", "matter")


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def letter(request, today=None):
    """The form; and after it was sent, the letter above it."""
    release, today = release_or_404(request), today or timezone.localdate()
    form = LetterForm(
        request.POST if request.method == "POST" else None,
        release=release,
        language=get_language(),
        today=today,
        initial={name: request.GET[name] for name in ASKED_BY_LINK if name in request.GET},
    )
    ctx = page_context(release, "/complaints/letter/") | {
        "form": form,
        "unofficial": is_unofficial(
            get_language(),
            [(service.name, service.deadline.wording) for service in release.document.services],
            approved_steps(release.document),
        ),
        "query": request.GET.urlencode(),
    }
    if form.is_valid():
        ctx["letter"] = compose(release, form.row, form.cleaned_data, today)
    status = 400 if form.is_bound and not form.is_valid() else 200
    return answer("charter/letter.html", ctx, status)
