"""Why an input is not read, in words: what is wrong, and what to do."""

from django.utils.translation import gettext as _

from charter.importing.source import NotACharter


def empty():
    return NotACharter(_("There is nothing in it."))


def no_text():
    return NotACharter(
        _(
            "There is no text in it, at most pictures. Type the charter, or ask for the file that "
            "was typed."
        )
    )


def too_large():
    return NotACharter(
        _(
            "The file is larger than 10 MB. Take the pictures out, or copy the charter alone into "
            "a new file."
        )
    )


def too_long():
    return NotACharter(
        _("This is far longer than a charter. Copy the charter alone into a new file.")
    )


def too_many_cells():
    return NotACharter(
        _(
            "A table in it has more cells than a charter ever has. Copy the charter alone into a "
            "new file; a new sheet also drops rows that are empty but formatted."
        )
    )


def too_deep():
    return NotACharter(
        _("Its tables are nested too deeply to be read. Copy the charter alone into a new file.")
    )


def pdf():
    return NotACharter(
        _(
            "A PDF cannot be read. Ask for the Word or Excel file it was made from. If there is "
            "none, copy the text from the PDF and paste it; a scanned paper must be typed."
        )
    )


def picture():
    return NotACharter(
        _(
            "This is a picture, and words in a picture cannot be read. Type the charter, or ask "
            "for the Word file."
        )
    )


def old_word():
    return NotACharter(
        _("This is an old Word file (.doc). Open it in Word, save it as .docx and bring that in.")
    )


def old_excel():
    return NotACharter(
        _("This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and bring that in.")
    )


def old_office():
    return NotACharter(
        _("This file is of an old kind. Open it in Word, save it as .docx and bring that in.")
    )


def needs_saving_again():
    return NotACharter(
        _("This kind of file is not read. Open it in Word or Excel, save it as .docx or .xlsx.")
    )


def locked():
    return NotACharter(
        _("The file is locked with a password. Open it, take the password off and save it again.")
    )


def damaged():
    return NotACharter(
        _("The file is damaged. Open it in Word or Excel and save it again under a new name.")
    )


def bomb():
    return NotACharter(
        _(
            "Unpacked, the file is far larger than a charter, so it was not opened. Copy the "
            "charter alone into a new file."
        )
    )


def macros():
    return NotACharter(
        _(
            "The file contains macros (small programs), so it was not opened. Save it without "
            "macros, as .docx or .xlsx."
        )
    )


def declarations():
    return NotACharter(
        _(
            "The file contains declarations that can do harm, so it was not opened. Open it in "
            "Word or Excel and save it again under a new name."
        )
    )


def archive():
    return NotACharter(
        _("This is an archive. Take the Word or Excel file out of it and bring that in.")
    )


def not_text():
    return NotACharter(
        _("This is no text. Bring in a Word file (.docx), a sheet (.xlsx, .csv), a page or a text.")
    )
