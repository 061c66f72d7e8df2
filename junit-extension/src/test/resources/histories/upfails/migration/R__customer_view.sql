create or replace view customer_view as select id, name from customer;
