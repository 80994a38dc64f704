/** The real world behind the ports of {@link org.guichet.kernel}: the machine's clock and its random numbers. */
@NullMarked
package org.guichet.kernel.system;

import org.jspecify.annotations.NullMarked;
