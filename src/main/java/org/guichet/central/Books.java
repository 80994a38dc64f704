package org.guichet.central;

import java.util.function.Function;

/** Where the centre keeps what it knows. Safe from any thread, and from several centres on one database. */
public interface Books {

    /**
     * Does the work in one transaction, which is on disk when this returns. The work may be begun again when it collides
     * with another's, so it must change nothing but the books; whatever it throws undoes it.
     */
    <T> T inTransaction(Function<Transaction, T> work);
}
