/**
 * The messages of the wire as JSON, each written and read member by member. What a later version adds is left alone; what is
 * missing, out of range or too long is told with its path, before any of it is used.
 */
@NullMarked
package org.guichet.wire.json;

import org.jspecify.annotations.NullMarked;
