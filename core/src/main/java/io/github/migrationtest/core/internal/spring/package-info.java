/** A Spring Boot application's settings, read as Spring reads them, without Spring. */
@NullMarked
package io.github.migrationtest.core.internal.spring;

import org.jspecify.annotations.NullMarked;
