-- rule: vacuum-full
-- bad:
-- autocommit
vacuum full orders;
-- good:
-- autocommit
vacuum (analyze) orders;
