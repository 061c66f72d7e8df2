package io.github.migrationtest.core.internal.lock;

import io.github.migrationtest.core.lock.LockMode;

/** @param relation its OID */
record LockKey(long relation, LockMode mode) {}
