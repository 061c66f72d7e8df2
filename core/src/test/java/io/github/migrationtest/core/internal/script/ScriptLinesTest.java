package io.github.migrationtest.core.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScriptLinesTest {

    @Test
    void findsStatementsOneAfterTheOther() {
        ScriptLines lines = new ScriptLines("create table a (id int);\n\ncreate table b (\n  id int\n);\n");

        assertThat(line(lines, "create table a (id int)")).isEqualTo(1);
        assertThat(line(lines, "create table b (\n  id int\n)")).isEqualTo(3);
    }

    @Test
    void findsTheSameStatementInSuccessivePlaces() {
        ScriptLines lines = new ScriptLines("select f();\nselect g();\nselect f();\n\nselect f();");

        assertThat(line(lines, "select f()")).isEqualTo(1);
        assertThat(line(lines, "select g()")).isEqualTo(2);
        assertThat(line(lines, "select f()")).isEqualTo(3);
        assertThat(line(lines, "select f()")).isEqualTo(5);
        assertThat(lines.next("select f()")).isEmpty();
    }

    @Test
    void doesNotTakeTheBeginningOfAStatementForAnother() {
        ScriptLines lines = new ScriptLines("delete from a where id = 1;\ndelete from a;");

        assertThat(line(lines, "delete from a")).isEqualTo(2);
    }

    @Test
    void doesNotCareForCommentsAndWhiteSpace() {
        ScriptLines lines = new ScriptLines(
                "-- first\n/* and /* nested */ more */\ncreate table a (\n  id int, -- the key;\n  name text\n);\n-- end\ndrop table a;");

        assertThat(line(lines, "create table a ( id int,\n name text )")).isEqualTo(3);
        assertThat(line(lines, "-- end\ndrop table a")).isEqualTo(8);
    }

    @Test
    void takesWhatLooksLikeCommentsInLiteralsForText() {
        ScriptLines lines =
                new ScriptLines("insert into a values ('--x', '/*');\ndo $$ begin -- no end\n end $$;\nselect 1;");

        assertThat(line(lines, "insert into a values ('--x', '/*')")).isEqualTo(1);
        assertThat(line(lines, "do $$ begin -- no end\n end $$")).isEqualTo(2);
        assertThat(line(lines, "select 1")).isEqualTo(4);
    }

    @Test
    void letsPlaceholdersStandForAnything() {
        ScriptLines lines = new ScriptLines(
                "create table ${schema}.a (id ${type});\ngrant all on ${schema}.a\n  to ${role};\ncreate view v as select 1;");

        assertThat(line(lines, "create table app.a (id numeric(10, 2))")).isEqualTo(1);
        ScriptLines.Located grant =
                lines.next("grant all on app.a\n  to app_user").orElseThrow();
        assertThat(grant.line()).isEqualTo(2);
        assertThat(grant.lineAt("grant all on app.a\n  to a".length())).isEqualTo(3);
        assertThat(grant.source()).isEqualTo("grant all on ${schema}.a\n  to ${role}");
        assertThat(line(lines, "create view v as select 1")).isEqualTo(4);
    }

    @Test
    void knowsStatementsWithForeignPlaceholdersByTheirBeginning() {
        ScriptLines lines = new ScriptLines("select 1;\ncreate table #[schema].a (id int);\nselect 2;");

        assertThat(line(lines, "select 1")).isEqualTo(1);
        assertThat(line(lines, "create table app.a (id int)")).isEqualTo(2);
        assertThat(line(lines, "select 2")).isEqualTo(3);
    }

    @Test
    void leavesForeignStatementsWithoutALine() {
        ScriptLines lines = new ScriptLines("create table a (id int);");

        assertThat(lines.next("set search_path to public")).isEmpty();
        assertThat(line(lines, "create table a (id int)")).isEqualTo(1);
    }

    @Test
    void findsTheLineOfAPlaceInTheStatement() {
        String sql = "create table a (\n  -- the key\n  id int,\n  name txet\n)";
        ScriptLines.Located located =
                new ScriptLines("\n" + sql + ";").next(sql).orElseThrow();

        assertThat(located.line()).isEqualTo(2);
        assertThat(located.lineAt(sql.indexOf("txet") + 1)).isEqualTo(5);
        assertThat(located.lineAt(1)).isEqualTo(2);
        assertThat(located.lineAt(10_000)).isEqualTo(6);
    }

    @Test
    void copesWithLargeScripts() {
        StringBuilder script = new StringBuilder();
        for (int i = 1; i <= 20_000; i++) {
            script.append("insert into a values (").append(i).append(", 'some text that is long');\n");
        }
        ScriptLines lines = new ScriptLines(script.toString());

        for (int i = 1; i <= 20_000; i += 500) {
            assertThat(line(lines, "insert into a values (" + i + ", 'some text that is long')"))
                    .isEqualTo(i);
        }
    }

    private static int line(ScriptLines lines, String sql) {
        return lines.next(sql).orElseThrow().line();
    }

    /** Ten times as many statements take about ten times as long: at 100,000 this was minutes. */
    @Test
    @Timeout(60)
    void aScriptOfManyStatementsIsReadOnce() {
        String insert = "insert into item values (%d, 'a name; with a semicolon');\n";
        String script = IntStream.range(0, 200_000).mapToObj(insert::formatted).collect(Collectors.joining());
        ScriptLines lines = new ScriptLines(script);

        for (int i = 0; i < 200_000; i++) {
            assertThat(lines.next(insert.formatted(i).strip()).orElseThrow().line())
                    .isEqualTo(i + 1);
        }
    }
}
