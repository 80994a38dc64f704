package org.guichet.kernel;

import java.util.UUID;

/** Mints identities that nobody else mints: 122 random bits each. */
public interface IdSource {

    UUID newId();

    default SaleId newSaleId() {
        return new SaleId(newId());
    }
}
