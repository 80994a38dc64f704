package org.guichet.wire;

import org.guichet.kernel.CounterId;

/**
 * The counter is enrolled.
 *
 * @param house id of the house
 * @param counter its number, and the incarnation that begins
 * @param name such as {@code Guichet 2}
 * @param generation of the centre
 * @param centreKey public key by which the centre signs grants, base64 of its X.509 form
 */
public record EnrolAnswer(String house, CounterId counter, String name, int generation, String centreKey) {}
