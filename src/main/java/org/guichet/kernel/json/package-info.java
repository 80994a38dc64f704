/**
 * JSON that others wrote, read as a tree and asked for member by member, so that every fault is told with its path; and the few
 * calls by which members are written. For contracts whose bytes matter: the journal's payloads, the messages of the wire.
 */
@NullMarked
package org.guichet.kernel.json;

import org.jspecify.annotations.NullMarked;
