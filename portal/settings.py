"""Settings of the whole site. One file: the environment (or `.env`) is the only difference.

Every name that is read from there is explained in `.env.example`.
"""

from datetime import timedelta

from portal.env import BASE_DIR, Environment

env = Environment.load()

# What differs between installations

SECRET_KEY = env.secret(
    "SECRET_KEY",
    'write one into .env; a new one: python -c "import secrets; print(secrets.token_urlsafe(50))"',
)
DEBUG = env.boolean("DEBUG", default=False)
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS")
PUBLIC_SCHEME = env.choice("PUBLIC_SCHEME", ("https", "http"), default="https")
HOME_OFFICE = env.text("HOME_OFFICE")
TRUSTED_PROXIES = env.count("TRUSTED_PROXIES", default=0)
DATA_DIR = env.folder("DATA_DIR", default=BASE_DIR / "var")

# Applications

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, whose forms it changes
    "portal.apps.PortalConfig",  # before staticfiles, whose runserver it extends
    "portal.apps.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "auditlog",
    "axes",
    "csp",
    "offices",
    "services",
    "charter",
]

MIDDLEWARE = [
    # Outermost, so that whatever goes wrong further in is told in the page's language.
    "portal.middleware.language_middleware",
    "django.middleware.security.SecurityMiddleware",
    "portal.middleware.permissions_policy_middleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    # Inside the headers: a picture or a style sheet is an answer like any other.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "portal.middleware.desk_audit_middleware",
    "axes.middleware.AxesMiddleware",  # last: it replaces the answer to a locked sign-in
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Database: https://docs.djangoproject.com/en/5.2/ref/databases/

SQLITE = {
    "ENGINE": "django.db.backends.sqlite3",
    "NAME": DATA_DIR / "db.sqlite3",
    "OPTIONS": {
        # Take the write lock at the start: two savers then wait for each other, where a lock
        # wanted half-way would fail at once.
        "transaction_mode": "IMMEDIATE",
        # FULL, as NORMAL tells the officer "saved" before it is on disk.
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL",
        "timeout": 20,
    },
}
DATABASES = {"default": env.postgresql("DATABASE_URL") or SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Pages and files

PAGES_DIR = DATA_DIR / "pages"
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Former hashed files stay: a page of a kept release still names them.
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# Language: the path decides (portal.middleware), Bangla is the language without a prefix.

LANGUAGE_CODE = "bn"
LANGUAGES = [("bn", "বাংলা"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "packages"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Dhaka"

MODELTRANSLATION_DEFAULT_LANGUAGE = "bn"
MODELTRANSLATION_LANGUAGES = ("bn", "en")
# Bangla is never passed off as English: a page says where one language stands in for the other.
MODELTRANSLATION_ENABLE_FALLBACKS = False
MODELTRANSLATION_FALLBACK_LANGUAGES = {"default": ()}

# Django 5.2's form fields take a web address without a scheme for http otherwise, and warn.
FORMS_URLFIELD_ASSUME_HTTPS = True

# Signing in: https://django-axes.readthedocs.io/

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",  # first: it refuses before a password is looked at
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "admin:login"

AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
# "Try again in 15 minutes" stays true for whoever tries sooner.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "admin/locked_out.html"
AXES_CLIENT_IP_CALLABLE = "portal.middleware.client_address"
# Addresses are kept while they throttle, and no longer: success or the next failure after the
# pause clears them, and there is no list of sign-ins.
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

AUDITLOG_DISABLE_REMOTE_ADDR = True

# A service of 200 papers is one form; each paper has a dozen fields.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000

SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day; only the desk has sessions

# Security: https://docs.djangoproject.com/en/5.2/topics/security/

_HTTPS = PUBLIC_SCHEME == "https"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]  # asked by a machine next door, over plain http
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if _HTTPS else 0
# Only a proxy that we were told of is believed.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
CSRF_FAILURE_VIEW = "charter.views.errors.csrf_failure"
SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # subdomains of an office's name may be other offices, still on http
    "security.W021",  # the same, and browsers' preload lists are the domain owner's to enter
]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
}

# The same headers for pages that the page store answers, without Django's middleware.
PUBLIC_HEADERS = {
    "Content-Security-Policy": "; ".join(
        f"{name} {' '.join(sources)}"
        for name, sources in CONTENT_SECURITY_POLICY["DIRECTIVES"].items()
    ),
    "Cross-Origin-Opener-Policy": SECURE_CROSS_ORIGIN_OPENER_POLICY,
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Referrer-Policy": SECURE_REFERRER_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": X_FRAME_OPTIONS,
}
if _HTTPS:
    PUBLIC_HEADERS["Strict-Transport-Security"] = f"max-age={SECURE_HSTS_SECONDS}"

# What happens, in plain lines on stderr; the service manager keeps and dates them.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "plain"},
        "nowhere": {"class": "logging.NullHandler"},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        # Django's own handlers would mail administrators nobody has named.
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # Robots ask for other hosts all day; each would leave a traceback.
        "django.security.DisallowedHost": {"handlers": ["nowhere"], "propagate": False},
    },
}
