package org.guichet.lab.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.Main;
import org.guichet.app.central.BooksPlace;
import org.guichet.lab.Child;
import org.jspecify.annotations.Nullable;

/** {@code guichet central} on a port that stays. */
final class CentrePart implements Part {

    private final BooksPlace books;
    private final int port;
    private final Path complaints;
    private @Nullable Child child;
    private volatile boolean ready;

    CentrePart(BooksPlace books, int port, Path complaints) {
        this.books = books;
        this.port = port;
        this.complaints = complaints;
    }

    @Override
    public String kind() {
        return "centre";
    }

    @Override
    public void start() throws IOException {
        List<String> words = new ArrayList<>(
                List.of("central", "--port", String.valueOf(port), "--data", books.data().toString(), "--lang", "en"));
        if (!books.isInFolder()) {
            words.addAll(List.of("--database", books.database()));
        }
        ready = false;
        child = Child.start(Child.java(Main.class, words), complaints, line -> ready = true);
    }

    @Override
    public boolean isReady() {
        return ready && isAlive();
    }

    @Override
    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    @Override
    public void kill() throws InterruptedException {
        if (child != null) {
            child.kill();
        }
    }

    void stop() throws InterruptedException {
        if (child != null) {
            child.stop();
        }
    }
}
