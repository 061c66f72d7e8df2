/** What the planner does with a query: plans with what they read, taken before and after a migration. */
@NullMarked
package io.github.migrationtest.core.plan;

import org.jspecify.annotations.NullMarked;
