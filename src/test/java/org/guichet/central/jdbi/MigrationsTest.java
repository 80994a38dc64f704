package org.guichet.central.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two migrations with one number stop every centre at its start. */
class MigrationsTest {

    @Test
    void contradictionsOfBeforeKeepTheirWordInH2(@TempDir Path folder) throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("books");
        contradictionsKeepTheirWord(url, "sa");
    }

    @Test
    void contradictionsOfBeforeKeepTheirWordInPostgres() throws SQLException {
        contradictionsKeepTheirWord(PostgresServer.books(), "postgres");
    }

    private static void contradictionsKeepTheirWord(String url, String user) throws SQLException {
        FluentConfiguration flyway = Flyway.configure().dataSource(url, user, "")
                .locations("classpath:org/guichet/db/central").table("guichet_migrations");
        flyway.target("7").load().migrate();
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (int sequence = 1; sequence <= 3; sequence++) {
                statement.execute("insert into inventory_entry (counter, incarnation, sequence, at_millis,"
                        + " monotonic_nanos, previous, hash, type, schema_number, payload, conflict) values (2, 1, "
                        + sequence + ", 0, 0, cast('' as bytea), cast('' as bytea), 'SALE', 1, '{}', "
                        + (sequence > 1) + ")");
            }
            for (String word : List.of("fork", "unreadable")) {
                statement.execute("insert into inventory_case (counter, incarnation, sequence, event, seat, why,"
                        + " number, at_millis, resolved) values (2, 1, 2, 0, '', '" + word + "', " + word.length()
                        + ", 0, '')");
            }
            flyway.target("latest").load().migrate();
            List<String> words = new ArrayList<>();
            try (ResultSet rows = statement
                    .executeQuery("select contradiction from inventory_entry order by sequence")) {
                while (rows.next()) {
                    words.add(rows.getString(1));
                }
            }
            assertThat(words).containsExactly("", "unreadable", "not-held");
        }
    }

    @Test
    void everyMigrationHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/guichet/db/central"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("__.*", "")).toList())
                    .contains("V1").doesNotHaveDuplicates();
        }
    }
}
