"""A reading as plain data: what `import_charter --json` prints."""

from msgspec.structs import asdict

from charter.importing import doubts


def as_json(reading):
    return {
        "sections": [asdict(section) for section in reading.sections],
        "statements": [asdict(statement) for statement in reading.statements],
        "services": [_service(service) for service in reading.services],
        "grievance_steps": [asdict(step) for step in reading.steps],
        "columns": [
            [{"label": column.label, "field": column.field} for column in columns]
            for columns in reading.columns
        ],
        "findings": [_finding(doubt) for doubt in reading.doubts],
        "unplaced": [piece.text for piece in reading.unplaced],
    }


def _service(service):
    return {
        "audience": service.audience,
        "name": service.name,
        "methods": list(service.methods),
        "documents": list(service.documents),
        "documents_from": service.documents_from,
        "fee": _fee(service.fee),
        "deadline": _deadline(service.deadline),
        "officer": _officer(service.officer),
        "superior": _officer(service.superior),
        "remedy": service.remedy,
        "extra": service.extra,
    }


def _fee(fee):
    amount = fee.meaning.amount
    if amount is not None:
        amount = int(amount) if amount == amount.to_integral_value() else float(amount)
    return {
        "wording": fee.wording,
        "kind": fee.meaning.kind,
        "amount": amount,
        "payment": fee.payment,
    }


def _deadline(deadline):
    meaning = deadline.meaning
    return {
        "wording": deadline.wording,
        "immediate": meaning.immediate,
        "min": meaning.minimum,
        "max": meaning.maximum,
        "unit": meaning.unit,
        "condition": deadline.condition,
        "open_ended": meaning.open_ended,
        "until": meaning.until.isoformat() if meaning.until else None,
        "then_max": meaning.then_maximum,
        "then_unit": meaning.then_unit,
    }


def _officer(officer):
    said = asdict(officer)
    del said["wording"]
    return said


def _finding(doubt):
    return {
        "code": doubt.code,
        "words": doubts.in_words(doubt),
        "table": doubt.table,
        "row": doubt.row,
        "field": doubt.field,
        "original": doubt.original,
        "proposal": doubt.proposal,
    }
