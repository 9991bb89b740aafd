"""Offices on the stage that were started from another charter, and have not settled all of it."""

from msgspec.structs import replace

from charter import document as doc
from charter import publishing
from charter.assembly import assemble
from charter.loading import load
from charter.models import Origin, Waiver
from tests import sites


def leave_traces(office):
    """As if started from the charter of Shimultoli, whose officer holds this post as well."""
    holder = office.posts.get().postings.get()
    holder.name_en = ""
    holder.save()
    draft = assemble(office, complete=True)
    place = doc.Text("শিমুলতলী", "Shimultoli")
    source = replace(
        draft.office,
        slug="shimultoli",
        name=doc.Text("উপজেলা কার্যালয়, শিমুলতলী", "Upazila Office, Shimultoli"),
        upazila=place,
        hostname="shimultoli.example.gov.bd",
    )
    Origin.objects.create(
        office=office, document=doc.encode(replace(draft, office=source)).decode()
    )
    first, second, *_others = office.services.in_order()
    first.papers_from_bn = "উপজেলা কার্যালয়, শিমুলতলী"
    first.save()
    second.remedy_bn = "শিমুলতলীর কর্মকর্তাকে জানান: https://shimultoli.example.gov.bd/"
    second.save()
    Waiver.objects.create(
        office=office,
        term=draft.posts[0].phone,
        reason="একই কর্মকর্তা উভয় কার্যালয়ের দায়িত্বে আছেন (অফিস আদেশ নম্বর ১২)।",
        given_by=office.memberships.first().user,
    )


def begin_from_an_older_model(office):
    """As if started from the model of last year: this year's says other things in some places."""
    model, own = sites.bundle("ict-upazila"), assemble(office, complete=True)
    older = older_than(model)
    load(replace(older, office=own.office, parent=own.parent), exactly=True)
    Origin.objects.create(office=office, model="ict-upazila", document=doc.encode(older).decode())
    publishing.publish(office, note="মডেল থেকে শুরু")
    service = office.services.in_order()[2]
    service.deadline_wording_bn = "২ কার্যদিবস"
    service.save()


def older_than(model):
    first, second, third, *others = model.tables[0].services
    fee = doc.Fee(doc.Text("১০ টাকা", "10 taka", unofficial="en"))
    late = doc.Deadline(doc.Text("১০ কার্যদিবস", "10 working days", unofficial="en"))
    dropped = replace(second, id="fax", slug="fax", name=doc.Text("ফ্যাক্স প্রেরণ", "Sending a fax"))
    services = (replace(first, fee=fee), dropped, replace(third, deadline=late), *others)
    table = replace(model.tables[0], services=services)
    dated = doc.Statement("letters", "expectation", doc.Text("ডাকযোগে আবেদন পাঠানো।"))
    statements = (*model.statements[1:], dated)
    return replace(model, statements=statements, tables=(table, *model.tables[1:]))
