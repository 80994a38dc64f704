package org.guichet.wire;

/**
 * A counter introduces itself.
 *
 * @param code one-time, from the manager
 * @param key public key of the counter's new incarnation, base64 of its X.509 form (Ed25519)
 * @param machine what its operating system calls it, for the manager to recognise
 */
public record EnrolRequest(String code, String key, String machine) {}
