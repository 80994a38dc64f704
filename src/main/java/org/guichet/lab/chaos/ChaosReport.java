package org.guichet.lab.chaos;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.journal.json.JsonEntryCodec;

/**
 * What a run came to.
 *
 * @param database {@code postgresql} or {@code h2}
 * @param killed how many processes were killed, by kind
 * @param counts what was sold and printed
 * @param faults what the proxy did, by kind
 * @param took the comparison included
 */
public record ChaosReport(long seed, String database, Map<String, Integer> killed, Map<String, Long> counts,
        Map<String, Integer> faults, Differences differences, Duration took) {

    static ChaosReport of(long seed, String database, Map<String, Integer> killed, List<CounterLeft> left,
            List<Bought> bought,
            Proxy proxy, Differences differences, Duration took) {
        JsonEntryCodec codec = new JsonEntryCodec();
        List<Account> accounts = left.stream().map(counter -> Account.of(counter.journal(), codec)).toList();
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("sales", accounts.stream().mapToLong(account -> account.sales().size()).sum());
        counts.put("voided", accounts.stream().mapToLong(Account::voids).sum());
        counts.put("tickets", accounts.stream().mapToLong(account -> account.tickets().size()).sum());
        counts.put("printed", left.stream().mapToLong(counter -> counter.papers().size()).sum());
        counts.put("entries", left.stream().mapToLong(counter -> counter.journal().size()).sum());
        counts.put("cents", accounts.stream().flatMap(account -> account.cents().values().stream())
                .mapToLong(Long::longValue).sum());
        counts.put("web_orders", (long) bought.size());
        counts.put("web_cents", bought.stream().mapToLong(Bought::cents).sum());
        counts.put("requests", (long) proxy.requests());
        Map<String, Integer> faults = new LinkedHashMap<>();
        Stream.of(Fault.values()).forEach(fault -> faults.put(fault.key(), proxy.count(fault)));
        return new ChaosReport(seed, database, new TreeMap<>(killed), counts, faults, differences, took);
    }

    public int kills() {
        return killed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One JSON object on one line. */
    public String json() {
        return "{\"kills\":" + kills() + ",\"lost\":" + differences.lost().size() + ",\"double_sold\":"
                + differences.doubleSold().size() + ",\"unexplained\":" + differences.unexplained().size() + ","
                + members(counts) + ",\"killed\":{" + members(killed) + "},\"faults\":{" + members(faults)
                + "},\"database\":\"" + database + "\",\"seed\":" + seed + ",\"seconds\":" + took.toSeconds() + "}";
    }

    private static String members(Map<String, ? extends Number> numbers) {
        return numbers.entrySet().stream().map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
