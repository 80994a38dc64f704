/**
 * What every other package speaks in: money, languages, sentences, problems and the ports to the outside world (clock,
 * ids, random numbers). Depends on nothing but the JDK.
 */
@NullMarked
package org.guichet.kernel;

import org.jspecify.annotations.NullMarked;
