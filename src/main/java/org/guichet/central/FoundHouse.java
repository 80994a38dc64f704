package org.guichet.central;

import org.guichet.central.Office.House;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.Refusal;

/** Gives the house its id and its key the first time; from then on no other key may sign in its name. */
public final class FoundHouse {

    private final Books books;
    private final IdSource ids;

    public FoundHouse(Books books, IdSource ids) {
        this.books = books;
        this.ids = ids;
    }

    /** True when there is a house, so that its key must be found and none made. */
    public boolean isFounded() {
        return books.inTransaction(transaction -> transaction.office().house().isPresent());
    }

    /**
     * The house, founded now if it was not.
     *
     * @param key public key of the centre that opens it
     * @throws Refusal it signs with another key: grants under it would be foreign to every counter
     */
    public House open(String key) {
        House fresh = new House(ids.newId().toString(), key);
        return books.inTransaction(transaction -> {
            transaction.office().found(fresh);
            return transaction.office().house().filter(house -> house.key().equals(key))
                    .orElseThrow(() -> Refusal.of("central.key.other"));
        });
    }
}
