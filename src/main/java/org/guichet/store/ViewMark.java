package org.guichet.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written beside the view about its last use: that it is open, and since which start of the machine; or that it
 * was closed in order, and how the file was then. H2 does not check its pages, so the file is recognised by its bytes.
 */
sealed interface ViewMark {

    Pattern TEXT = Pattern.compile("(?:open (\\S+)|closed (\\d{1,18}) ([0-9a-f]{8}))\\R?");

    record Open(String boot) implements ViewMark {
        @Override
        public String text() {
            return "open " + boot + "\n";
        }
    }

    /**
     * @param length of the file, bytes
     * @param crc CRC32C of the file
     */
    record Closed(long length, int crc) implements ViewMark {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "closed %d %08x\n", length, crc);
        }
    }

    String text();

    /** Empty when the text is not a whole mark. */
    static Optional<ViewMark> parse(String text) {
        Matcher mark = TEXT.matcher(text);
        if (!mark.matches()) {
            return Optional.empty();
        }
        return Optional.of(mark.group(1) != null
                ? new Open(mark.group(1))
                : new Closed(Long.parseLong(mark.group(2)), Integer.parseUnsignedInt(mark.group(3), 16)));
    }
}
