create or replace view customer_view as select 1 as id;
