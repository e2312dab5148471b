"""Training of the network in `ingest/nlp/learned`: `make train`, with `requirements-train.lock`."""
