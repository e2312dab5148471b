"""The documents that the API answers with, as pydantic models: what OpenAPI publishes, each with an example."""
