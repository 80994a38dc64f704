package org.guichet.central.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two migrations with one number stop every centre at its start. */
class MigrationsTest {

    @Test
    void everyMigrationHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/guichet/db/central"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("__.*", "")).toList())
                    .contains("V1").doesNotHaveDuplicates();
        }
    }
}
