package org.guichet.seating;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/** A way of seating a party. The first rule that has an offer makes it; those before it say why they had none. */
sealed interface SeatingRule permits OneRow, TwoRows, FewestParts {

    /** The best offer of this kind, or null. */
    Offer.@Nullable Found offer(Search search);

    /** Why there was no offer of this kind. */
    Message whyNot(Search search);
}
