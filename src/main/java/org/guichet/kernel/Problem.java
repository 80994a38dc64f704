package org.guichet.kernel;

/** One fault of an input and its place. */
public record Problem(Place place, Message message) {

    /** @param path as in {@link Place}, of an input that needs no other name */
    public static Problem at(String path, String key, Object... arguments) {
        return at(Place.of(path), key, arguments);
    }

    public static Problem at(Place place, String key, Object... arguments) {
        return new Problem(place, Message.of(key, arguments));
    }
}
