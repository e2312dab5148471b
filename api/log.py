"""How the server logs: one line a request to standard error, without paths, queries, names or tokens."""

from typing import Any

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(message)s"}},
    "handlers": {
        "errors": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stderr"}
    },
    "loggers": {
        "casegraph": {"handlers": ["errors"], "level": "INFO", "propagate": False},
        "uvicorn.error": {"handlers": ["errors"], "level": "WARNING", "propagate": False},
        "uvicorn": {"handlers": ["errors"], "level": "WARNING", "propagate": False},
    },
}
