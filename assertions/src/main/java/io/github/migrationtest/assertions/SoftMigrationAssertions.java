package io.github.migrationtest.assertions;

import org.assertj.core.api.SoftAssertions;

/** AssertJ's soft assertions, and those on catalogues. */
public class SoftMigrationAssertions extends SoftAssertions implements SoftMigrationAssertionsProvider {}
