package org.guichet.kernel.system;

import java.util.UUID;

import org.guichet.kernel.IdSource;

/** Identities from the machine's cryptographic random numbers. */
public final class SystemIds implements IdSource {

    @Override
    public UUID newId() {
        return UUID.randomUUID();
    }
}
