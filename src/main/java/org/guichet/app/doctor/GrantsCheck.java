package org.guichet.app.doctor;

import java.util.List;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.kernel.Text;

/**
 * The seats that an open counter may sell by itself.
 *
 * @param alone no centre: the whole house is its own
 * @param here for sale at this counter, over all events
 * @param without events that are not sold out and of which nothing is for sale here
 */
public record GrantsCheck(boolean alone, int here, List<Text> without) implements Check {

    public GrantsCheck {
        without = List.copyOf(without);
    }

    @Override
    public Finding examine() {
        if (alone) {
            return Finding.green("grants", "doctor.grants.alone", here);
        }
        if (!without.isEmpty()) {
            return Finding.red("grants",
                    Message.of(without.size() == 1 ? "doctor.grants.none" : "doctor.grants.none-and-more",
                            without.getFirst(), without.size() - 1),
                    Message.of("doctor.grants.ask"));
        }
        return Finding.green("grants", "doctor.grants.good", here);
    }
}
