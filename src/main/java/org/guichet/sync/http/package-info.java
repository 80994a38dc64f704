/** The centre over HTTP as a counter reaches it: signs, packs, gives up in time, and knows a refusal from silence. */
@NullMarked
package org.guichet.sync.http;

import org.jspecify.annotations.NullMarked;
