package org.guichet.central.http;

import java.util.function.Supplier;

/**
 * What is said to a request.
 *
 * @param tag names these very bytes, so that they are packed once for all who ask; empty for what only one hears
 * @param json makes them
 * @param isNew false when the asker has it already
 */
record Answer(String tag, Supplier<byte[]> json, boolean isNew) {

    static final Answer UNCHANGED = new Answer("", () -> new byte[0], false);

    static Answer of(byte[] json) {
        return tagged("", () -> json);
    }

    static Answer tagged(String tag, Supplier<byte[]> json) {
        return new Answer(tag, json, true);
    }
}
