package org.guichet.lab.simulate;

import org.guichet.central.Books;
import org.guichet.central.PlacesContract;

class MemoryPlacesTest extends PlacesContract {

    private final Books books = new MemoryBooks();

    @Override
    protected Books books() {
        return books;
    }
}
