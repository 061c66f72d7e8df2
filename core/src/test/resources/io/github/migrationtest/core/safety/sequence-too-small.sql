-- rule: sequence-too-small
-- setup:
alter table customer add column number bigint;
-- bad:
create sequence customer_number_seq as integer owned by customer.number;
-- good:
create sequence customer_number_seq as bigint owned by customer.number;
