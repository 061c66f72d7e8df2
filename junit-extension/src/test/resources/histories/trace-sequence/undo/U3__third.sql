drop table judged;
select setval('customer_id_seq', 1);
