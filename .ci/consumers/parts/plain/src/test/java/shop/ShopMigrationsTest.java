package shop;

import io.github.migrationtest.junit.MigrationChecks;

class ShopMigrationsTest implements MigrationChecks {}
