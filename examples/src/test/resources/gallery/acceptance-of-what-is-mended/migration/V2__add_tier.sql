CREATE TYPE tier AS ENUM ('silver', 'gold');
ALTER TABLE customer ADD COLUMN tier tier;
