package org.guichet.central;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.kernel.CounterId;

/** What those who guard the centre's door and watch over it need to know. Safe from any thread. */
public interface HouseView {

    /** The public key of an incarnation, also of one that sells no more; it never changes. */
    Optional<String> key(CounterId counter);

    /** The token in force with that secret, as it was said at the door; a revoked one may be found for a second yet. */
    Optional<Token> token(String secret);

    /** Reads the least there is in the books, the generation; throws whatever they throw when they cannot be read. */
    int generation();

    /** Reads the books; throws whatever they throw when they cannot be read. */
    Figures figures();

    /**
     * The house as it stands.
     *
     * @param seats over all events
     * @param active every counter that sells, in its incarnation of now
     */
    record Figures(Map<Standing, Long> seats, List<CounterId> active) {}
}
