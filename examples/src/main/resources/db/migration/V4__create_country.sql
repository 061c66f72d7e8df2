CREATE DOMAIN country_code AS text
    CONSTRAINT country_code_is_iso_3166 CHECK (VALUE ~ '^[A-Z]{2}$');

CREATE TABLE country (
    code country_code PRIMARY KEY,
    name text    NOT NULL UNIQUE,
    eu   boolean NOT NULL DEFAULT false
);

INSERT INTO country (code, name, eu)
VALUES ('AT', 'Österreich', true),
       ('BE', 'België / Belgique', true),
       ('CH', 'Schweiz', false),
       ('CI', 'Côte d''Ivoire', false),
       ('DE', 'Deutschland', true),
       ('FR', 'France', true),
       ('GB', 'United Kingdom', false);
