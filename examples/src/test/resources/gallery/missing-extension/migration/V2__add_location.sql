CREATE EXTENSION postgis;
ALTER TABLE customer ADD COLUMN location geography;
