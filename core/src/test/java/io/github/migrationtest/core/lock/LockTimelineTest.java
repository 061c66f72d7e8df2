package io.github.migrationtest.core.lock;

import io.github.migrationtest.core.state.Climb;
import io.github.migrationtest.core.state.RecordedRun;
import io.github.migrationtest.core.state.Scripts;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTimelineTest {

    private Scripts scripts;

    @BeforeEach
    void history(@TempDir Path given) throws Exception {
        scripts = new Scripts(given).up("1", """
                create table customer (id int primary key, name text, city text);
                insert into customer select n, 'c' || n, 'x' from generate_series(1, 1000) n;
                create table orders (id int primary key, customer int references customer on delete cascade, note text);
                insert into orders select n, 1 + n % 9, 'note ' || n from generate_series(1, 2000) n;
                """);
    }

    @Test
    void trial() throws Exception {
        scripts.up("2", """
                set lock_timeout = '2s';
                alter table customer add column born date;
                create index on orders (customer);
                alter table orders alter column id type bigint;
                update customer set city = 'y';
                insert into customer values (-1);
                insert into customer values (-2);
                insert into customer values (-3);
                do $$ begin perform pg_sleep(0.05); alter table customer drop column city; end $$;
                """);
        try (Climb climb = scripts.climb(18, "from:2", Set.of(LockTimeline.class))) {
            RecordedRun run = climb.recorded(Scripts.version(climb, "V2"));
            System.out.println(run.up().failure());
            LockTimeline timeline = run.up().fact(LockTimeline.class);
            timeline.statements().forEach(System.out::println);
            timeline.transactions().forEach(System.out::println);
            timeline.holds().forEach(System.out::println);
            System.out.println(timeline.notSeen() + " " + timeline.blockedReads());
        }
    }
}
