create view once_only as
    select id from customer;
