package org.guichet.catalogue.toml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.guichet.catalogue.Fee;
import org.guichet.catalogue.Price;
import org.guichet.catalogue.PriceList;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.TaxRule;

/** Reads what prices are made of: {@code [[tax]]}, {@code [[price_zone]]}, {@code [[price_type]]}, {@code [[fee]]}. */
final class PriceReader {

    private static final int MOST_TAXES = 4;
    private static final int MOST_ZONES = 255;
    private static final int MOST_TYPES = 26;
    private static final int MOST_FEES = 8;
    private static final int MOST_CODE = 255;

    private final TableReader season;
    private final List<TaxRule> taxes;
    private final List<PriceZone> zones;
    private final Map<String, TableReader> zoneTables = new LinkedHashMap<>();
    private final List<PriceType> types;
    private final Map<String, Fee> fees = new TreeMap<>();

    PriceReader(TableReader season) {
        this.season = season;
        this.taxes = readTaxes();
        this.zones = readZones();
        this.types = readTypes();
        readFees();
    }

    List<TaxRule> taxes() {
        return taxes;
    }

    List<PriceZone> zones() {
        return zones;
    }

    List<PriceType> types() {
        return types;
    }

    /** Tells the zones that no plan has. */
    void checkZonesAreAmong(Collection<String> used) {
        zoneTables.forEach((code, table) -> {
            if (!used.contains(code)) {
                table.fault("code", "season.zone.unused", code);
            }
        });
    }

    /** The named lists under {@code [prices]}. */
    Map<String, PriceList> lists() {
        Map<String, PriceList> lists = new TreeMap<>();
        season.table("prices").ifPresent(tables -> {
            for (String name : tables.keys()) {
                tables.isCode(name, name);
                tables.table(name).ifPresent(list -> lists.put(name, list(list)));
            }
        });
        return lists;
    }

    private PriceList list(TableReader table) {
        table.only("taxes", "fees", "zones");
        boolean included = table.oneOf("taxes", "included", "added").equals("included");
        List<Fee> charged = new ArrayList<>();
        for (TableReader.Item<String> item : table.items("fees", String.class, "season.type.string", 0, MOST_FEES)) {
            Fee fee = fees.get(item.value());
            if (fee == null) {
                item.fault("season.fee.unknown", item.value());
            } else if (charged.contains(fee)) {
                item.fault("season.code.twice", item.value());
            } else {
                charged.add(fee);
            }
        }
        List<Price> prices = new ArrayList<>();
        table.table("zones").ifPresent(perZone -> perZone.keys().forEach(zone -> prices(perZone, zone, prices)));
        return new PriceList(List.copyOf(prices), List.copyOf(charged), included);
    }

    private void prices(TableReader perZone, String zone, List<Price> prices) {
        Set<String> known = zones.stream().map(PriceZone::code).collect(Collectors.toSet());
        if (!known.contains(zone)) {
            perZone.fault(zone, "season.price.zone", zone);
        }
        perZone.table(zone).ifPresent(row -> {
            for (String letter : row.keys()) {
                if (types.stream().noneMatch(type -> String.valueOf(type.letter()).equals(letter))) {
                    row.fault(letter, "season.price.type", letter);
                } else {
                    prices.add(new Price(zone, letter.charAt(0), row.money(letter)));
                }
            }
        });
    }

    private List<TaxRule> readTaxes() {
        List<TaxRule> read = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (TableReader table : season.tables("tax", 0, MOST_TAXES)) {
            table.only("code", "label", "rate", "registration");
            TaxRule rule = new TaxRule(table.code("code"), table.text("label", TableReader.NAME), table.rate("rate"),
                    table.line("registration", TableReader.NAME));
            once(table, codes, rule.code());
            codes.add(rule.code());
            read.add(rule);
        }
        return List.copyOf(read);
    }

    private List<PriceZone> readZones() {
        List<PriceZone> read = new ArrayList<>();
        for (TableReader table : season.tables("price_zone", 1, MOST_ZONES)) {
            table.only("code", "name");
            // the plan's own word for it, which may have blanks and accents
            PriceZone zone = new PriceZone(table.line("code", TableReader.NAME), table.text("name", TableReader.NAME));
            once(table, zoneTables.keySet(), zone.code());
            if (!zone.code().isEmpty()) {
                zoneTables.putIfAbsent(zone.code(), table);
            }
            read.add(zone);
        }
        return List.copyOf(read);
    }

    private List<PriceType> readTypes() {
        List<PriceType> read = new ArrayList<>();
        Set<String> letters = new HashSet<>();
        Set<Integer> codes = new HashSet<>();
        for (TableReader table : season.tables("price_type", 1, MOST_TYPES)) {
            table.only("letter", "code", "name", "needs", "companion");
            String letter = table.line("letter", TableReader.NAME);
            if (!letter.isEmpty() && !letter.matches("[A-Z]")) {
                table.fault("letter", "season.letter.form", letter);
            } else if (!letter.isEmpty() && !letters.add(letter)) {
                table.fault("letter", "season.letter.twice", letter);
            }
            int code = table.integer("code", 1, MOST_CODE);
            if (code > 0 && !codes.add(code)) {
                table.fault("code", "season.code.twice", code);
            }
            read.add(new PriceType(letter.isEmpty() ? ' ' : letter.charAt(0), code,
                    table.text("name", TableReader.NAME), table.optionalText("needs", TableReader.NAME),
                    table.flag("companion")));
        }
        return List.copyOf(read);
    }

    private void readFees() {
        for (TableReader table : season.tables("fee", 0, MOST_FEES)) {
            table.only("code", "name", "amount");
            Fee fee = new Fee(table.code("code"), table.text("name", TableReader.NAME), table.money("amount"));
            once(table, fees.keySet(), fee.code());
            fees.putIfAbsent(fee.code(), fee);
        }
    }

    private static void once(TableReader table, Set<String> codes, String code) {
        if (!code.isEmpty() && codes.contains(code)) {
            table.fault("code", "season.code.twice", code);
        }
    }
}
