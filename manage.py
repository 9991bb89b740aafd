#!/usr/bin/env python
"""Django's commands for this site. Start with `python manage.py demo`."""

# An old Python must be able to read this file, or it could not say that it is too old:
# nothing newer than Python 3.0 above the check, and our own modules only after it.
import os
import sys


def main():
    if sys.version_info < (3, 11):
        sys.exit("Nagorik Sanad needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])

    # Bangla must print on a Windows console and into a pipe alike.
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
    except ModuleNotFoundError:
        sys.exit(
            "Django is not installed for this Python. Make a virtual environment and fill it:\n"
            "  python -m venv .venv\n"
            "  .venv/bin/pip install -r requirements.txt   "
            "(on Windows: .venv\\Scripts\\pip install -r requirements.txt)\n"
            "then run manage.py with the Python in .venv."
        )

    from portal.env import env_file, write_first_env

    try:
        if not os.environ.get("SECRET_KEY") and write_first_env(env_file()):
            sys.stderr.write("Wrote %s: a secret key and settings for a trial.\n" % env_file())
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit("Configuration: %s" % error)


if __name__ == "__main__":
    main()
