alter table customer drop column email;
select setval('customer_id_seq', 1000);
