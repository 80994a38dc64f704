package org.guichet.central.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.central.BooksUnavailable;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentralDatabaseTest {

    private static final JsonEntryCodec CODEC = new JsonEntryCodec();

    /** What would be found if the power went the moment a transaction returned, its file as it is. */
    @Test
    void aTransactionIsInTheFileWhenItReturns(@TempDir Path folder, @TempDir Path cut) throws IOException {
        try (CentralDatabase database = CentralDatabase.inFolder(folder, CODEC)) {
            for (int turn = 1; turn <= 20; turn++) {
                String word = "turn " + turn;
                database.inTransaction(books -> {
                    books.register().alarm(word);
                    return word;
                });
                Path copy = Files.createDirectory(cut.resolve("cut-" + turn));
                Files.copy(folder.resolve("central.mv.db"), copy.resolve("central.mv.db"));
                try (CentralDatabase found = CentralDatabase.inFolder(copy, CODEC)) {
                    String alarm = found.inTransaction(books -> books.register().alarm());
                    assertThat(alarm).isEqualTo(word);
                }
            }
        }
    }

    @Test
    void booksAreFoundAgain(@TempDir Path folder) {
        for (int opening = 1; opening <= 3; opening++) {
            try (CentralDatabase database = CentralDatabase.inFolder(folder, CODEC)) {
                int number = database.inTransaction(books -> books.register().nextGrant().number());
                assertThat(number).isEqualTo(opening);
            }
        }
    }

    @Test
    void whetherCommitsReachTheDiskIsKnown(@TempDir Path folder) {
        try (CentralDatabase h2 = CentralDatabase.inFolder(folder, CODEC)) {
            assertThat(h2.isForced()).isTrue();
        }
        String url = PostgresServer.books();
        try (CentralDatabase postgres = CentralDatabase.at(url, CODEC)) {
            assertThat(postgres.isForced()).isTrue();
        }
        try (CentralDatabase careless = CentralDatabase.at(url + "&options=-c%20synchronous_commit=off", CODEC)) {
            assertThat(careless.isForced()).isFalse();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        BooksUnavailable refusal = catchThrowableOfType(BooksUnavailable.class,
                () -> CentralDatabase.at("jdbc:postgresql://localhost:1/guichet?user=g&password=secret", CODEC));
        assertThat(refusal.reason().key()).isEqualTo("central.books.open");
        assertThat(refusal.getMessage()).contains("localhost:1/guichet").doesNotContain("secret");
    }

    @Test
    void anotherDatabaseIsNotTaken() {
        BooksUnavailable refusal = catchThrowableOfType(BooksUnavailable.class,
                () -> CentralDatabase.at("jdbc:mysql://localhost/guichet?password=secret", CODEC));
        assertThat(refusal.reason().key()).isEqualTo("central.books.url");
        assertThat(refusal.getMessage()).doesNotContain("secret");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        BooksUnavailable refusal = catchThrowableOfType(BooksUnavailable.class,
                () -> CentralDatabase.inFolder(file, CODEC));
        assertThat(refusal.reason().key()).isEqualTo("central.books.open");
    }
}
