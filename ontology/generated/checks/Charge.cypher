// question: Which Charge nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Charge)
WITH n, [
  CASE WHEN NOT n:Entity THEN 'label Entity is missing' END,
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.label IS NULL THEN 'label is missing' WHEN NOT n.label IS :: STRING THEN 'label is not of its type' WHEN size(n.label) < 1 THEN 'label is too short' END,
  CASE WHEN n.claims IS NULL THEN NULL WHEN NOT n.claims IS :: LIST<STRING NOT NULL> THEN 'claims is not of its type' WHEN any(one IN n.claims WHERE NOT one =~ '^[a-z]+-[a-z2-7]{16}$') THEN 'claims has the wrong form' END,
  CASE WHEN n.country IS NULL THEN NULL WHEN NOT n.country IS :: STRING THEN 'country is not of its type' WHEN NOT n.country IN ['AD', 'AE', 'AF', 'AG', 'AL', 'AM', 'AO', 'AR', 'AT', 'AU', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BN', 'BO', 'BR', 'BS', 'BT', 'BW', 'BY', 'BZ', 'CA', 'CD', 'CF', 'CG', 'CH', 'CI', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FM', 'FR', 'GA', 'GB', 'GD', 'GE', 'GH', 'GM', 'GN', 'GQ', 'GR', 'GT', 'GW', 'GY', 'HK', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IN', 'IQ', 'IR', 'IS', 'IT', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KP', 'KR', 'KW', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MG', 'MH', 'MK', 'ML', 'MM', 'MN', 'MO', 'MR', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NE', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NZ', 'OM', 'PA', 'PE', 'PG', 'PH', 'PK', 'PL', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SI', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SY', 'SZ', 'TD', 'TG', 'TH', 'TJ', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VN', 'VU', 'WS', 'XK', 'YE', 'ZA', 'ZM', 'ZW'] THEN 'country is not one of its values' END,
  CASE WHEN n.disputed IS NULL THEN NULL WHEN NOT n.disputed IS :: BOOLEAN THEN 'disputed is not of its type' END,
  CASE WHEN n.name IS NULL THEN NULL WHEN NOT n.name IS :: LIST<STRING NOT NULL> THEN 'name is not of its type' WHEN any(one IN n.name WHERE size(one) < 1) THEN 'name is too short' END,
  CASE WHEN n.sensitivity IS NULL THEN NULL WHEN NOT n.sensitivity IS :: STRING THEN 'sensitivity is not of its type' WHEN NOT n.sensitivity IN ['amber', 'clear', 'green', 'red'] THEN 'sensitivity is not one of its values' END,
  CASE WHEN n.chargeStatus IS NULL THEN NULL WHEN NOT n.chargeStatus IS :: STRING THEN 'chargeStatus is not of its type' WHEN NOT n.chargeStatus IN ['acquitted', 'brought', 'dropped', 'reclassified', 'suspected'] THEN 'chargeStatus is not one of its values' END,
  CASE WHEN n.chargeType IS NULL THEN NULL WHEN NOT n.chargeType IS :: STRING THEN 'chargeType is not of its type' WHEN NOT n.chargeType IN ['abuse_of_power', 'arson', 'blasphemy', 'border', 'defamation', 'drugs', 'enmity_against_god', 'espionage', 'extremism', 'false_information', 'foreign_agent', 'fraud', 'genocide_history', 'illegal_business', 'illegal_organisation', 'incitement_to_hatred', 'mass_riots', 'military_service', 'murder', 'national_security', 'propaganda_against_state', 'public_order', 'resisting_authority', 'sedition', 'separatism', 'sexual_offence', 'smuggling', 'subversion', 'tax_evasion', 'terrorism', 'terrorism_financing', 'terrorism_speech', 'terrorist_group', 'treason', 'unlawful_assembly', 'unlawful_publication', 'violence', 'weapons'] THEN 'chargeType is not one of its values' END,
  CASE WHEN n.wording IS NULL THEN NULL WHEN NOT n.wording IS :: STRING THEN 'wording is not of its type' WHEN size(n.wording) < 1 THEN 'wording is too short' END,
  CASE WHEN n.reports IS NULL THEN NULL WHEN NOT n.reports IS :: LIST<STRING NOT NULL> THEN 'reports is not of its type' END
] + [label IN labels(n) WHERE NOT label IN ['Charge', 'Entity'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'label', 'claims', 'country', 'disputed', 'name', 'sensitivity', 'chargeStatus', 'chargeType', 'wording', 'reports'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
