"""What a command asks about a new office, and a file (TOML) in which it is answered."""

import difflib
import tomllib
from dataclasses import dataclass


class BadAnswers(ValueError):
    """The file does not answer what is asked; the message says where."""


@dataclass(frozen=True)
class Question:
    """`example` is an answer; `needed`: there is no other way to know it."""

    name: str
    words: str
    example: str = ""
    needed: bool = False

    @property
    def flag(self):
        return f"--{self.name.replace('_', '-')}"


QUESTIONS = (
    Question(
        "district", "the district, by its word in web addresses or its name", "pirojpur", True
    ),
    Question("upazila", "the upazila; a district office has none", "kawkhali", True),
    Question("username", "the first publisher's user name", "rahima", True),
    Question("publisher", "the first publisher's name; else the holder's", "Rahima Khatun"),
    Question("publisher_email", "the first publisher's e-mail"),
    Question("model", "what to start from: ict-upazila, or blank for any other", "ict-upazila"),
    Question("bundle", "or: another office's bundle, a file", "other-office.json"),
    Question("charter", "or: the charter that the office has, a file", "charter.docx"),
    Question("tier", "upazila, district, municipality, union, division …", "upazila"),
    Question("parent", "its department's short name, or none; else the model's", "doict"),
    Question("kind_bn", "the kind of office in Bangla, where it is no ICT office"),
    Question("kind_en", "the kind of office in English", "Upazila Livestock Office"),
    Question("short_word", "the department's word in web addresses", "dls"),
    Question("name_bn", "the name, where it is not the kind and the place"),
    Question("name_en", "the same in English"),
    Question("host", "the web address", "office.example.bd"),
    Question("phone", "the office's phone", "01700-000000"),
    Question("email", "the office's e-mail", "office@example.gov.bd"),
    Question("address_bn", "the address, as somebody would look for it"),
    Question("address_en", "the same in English"),
    Question("hours_bn", "opening hours", "রবিবার থেকে বৃহস্পতিবার সকাল ৯টা – বিকাল ৫টা"),
    Question("hours_en", "the same in English", "Sunday to Thursday 9 am – 5 pm"),
    Question("opens", "when it opens on working days; else 09:00 as all offices do", "09:00"),
    Question("closes", "when it closes; else 17:00", "17:00"),
    Question("layout", "seven or eight columns", "seven"),
    Question("post_bn", "the head's post, where it is not the model's"),
    Question("post_en", "the same in English"),
    Question("holder_bn", "who holds it; nobody: the pages name the post alone"),
    Question("holder_en", "the same in English"),
    Question("charge", "regular, additional or current", "regular"),
    Question("joined", "since which day", "2026-01-04"),
)
NAMES = tuple(question.name for question in QUESTIONS)


def example():
    """A blank file: what must be known is to be filled in, the rest waits behind a # each."""
    lines = [
        "# For: python manage.py start_office --answers FILE",
        "# Save it in UTF-8. A line behind a # is not read: what is empty comes from the model or",
        "# is made from the place. All of it can be corrected later at the desk.",
    ]
    for question in QUESTIONS:
        if question.needed:
            lines += [
                "",
                f"# {question.words}; such as {question.example}",
                f'{question.name} = ""',
            ]
        else:
            lines += ["", f"# {question.words}", f'# {question.name} = "{question.example}"']
    return "\n".join(lines) + "\n"


def read(data):
    """The answers in these bytes, as texts by their names. Raises BadAnswers."""
    try:
        said = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadAnswers("It is not saved in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise BadAnswers(
            f'It is not written as asked (name = "answer" on each line): {error}.'
        ) from error
    for name, value in said.items():
        if name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, n=1)
            meant = f" Did you mean “{near[0]}”?" if near else ""
            raise BadAnswers(f"Nothing is asked by the name “{name}”.{meant}")
        if isinstance(value, dict | list | bool):
            raise BadAnswers(f'“{name}” is answered by one text in quotes: {name} = "…".')
    return {name: str(value) for name, value in said.items()}
