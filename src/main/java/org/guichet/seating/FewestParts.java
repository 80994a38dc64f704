package org.guichet.seating;

import java.util.ArrayList;
import java.util.List;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The party split in as few parts as the free seats allow, the parts near one another, nobody alone where that can be
 * helped. The clerk is told.
 */
record FewestParts() implements SeatingRule {

    @Override
    public Offer.@Nullable Found offer(Search search) {
        Blocks blocks = new Blocks(search);
        int parts = blocks.fewestFor(search.count());
        if (parts == 0) {
            return null;
        }
        List<Integer> places = new ArrayList<>();
        boolean lone = false;
        float anchorX = search.nearX();
        float anchorY = search.nearY();
        int left = search.count();
        for (int part = parts; part > 0; part--) {
            Search here = new Search(search.floor(), search.states(), search.free(), search.zone(), left, anchorX,
                    anchorY, search.barred());
            int block = blocks.nearest(here, part);
            int size = blocks.share(block, left, part);
            Best best = blocks.within(here, block, size);
            for (int i = 0; i < size; i++) {
                places.add(best.at() + i);
            }
            if (part == parts) {
                int middle = best.at() + size / 2;
                anchorX = search.floor().arrays.x()[middle];
                anchorY = search.floor().arrays.y()[middle];
            }
            lone |= best.leavesLone();
            left -= size;
            blocks.take(block);
        }
        List<Message> notes = new ArrayList<>(List.of(Message.counted("best.note.split", parts)));
        if (lone) {
            notes.add(Message.of("best.note.lone"));
        }
        return new Offer.Found(places, notes);
    }

    @Override
    public Message whyNot(Search search) {
        return Message.counted("best.why.tooFew", search.offered(),
                search.floor().plan.priceZones().get(search.zone()).code());
    }

    /** The stretches of offered seats, none of which holds the whole party. */
    private static final class Blocks {
        private int[] starts = new int[64];
        private int[] sizes = new int[64];
        private int count;
        /** How many blocks hold exactly so many of the party. */
        private final int[] ofSize;

        Blocks(Search search) {
            ofSize = new int[search.count() + 1];
            byte[] kind = search.floor().kind;
            int seat = 0;
            while (seat < kind.length) {
                if (search.states()[seat] != search.free() || !search.isOffered(seat)) {
                    seat++;
                    continue;
                }
                int start = seat++;
                while (seat < kind.length && kind[seat] == Floor.JOINED && search.isOffered(seat)) {
                    seat++;
                }
                add(start, Math.min(seat - start, search.count()));
            }
        }

        private void add(int start, int size) {
            if (count == starts.length) {
                starts = java.util.Arrays.copyOf(starts, 2 * count);
                sizes = java.util.Arrays.copyOf(sizes, 2 * count);
            }
            starts[count] = start;
            sizes[count++] = size;
            ofSize[size]++;
        }

        /** How many of the largest blocks it takes; 0 when all of them are not enough. */
        int fewestFor(int people) {
            int left = people;
            int parts = 0;
            for (int size = ofSize.length - 1; size > 0 && left > 0; size--) {
                int used = Math.min(ofSize[size], (left + size - 1) / size);
                parts += used;
                left -= used * size;
            }
            return left > 0 ? 0 : parts;
        }

        /** What the largest {@code many} blocks hold together, one block of a given size left out. */
        private int largest(int many, int without) {
            int sum = 0;
            int left = many;
            for (int size = ofSize.length - 1; size > 0 && left > 0; size--) {
                int used = Math.min(ofSize[size] - (size == without ? 1 : 0), left);
                sum += used * size;
                left -= used;
            }
            return sum;
        }

        /** The nearest block from which the rest still fits into {@code parts - 1} others. */
        int nearest(Search search, int parts) {
            int[] others = new int[ofSize.length];
            for (int size = 1; size < others.length; size++) {
                others[size] = ofSize[size] == 0 ? 0 : largest(parts - 1, size);
            }
            int nearest = SeatingPlan.NONE;
            float least = Float.MAX_VALUE;
            for (int block = 0; block < count; block++) {
                int size = sizes[block];
                if (size > 0 && size + others[size] >= search.count()) {
                    float distance = search.distance(starts[block], starts[block] + size - 1);
                    if (nearest == SeatingPlan.NONE || distance < least) {
                        least = distance;
                        nearest = block;
                    }
                }
            }
            return nearest;
        }

        /** How many sit in this block: all it holds, but rather two than one left for each part to come. */
        int share(int block, int people, int parts) {
            int must = people - largest(parts - 1, sizes[block]);
            int polite = people - 2 * (parts - 1);
            int most = polite >= 2 ? Math.max(must, polite) : people - (parts - 1);
            return Math.min(sizes[block], Math.max(1, most));
        }

        Best within(Search search, int block, int size) {
            Best best = new Best();
            for (int first = starts[block]; first + size <= starts[block] + sizes[block]; first++) {
                int last = first + size - 1;
                best.consider(search.leavesLone(first, last), search.distance(first, last), first, SeatingPlan.NONE);
            }
            return best;
        }

        void take(int block) {
            ofSize[sizes[block]]--;
            sizes[block] = 0;
        }
    }
}
