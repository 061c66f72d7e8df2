package io.github.migrationtest.assertions;

import static io.github.migrationtest.assertions.Failures.assertFails;
import static io.github.migrationtest.assertions.MigrationAssertions.assertThat;
import static io.github.migrationtest.assertions.ShopData.STEP;
import static io.github.migrationtest.assertions.ShopData.up;
import static io.github.migrationtest.core.data.RowMapping.rowsOf;

import io.github.migrationtest.core.migration.MigrationStep;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepDataListAssertTest {

    @Test
    void listingDifferencesIn(@TempDir Path folder) throws IOException {
        MigrationStep step = up(ShopData.SHOP + """
                        alter table customer add column api_key text;
                        update customer set api_key = 'k' || id;
                        create table visit (page text, seconds int);
                        insert into visit values ('/', 1), (E'a\\tb', null);
                        create table audit as select 1 as id;
                        """, """
                        update customer set name = E'two\\nlines', api_key = null where id = 1;
                        insert into customer values (4);
                        alter table customer drop column email;
                        delete from orders;
                        delete from visit where seconds is null;
                        drop table audit;
                        """);
        Path file = folder.resolve("list/differences.tsv");

        assertFails(
                () -> assertThat(step)
                        .listingDifferencesIn(file)
                        .preservesData(rowsOf("orders").removesOnly("where amount > 5")),
                STEP + message().replace("FILE", file.toString()));
        org.assertj.core.api.Assertions.assertThat(file).hasContent(list());
    }

    private static String message() {
        return """
                Expecting up to preserve the data of 4 tables
                but what was there is not as it was:
                  table public.audit is gone: 1 row
                  table public.customer: 1 row added: id=4
                  column public.customer.email is gone: 2 values: id=1 'ada@example.org' → NULL; id=3 'grace@example.org' → NULL
                  column public.customer.name: 1 of 3 values changed: id=1 'Ada Lovelace' → 'two\\nlines'
                  column public.customer.api_key: 1 of 3 values became NULL: id=1 ••• → NULL
                  table public.orders: 1 of 3 rows disappeared: id=3
                  table public.visit: 1 of 2 rows disappeared: (page, seconds)=(a\\tb, NULL)
                If meant:  rowsOf("public.audit").droppedBecause("…")
                If meant:  rowsOf("public.customer").before("email").equalsAfter("…"), or .droppedBecause("…")
                If meant:  rowsOf("public.customer").after("name").equalsBefore("…")
                           and 3 more
                All:       FILE
                """;
    }

    private static String list() {
        return """
                table\tkey\tcolumn\tbefore\tafter
                public.audit\tid=1\t*\tthere\tnot there
                public.customer\tid=1\tname\tAda Lovelace\ttwo\\nlines
                public.customer\tid=1\tapi_key\t•••\t\\N
                public.customer\tid=4\t*\tnot there\tthere
                public.customer\tid=1\temail\tada@example.org\t\\N
                public.customer\tid=3\temail\tgrace@example.org\t\\N
                public.orders\tid=3\t*\tthere\tnot there
                public.visit\tpage=a\\tb, seconds=\\N\t*\tthere\tnot there
                """;
    }
}
