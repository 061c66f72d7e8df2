package shop;

import io.github.migrationtest.junit.Databases;
import io.github.migrationtest.junit.MigrationChecks;

@Databases("postgres:18")
class ShopMigrationsTest implements MigrationChecks {}
