package org.guichet.architecture.bites.lab;

import java.util.List;
import org.guichet.architecture.bites.journal.Journal;
import org.guichet.architecture.bites.store.Books;

/** Breaks: the laboratory acts only through the use cases; called and passed on alike. */
public final class WritesTheBooks {

    public void sell(Journal journal, Books books) {
        journal.append("sale");
        List.of("sale").forEach(books::apply);
    }
}
