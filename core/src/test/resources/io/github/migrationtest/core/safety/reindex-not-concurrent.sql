-- rule: reindex-not-concurrent
-- bad:
reindex index orders_pkey;
-- good:
-- autocommit
reindex index concurrently orders_pkey;
