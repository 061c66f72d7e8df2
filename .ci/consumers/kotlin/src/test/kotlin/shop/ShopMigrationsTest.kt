package shop

import io.github.migrationtest.assertions.MigrationAssertions.assertThat
import io.github.migrationtest.core.migration.MigrationRun
import io.github.migrationtest.junit.Databases
import io.github.migrationtest.junit.MigrationChecks
import io.github.migrationtest.junit.MigrationTest

@Databases("18")
class ShopMigrationsTest : MigrationChecks {

    @MigrationTest("3")
    fun `adds an index on email`(run: MigrationRun) {
        run.execute("insert into customer (country, name) values (?, ?)", "NO", "Ada Lovelace")

        val up = run.up()

        assertThat(up).succeeded()
        assertThat(run.catalog()).table("customer").index("customer_email_idx").isUnique().hasColumns("email")
        assertThat(run.down()).restoresSchema()
    }
}
