package org.guichet.lab.simulate;

import java.util.List;
import org.guichet.central.Books;
import org.guichet.central.RecoveringWebChannelContract;

class MemoryWebChannelTest extends RecoveringWebChannelContract {

    private final Books books = new MemoryBooks();

    @Override
    protected List<Books> centres() {
        return List.of(books);
    }
}
