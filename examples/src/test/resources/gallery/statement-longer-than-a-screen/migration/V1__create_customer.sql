-- The customers, and what we know of them.
create table customer (
    id bigint primary key,
    answer_1 text,
    answer_2 text,
    answer_3 text,
    answer_4 text,
    answer_5 text,
    answer_6 text,
    answer_7 text,
    answer_8 text,
    answer_9 text,
    answer_10 text,
    answer_11 text,
    answer_12 text,
    answer_13 text,
    answer_14 text,
    country int references country (id)
);
