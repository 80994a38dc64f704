package org.guichet.lab.bench;

import java.util.Random;

import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.seating.Row;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.seating.codec.PlanJson;
import org.guichet.seating.generate.GeneratedPlan;
import org.guichet.seating.generate.StadiumGenerator;

/** A house of 100,000 seats in all states, in groups as parties buy them. The same every time. */
final class Crowd {

    private static final long SEED = 20_260_502;
    private static final SeatState[] MIX = {SeatState.MINE, SeatState.SOLD_HERE, SeatState.SOLD_ELSEWHERE,
        SeatState.ELSEWHERE, SeatState.MINE, SeatState.SOLD_HERE, SeatState.BLOCKED};
    private static final int LARGEST_PARTY = 6;

    private Crowd() {}

    static House stadium() {
        GeneratedPlan generated = new StadiumGenerator(Language.FR).generate();
        SeatingPlan plan = PlanFiles.read(PlanJson.write(generated.document()), PlanJson.write(generated.sidecar()))
                .plan();
        House house = new House(1, plan, SeatState.MINE);
        Random random = new Random(SEED);
        for (Row row : plan.rows()) {
            int seat = row.first();
            while (seat < row.end()) {
                int party = Math.min(1 + random.nextInt(LARGEST_PARTY), row.end() - seat);
                SeatState state = MIX[random.nextInt(MIX.length)];
                for (int i = 0; i < party; i++) {
                    house.put(new int[]{seat++}, state);
                }
            }
        }
        return house;
    }
}
