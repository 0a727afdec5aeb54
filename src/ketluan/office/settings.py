"""Django's settings, made from the environment: embedded on SQLite by default."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from ketluan.office.database import database
from ketluan.office.environment import read_environment

_given = read_environment(os.environ)
_here = Path(__file__).parent

KETLUAN_DATA = _given.data
KETLUAN_UPLOAD_BYTES = _given.upload_bytes
KETLUAN_OCR = _given.ocr

DEBUG = _given.debug
SECRET_KEY = _given.secret_key
ALLOWED_HOSTS = [*_given.hosts]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "axes",
    "csp",
    "django_tasks",
    "django_tasks_db",
    "ketluan.office.calendar",
    "ketluan.office.ledger",
    "ketluan.office.files",
    "ketluan.office.sheets",
    "ketluan.office.people",
    "ketluan.office.papers",
    "ketluan.office.lists",
    "ketluan.office.intake",
    "ketluan.office.review",
    "ketluan.office.meetings",
    "ketluan.office.tasks",
    "ketluan.office.directives",
    "ketluan.office.upkeep",
    "ketluan.office.search",
    "ketluan.office.reports",
    "ketluan.office.charts",
    "ketluan.office.indicators",
    "ketluan.office.matters",
    "ketluan.office.briefs",
    "ketluan.office.rollout",
    "ketluan.office.agendas",
    "ketluan.office.desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ketluan.office.compression.PackedPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "ketluan.office.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "ketluan.office.people.once.ChoosesPassword",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "ketluan.office.not_found.OwnPage",
    "axes.middleware.AxesMiddleware",
]
FORM_RENDERER = "ketluan.office.rendering.Fields"
ROOT_URLCONF = "ketluan.office.urls"
WSGI_APPLICATION = "ketluan.office.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_here / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ketluan.office.people.context.signed_in",
                "ketluan.office.text_size.chosen_size",
                "ketluan.office.navigation.shown",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "ketluan.office.fragments",
            ],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "fragments",
        "DIRS": [_here / "jinja2"],
        "APP_DIRS": True,
        "OPTIONS": {"environment": "ketluan.office.fragments.environment"},
    },
]

DATABASES = {"default": database(_given.database, KETLUAN_DATA)}
# Jobs wait in the database: one that is asked for in a transaction is there when the transaction is, or never.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
# Its lines about a failed job quote the error's message, and so perhaps a document; the worker's own line does not.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"nowhere": {"class": "logging.NullHandler"}},
    "loggers": {"django_tasks": {"handlers": ["nowhere"], "propagate": False}},
}
KETLUAN_WORKER_BESIDE = _given.worker_beside
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk:home"
LOGOUT_REDIRECT_URL = "sign-in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "people/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("Tiếng Anh"))]
LOCALE_PATHS = [_here / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "static/"
STATICFILES_DIRS = [_here / "static"]
WHITENOISE_USE_FINDERS = True

# A refused document must leave nothing behind: uploads stay in memory, and what is too large is not taken in at all.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = _given.upload_bytes
DATA_UPLOAD_MAX_MEMORY_SIZE = _given.upload_bytes

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = _given.https
SECURE_HSTS_SECONDS = 31_536_000 if _given.https else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _given.https else None
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
