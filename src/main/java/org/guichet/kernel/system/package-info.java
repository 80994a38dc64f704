/** The real world behind the ports of {@link org.guichet.kernel}: the machine's clock, its random numbers, its signatures and the
 * files that keys are in. */
@NullMarked
package org.guichet.kernel.system;

import org.jspecify.annotations.NullMarked;
