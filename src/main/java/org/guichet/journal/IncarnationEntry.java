package org.guichet.journal;

/**
 * The counter was enrolled at a centre: the first entry of every incarnation that sells from a shared inventory.
 *
 * @param house id of the centre's house
 * @param name of the counter, such as {@code Guichet 2}
 * @param generation of the centre at that time
 * @param key public key of this incarnation, base64 of its X.509 form
 */
public record IncarnationEntry(String house, String name, int generation, String key) implements Entry {}
