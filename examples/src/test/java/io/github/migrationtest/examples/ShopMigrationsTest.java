package io.github.migrationtest.examples;

import io.github.migrationtest.junit.MigrationChecks;

/** All that it takes: each migration of the shop goes up, down and up again. */
class ShopMigrationsTest implements MigrationChecks {}
