package io.github.migrationtest.junit;

class ChecksTest implements MigrationChecks {}
