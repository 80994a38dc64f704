package org.guichet.journal;

import java.util.regex.Pattern;

/**
 * An entry as the journal keeps it.
 *
 * @param type 1 to 16 characters of {@code A-Z 0-9 _}, such as {@code SALE}
 * @param schema 1 to 65,535: which shape the payload of this type has
 * @param payload JSON text of one line; its UTF-8 bytes are what is stored and hashed
 */
public record StoredEntry(String type, int schema, String payload) {

    public static final String GRANT = "GRANT";
    public static final String SALE = "SALE";
    public static final String CLOSE = "CLOSE";

    public static final int LONGEST_TYPE = 16;

    private static final Pattern TYPE = Pattern.compile("[A-Z0-9_]{1,16}");

    public StoredEntry {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("type " + type);
        }
        if (schema < 1 || schema > 0xFFFF) {
            throw new IllegalArgumentException("schema " + schema);
        }
        for (int i = 0; i < payload.length(); i++) {
            if (payload.charAt(i) < ' ') {
                throw new IllegalArgumentException("a payload is one line");
            }
        }
    }
}
