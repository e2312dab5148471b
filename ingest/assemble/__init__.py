"""Turn what was read from a document (units and their extractions) into one bundle of records and claims."""

from ingest.assemble.bundle import Bundle, ReadUnit, assemble, report_of

__all__ = ["Bundle", "ReadUnit", "assemble", "report_of"]
