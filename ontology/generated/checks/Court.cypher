// question: Which Court nodes break the shape of their class?
// parameters: none
// columns: id, violations
// Compiled from the SHACL shapes.
// Made from the Turtle of ontology/ by python -m ontology.generator; changes here are lost.

MATCH (n:Court)
WITH n, [
  CASE WHEN NOT n:Agent THEN 'label Agent is missing' END,
  CASE WHEN NOT n:Entity THEN 'label Entity is missing' END,
  CASE WHEN n.id IS NULL THEN 'id is missing' WHEN NOT n.id IS :: STRING THEN 'id is not of its type' WHEN NOT n.id =~ '^[a-z]+-[a-z2-7]{16}$' THEN 'id has the wrong form' END,
  CASE WHEN n.label IS NULL THEN 'label is missing' WHEN NOT n.label IS :: STRING THEN 'label is not of its type' WHEN size(n.label) < 1 THEN 'label is too short' END,
  CASE WHEN n.claims IS NULL THEN NULL WHEN NOT n.claims IS :: LIST<STRING NOT NULL> THEN 'claims is not of its type' WHEN any(one IN n.claims WHERE NOT one =~ '^[a-z]+-[a-z2-7]{16}$') THEN 'claims has the wrong form' END,
  CASE WHEN n.country IS NULL THEN NULL WHEN NOT n.country IS :: STRING THEN 'country is not of its type' WHEN NOT n.country IN ['AD', 'AE', 'AF', 'AG', 'AL', 'AM', 'AO', 'AR', 'AT', 'AU', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BN', 'BO', 'BR', 'BS', 'BT', 'BW', 'BY', 'BZ', 'CA', 'CD', 'CF', 'CG', 'CH', 'CI', 'CL', 'CM', 'CN', 'CO', 'CR', 'CU', 'CV', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FM', 'FR', 'GA', 'GB', 'GD', 'GE', 'GH', 'GM', 'GN', 'GQ', 'GR', 'GT', 'GW', 'GY', 'HK', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IN', 'IQ', 'IR', 'IS', 'IT', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KP', 'KR', 'KW', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MG', 'MH', 'MK', 'ML', 'MM', 'MN', 'MO', 'MR', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NE', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NZ', 'OM', 'PA', 'PE', 'PG', 'PH', 'PK', 'PL', 'PR', 'PS', 'PT', 'PW', 'PY', 'QA', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SI', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SY', 'SZ', 'TD', 'TG', 'TH', 'TJ', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VN', 'VU', 'WS', 'XK', 'YE', 'ZA', 'ZM', 'ZW'] THEN 'country is not one of its values' END,
  CASE WHEN n.disputed IS NULL THEN NULL WHEN NOT n.disputed IS :: BOOLEAN THEN 'disputed is not of its type' END,
  CASE WHEN n.name IS NULL THEN NULL WHEN NOT n.name IS :: LIST<STRING NOT NULL> THEN 'name is not of its type' WHEN any(one IN n.name WHERE size(one) < 1) THEN 'name is too short' END,
  CASE WHEN n.sensitivity IS NULL THEN NULL WHEN NOT n.sensitivity IS :: STRING THEN 'sensitivity is not of its type' WHEN NOT n.sensitivity IN ['amber', 'clear', 'green', 'red'] THEN 'sensitivity is not one of its values' END,
  CASE WHEN n.kind IS NULL THEN NULL WHEN NOT n.kind IS :: STRING THEN 'kind is not of its type' WHEN NOT n.kind IN ['administrative', 'appeal', 'cassation', 'constitutional', 'court', 'first_instance', 'international', 'international_criminal', 'military', 'religious', 'revolutionary', 'serious_crimes', 'state_security', 'supreme'] THEN 'kind is not one of its values' END,
  CASE WHEN n.reports IS NULL THEN NULL WHEN NOT n.reports IS :: LIST<STRING NOT NULL> THEN 'reports is not of its type' END
] + [label IN labels(n) WHERE NOT label IN ['Court', 'Agent', 'Entity'] | 'label ' + label + ' does not belong']
  + [key IN keys(n) WHERE NOT key IN ['id', 'label', 'claims', 'country', 'disputed', 'name', 'sensitivity', 'kind', 'reports'] | 'property ' + key + ' is not known'] AS found
WITH n, [one IN found WHERE one IS NOT NULL] AS violations
WHERE size(violations) > 0
RETURN n.id AS id, violations
ORDER BY id
