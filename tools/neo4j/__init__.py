"""A real Neo4j Community, put together from Maven artefacts where there are no containers."""
