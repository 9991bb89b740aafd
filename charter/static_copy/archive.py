"""A copy in one file, for a download."""

import io
import zipfile

# The first day a ZIP can name: when it was made is nobody's business, and would change its bytes.
ALWAYS = (1980, 1, 1, 0, 0, 0)
UNIX = 3
A_FILE_ALL_MAY_READ = 0o100644 << 16


def archive(files, folder):
    """The bytes of a ZIP that unpacks into one folder; the same for the same files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{folder}/{name}", ALWAYS)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = UNIX  # the same on Windows
            entry.external_attr = A_FILE_ALL_MAY_READ
            packed.writestr(entry, files[name], compresslevel=9)
    return content.getvalue()
