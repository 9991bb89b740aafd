"""The pictures of the handbook and of the README: `.venv/bin/python tests/screenshots.py`.

A temporary site of an invented office is filled, served and photographed with the system's
Chromium, in both languages. Nobody who works anywhere is shown.
"""

import base64
import datetime
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "static" / "handbook"
DATA = Path(tempfile.mkdtemp(prefix="nagorik-sanad-pictures-"))
SLUG, USER, PASSWORD = "nodipur", "rashida", "Padma-Meghna-Jamuna-71"
LANGUAGES = {"bn": "", "en": "/en"}
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
INCOMING = "\n".join(
    (
        "২.১ নাগরিক সেবা",
        "ক্রমিক\tসেবার নাম\tসেবা প্রদান পদ্ধতি\tপ্রয়োজনীয় কাগজপত্র\tসেবার মূল্য\tসেবা প্রদানের সময়সীমা",
        "১\tকম্পিউটার প্রশিক্ষণ প্রদান\t১। সরাসরি ২। অনলাইনে\tআবেদনপত্র\tবিনামূল্যে\t৭ কার্যদিবস",
        "২\tতথ্য সংক্রামত্ম পরামর্শ\tমোবাইলে\tনেই\tবিনামূল্যে\tতাৎক্ষণিক",
    )
)
WEBP = """async url => {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext("2d").drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 0.8).split(",")[1];
}"""

sys.path.insert(0, str(ROOT))
os.environ |= {
    "ENV_FILE": "",
    "SECRET_KEY": "only-for-pictures-0123456789-abcdefghijklmnopqrstuvwxyz",
    "DEBUG": "off",
    "DATA_DIR": str(DATA),
    "DATABASE_URL": "",
    "PUBLIC_SCHEME": "http",
    "ALLOWED_HOSTS": "127.0.0.1",
    "HOME_OFFICE": SLUG,
}
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")


def main():
    try:
        fill()
        with served() as address:
            photograph(address)
    finally:
        shutil.rmtree(DATA, ignore_errors=True)


def fill():
    """The model charter of an upazila ICT office, at a place that does not exist."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("fill_holidays", verbosity=0)

    from auditlog.context import set_actor
    from django.contrib.auth import get_user_model

    from charter import publishing
    from offices.models import Membership, Posting

    office = load_model_charter()
    users = get_user_model().objects
    user = users.create_user(USER, password=PASSWORD, is_staff=True, first_name="রাশেদা খাতুন")
    Membership.objects.create(user=user, office=office, role=Membership.Role.PUBLISHER)
    with set_actor(user):
        post = office.posts.first()
        post.phone, post.email = "01700-000000", "ict@nodipur.example.gov.bd"
        post.save()
        Posting.objects.create(
            post=post,
            name_bn="রাশেদা খাতুন",
            name_en="Rashida Khatun",
            joined=datetime.date(2024, 1, 15),
        )
        publishing.publish(office, user, "প্রথম প্রকাশ")
        post.phone = "01700-999999"
        post.save()
        publishing.publish(office, user, "ফোন নম্বর বদলেছে")
        post.phone = "01700-123456"
        post.save()


def load_model_charter():
    from msgspec.structs import replace

    from charter import document as doc
    from charter.loading import load

    model = doc.decode((ROOT / "charter" / "bundles" / "ict-upazila.json").read_bytes())
    nodipur = replace(
        model.office,
        slug=SLUG,
        name=doc.Text("উপজেলা আইসিটি কার্যালয়, নদীপুর", "Upazila ICT Office, Nodipur"),
        district=doc.Text("চরপুর", "Charpur"),
        upazila=doc.Text("নদীপুর", "Nodipur"),
        hostname="nodipur.example.gov.bd",
        phone="",
        email="",
        official_url="",
        is_demonstration=False,
    )
    return load(replace(model, office=nodipur, parent=None))


@contextmanager
def served():
    """The site at a free port, until the pictures are taken."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    command = [sys.executable, str(ROOT / "manage.py"), "runserver", "--noreload", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(120):
            try:
                urllib.request.urlopen(f"{address}/healthz", timeout=1).close()
                break
            except OSError:
                time.sleep(0.5)
        yield address
    finally:
        server.terminate()
        server.wait()


def photograph(address):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=CHROMIUM)
        camera = Camera(browser, address)
        for language, prefix in LANGUAGES.items():
            handbook(camera, language, prefix)
        readme(camera)
        browser.close()


def chromium():
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        sys.exit("Chromium is needed: apt install chromium")
    return program


def handbook(camera, language, prefix):
    """One picture per task; each is of what its page talks about, and no more."""
    desk, office = f"{prefix}/admin", f"{prefix}/admin/office/{SLUG}"
    camera.sign_out()
    camera.take(f"{desk}/login/", f"{language}/sign-in", height=720)
    camera.sign_in(f"{desk}/login/")
    camera.take(f"{desk}/offices/post/1/change/", f"{language}/phone", around="#id_phone")
    camera.take(f"{desk}/offices/office/1/change/", f"{language}/hours", around="#id_opens")
    camera.take(f"{desk}/services/service/add/", f"{language}/service")
    camera.bring_in(f"{office}/incoming/")
    camera.take(
        f"{office}/incoming/preview/",
        f"{language}/bring-in",
        width=1100,
        around="details.row.is-doubtful",
    )
    camera.take(f"{office}/publish/", f"{language}/publish", height=1180)
    camera.take(f"{desk}/charter/grievancestep/add/", f"{language}/steps", height=1000)
    camera.take(f"{desk}/charter/notice/add/", f"{language}/notice")
    camera.take(f"{desk}/offices/holiday/?date__year=2026", f"{language}/holidays", height=1100)
    camera.take(f"{office}/handover/", f"{language}/handover", height=1100)
    camera.take(f"{office}/", f"{language}/trouble", around="#warnings")


def readme(camera):
    """A phone, the desk, and what changed."""
    camera.take("/", "phone", width=360, height=720)
    camera.take(f"/admin/office/{SLUG}/", "desk", width=1100, height=760)
    camera.take("/history/", "what-changed", width=720, height=560)


class Camera:
    def __init__(self, browser, address):
        self.context = browser.new_context()
        self.page = self.context.new_page()
        self.darkroom = self.context.new_page()
        self.address = address

    def sign_out(self):
        self.context.clear_cookies()

    def sign_in(self, path):
        self.page.goto(self.address + path)
        self.page.fill("#id_username", USER)
        self.page.fill("#id_password", PASSWORD)
        self.page.click("#login-form button")

    def bring_in(self, path):
        """The office's own citizens' services with another deadline, as a copied text."""
        self.page.goto(self.address + path)
        self.page.fill("#id_text", INCOMING)
        if self.page.locator("#id_replace").count():
            self.page.check("#id_replace")
        self.page.click(".desk-form button.primary")

    def take(self, path, name, width=720, height=900, around=None):
        """A window of that size, at the top or around what it is about."""
        self.page.set_viewport_size({"width": width, "height": height})
        answer = self.page.goto(self.address + path)
        if answer.status != 200:
            sys.exit(f"{path} answers {answer.status}")
        if around:
            self.page.locator(around).evaluate("e => e.scrollIntoView({block: 'center'})")
        png = base64.b64encode(self.page.screenshot()).decode()
        webp = self.darkroom.evaluate(WEBP, f"data:image/png;base64,{png}")
        file = PICTURES / f"{name}.webp"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(base64.b64decode(webp))
        sys.stdout.write(f"{file.relative_to(ROOT)}  {file.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main()
