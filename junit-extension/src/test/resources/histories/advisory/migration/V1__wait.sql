select pg_advisory_lock(4711);
