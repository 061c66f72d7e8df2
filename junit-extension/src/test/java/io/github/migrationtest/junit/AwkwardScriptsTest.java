package io.github.migrationtest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts as long histories have them: each goes up, down and up again, and no check says a word. */
class AwkwardScriptsTest {

    static class Checks implements MigrationChecks {}

    private Project project;
    private String databases = "18";

    @BeforeEach
    void begin(@TempDir Path folder) {
        project = new Project(folder)
                .migration(
                        "1__begin",
                        "create table customer (id int primary key, name text);\ncreate schema other;",
                        "drop schema other;\ndrop table customer;")
                .file("classes/db/testdata/after-V1.sql", "insert into customer values (1, 'Ada');");
    }

    private void isQuiet(String up, String down) {
        isQuiet(up, down, "create table next (id int);", "drop table next;");
    }

    private void isQuiet(String up, String down, String next, String nextDown) {
        project.migration("2__awkward", up, down).migration("3__next", next, nextDown);

        assertThat(project.run(Checks.class, "migrationtest.databases=" + databases)
                        .problems())
                .isEmpty();
    }

    @Test
    void settingTheSearchPath() {
        isQuiet("set search_path to other;\ncreate table t (id int);", "drop table other.t;");
    }

    @Test
    void settingTheRole() {
        databases = "13,18";
        isQuiet(
                "set role pg_monitor;\nreset role;\nset local role pg_monitor;\nreset role;\ncreate table t (id int);\nset role pg_monitor;",
                "drop table t;");
    }

    @Test
    void settingAStatementTimeout() {
        isQuiet(
                "set statement_timeout = '10s';\nset lock_timeout = '2s';\ncreate table t (id int);\nreset all;",
                "set lock_timeout = '1ms';\ndrop table t;");
    }

    @Test
    void endingAllAdvisoryLocks() {
        isQuiet(
                "create table t (id int);\nselect pg_advisory_unlock_all();",
                "drop table t;\nselect pg_advisory_unlock_all();");
    }

    @Test
    void discardingTheSession() {
        project.file("sql/V2__awkward.sql.conf", "executeInTransaction=false");
        isQuiet("discard all;", "drop table if exists t;");
    }

    @Test
    void eventTriggersThatForbidDropping() {
        databases = "13,18";
        isQuiet(
                """
                create function no_drop() returns event_trigger language plpgsql as $$
                begin raise exception 'dropping is forbidden: %', tg_tag; end $$;
                create event trigger no_drop on sql_drop when tag in ('DROP TABLE') execute function no_drop();
                """,
                "drop event trigger no_drop;\ndrop function no_drop();",
                "create table next (id int);",
                "alter event trigger no_drop disable;\ndrop table next;\nalter event trigger no_drop enable;");
    }

    @Test
    void eventTriggersThatLog() {
        databases = "13,18";
        isQuiet("""
                create table ddl_log (id bigint generated always as identity, tag text);
                create function log_ddl() returns event_trigger language plpgsql as $$
                begin insert into public.ddl_log (tag) values (tg_tag); end $$;
                create event trigger log_ddl on ddl_command_end execute function log_ddl();
                """, "drop event trigger log_ddl;\ndrop function log_ddl();\ndrop table ddl_log;");
    }

    @Test
    void droppingAllEventTriggers() {
        databases = "13,18";
        isQuiet("""
                create function f() returns event_trigger language plpgsql as 'begin end';
                create event trigger f on ddl_command_end execute function f();
                do $$
                declare name text;
                begin
                  for name in select evtname from pg_event_trigger loop
                    execute format('drop event trigger %I', name);
                  end loop;
                end $$;
                """, "drop function f();");
    }

    @Test
    void partitionsNamedByToday() {
        databases = "13,18";
        isQuiet("""
                create table orders (id bigint, placed date not null) partition by range (placed);
                do $$
                begin
                  execute format('create table orders_%s partition of orders for values from (%L) to (%L)',
                    to_char(current_date, 'YYYY_MM'), date_trunc('month', current_date),
                    date_trunc('month', current_date) + interval '1 month');
                end $$;
                """, "drop table orders;");
    }

    @Test
    void subscriptions() {
        databases = "13,18";
        isQuiet(
                "create subscription s connection 'host=localhost dbname=nowhere' publication p"
                        + " with (connect = false, slot_name = none);",
                "drop subscription s;");
    }

    @Test
    void publications() {
        databases = "13,18";
        isQuiet("create publication p for table customer;", "drop publication p;");
    }

    @Test
    void listening() {
        isQuiet("listen news;\nnotify news, 'hello';\ncreate table t (id int);", "drop table t;\nunlisten *;");
    }

