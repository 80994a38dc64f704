package org.guichet.central.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.central.PlacesContract;
import org.guichet.central.Standing;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresPlacesTest extends PlacesContract {

    private String url;
    private CentralDatabase database;

    @BeforeEach
    void open() {
        url = PostgresServer.books();
        database = CentralDatabase.at(url, new JsonEntryCodec());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected CentralDatabase books() {
        return database;
    }

    /** On the first day nothing was counted yet; looking through all that a counter holds for one seat took a hundred times. */
    @Test
    void aSeatIsFoundByItsOwnIndexBeforeAnyStatistics() throws SQLException {
        CounterId counter = new CounterId(2, 1);
        GrantNumber grant = new GrantNumber(1, 1);
        database.inTransaction(books -> {
            books.places().found(IntStream.range(0, 3_000).mapToObj(seat -> new Place(1, "s-" + seat, seat, "or",
                    Standing.GRANTED, counter, grant)).toList());
            return true;
        });

        Move move = Move.of(Where.standing(Standing.GRANTED).by(counter), Change.to(Standing.SOLD));
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement explain = connection.prepareStatement("explain " + move.sql())) {
            move.bind(explain, 1, "s-7");
            try (ResultSet plan = explain.executeQuery()) {
                StringBuilder lines = new StringBuilder();
                while (plan.next()) {
                    lines.append(plan.getString(1)).append('\n');
                }
                assertThat(lines).contains("using inventory_place_pkey");
            }
        }
    }
}
