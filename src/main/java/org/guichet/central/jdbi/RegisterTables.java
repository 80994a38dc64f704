package org.guichet.central.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.central.Enrolment;
import org.guichet.central.Register;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;
import org.jdbi.v3.core.Handle;

/** The register. Whoever updates the row of the generation or of a counter has it to himself until the commit. */
final class RegisterTables implements Register {

    static final String LOCK = "update register_counter set locks = locks + 1 where number = ?";

    private static final String ENROLMENTS = "select counter, incarnation, name, public_key, state, answered, admitted"
            + " from register_enrolment ";
    static final String ENROLMENT = ENROLMENTS + "where counter = ? and incarnation = ?";

    private static final String OFFERS = "select code_hash, counter, name, expires, used from register_offer ";

    private final Handle handle;

    RegisterTables(Handle handle) {
        this.handle = handle;
    }

    @Override
    public int generation() {
        return handle.select("select generation from register_generation").mapTo(Integer.class).one();
    }

    @Override
    public int nextGeneration() {
        handle.execute("update register_generation set generation = generation + 1, last_grant = 0");
        return generation();
    }

    @Override
    public GrantNumber nextGrant() {
        handle.execute("update register_generation set last_grant = last_grant + 1");
        return handle.select("select generation, last_grant from register_generation")
                .map((row, context) -> new GrantNumber(row.getInt(1), row.getInt(2))).one();
    }

    @Override
    public String alarm() {
        return handle.select("select alarm from register_generation").mapTo(String.class).one();
    }

    @Override
    public void alarm(String word) {
        handle.execute("update register_generation set alarm = ?", word);
    }

    @Override
    public void offer(Offer offer) {
        int known = handle.execute(
                "update register_offer set counter = ?, name = ?, expires = ?, used = ? where code_hash = ?",
                offer.counter(), offer.name(), offer.expires(), offer.used(), offer.codeHash());
        if (known == 0) {
            handle.execute(
                    "insert into register_offer (code_hash, counter, name, expires, used) values (?, ?, ?, ?, ?)",
                    offer.codeHash(), offer.counter(), offer.name(), offer.expires(), offer.used());
        }
    }

    @Override
    public Optional<Offer> offer(String codeHash) {
        return handle.select(OFFERS + "where code_hash = ?", codeHash).map((row, context) -> offer(row)).findOne();
    }

    @Override
    public List<Offer> offers() {
        return handle.select(OFFERS + "order by counter, expires").map((row, context) -> offer(row)).list();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(row.getString(1), row.getInt(2), row.getString(3), row.getLong(4), row.getString(5));
    }

    @Override
    public void lock(int counter) {
        if (handle.execute(LOCK, counter) == 0) {
            handle.execute("insert into register_counter (number, locks) values (?, 1)", counter);
        }
    }

    @Override
    public Optional<Enrolment> enrolment(CounterId counter) {
        return handle.select(ENROLMENT, counter.number(), counter.incarnation()).map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public Optional<Enrolment> newest(int counter) {
        return handle.select(ENROLMENTS + "where counter = ? order by incarnation desc limit 1", counter)
                .map((row, context) -> read(row)).findOne();
    }

    @Override
    public List<Enrolment> enrolments() {
        return handle.select(ENROLMENTS + "order by counter, incarnation").map((row, context) -> read(row)).list();
    }

    @Override
    public boolean isAnswerMissing(int generation, boolean activeOnly) {
        return handle.select("select (select count(*) from register_enrolment where answered < ?"
                + (activeOnly ? " and state = 'ACTIVE'" : "")
                + ") + (select count(*) from register_website where answered < ?)", generation, generation)
                .mapTo(Integer.class).one() > 0;
    }

    @Override
    public Optional<Shop> shop(String name) {
        return handle.select("select name, answered from register_website where name = ?", name)
                .map((row, context) -> new Shop(row.getString(1), row.getInt(2))).findOne();
    }

    @Override
    public List<Shop> shops() {
        return handle.select("select name, answered from register_website order by name")
                .map((row, context) -> new Shop(row.getString(1), row.getInt(2))).list();
    }

    @Override
    public void put(Shop shop) {
        if (handle.execute("update register_website set answered = ? where name = ?", shop.answered(),
                shop.name()) == 0) {
            handle.execute("insert into register_website (name, answered) values (?, ?)", shop.name(),
                    shop.answered());
        }
    }

    @Override
    public void put(Enrolment enrolment) {
        CounterId counter = enrolment.counter();
        int known = handle.execute(
                "update register_enrolment set name = ?, public_key = ?, state = ?, answered = ?, admitted = ?"
                        + " where counter = ? and incarnation = ?",
                enrolment.name(), enrolment.key(),
                enrolment.state().name(), enrolment.answered(), enrolment.admitted(), counter.number(),
                counter.incarnation());
        if (known == 0) {
            handle.execute("insert into register_enrolment (counter, incarnation, name, public_key, state, answered,"
                    + " admitted)"
                    + " values (?, ?, ?, ?, ?, ?, ?)", counter.number(), counter.incarnation(), enrolment.name(),
                    enrolment.key(), enrolment.state().name(), enrolment.answered(), enrolment.admitted());
        }
    }

    @Override
    public void hear(CounterId counter, Heard said) {
        int known = handle.execute(
                "update register_heard set sequence = ?, at_millis = ? where counter = ? and incarnation = ?",
                said.sequence(), said.at().toEpochMilli(), counter.number(), counter.incarnation());
        if (known == 0) {
            handle.execute("insert into register_heard (counter, incarnation, sequence, at_millis) values (?, ?, ?, ?)",
                    counter.number(), counter.incarnation(), said.sequence(), said.at().toEpochMilli());
        }
    }

    @Override
    public Optional<Heard> heard(CounterId counter) {
        return handle.select("select sequence, at_millis from register_heard where counter = ? and incarnation = ?",
                counter.number(), counter.incarnation())
                .map((row, context) -> new Heard(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)))).findOne();
    }

    @Override
    public void trust(CounterId counter, String ticketKey) {
        handle.execute("insert into register_ticket_key (counter, incarnation, public_key) values (?, ?, ?)",
                counter.number(), counter.incarnation(), ticketKey);
    }

    @Override
    public List<String> ticketKeys(CounterId counter) {
        return handle.select("select public_key from register_ticket_key where counter = ? and incarnation = ?",
                counter.number(), counter.incarnation()).mapTo(String.class).list().stream().sorted().toList();
    }

    @Override
    public Map<CounterId, List<String>> ticketKeys() {
        return handle.select("select counter, incarnation, public_key from register_ticket_key")
                .map((row, context) -> Map.entry(new CounterId(row.getInt(1), row.getInt(2)), row.getString(3)))
                .list().stream().sorted(Map.Entry.comparingByValue()).collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public void adopt(CounterId counter) {
        handle.execute("insert into register_adopted (counter, incarnation) values (?, ?)", counter.number(),
                counter.incarnation());
    }

    @Override
    public boolean isAdopted(CounterId counter) {
        return handle.select("select count(*) from register_adopted where counter = ? and incarnation = ?",
                counter.number(), counter.incarnation()).mapTo(Integer.class).one() > 0;
    }

    private static Enrolment read(ResultSet row) throws SQLException {
        return new Enrolment(new CounterId(row.getInt(1), row.getInt(2)), row.getString(3), row.getString(4),
                Enrolment.State.valueOf(row.getString(5)), row.getInt(6), row.getLong(7));
    }
}
