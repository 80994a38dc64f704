package org.guichet.kernel;

import java.time.Instant;
import java.time.ZoneId;

/** A moment told in a place's local time, date and hour. */
public record Moment(Instant at, ZoneId zone) {}
