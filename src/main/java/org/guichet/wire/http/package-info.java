/** What both ends of the wire agree on besides the messages: paths, headers, and bodies that are hashed, packed and bounded. */
@NullMarked
package org.guichet.wire.http;

import org.jspecify.annotations.NullMarked;
