alter table customer add column email text;
alter table customer add constraint customer_email_key unique nulls not distinct (email);
