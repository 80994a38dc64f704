package org.guichet.lab.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a bench found. */
public record BenchReport(String bench, List<Check> checks) {

    private static final MathContext DIGITS = new MathContext(6);

    public BenchReport {
        checks = List.copyOf(checks);
    }

    public boolean ok() {
        return checks.stream().allMatch(Check::ok);
    }

    /** One JSON object on one line. */
    public String json() {
        return checks.stream().map(BenchReport::json)
                .collect(Collectors.joining(",", "{\"bench\":" + quoted(bench) + ",\"checks\":[", "]}"));
    }

    private static String json(Check check) {
        return "{\"name\":" + quoted(check.name()) + ",\"value\":" + number(check.value()) + ",\"yardstick\":"
                + number(check.yardstick()) + ",\"ratio\":" + number(check.ratio()) + ",\"bound\":"
                + number(check.bound()) + ",\"ok\":" + check.ok() + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String number(@Nullable Double value) {
        return value == null || !Double.isFinite(value) ? "null"
                : BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
