package io.github.migrationtest.core.internal.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcurrentStatementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create index concurrently i on t (a)                      | 1
                    CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)               | 1
                    select 1;%nCreate Index%nConCurrentlY i on t (a)          | 2
                    drop index concurrently i                                 | 1
                    select y from way;%nreindex (verbose, concurrently) table t | 2
                    alter table p detach partition q concurrently             | 1
                    refresh materialized view concurrently m                  | 0
                    -- create index concurrently i on t (a)%nselect 1          | 0
                    select 'drop index concurrently i'                        | 0
                    concurrently                                              | 0
                    currently y                                               | 0
                    """)
    void findsTheFirstThatWaitsForAllTransactions(String sql, int line) {
        assertThat(ConcurrentStatements.firstLine(sql.formatted())).isEqualTo(line);
    }
}
