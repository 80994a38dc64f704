package org.guichet.central.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichet.central.ConcurrentBooksContract;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two centres on one database. */
class PostgresConcurrentBooksTest extends ConcurrentBooksContract {

    private final List<CentralDatabase> centres = new ArrayList<>();

    private String url;

    @BeforeEach
    void open() {
        url = PostgresServer.books();
        centres.add(centre());
        centres.add(centre());
    }

    @AfterEach
    void close() {
        centres.forEach(CentralDatabase::close);
    }

    @Override
    protected List<CentralDatabase> centres() {
        return centres;
    }

    private CentralDatabase centre() {
        return CentralDatabase.at(url, new JsonEntryCodec());
    }

    @Test
    void centresThatStartAtOnceMakeOneSchema() throws InterruptedException, ExecutionException {
        url = PostgresServer.books();
        Callable<CentralDatabase> start = this::centre;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            for (Future<CentralDatabase> centre : threads.invokeAll(Collections.nCopies(3, start))) {
                centres.add(centre.get());
            }
        }
        centres.forEach(centre -> centre.inTransaction(
                books -> assertThat(books.register().generation()).isEqualTo(1)));
    }
}
