package org.guichet.app.command.central;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The longest outage to sell through: {@code --ride-out 90m}. Mix it in. */
public final class RideOutOption {

    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5})(m|h)");
    private static final int MINUTES_AN_HOUR = 60;

    @Option(names = "--ride-out", paramLabel = "TIME", descriptionKey = "usage.central.ride-out")
    private @Nullable String rideOut;

    /** @throws Refusal that is no length of time */
    OptionalInt minutes() {
        if (rideOut == null) {
            return OptionalInt.empty();
        }
        Matcher length = LENGTH.matcher(rideOut.strip());
        if (!length.matches()) {
            throw Refusal.of("central.policy.time", rideOut);
        }
        int number = Integer.parseInt(length.group(1));
        return OptionalInt.of(length.group(2).equals("h") ? number * MINUTES_AN_HOUR : number);
    }
}
