package org.guichet.lab.simulate;

import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.central.Enrolment;
import org.guichet.central.Register;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;

/** The register in memory. */
final class MemoryRegister {

    private int generation = 1;
    private int grants;
    private String alarm = "";
    private final Map<String, Register.Offer> offers = new HashMap<>();
    private final Map<CounterId, Boolean> adopted = new HashMap<>();
    private final Map<CounterId, Register.Heard> heard = new HashMap<>();
    private final Map<String, Register.Shop> shops = new TreeMap<>();
    private final Map<CounterId, List<String>> ticketKeys = new HashMap<>();
    private final Map<CounterId, Enrolment> enrolments = new TreeMap<>(
            Comparator.comparingInt(CounterId::number).thenComparingInt(CounterId::incarnation));

    /** All of it, for a centre that forgets its register with its inventory. */
    MemoryRegister copy() {
        MemoryRegister copy = new MemoryRegister();
        copy.become(this);
        return copy;
    }

    void become(MemoryRegister other) {
        generation = other.generation;
        grants = other.grants;
        alarm = other.alarm;
        offers.clear();
        offers.putAll(other.offers);
        enrolments.clear();
        enrolments.putAll(other.enrolments);
        adopted.clear();
        adopted.putAll(other.adopted);
        heard.clear();
        heard.putAll(other.heard);
        shops.clear();
        shops.putAll(other.shops);
        ticketKeys.clear();
        ticketKeys.putAll(other.ticketKeys);
    }

    /** Gives numbers again that were given before. */
    void forgetGrants(int since) {
        grants = since;
    }

    int grantsGiven() {
        return grants;
    }

    Register within(Deque<Runnable> undo) {
        return new Register() {
            @Override
            public int generation() {
                return generation;
            }

            @Override
            public int nextGeneration() {
                int before = generation;
                int given = grants;
                undo.push(() -> {
                    generation = before;
                    grants = given;
                });
                grants = 0;
                return ++generation;
            }

            @Override
            public GrantNumber nextGrant() { // not given back when the transaction fails: a number is cheap
                return new GrantNumber(generation, ++grants);
            }

            @Override
            public String alarm() {
                return alarm;
            }

            @Override
            public void alarm(String word) {
                String before = alarm;
                undo.push(() -> alarm = before);
                alarm = word;
            }

            @Override
            public void offer(Offer offer) {
                Undo.put(undo, offers, offer.codeHash(), offer);
            }

            @Override
            public Optional<Offer> offer(String codeHash) {
                return Optional.ofNullable(offers.get(codeHash));
            }

            @Override
            public List<Offer> offers() {
                return offers.values().stream()
                        .sorted(Comparator.comparingInt(Offer::counter).thenComparingLong(Offer::expires)).toList();
            }

            @Override
            public void lock(int counter) {
                // one transaction at a time
            }

            @Override
            public Optional<Enrolment> enrolment(CounterId counter) {
                return Optional.ofNullable(enrolments.get(counter));
            }

            @Override
            public Optional<Enrolment> newest(int counter) {
                return enrolments.values().stream().filter(each -> each.counter().number() == counter)
                        .reduce((earlier, later) -> later);
            }

            @Override
            public List<Enrolment> enrolments() {
                return List.copyOf(enrolments.values());
            }

            @Override
            public boolean isAnswerMissing(int since, boolean activeOnly) {
                return enrolments.values().stream()
                        .filter(each -> !activeOnly || each.state() == Enrolment.State.ACTIVE)
                        .anyMatch(each -> each.answered() < since)
                        || shops.values().stream().anyMatch(shop -> shop.answered() < since);
            }

            @Override
            public Optional<Shop> shop(String name) {
                return Optional.ofNullable(shops.get(name));
            }

            @Override
            public List<Shop> shops() {
                return List.copyOf(shops.values());
            }

            @Override
            public void put(Shop shop) {
                Undo.put(undo, shops, shop.name(), shop);
            }

            @Override
            public void hear(CounterId counter, Heard said) {
                Undo.put(undo, heard, counter, said);
            }

            @Override
            public Optional<Heard> heard(CounterId counter) {
                return Optional.ofNullable(heard.get(counter));
            }

            @Override
            public void trust(CounterId counter, String ticketKey) {
                Undo.put(undo, ticketKeys, counter,
                        Stream.concat(ticketKeys(counter).stream(), Stream.of(ticketKey)).sorted().toList());
            }

            @Override
            public List<String> ticketKeys(CounterId counter) {
                return ticketKeys.getOrDefault(counter, List.of());
            }

            @Override
            public Map<CounterId, List<String>> ticketKeys() {
                return Map.copyOf(ticketKeys);
            }

            @Override
            public void adopt(CounterId counter) {
                Undo.put(undo, adopted, counter, true);
            }

            @Override
            public boolean isAdopted(CounterId counter) {
                return adopted.containsKey(counter);
            }

            @Override
            public void put(Enrolment enrolment) {
                Undo.put(undo, enrolments, enrolment.counter(), enrolment);
            }
        };
    }
}
