FROM python:3.11-slim
WORKDIR /app
COPY requirements.lock requirements.in pyproject.toml README.md ./
RUN python -m venv .venv && .venv/bin/pip install --no-cache-dir --require-hashes --no-deps -r requirements.lock
COPY ontology ontology
COPY ingest ingest
COPY graph graph
COPY api api
RUN .venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation -e . \
    && useradd --create-home casegraph && mkdir .casegraph && chown casegraph .casegraph
USER casegraph
EXPOSE 8000
CMD [".venv/bin/casegraph", "serve"]
