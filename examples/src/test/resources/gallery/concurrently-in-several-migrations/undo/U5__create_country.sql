drop table country;