    @Test
    void temporaryTables() {
        isQuiet(
                "create temp table old as select * from customer;\ncreate temp view v as select 1 as one;\ncreate table t as select * from old;",
                "drop table t;");
    }

    @Test
    void extensionsThatNeedOthers() {
        isQuiet("create extension earthdistance cascade;", "drop extension earthdistance;\ndrop extension cube;");
    }

    @Test
    void unloggedTablesAndLargeObjects() {
        isQuiet("create unlogged table u (id int);\nselect lo_create(4711);", "select lo_unlink(4711);\ndrop table u;");
    }

    @Test
    void aTableOfSixteenHundredColumns() {
        String columns =
                IntStream.rangeClosed(1, 1600).mapToObj(i -> "c" + i + " int").collect(Collectors.joining(", "));
        isQuiet("create table wide (" + columns + ");", "drop table wide;");
    }

    @Test
    void longNamesAndNamesWithQuotes() {
        String longest = "n".repeat(63);
        isQuiet(
                "create table " + longest + " (" + longest
                        + " int primary key);\ncreate table \"O'Brien \"\"says\"\" häh; --\" (\"a.b\" int, \"c\"\"d\" text);\n"
                        + "create schema \"my schema\";\ncreate table \"my schema\".\"T\" (id serial);",
                "drop schema \"my schema\" cascade;\ndrop table \"O'Brien \"\"says\"\" häh; --\";\ndrop table "
                        + longest + ";");
    }

    @Test
    void copyingFromStdin() {
        isQuiet("create table t (id int, n text);\nCOPY t FROM STDIN;\n1\tone\n2\ttwo\n\\.\n", "drop table t;");
    }

    @Test
    void anEmptyScriptAndOneOfComments() {
        project.migration("1.1__empty", "", "").migration("1.2__comment", "-- nothing\n/* at all */", "-- nothing");
        isQuiet("create table t (id int)", "drop table t");
    }

    @Test
    void doubledSemicolons() {
        isQuiet("create table t (id int);;\n;\ninsert into t values (1);;", ";drop table t;;");
    }

    @Test
    void aTransactionOfItsOwn() {
        isQuiet(
                "begin;\ncreate table t (id int);\ncommit;\ncreate table u (id int);",
                "begin;\ndrop table u;\ndrop table t;\ncommit;");
    }

    @Test
    void windowsLineEndsAndAByteOrderMark() {
        isQuiet(
                "\ufeffcreate table t (id int);\r\ncreate table u (n text default 'a\r\nb');\r\n",
                "drop table u;\r\ndrop table t;\r\n");
    }

    /** As in production: the lock that the script ends is Flyway's own there too. */
    @Test
    void endingFlywaysOwnLock() {
        project.migration("2__awkward", "create table t (id int);\nselect pg_advisory_unlock_all();", "drop table t;")
                .file("flyway.conf", "flyway.postgresql.transactional.lock=false");

        Execution execution = project.run(
                Checks.class,
                "migrationtest.databases=18",
                "migrationtest.config-files=" + project.folder().resolve("flyway.conf"));

        assertThat(project.portable(execution.message("applies", "V2"))).isEqualTo("""
                        [V2 awkward · PostgreSQL 18] up failed: Unable to release PostgreSQL advisory lock
                          sql/V2__awkward.sql
                            remains done: table public.t is new
                        Instead:   let the script keep its session's advisory locks (no DISCARD ALL, no \
                        pg_advisory_unlock_all()): without flyway.postgresql.transactional.lock, Flyway's own is among them, \
                        in production too
                        Run again: -Dtest='AwkwardScriptsTest$Checks#applies' -Dmigrationtest.scope=2 \
                        -Dmigrationtest.databases=18""");
    }

    @Test
    void commandsOfPsql() {
        project.migration("2__awkward", "\\i other.sql\ncreate table t (id int);", "drop table t;");

        Execution execution = project.run(Checks.class, "migrationtest.databases=18");

        assertThat(project.portable(execution.message("applies", "V2"))).isEqualTo("""
                        [V2 awkward · PostgreSQL 18] up failed: ERROR 42601: syntax error at or near "\\"
                          sql/V2__awkward.sql:1
                            \\i other.sql
                            create table t (id int)
                        Instead:   write it in SQL: \\i, \\copy, \\set and the like are psql's own commands, which \
                        neither the tool nor the server knows
                        Run again: -Dtest='AwkwardScriptsTest$Checks#applies' -Dmigrationtest.scope=2 \
                        -Dmigrationtest.databases=18""");
    }
}
