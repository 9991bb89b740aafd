"""The bundles that come with this software: models to start from, and the demonstration."""

from pathlib import Path

from charter import document as doc

FOLDER = Path(__file__).parent / "bundles"

ICT_MODEL = "ict-upazila"
BLANK_MODEL = "blank"
MODELS = (ICT_MODEL, BLANK_MODEL)

# Departments whose offices start from a model of ours: the model's name, the department's bundle.
DEPARTMENT_OF = {ICT_MODEL: "doict"}


def shipped(name):
    """The document of that bundle."""
    return doc.decode((FOLDER / f"{name}.json").read_bytes())


def department(slug):
    """The department of that short name, or None where none is shipped."""
    return shipped(slug) if slug in DEPARTMENT_OF.values() else None
