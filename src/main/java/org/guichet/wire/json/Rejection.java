package org.guichet.wire.json;

import org.guichet.wire.Rejected;

/** @param request id under which the centre's log has it */
public record Rejection(Rejected why, String request) {}
