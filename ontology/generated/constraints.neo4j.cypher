// Constraints and indexes for Neo4j.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT conflict_id IF NOT EXISTS FOR (n:Conflict) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT passage_id IF NOT EXISTS FOR (n:Passage) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT unit_id IF NOT EXISTS FOR (n:Unit) REQUIRE n.id IS UNIQUE;
CREATE INDEX claim_document_id IF NOT EXISTS FOR (n:Claim) ON (n.documentId);
CREATE INDEX claim_object IF NOT EXISTS FOR (n:Claim) ON (n.object);
CREATE INDEX claim_passage_id IF NOT EXISTS FOR (n:Claim) ON (n.passageId);
CREATE INDEX claim_predicate IF NOT EXISTS FOR (n:Claim) ON (n.predicate);
CREATE INDEX claim_report_id IF NOT EXISTS FOR (n:Claim) ON (n.reportId);
CREATE INDEX claim_subject IF NOT EXISTS FOR (n:Claim) ON (n.subject);
CREATE INDEX document_report_id IF NOT EXISTS FOR (n:Document) ON (n.reportId);
CREATE INDEX entity_country IF NOT EXISTS FOR (n:Entity) ON (n.country);
CREATE INDEX event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest);
CREATE INDEX event_event_type IF NOT EXISTS FOR (n:Event) ON (n.eventType);
CREATE INDEX passage_report_id IF NOT EXISTS FOR (n:Passage) ON (n.reportId);
CREATE INDEX provision_article IF NOT EXISTS FOR (n:Provision) ON (n.article);
CREATE INDEX record_kind IF NOT EXISTS FOR (n:Record) ON (n.kind);
CREATE INDEX record_report_id IF NOT EXISTS FOR (n:Record) ON (n.reportId);
CREATE INDEX record_unit_id IF NOT EXISTS FOR (n:Record) ON (n.unitId);
CREATE INDEX unit_document_id IF NOT EXISTS FOR (n:Unit) ON (n.documentId);
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.label, n.name];
CREATE FULLTEXT INDEX passage_text IF NOT EXISTS FOR (n:Passage) ON EACH [n.text];
