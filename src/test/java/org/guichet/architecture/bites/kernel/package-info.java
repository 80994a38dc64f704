/** The one package of the crooked house that is marked and explained as it should be. */
@NullMarked
package org.guichet.architecture.bites.kernel;

import org.jspecify.annotations.NullMarked;
