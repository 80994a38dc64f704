package org.guichet.central.jdbi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.central.Grants;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;
import org.guichet.wire.Grant;
import org.jdbi.v3.core.Handle;

/** The grants. Their request is the key: two that ask with one id collide, and the later finds the earlier's grant. */
final class GrantTable implements Grants {

    private final Handle handle;

    GrantTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Grant> byRequest(UUID request) {
        return handle.select("select counter, incarnation, event, generation, grant_number, seats, signature"
                + " from inventory_grant where request = ?", request)
                .map((row, context) -> new Grant(new CounterId(row.getInt(1), row.getInt(2)), row.getInt(3),
                        new GrantNumber(row.getInt(4), row.getInt(5)), List.of(row.getString(6).split("\n")),
                        row.getString(7)))
                .findOne();
    }

    @Override
    public void put(UUID request, Grant grant) {
        handle.execute("insert into inventory_grant (request, counter, incarnation, event, generation, grant_number,"
                + " seats, signature) values (?, ?, ?, ?, ?, ?, ?, ?)", request, grant.counter().number(),
                grant.counter().incarnation(), grant.event(), grant.number().generation(), grant.number().number(),
                String.join("\n", grant.seats()), grant.signature());
    }
}
