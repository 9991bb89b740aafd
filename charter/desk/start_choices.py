"""Of what one chooses when an office starts: places, and offices to belong to."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from charter.shipped import DEPARTMENT_OF, shipped
from charter.starting.beginning import AS_IN_MODEL
from offices import places
from offices.models import Office


def places_by_district():
    """Districts, and in each the district itself before its upazilas, in the reader's language."""
    language = "en" if get_language() == "en" else "bn"

    def called(place):
        return getattr(place, language)

    groups = []
    for district in sorted(places.districts(), key=called):
        itself = (
            f"{district.word}/",
            _("%(district)s (district)") % {"district": called(district)},
        )
        # With the district: what is chosen is shown without its group, and Kawkhali exists twice.
        upazilas = [
            (f"{district.word}/{upazila.word}", f"{called(upazila)}, {called(district)}")
            for upazila in sorted(district.upazilas, key=called)
        ]
        groups.append((called(district), [itself, *upazilas]))
    return [("", _("Choose")), *groups]


def parents():
    """The offices that are here, and the departments that come along when they are chosen."""
    here = {office.slug: str(office) for office in Office.objects.all()}
    shipped_names = {
        slug: shipped(slug).office.name.shown("en" if get_language() == "en" else "bn")
        for slug in DEPARTMENT_OF.values()
    }
    return [
        (AS_IN_MODEL, _("As in the model: an ICT office belongs to its department")),
        ("", _("None")),
        *(shipped_names | here).items(),
    ]
