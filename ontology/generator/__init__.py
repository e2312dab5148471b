"""Turn the Turtle of the ontology into everything that is derived from it, one small pure function per artefact."""
