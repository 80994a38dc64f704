/**
 * What the clerk does: fill a cart, take the money, sell, park, void, reprint. One use case a class, named by the act; the
 * window, the demo, the benches and the command line all act through these and nothing else.
 */
@NullMarked
package org.guichet.sale;

import org.jspecify.annotations.NullMarked;
