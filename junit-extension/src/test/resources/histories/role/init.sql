-- what the operators make in production
create role shop_owner login;
create role shop_app login password 'o''clock & more';
create role auditor;
grant auditor to shop_owner;
create extension pgcrypto;
create schema audit authorization auditor;
