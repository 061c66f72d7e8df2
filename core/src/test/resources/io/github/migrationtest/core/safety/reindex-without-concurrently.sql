-- rule: reindex-without-concurrently
-- bad:
reindex index orders_pkey;
-- good:
-- autocommit
reindex index concurrently orders_pkey;
