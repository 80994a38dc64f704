package org.guichet.central.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guichet.central.Office;
import org.guichet.central.Token;
import org.jdbi.v3.core.Handle;

/** What the people of the house keep: the house itself is one row, there from the beginning and empty until it is founded. */
final class OfficeTables implements Office {

    private static final String TOKENS = "select hash, role, name, given_millis, revoked from register_token ";

    private final Handle handle;

    OfficeTables(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<House> house() {
        return handle.select("select house, public_key from register_house where house <> ''")
                .map((row, context) -> new House(row.getString(1), row.getString(2))).findOne();
    }

    @Override
    public boolean found(House house) {
        return handle.execute("update register_house set house = ?, public_key = ? where house = ''", house.id(),
                house.key()) > 0;
    }

    @Override
    public void note(Act act) {
        handle.execute("update register_house set last_act = last_act + 1");
        long number = handle.select("select last_act from register_house").mapTo(Long.class).one();
        handle.execute("insert into register_act (number, at_millis, who, proof, what, subject, why)"
                + " values (?, ?, ?, ?, ?, ?, ?)", number, act.at().toEpochMilli(), act.who(), act.proof().name(),
                act.what(), act.subject(), act.why());
    }

    @Override
    public List<Act> lastActs(int limit) {
        return handle.select("select number, at_millis, who, proof, what, subject, why from register_act"
                + " order by number desc limit ?", limit)
                .map((row, context) -> new Act(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3),
                        Proof.valueOf(row.getString(4)), row.getString(5), row.getString(6), row.getString(7)))
                .list().reversed();
    }

    @Override
    public void put(Token token) {
        int known = handle.execute("update register_token set role = ?, name = ?, given_millis = ?, revoked = ?"
                + " where hash = ?", token.role().name(), token.name(), token.given().toEpochMilli(), token.revoked(),
                token.hash());
        if (known == 0) {
            handle.execute("insert into register_token (hash, role, name, given_millis, revoked)"
                    + " values (?, ?, ?, ?, ?)", token.hash(), token.role().name(), token.name(),
                    token.given().toEpochMilli(), token.revoked());
        }
    }

    @Override
    public Optional<Token> token(String hash) {
        return handle.select(TOKENS + "where hash = ?", hash).map((row, context) -> token(row)).findOne();
    }

    @Override
    public List<Token> tokens() {
        return handle.select(TOKENS + "order by name, given_millis").map((row, context) -> token(row)).list();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(row.getString(1), Token.Role.valueOf(row.getString(2)), row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)), row.getBoolean(5));
    }
}
