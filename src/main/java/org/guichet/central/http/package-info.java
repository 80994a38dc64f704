/**
 * The centre's door: HTTP routes for the messages of the wire. Whoever comes in is known by a signature, measured, and turned away
 * in the words of {@link org.guichet.wire.ErrorCode} before any harm is done; what was accepted is finished before the door closes.
 */
@NullMarked
package org.guichet.central.http;

import org.jspecify.annotations.NullMarked;
