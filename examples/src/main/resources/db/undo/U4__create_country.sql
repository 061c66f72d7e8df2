DROP TABLE country;
DROP DOMAIN country_code;
